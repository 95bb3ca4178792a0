using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Repository;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Robustness;

/// <summary>A cancelled run must end as cancelled, and must leave nothing behind that spoils the next one.</summary>
public sealed class CancellationTests
{
    private const int Tries = 25;

    [Fact]
    public async Task RunAfterCancelledRunsOfTheSameCompilation_ReportsTheSame()
    {
        using var workspace = new AdhocWorkspace();
        var project = Realistic(workspace);
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var watch = Stopwatch.StartNew();
        var expected = await ReportAsync(compilation.Clone(), project, TestContext.Current.CancellationToken);
        var whole = watch.Elapsed;

        // The seed is fixed, the clock is not: each run cancels somewhere else.
        var random = new Random(20261121);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var fresh = compilation.Clone();
            using var source = new CancellationTokenSource(whole * random.NextDouble() * 0.8);
            try
            {
                Assert.Equal(expected, await ReportAsync(fresh, project, source.Token));
            }
            catch (OperationCanceledException)
            {
                // Expected: the run was cancelled on its way.
            }

            Assert.Equal(expected, await ReportAsync(fresh, project, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task TokenThatIsCancelledAlready_EndsAtOnce()
    {
        using var workspace = new AdhocWorkspace();
        var project = Realistic(workspace);
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReportAsync(compilation, project, new CancellationToken(canceled: true)));
    }

    private static Project Realistic(AdhocWorkspace workspace)
    {
        var state = new TestState { Sources = { Checkout.Read("tests", "AsyncAnalyzers.CSharp.Tests", "Robustness", "Realistic.txt") } };
        var settings = new CompileSettings(TestReferences.Named("web+ef"), LanguageVersion.Latest, NullableContextOptions.Enable, ImplicitUsings: true);
        return TestSolution.Create(workspace, state, settings).Projects.Single();
    }

    private static async Task<string[]> ReportAsync(Compilation compilation, Project project, CancellationToken cancellation)
    {
        var reported = await AnalyzerRun.DiagnosticsOfAsync(compilation, project.AnalyzerOptions, AllRules.Every, cancellation);
        return reported.Select(diagnostic => diagnostic.ToString()).ToArray();
    }
}
