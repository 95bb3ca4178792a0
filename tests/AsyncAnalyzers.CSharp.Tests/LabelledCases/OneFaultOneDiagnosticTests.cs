using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Scoring;
using AsyncAnalyzers.CSharp.Tests.Repository;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.LabelledCases;

/// <summary>On all of the labelled cases, no two rules speak about the same span, and every rule speaks somewhere.</summary>
public sealed class OneFaultOneDiagnosticTests
{
    private static readonly CaseLibrary Library = new(
        Checkout.PathOf("tests", "AsyncAnalyzers.Benchmarks", "Cases"),
        isWeb => (isWeb ? TestReferences.AspNetCore : TestReferences.Net100).References);

    [Fact]
    public async Task NoTwoRules_ReportOneSpan()
    {
        var twice = new ConcurrentQueue<string>();
        var reported = new ConcurrentQueue<string>();
        var compiled = Library.Cases.Select(file => (file.Name, Compilation: Library.Compile(file))).ToList();
        await Parallel.ForEachAsync(compiled, TestContext.Current.CancellationToken, async (file, cancellation) =>
        {
            var compilation = file.Compilation;
            var all = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(RuleBook.Entries.Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn))));
            var reports = await AnalyzerRun.DiagnosticsOfAsync(all, new AnalyzerOptions([]), AllRules.Every, cancellation);
            foreach (var report in reports)
                reported.Enqueue(report.Id);
            foreach (var span in reports.GroupBy(report => report.Location.SourceSpan).Where(group => group.Count() > 1))
                twice.Enqueue($"{file.Name}: {string.Join(" and ", span)}");
        });

        Assert.Empty(twice);
        Assert.True(reported.Count >= Library.Cases.Length / 2, $"only {reported.Count} reports on {Library.Cases.Length} cases");
        // A rule that no case asks for is not compared with anything.
        Assert.Empty(RuleBook.Entries.Where(rule => rule.Family != "Configuration").Select(rule => rule.Id).Except(reported));
    }
}
