using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AsyncAnalyzers.Benchmarks.Html;

namespace AsyncAnalyzers.Benchmarks.Fixing;

/// <summary>Counts what came of the fixes and lists what broke or did nothing.</summary>
internal sealed class FixTally(string root)
{
    private readonly SortedDictionary<string, Counts> _rules = new(StringComparer.Ordinal);
    private readonly List<string> _listed = [];

    public void NotOffered(string id) => Of(id).NotOffered++;

    public void NotOfferedToAll(string id) => Of(id).AllNotOffered++;

    /// <summary>Counts an action that changes nothing; whoever clicked on a single one has been promised something, so it is listed.</summary>
    public void Unchanged(string id, FixScope scope, Found report)
    {
        Of(id).Add(scope, counts => counts.Unchanged++, counts => counts.AllUnchanged++);
        if (scope == FixScope.Single)
            _listed.Add($"NO CHANGE {id} {PlaceOf(report)}");
    }

    public void Compiled(string id, FixScope scope) => Of(id).Add(scope, counts => counts.Compiles++, counts => counts.AllCompiles++);

    public void Broke(string id, FixScope scope, Found report, List<string> errors)
    {
        Of(id).Add(scope, counts => counts.Breaks++, counts => counts.AllBreaks++);
        _listed.Add($"BROKE {id} {(scope == FixScope.All ? $"fix-all in {report.Project.Name}, first" : "one")} {PlaceOf(report)}: {errors.Count} new errors");
        _listed.AddRange(errors.Take(4).Select(error => "    " + error.Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)));
    }

    public IReadOnlyList<FixView> Views()
        => [.. _rules.Select(rule => new FixView(
            rule.Key, rule.Value.NotOffered, rule.Value.Compiles, rule.Value.Unchanged, rule.Value.Breaks, rule.Value.AllCompiles, rule.Value.AllUnchanged, rule.Value.AllBreaks))];

    public void Print()
    {
        Console.WriteLine("   fixes   | not offered | compiles | no change | broke || fix-all: not offered | compiles | no change | broke");
        foreach (var (id, c) in _rules)
            Console.WriteLine($"   {id}| {c.NotOffered} | {c.Compiles} | {c.Unchanged} | {c.Breaks} || {c.AllNotOffered} | {c.AllCompiles} | {c.AllUnchanged} | {c.AllBreaks}");
        foreach (var line in _listed)
            Console.WriteLine($"     {line}");
    }

    private string PlaceOf(Found report)
    {
        var span = report.Diagnostic.Location.GetLineSpan();
        return $"{Path.GetRelativePath(root, span.Path)}:{span.StartLinePosition.Line + 1}";
    }

    private Counts Of(string id)
    {
        if (!_rules.TryGetValue(id, out var counts))
            _rules[id] = counts = new Counts();

        return counts;
    }

    private sealed class Counts
    {
        public int NotOffered { get; set; }

        public int Compiles { get; set; }

        public int Unchanged { get; set; }

        public int Breaks { get; set; }

        public int AllNotOffered { get; set; }

        public int AllCompiles { get; set; }

        public int AllUnchanged { get; set; }

        public int AllBreaks { get; set; }

        public void Add(FixScope scope, Action<Counts> one, Action<Counts> all) => (scope == FixScope.Single ? one : all)(this);
    }
}
