using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Fixing;
using AsyncAnalyzers.Benchmarks.Loading;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.Benchmarks.Converting;

/// <summary>
/// <c>convert</c>: makes a whole checkout async where <c>ASYNC112</c> speaks, and with <c>--chains</c> <c>ASYNC106</c>, and compiles what
/// came of it. <c>--list</c> names the reports before and after.
/// </summary>
internal static class ConvertCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var loader = new CheckoutLoader(new ReferencePacks(DotnetRoot.Find()), arguments.Loading);
        var reach = Enum.Parse<ChainReach>(arguments.Value("--reach") ?? nameof(ChainReach.Solution), ignoreCase: true);
        var broken = 0;
        foreach (var path in arguments.Paths)
            broken += await ConvertAsync(loader.Load(path), reach, arguments).ConfigureAwait(false);

        return broken == 0 ? 0 : 1;
    }

    private static async Task<int> ConvertAsync(Checkout checkout, ChainReach reach, Arguments arguments)
    {
        var (withChains, folder) = (arguments.Has("--chains"), arguments.Value("--write"));
        FaultKind[] kinds = withChains ? [FaultKind.BlocksSyncFunction, FaultKind.BlocksFurtherDown] : [FaultKind.BlocksSyncFunction];
        var before = await ReportsAsync(checkout.Solution, withChains).ConfigureAwait(false);
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var filter = new FaultFilter([.. kinds]) { Reach = reach };
        var squiggles = before.Select(report => (checkout.Solution.GetDocument(report.Location.SourceTree)!.Id, report.Location.SourceSpan));
        var outcome = await ChainConversion.ApplyAsync(checkout.Solution, ConversionRequest.For(squiggles, filter), reach, CancellationToken.None).ConfigureAwait(false);
        var seconds = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);

        var (files, errors) = await new ErrorCheck().NewErrorsAsync(checkout.Solution, outcome.Solution).ConfigureAwait(false);
        var after = await ReportsAsync(outcome.Solution, withChains).ConfigureAwait(false);
        Print(checkout, outcome, (before.Count, after.Count, files, seconds));
        foreach (var error in errors)
            Console.WriteLine("     NEW ERROR " + error.Replace(checkout.Folder, "", StringComparison.Ordinal));
        if (arguments.Has("--list"))
        {
            List(checkout, "before", before);
            List(checkout, "after", after);
        }

        if (folder is not null)
            await WriteAsync(checkout, outcome.Solution, folder).ConfigureAwait(false);
        return errors.Count;
    }

    private static void Print(Checkout checkout, ChainOutcome outcome, (int Before, int After, int Files, (double Clock, double Processor) Seconds) run)
    {
        var calls = outcome.Converted.Sum(group => group.Calls.Length);
        var members = outcome.Converted.Sum(group => group.Members.Length);
        Console.WriteLine($"== {checkout.Name} at {checkout.Commit}: {run.Before} reports, {run.After} afterwards");
        Console.WriteLine($"   {members} functions in {outcome.Converted.Length} hierarchies converted, {calls} calls, {run.Files} files, {run.Seconds.Clock:0.0} s ({run.Seconds.Processor:0.0} s of processor time), {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        foreach (var obstacle in outcome.Obstacles.GroupBy(found => found.Obstacle).OrderByDescending(group => group.Count()))
            Console.WriteLine($"     {obstacle.Key} {obstacle.Count()}: {string.Join(", ", obstacle.Take(4).Select(found => found.Function.Symbol.ContainingType.Name + "." + found.Function.Symbol.Name))}");
    }

    private static void List(Checkout checkout, string when, List<Diagnostic> reports)
    {
        foreach (var report in reports)
            Console.WriteLine($"     {when} {report.ToString().Replace(checkout.Folder, "", StringComparison.Ordinal)}");
    }

    private static async Task<List<Diagnostic>> ReportsAsync(Solution solution, bool withChains)
    {
        ImmutableArray<DiagnosticAnalyzer> rules = withChains ? [new SynchronousFunctionAnalyzer(), new BlockingChainAnalyzer()] : [new SynchronousFunctionAnalyzer()];
        var found = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync(CancellationToken.None).ConfigureAwait(false))!;
            var run = compilation.WithAnalyzers(rules, project.AnalyzerOptions);
            var reports = await run.GetAnalyzerDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);
            found.AddRange(reports.Where(report => solution.GetDocument(report.Location.SourceTree) is not null));
        }

        return found;
    }

    private static async Task WriteAsync(Checkout checkout, Solution solution, string folder)
    {
        var changes = solution.GetChanges(checkout.Solution).GetProjectChanges().SelectMany(change => change.GetChangedDocuments());
        foreach (var document in changes.Select(id => solution.GetDocument(id)!))
        {
            var file = Path.Combine(folder, Path.GetRelativePath(checkout.Folder, document.FilePath!));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, (await document.GetTextAsync().ConfigureAwait(false)).ToString()).ConfigureAwait(false);
        }
    }
}
