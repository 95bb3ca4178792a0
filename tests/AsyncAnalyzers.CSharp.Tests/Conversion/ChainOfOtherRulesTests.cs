using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Where a synchronous function stands in the way of another rule's fix, an action of its own takes its callers along.</summary>
public sealed class ChainOfOtherRulesTests
{
    [Theory]
    [InlineData("void M() { SaveAsync(); }", "async Task MAsync() { await SaveAsync(); }", "Use 'await', and make 'M' and its callers async")]
    [InlineData("int M() { SaveAsync(); return 1; } int N() => M(); async Task O() { await Task.Yield(); N(); }", "async Task<int> MAsync() { await SaveAsync(); return 1; } async Task<int> NAsync() => await MAsync(); async Task O() { await Task.Yield(); await NAsync(); }", "Use 'await', and make 'M' and its callers async (1 caller, all in this file)")]
    public Task DroppedTask(string before, string after, string title) => VerifyAsync<LostTasksFamily, DroppedTaskFix>(before, after, title);

    [Theory]
    [InlineData("void M() { SaveAsync(); } A() { M(); }", null)]
    [InlineData("void M() { SaveAsync(); } void N() { lock (this) { M(); } }", null)]
    [InlineData("void M() { SaveAsync(); } Action N() => () => M();", null)]
    [InlineData("void M() { SaveAsync(); } void N(out int n) { M(); n = 1; }", null)]
    [InlineData("void M() { SaveAsync(); } void N() => M(); A() { N(); }", null)]
    [InlineData("void M() { SaveAsync(); } void N() => M(); void O() => N(); int P { get { O(); return 1; } }", null)]
    [InlineData("void M() { SaveAsync(); } void N() => M(); Thread T() => new Thread(N);", null)]
    [InlineData("void M() { SaveAsync(); } internal void N() => M();", "Use 'await', and make 'M' and its callers async (1 caller, all in this file; stays as it is if another use cannot follow)", "async Task MAsync() { await SaveAsync(); } internal async Task NAsync() => await MAsync();")]
    public async Task DroppedTask_NobodyBeginsToWait(string members, string? offered, string? after = null)
    {
        var (title, text) = await FirstAsync<LostTasksFamily, DroppedTaskFix>(members, "callers async");
        Assert.Equal((offered, In(after ?? members)), (title, text));
    }

    [Theory]
    [InlineData("async void M() { await SaveAsync(); } void N() => M(); async Task O() { await Task.Yield(); N(); }", "async Task M() { await SaveAsync(); } async Task NAsync() => await M(); async Task O() { await Task.Yield(); await NAsync(); }", "Return a Task from 'M', and make its callers async (1 caller, all in this file)")]
    public Task AsyncVoid(string before, string after, string title) => VerifyAsync<LostTasksFamily, AsyncVoidFix>(before, after, title);

    [Theory]
    [InlineData("async void M() { await SaveAsync(); } A() { M(); }")]
    public async Task AsyncVoid_NobodyBeginsToWait(string members)
    {
        var (_, text) = await FirstAsync<LostTasksFamily, AsyncVoidFix>(members, "callers async");
        Assert.Equal(In(members), text);
    }

    [Fact]
    public async Task RequestHandlerWithSynchronousCallers()
    {
        const string Before = "using Microsoft.AspNetCore.Mvc;\n\npublic class A : ControllerBase\n{\n    [HttpGet]\n    public int Get() => new System.Net.Http.HttpClient().GetStringAsync(\"a\").Result.Length;\n\n    private int Other() => Get();\n}\n";
        const string After = "using System.Threading;\nusing System.Threading.Tasks;\nusing Microsoft.AspNetCore.Mvc;\n\npublic class A : ControllerBase\n{\n    [HttpGet]\n    public async Task<int> Get(CancellationToken cancellationToken = default) => (await new System.Net.Http.HttpClient().GetStringAsync(\"a\", cancellationToken)).Length;\n\n    private async Task<int> OtherAsync(CancellationToken cancellationToken = default) => await Get(cancellationToken);\n}\n";
        var (title, text) = await FirstOfAsync<BlockingOnTaskAnalyzer, BlockingOnTaskFix>(Before, "callers async", TestReferences.AspNetCore);
        Assert.Equal("Use 'await', and make 'Get' and its callers async (1 caller in this file; stays as it is if another use cannot follow)", title);
        Assert.Equal(After, text);
    }

    private static async Task VerifyAsync<TAnalyzer, TFix>(string before, string after, string title)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        Assert.Equal((title, In(after)), await FirstAsync<TAnalyzer, TFix>(before, "callers async"));

    private static Task<(string? Title, string Text)> FirstAsync<TAnalyzer, TFix>(string members, string part)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() => FirstOfAsync<TAnalyzer, TFix>(In(members), part, TestReferences.Net100);

    /// <summary>The first offered action whose title has that part, and what it writes.</summary>
    private static async Task<(string? Title, string Text)> FirstOfAsync<TAnalyzer, TFix>(string source, string part, TestReferences references)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var state = new TestState();
        state.Sources.Add(source);
        using var workspace = new AdhocWorkspace();
        var settings = new CompileSettings(references, Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, NullableContextOptions.Enable, ImplicitUsings: references == TestReferences.Net100);
        var solution = TestSolution.Create(workspace, state, settings);
        var actions = new System.Collections.Generic.List<Microsoft.CodeAnalysis.CodeActions.CodeAction>();
        foreach (var found in await AnalyzerRun.DiagnosticsOfAsync(solution.Projects.Single(), AnalyzerSet.Of(new TAnalyzer())))
        {
            var fix = new TFix();
            if (fix.FixableDiagnosticIds.Contains(found.Id))
                await fix.RegisterCodeFixesAsync(new CodeFixContext(solution.GetDocument(found.Location.SourceTree)!, found, (action, _) => actions.Add(action), CancellationToken.None));
        }

        var chosen = actions.Find(action => action.Title.Contains(part, System.StringComparison.Ordinal));
        var after = chosen is null ? solution : await FixSession.ApplyAsync(solution, chosen);
        return (chosen?.Title, (await TestTexts.OfAsync(after))["/0/Test0.cs"]);
    }

    private static string In(string members) => $$"""
        class A
        {
            {{members}}

            static Task SaveAsync() => Task.Delay(1);
        }
        """;
}
