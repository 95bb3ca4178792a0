using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AsyncAnalyzers.Benchmarks.Html;
using AsyncAnalyzers.Benchmarks.Loading;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.Benchmarks.Running;

/// <summary>Adds up the projects of a checkout and prints the sums.</summary>
internal sealed class CorpusTally
{
    private readonly Dictionary<string, SetTally> _sets = [];
    private readonly List<string> _broken = [];
    private int _files;
    private int _filesWithErrors;
    private int _lines;
    private int _errors;

    public void AddProject(Project project, Compilation compilation, AnalysisRun alone, int filesWithErrors)
    {
        var lines = compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);
        var errors = alone.Compiler.Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        _files += compilation.SyntaxTrees.Count();
        _filesWithErrors += filesWithErrors;
        _lines += lines;
        _errors += errors.Count;
        if (errors.Count > 0)
            _broken.Add($"{project.Name}: {errors.Count} errors in {filesWithErrors} of {compilation.SyntaxTrees.Count()} files; {Commonest(errors)}");
    }

    public void AddRun(AnalyzerSet set, AnalysisRun run, AnalysisRun alone)
    {
        if (!_sets.TryGetValue(set.Name, out var tally))
            _sets[set.Name] = tally = new SetTally();

        tally.Wall += run.Wall;
        tally.Cpu += run.Cpu;
        tally.WallAlone += alone.Wall;
        tally.CpuAlone += alone.Cpu;
        tally.Allocated += run.Allocated;
        tally.AllocatedAlone += alone.Allocated;
        tally.Crashes.AddRange(run.Crashes);
        foreach (var (analyzer, telemetry) in run.Telemetry)
            tally.Analyzers[analyzer.GetType().Name] = tally.Analyzers.GetValueOrDefault(analyzer.GetType().Name) + telemetry.ExecutionTime;
        foreach (var report in run.Reports)
            tally.Reports[report.Id] = tally.Reports.GetValueOrDefault(report.Id) + 1;
    }

    /// <summary>The same sums for a page.</summary>
    public CheckoutView View(Checkout checkout, IReadOnlyList<FixView> fixes) => new(
        checkout.Name, checkout.Commit, checkout.Solution.ProjectIds.Count, _files, _lines, _filesWithErrors,
        [.. _sets.Select(pair => new SetView(
            pair.Key, pair.Value.Reports, pair.Value.Crashes,
            Ratio(pair.Value.Wall, pair.Value.WallAlone), Ratio(pair.Value.Cpu, pair.Value.CpuAlone),
            pair.Value.AllocatedAlone == 0 ? 0 : (double)(pair.Value.Allocated - pair.Value.AllocatedAlone) / pair.Value.AllocatedAlone,
            pair.Value.Analyzers))],
        fixes);

    /// <summary>Prints the sums and returns how many crashes there were.</summary>
    public int Print()
    {
        Console.WriteLine($"   {_lines:N0} lines, {_files:N0} files, {_filesWithErrors} of them with {_errors} compile errors");
        foreach (var line in _broken)
            Console.WriteLine($"     {line}");
        foreach (var (name, tally) in _sets)
        {
            Console.WriteLine($"   {name}: {tally.Reports.Values.Sum()} reports, {tally.Crashes.Count} crashes, "
                + $"one cold run: wall {Share(tally.Wall, tally.WallAlone)}, cpu {Share(tally.Cpu, tally.CpuAlone)} more than binding");
            Console.WriteLine("     " + string.Join("  ", tally.Reports.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}")));
            foreach (var crash in tally.Crashes.Select(crash => string.Join("\n       ", crash.Split('\n').Take(6))).Distinct(StringComparer.Ordinal).Take(3))
                Console.WriteLine($"     CRASH {crash}");
        }

        return _sets.Values.Sum(tally => tally.Crashes.Count);
    }

    public static string Share(TimeSpan with, TimeSpan alone)
        => Ratio(with, alone).ToString("+0.0%;-0.0%", CultureInfo.InvariantCulture);

    private static double Ratio(TimeSpan with, TimeSpan alone) => alone == TimeSpan.Zero ? 0 : (with - alone) / alone;

    private static string Commonest(List<Diagnostic> errors)
        => string.Join(", ", errors.GroupBy(error => error.Id).OrderByDescending(group => group.Count()).Take(3)
            .Select(group => $"{group.Key} x{group.Count()} (e.g. {group.First().GetMessage()})"));

    private sealed class SetTally
    {
        public Dictionary<string, int> Reports { get; } = [];

        public List<string> Crashes { get; } = [];

        public Dictionary<string, TimeSpan> Analyzers { get; } = [];

        public long Allocated { get; set; }

        public long AllocatedAlone { get; set; }

        public TimeSpan Wall { get; set; }

        public TimeSpan Cpu { get; set; }

        public TimeSpan WallAlone { get; set; }

        public TimeSpan CpuAlone { get; set; }
    }
}
