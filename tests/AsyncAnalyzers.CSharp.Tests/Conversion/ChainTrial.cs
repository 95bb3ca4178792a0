using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Converts everything that <c>ASYNC112</c> reports in a few files, and tells what came of it.</summary>
internal sealed class ChainTrial(params string[] sources)
{
    public ChainReach Reach { get; init; } = ChainReach.Solution;

    /// <summary>Converts what <c>ASYNC106</c> reports as well.</summary>
    public bool WithChains { get; init; }

    public TestReferences References { get; init; } = TestReferences.Net100;

    /// <summary>Lines of an <c>.editorconfig</c>.</summary>
    public string Options { get; init; } = "";

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>The text of the first file afterwards, without what follows a blank line; null when nothing was converted.</summary>
    public async Task<string?> ApplyAsync()
    {
        var (outcome, before) = await RunAsync();
        return await TestTexts.DifferAsync(before, outcome.Solution) ? (await TestTexts.OfAsync(outcome.Solution))["/0/Test0.cs"] : null;
    }

    /// <summary>Why functions stay as they are, by their names.</summary>
    public async Task<Dictionary<string, string>> ObstaclesAsync()
    {
        var (outcome, _) = await RunAsync();
        return outcome.Obstacles.GroupBy(found => found.Function.Symbol.Name).ToDictionary(group => group.Key, group => group.First().Obstacle.ToString());
    }

    /// <param name="order">Puts the diagnostics into another order; the result must be the same.</param>
    public async Task<(ChainOutcome Outcome, Solution Before)> RunAsync(System.Func<Diagnostic, int>? order = null)
    {
        ImmutableArray<DiagnosticAnalyzer> rules = WithChains ? [new SynchronousFunctionAnalyzer(), new BlockingChainAnalyzer()] : [new SynchronousFunctionAnalyzer()];
        var before = Create();
        var found = new List<Diagnostic>();
        foreach (var project in before.Projects)
            found.AddRange(await AnalyzerRun.DiagnosticsOfAsync(project, rules));

        var squiggles = found.OrderBy(order ?? (_ => 0)).Select(report => (before.GetDocument(report.Location.SourceTree)!.Id, report.Location.SourceSpan));
        var filter = new FaultFilter([FaultKind.BlocksSyncFunction, FaultKind.BlocksFurtherDown]) { Reach = Reach };
        var outcome = await ChainConversion.ApplyAsync(before, ConversionRequest.For(squiggles, filter), Reach, CancellationToken.None);
        foreach (var project in outcome.Solution.Projects)
        {
            var errors = await CompilerRun.DiagnosticsOfAsync(project, CompilerDiagnostics.Errors);
            Assert.True(errors.IsEmpty, string.Join("\n", errors) + "\n" + await TestTexts.AllAsync(outcome.Solution));
        }

        return (outcome, before);
    }

    private Solution Create()
    {
        var state = new TestState { OutputKind = OutputKind };
        foreach (var source in sources)
            state.Sources.Add(source);
        if (Options.Length > 0)
            state.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + Options + "\n"));
        return TestSolution.Create(new AdhocWorkspace(), state, new CompileSettings(References, LanguageVersion.Latest, NullableContextOptions.Enable, ImplicitUsings: true));
    }
}
