using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Growing;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Robustness;

/// <summary>
/// A guard against code that looks at everything for each of something. It compares within one run, with bounds that a busy
/// machine keeps; the figures are those of the benchmark <c>growth</c>.
/// </summary>
public sealed class GrowthTests
{
    private const int Small = 2_000;
    private const int Factor = 8;
    private const double MostGrowth = 3;
    private const double MostOfBinding = 6;
    private const int Rounds = 3;

    [Fact]
    public async Task TimePerLine_StaysWhileAProgramGrows()
    {
        var (small, large) = (GrowingProgram.Compile(Small, TestReferences.Net100.References), GrowingProgram.Compile(Small * Factor, TestReferences.Net100.References));
        Assert.Empty(large.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error));
        await FastestAsync(small);

        var (before, after) = (await FastestAsync(small), await FastestAsync(large));
        Assert.True(after < before * Factor * MostGrowth, $"{before} for {Small} lines, {after} for {Small * Factor}");
        var binding = Fastest(large);
        Assert.True(after < binding * MostOfBinding, $"{after} with the analyzers, {binding} for binding alone");
    }

    /// <summary>The fastest of some rounds: everything else that runs makes a round slower and none faster.</summary>
    private static async Task<TimeSpan> FastestAsync(Compilation compilation)
    {
        var fastest = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var fresh = compilation.Clone();
            var start = Stopwatch.GetTimestamp();
            var reported = await AnalyzerRun.DiagnosticsOfAsync(fresh, new AnalyzerOptions([]), AllRules.Every, TestContext.Current.CancellationToken);
            var taken = Stopwatch.GetElapsedTime(start);
            Assert.NotEmpty(reported);
            fastest = taken < fastest ? taken : fastest;
        }

        return fastest;
    }

    private static TimeSpan Fastest(Compilation compilation) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var fresh = compilation.Clone();
        var start = Stopwatch.GetTimestamp();
        fresh.GetDiagnostics(CancellationToken.None);
        return Stopwatch.GetElapsedTime(start);
    });
}
