using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace AsyncAnalyzers.Benchmarks.Running;

/// <summary>One pass of the analyzer driver over one compilation: what it said and what it took.</summary>
internal sealed record AnalysisRun(
    ImmutableArray<Diagnostic> Compiler,
    ImmutableArray<Diagnostic> Reports,
    ImmutableArray<string> Crashes,
    ImmutableDictionary<DiagnosticAnalyzer, AnalyzerTelemetryInfo> Telemetry,
    TimeSpan Wall,
    TimeSpan Cpu,
    long Allocated)
{
    /// <param name="compilation">The program; what is bound in it already does not count.</param>
    /// <param name="rules">What runs over it.</param>
    /// <param name="options">Its options and additional files.</param>
    /// <param name="withTelemetry">Roslyn's telemetry, too, for which the whole analysis runs a second time, unmeasured.</param>
    public static async Task<AnalysisRun> OfAsync(Compilation compilation, AnalyzerSet rules, AnalyzerOptions? options = null, bool withTelemetry = false)
    {
        var crashes = new ConcurrentQueue<string>();
        var settings = new CompilationWithAnalyzersOptions(
            options ?? new AnalyzerOptions([]),
            (exception, analyzer, _) => crashes.Enqueue($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: true);
        var driver = rules.Fresh(compilation).WithAnalyzers(rules.Analyzers, settings);

        var before = Meter.Start();
        var all = await driver.GetAllDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);
        var (wall, cpu, allocated) = before.Stop();

        var telemetry = withTelemetry
            ? (await (rules.Parts is { } parts ? rules.Fresh(compilation).WithAnalyzers(parts, settings) : driver).GetAnalysisResultAsync(CancellationToken.None).ConfigureAwait(false)).AnalyzerTelemetryInfo
            : ImmutableDictionary<DiagnosticAnalyzer, AnalyzerTelemetryInfo>.Empty;
        var ids = rules.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).ToHashSet();
        return new AnalysisRun(
            [.. all.Where(found => found.Id.StartsWith("CS", StringComparison.Ordinal))],
            [.. all.Where(found => ids.Contains(found.Id))],
            [.. crashes.Concat(all.Where(found => found.Id == "AD0001").Select(found => found.GetMessage()))],
            telemetry,
            wall,
            cpu,
            allocated);
    }
}
