using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>
/// Converts random programs: they compile, do the same as before, keep no report without a named obstacle, and a second
/// conversion changes nothing.
/// </summary>
public sealed class GeneratedProgramTests
{
    private static readonly int Programs = System.Environment.GetEnvironmentVariable("ASYNC_ANALYZERS_LONG") == "1" ? 500 : 25;

    [Fact]
    public async Task ConvertedProgram_CompilesAndDoesTheSame()
    {
        var converted = 0;
        var stopped = 0;
        for (var seed = 1; seed <= Programs; seed++)
        {
            var text = new GeneratedProgram(seed).Text;
            var (outcome, before) = await new ChainTrial(text).RunAsync();
            var after = (await TestTexts.OfAsync(outcome.Solution))["/0/Test0.cs"];
            converted += outcome.Converted.Sum(group => group.Members.Length);
            stopped += outcome.Obstacles.Length;

            Assert.Equal(await TraceAsync(before), await TraceAsync(outcome.Solution));
            var (again, _) = await new ChainTrial(after).RunAsync();
            Assert.True(again.Converted.IsEmpty, $"{seed}: converted again: {string.Join(", ", again.Converted.Select(group => group.OldName))}\n{text}\n{after}");
            await AssertNamedAsync(after, seed);
        }

        Assert.True(stopped < converted, $"{converted} functions converted, {stopped} end in obstacles: too few to prove anything");
    }

    /// <summary>Whatever is still reported is known to the second conversion as an obstacle, or stands where nothing can await.</summary>
    private static async Task AssertNamedAsync(string text, int seed)
    {
        var (outcome, solution) = await new ChainTrial(text).RunAsync();
        var named = outcome.Obstacles.SelectMany(found => new[] { found.Function.Node.Span }).ToList();
        foreach (var report in await AnalyzerRun.DiagnosticsOfAsync(solution.Projects.Single(), [new SynchronousFunctionAnalyzer()]))
            Assert.True(named.Any(span => span.Contains(report.Location.SourceSpan)), $"{seed}: no obstacle is named for {report}\n{text}");
    }

    private static async Task<string> TraceAsync(Solution solution)
    {
        var compilation = await solution.Projects.Single().GetCompilationAsync();
        using var stream = new MemoryStream();
        var emitted = compilation!.Emit(stream, cancellationToken: CancellationToken.None);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)));
        var property = Assembly.Load(stream.ToArray()).GetType("Entry")!.GetProperty("Trace")!;
        return (string)property.GetValue(null)!;
    }
}
