using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>
/// A test of a fix: one diagnostic after the other, then fix-all in every scope, give the expected text; it compiles
/// without a new diagnostic, keeps comments and directives, and a second application changes nothing.
/// </summary>
public class CSharpCodeFixTest<TAnalyzer, TFix> : CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>The files afterwards; markup in them is what still is reported. Left empty, no fix must be offered.</summary>
    public TestState FixedState { get; } = new();

    /// <summary>The files after fix-all where they differ from the fixes one by one.</summary>
    public TestState BatchFixedState { get; } = new();

    /// <summary>Shorthand for the first file afterwards.</summary>
    public string FixedCode
    {
        init => FixedState.Sources.Add(value);
    }

    /// <summary>Which of several offered actions is applied.</summary>
    public int CodeActionIndex { get; set; }

    /// <summary>Chooses the action by key in place of the index.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>The title that the applied action must have; null leaves it open.</summary>
    public string? CodeActionTitle { get; set; }

    public int NumberOfFixAllIterations { get; set; } = 1;

    /// <summary>False where the rule's page says that the fix is not part of fix-all.</summary>
    public bool FixAllChanges { get; set; } = true;

    /// <summary>Rules that may speak after the fix where they were silent before: the page says why.</summary>
    public string[] NewRules { get; set; } = [];

    /// <summary>False where names in documentation comments follow their declaration.</summary>
    public bool KeepsComments { get; set; } = true;

    private protected static TFix Fix { get; } = new();

    public override async Task RunAsync()
    {
        using var workspace = new AdhocWorkspace();
        var before = TestSolution.Create(workspace, TestState, Settings);
        await VerifyAsync(before, TestState, CompilerDiagnostics);

        var session = new FixSession(AnalyzerSet.Of(Analyzer), CodeFixSet.Of(Fix), CodeActionIndex, CodeActionEquivalenceKey);
        var (oneByOne, first) = await session.ApplyOneByOneAsync(before);
        if (FixedState.Sources.Count == 0)
        {
            Assert.True(first is null, $"No fix is expected, but '{first?.Action.Title}' is offered:\n{await TestTexts.AllAsync(oneByOne)}");
            return;
        }

        Assert.True(first is not null, "No fix is offered.");
        if (CodeActionTitle is not null)
            Assert.Equal(CodeActionTitle, first.Action.Title);
        await VerifyResultAsync(before, oneByOne, FixedState, "Fixing one by one");
        await VerifyFixAllAsync(before, session, first);
    }

    private async Task VerifyFixAllAsync(Solution before, FixSession session, OfferedFix first)
    {
        if (!FixAllChanges && first.Provider.GetFixAllProvider() is null)
            return;

        var expected = !FixAllChanges ? TestState : BatchFixedState.Sources.Count > 0 ? BatchFixedState : FixedState;
        var fixAll = new FixAllSession(session, first.Provider, first.Action.EquivalenceKey);
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            var after = await fixAll.ApplyAsync(before, scope, NumberOfFixAllIterations);
            await VerifyResultAsync(before, after, expected, $"Fix-all in scope {scope}");
            Assert.False(await TestTexts.DifferAsync(after, await fixAll.ApplyAsync(after, scope, 1)), $"Fix-all in scope {scope} changes its own result");
        }

        // dotnet format asks with a null key when the first diagnostic has no fix; that must mean the first action.
        if (CodeActionIndex == 0 && CodeActionEquivalenceKey is null)
        {
            var asFormat = await new FixAllSession(session, first.Provider, null).ApplyAsync(before, FixAllScope.Solution, NumberOfFixAllIterations);
            await TestTexts.AssertEqualAsync(expected, asFormat, "Fix-all without an equivalence key");
        }
    }

    private async Task VerifyResultAsync(Solution before, Solution after, TestState expected, string how)
    {
        await TestTexts.AssertEqualAsync(expected, after, how);
        if (KeepsComments)
            await TestTexts.AssertTriviaKeptAsync(before, after, how);
        await VerifyAsync(after, expected, CompilerDiagnostics);
        foreach (var project in before.Projects)
            await NewDiagnostics.AssertNoneAsync(project, after.GetProject(project.Id)!, CompilerDiagnostics, how, NewRules);
    }
}
