using System;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>A fix-all over more than anybody would apply one by one.</summary>
public sealed class ManyDiagnosticsTests
{
    private const int Count = 2000;

    [Fact]
    public async Task OneHugeFunction_IsWrittenOnce()
    {
        using var workspace = new AdhocWorkspace();
        var state = new TestState { Sources = { Source("t{0}.Wait();") } };
        var solution = TestSolution.Create(workspace, state, new(TestReferences.Net100, Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, NullableContextOptions.Enable, false));
        var project = solution.Projects.First();
        var reports = await AnalyzerRun.DiagnosticsOfAsync(project, [new BlockingOnTaskAnalyzer()], TestContext.Current.CancellationToken);
        Assert.Equal(Count, reports.Length);

        var squiggles = reports.Select(report => (project.GetDocument(report.Location.SourceTree)!.Id, report.Location.SourceSpan));
        var request = ConversionRequest.For(squiggles, new FaultFilter([FaultKind.BlocksOnTask]));
        var changed = await SolutionConversion.ApplyAsync(solution, request, TestContext.Current.CancellationToken);
        var text = await changed.GetDocument(request.Spans.Keys.Single())!.GetTextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Source("await t{0};"), text.ToString());
    }

    private static string Source(string statement) => $$"""
        using System.Threading.Tasks;

        class C
        {
            static Task Make() => Task.Delay(1);

            async Task M()
            {
                await Task.Yield();
                {{string.Join("\n        ", Enumerable.Range(0, Count).Select(i => "var t" + i + " = Make(); " + statement.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)))}}
            }
        }
        """;
}
