using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Fixing;
using AsyncAnalyzers.Benchmarks.Loading;
using AsyncAnalyzers.Benchmarks.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.Benchmarks.Costing;

/// <summary>
/// <c>offer</c>: how long a light bulb takes to decide what it offers, in one long file: where the rules have run on the text
/// before, as they have when a squiggle is there, and right after a keystroke, when nothing is known of the new text. With paths, at
/// the reports in these checkouts.
/// </summary>
internal static class OfferCommand
{
    private static readonly string[] Rules = ["ASYNC112", "ASYNC116", "ASYNC106"];

    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Paths.Any())
        {
            var loader = new CheckoutLoader(new ReferencePacks(DotnetRoot.Find()), arguments.Loading);
            Console.WriteLine("| repository | rule | state | reports | offers | median | p95 | max | processor |");
            Console.WriteLine("|---|---|---|---:|---:|---:|---:|---:|---:|");
            foreach (var path in arguments.Paths)
                await MeasureAsync(loader.Load(path), arguments.Number("--most", 60)).ConfigureAwait(false);
            return 0;
        }

        Console.WriteLine("| lines | rule | state | offers | median | p95 | processor |");
        Console.WriteLine("|---:|---|---|---:|---:|---:|---:|");
        foreach (var lines in new[] { 1_000, 5_000, 10_000 }.Where(lines => lines <= arguments.Number("--lines", 10_000)))
            await MeasureAsync(lines, arguments.Number("--runs", 20)).ConfigureAwait(false);
        return 0;
    }

    private static async Task MeasureAsync(int lines, int runs)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Large", "Large", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            metadataReferences: new ReferencePacks(DotnetRoot.Find()).Open([], isWeb: false)));
        var document = project.AddDocument("Large.cs", SourceText.From(LargeFile.Create(lines)));
        var reports = await ReportsAsync(document.Project).ConfigureAwait(false);
        foreach (var rule in Rules)
        {
            var found = reports.Where(report => report.Id == rule).ToList();
            var provider = FixProviders.Of(rule)!;
            var (known, fresh, offers) = (new List<Offer>(), new List<Offer>(), 0);
            for (var run = 0; run <= runs && found.Count > 0; run++)
            {
                var report = found[run * (found.Count - 1) / Math.Max(1, runs)];
                var before = await OfferAsync(provider, document, report).ConfigureAwait(false);
                var after = await AfterKeystrokeAsync(provider, document, report).ConfigureAwait(false);
                // The first one warms the process up and is not counted.
                if (run == 0)
                    continue;
                known.Add(before);
                fresh.Add(after);
                offers += after.Count;
            }

            Print(lines, rule, "known text", offers, known);
            Print(lines, rule, "after a keystroke", offers, fresh);
        }
    }

    /// <summary>At reports of each rule with a fix, spread over the checkout; the first round of a few warms the process up.</summary>
    private static async Task MeasureAsync(Checkout checkout, int most)
    {
        var reports = new List<(Document Document, Diagnostic Report)>();
        foreach (var project in checkout.Solution.Projects)
        {
            foreach (var report in await ReportsAsync(project).ConfigureAwait(false))
            {
                if (checkout.Solution.GetDocument(report.Location.SourceTree) is { } holder && FixProviders.Of(report.Id) is not null)
                    reports.Add((holder, report));
            }
        }

        var (known, fresh) = (new List<Offer>(), new List<Offer>());
        foreach (var group in reports.GroupBy(found => found.Report.Id).OrderBy(group => group.Key))
        {
            var (at, after) = await MeasureAsync(group.ToList(), FixProviders.Of(group.Key)!, most).ConfigureAwait(false);
            known.AddRange(at);
            fresh.AddRange(after);
            Print(checkout.Name, group.Key, "known text", at);
            Print(checkout.Name, group.Key, "after a keystroke", after);
        }

        Print(checkout.Name, "all", "known text", known);
        Print(checkout.Name, "all", "after a keystroke", fresh);
    }

    private static async Task<(List<Offer> Known, List<Offer> Fresh)> MeasureAsync(List<(Document Document, Diagnostic Report)> reports, CodeFixProvider provider, int most)
    {
        var (known, fresh) = (new List<Offer>(), new List<Offer>());
        var step = Math.Max(1, reports.Count / most);
        foreach (var (document, report) in reports.Take(5))
            await AfterKeystrokeAsync(provider, document, report).ConfigureAwait(false);
        for (var i = 0; i < reports.Count; i += step)
        {
            known.Add(await OfferAsync(provider, reports[i].Document, reports[i].Report).ConfigureAwait(false));
            fresh.Add(await AfterKeystrokeAsync(provider, reports[i].Document, reports[i].Report).ConfigureAwait(false));
        }

        return (known, fresh);
    }

    private static void Print(string name, string rule, string state, List<Offer> found)
    {
        if (found.Count > 0)
            Console.WriteLine($"| {name} | {rule} | {state} | {found.Count} | {found.Sum(offer => offer.Count)} | {At(found, offer => offer.Milliseconds, 0.5):F1} ms | {At(found, offer => offer.Milliseconds, 0.95):F1} ms | {found.Max(offer => offer.Milliseconds):F1} ms | {At(found, offer => offer.Processor, 0.5):F1} ms |");
    }

    private static async Task<Offer> AfterKeystrokeAsync(CodeFixProvider provider, Document document, Diagnostic report)
    {
        var text = await document.GetTextAsync(CancellationToken.None).ConfigureAwait(false);
        var edited = document.WithText(text.WithChanges(new TextChange(new TextSpan(text.Length, 0), " ")));
        var tree = await edited.GetSyntaxTreeAsync(CancellationToken.None).ConfigureAwait(false);
        return await OfferAsync(provider, edited, Diagnostic.Create(report.Descriptor, Location.Create(tree!, report.Location.SourceSpan))).ConfigureAwait(false);
    }

    private static async Task<Offer> OfferAsync(CodeFixProvider provider, Document document, Diagnostic report)
    {
        var offers = 0;
        var context = new CodeFixContext(document, report, (_, _) => offers++, CancellationToken.None);
        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        return new Offer(offers, Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportsAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync(CancellationToken.None).ConfigureAwait(false))!;
        return await compilation.WithAnalyzers(AnalyzerSet.Ours.Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private static void Print(int lines, string rule, string state, int offers, List<Offer> found)
    {
        if (found.Count > 0)
            Console.WriteLine($"| {lines:N0} | {rule} | {state} | {offers} | {At(found, offer => offer.Milliseconds, 0.5):F1} ms | {At(found, offer => offer.Milliseconds, 0.95):F1} ms | {At(found, offer => offer.Processor, 0.5):F1} ms |");
    }

    private static double At(List<Offer> found, Func<Offer, double> value, double share)
        => found.Select(value).Order().ElementAt((int)Math.Ceiling(share * found.Count) - 1);

    /// <param name="Count">The actions on offer.</param>
    /// <param name="Milliseconds">By the clock.</param>
    /// <param name="Processor">Of processor time, of the whole process.</param>
    private sealed record Offer(int Count, double Milliseconds, double Processor);
}
