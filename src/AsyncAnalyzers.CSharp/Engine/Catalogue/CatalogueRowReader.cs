using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>Reads one row of a catalogue text; the first fault ends it.</summary>
internal sealed class CatalogueRowReader
{
    private const string ReplacementKey = "replacement";
    private const string WeightKey = "weight";
    private const string PerKey = "per";

    private readonly string _line;
    private readonly int _offset;
    private readonly string _source;
    private readonly Dictionary<string, Column> _values = new();
    private Column _id;
    private Column _kind;
    private int _next;

    public CatalogueRowReader(string line, int offset, string source)
    {
        _line = line;
        _offset = offset;
        _source = source;
    }

    /// <summary>Why <see cref="Read"/> gave null.</summary>
    public CatalogueFault? Fault { get; private set; }

    private bool IsAtEnd => _next > _line.Length;

    private string Note => IsAtEnd ? "" : _line.Substring(_next).Trim();

    public CatalogueEntry? Read()
    {
        _id = NextColumn();
        var id = CatalogueId.Parse(_id.Text, out var fault);
        if (id is null)
            Refuse(_id, fault);
        else if (ReadKind(out var kind) && CheckNamespace(id, kind) && ReadKeys() && CheckReplacement(id, kind) && CheckWeight(kind, out var weight) && CheckPer(kind))
            return Entry(id, kind, weight);
        return null;
    }

    private CatalogueEntry Entry(CatalogueId id, CatalogueKind kind, long weight)
    {
        var replacement = _values.TryGetValue(ReplacementKey, out var column) ? column.Text : null;
        var per = _values.TryGetValue(PerKey, out var parameter) ? parameter.Text : null;
        var row = new CatalogueRow(_id.Text, kind, replacement, weight, per, Note, _source);
        return new CatalogueEntry(row, id, _id.Span, column.Span);
    }

    private bool ReadKind(out CatalogueKind kind)
    {
        kind = CatalogueKind.None;
        if (IsAtEnd)
            return Refuse(_id, "the kind is missing; a row is 'ID; kind; note'");

        _kind = NextColumn();
        return CatalogueKinds.TryParse(_kind.Text, out kind)
            || Refuse(_kind, "the kind '" + _kind.Text + "' does not exist; use " + string.Join(", ", CatalogueKinds.Names));
    }

    private bool CheckNamespace(CatalogueId id, CatalogueKind kind) =>
        kind == CatalogueKind.None
        || id.IsNamespace == (kind == CatalogueKind.DoesIo)
        || Refuse(_kind, id.IsNamespace ? "a row about a namespace is of kind 'does-io'" : "a row of kind 'does-io' names a namespace: 'N:Company.Data'");

    private bool ReadKeys()
    {
        while (!IsAtEnd)
        {
            var start = _next;
            var column = NextColumn();
            var (key, length) = Key(column.Text);
            if (length == 0)
            {
                _next = start;
                return true;
            }

            if (key is not (ReplacementKey or WeightKey or PerKey))
                return Refuse(column, "the key '" + key + "' does not exist; use 'replacement', 'weight' or 'per'");
            if (_values.ContainsKey(key))
                return Refuse(column, "the key '" + key + "' stands twice");
            _values.Add(key, column.After(length));
        }

        return true;
    }

    private bool CheckReplacement(CatalogueId id, CatalogueKind kind)
    {
        if (!_values.TryGetValue(ReplacementKey, out var replacement))
        {
            return kind != CatalogueKind.Blocks || Note.Length > 0
                || Refuse(_kind, "a row of kind 'blocks' needs a replacement, or a note that names what to use instead");
        }

        if (kind != CatalogueKind.Blocks)
            return Refuse(replacement, "only a row of kind 'blocks' has a replacement");
        if (id.IsType)
            return Refuse(replacement, "a replacement needs the ID of a member, since a type has many");
        var fault = ReplacementTemplate.FaultOf(replacement.Text);
        return fault.Length == 0 || Refuse(replacement, fault);
    }

    private bool CheckWeight(CatalogueKind kind, out long weight)
    {
        weight = 0;
        if (!_values.TryGetValue(WeightKey, out var column))
        {
            return kind != CatalogueKind.Computes
                || Refuse(_kind, "a row of kind 'computes' needs 'weight=', the abstract operations of one call");
        }

        if (kind != CatalogueKind.Computes)
            return Refuse(column, "only a row of kind 'computes' has a weight");
        return (long.TryParse(column.Text, out weight) && weight > 0)
            || Refuse(column, "the weight '" + column.Text + "' is not a positive whole number");
    }

    private bool CheckPer(CatalogueKind kind) =>
        !_values.TryGetValue(PerKey, out var column)
        || (kind == CatalogueKind.Computes && column.Text.Length > 0)
        || Refuse(column, "only a row of kind 'computes' has a weight per argument, and 'per=' names the parameter");

    private bool Refuse(Column bad, string reason)
    {
        // An empty column still needs something to underline.
        var span = bad.Span.IsEmpty ? new TextSpan(_offset, _line.TrimEnd().Length) : bad.Span;
        Fault = new CatalogueFault(_id.Text, reason, span);
        return false;
    }

    /// <summary>The text up to the next semicolon, trimmed; afterwards <see cref="IsAtEnd"/> says whether there is no more.</summary>
    private Column NextColumn()
    {
        var end = _line.IndexOf(';', _next);
        if (end < 0)
            end = _line.Length;
        var column = new Column(_line.Substring(_next, end - _next), _offset + _next).Trim();
        _next = end + 1;
        return column;
    }

    /// <summary>The word before an equals sign and the length of both, or 0 for a column that begins otherwise.</summary>
    private static (string Name, int Length) Key(string column)
    {
        var end = 0;
        while (end < column.Length && (char.IsLetter(column[end]) || column[end] is '-' or '_'))
            end++;
        var equals = end;
        while (equals < column.Length && column[equals] == ' ')
            equals++;
        return end > 0 && equals < column.Length && column[equals] == '=' ? (column.Substring(0, end), equals + 1) : ("", 0);
    }

    /// <summary>A piece of a line with its place in the text.</summary>
    private readonly record struct Column(string Text, int Start)
    {
        public TextSpan Span => Text is null ? default : new TextSpan(Start, Text.Length);

        public Column After(int count) => new Column(Text.Substring(count), Start + count).Trim();

        public Column Trim() => new(Text.Trim(), Start + Text.Length - Text.TrimStart().Length);
    }
}
