using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>A span that the markup of a test marks: with an ID, with a key, or with neither.</summary>
/// <param name="Id">The diagnostic of <c>{|ASYNC101:…|}</c>; null for <c>[|…|]</c> and keys.</param>
/// <param name="Key">The key of <c>{|#0:…|}</c>.</param>
/// <param name="Span">The span in the text without markup.</param>
internal sealed record MarkedSpan(string? Id, int? Key, TextSpan Span);

/// <summary>
/// A test's source with its markup taken out: <c>[|…|]</c> the one diagnostic of the analyzer, <c>{|ID:…|}</c> the
/// diagnostic of that ID, <c>{|#0:…|}</c> a span that a <see cref="DiagnosticResult"/> refers to. Markup nests.
/// </summary>
internal sealed class MarkedText
{
    private MarkedText(string text, ImmutableArray<MarkedSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    public string Text { get; }

    public ImmutableArray<MarkedSpan> Spans { get; }

    public static MarkedText Parse(string source)
    {
        var text = new StringBuilder(source.Length);
        var open = new Stack<(string? Name, int Start, char Close)>();
        var spans = ImmutableArray.CreateBuilder<MarkedSpan>();
        for (var at = 0; at < source.Length;)
        {
            if (OpensAt(source, at, out var name, out var length))
                open.Push((name, text.Length, name is null ? ']' : '}'));
            else if (open.Count > 0 && ClosesAt(source, at, open.Peek().Close, out length))
                spans.Add(ToSpan(open.Pop(), text.Length));
            else
            {
                text.Append(source[at]);
                length = 1;
            }

            at += length;
        }

        if (open.Count > 0)
            throw new FormatException("A marked span is never closed: " + source[Math.Min(open.Peek().Start, source.Length - 1)..]);
        return new MarkedText(text.ToString(), spans.ToImmutable());
    }

    private static bool OpensAt(string source, int at, out string? name, out int length)
    {
        name = null;
        length = 2;
        if (string.CompareOrdinal(source, at, "[|", 0, 2) == 0)
            return true;
        if (string.CompareOrdinal(source, at, "{|", 0, 2) != 0)
            return false;

        var colon = source.IndexOf(':', at);
        if (colon < 0)
            return false;
        name = source[(at + 2)..colon];
        length = colon + 1 - at;
        return name.Length is > 0 and < 20 && !name.Contains(' ') && !name.Contains('\n');
    }

    private static bool ClosesAt(string source, int at, char close, out int length)
    {
        length = 2;
        return source[at] == '|' && at + 1 < source.Length && source[at + 1] == close;
    }

    private static MarkedSpan ToSpan((string? Name, int Start, char Close) open, int end)
    {
        var span = TextSpan.FromBounds(open.Start, end);
        return open.Name is ['#', .. var key]
            ? new MarkedSpan(null, int.Parse(key, CultureInfo.InvariantCulture), span)
            : new MarkedSpan(open.Name, null, span);
    }
}
