using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Repository;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Robustness;

/// <summary>An editor asks for one document or one member at a time, in any order: together they say what a build says.</summary>
public sealed class EditorOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task MembersInAnyOrder_SayWhatTheBuildSays(int seed)
    {
        using var workspace = new AdhocWorkspace();
        var project = Realistic(workspace);
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var tree = compilation.SyntaxTrees.First(candidate => candidate.FilePath == "/0/Test0.cs");
        var expected = await AnalyzerRun.DiagnosticsOfAsync(compilation, project.AnalyzerOptions, AllRules.Every, TestContext.Current.CancellationToken);

        var model = compilation.Clone().GetSemanticModel(tree);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var members = (await tree.GetRootAsync(TestContext.Current.CancellationToken)).DescendantNodes().OfType<MemberDeclarationSyntax>().Where(member => member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax).ToArray();
        new Random(seed).Shuffle(members);
        foreach (var member in members)
            found.AddRange(await OfSpanAsync(model, project.AnalyzerOptions, member.FullSpan));
        Assert.Equal(Texts(expected), Texts(found));
    }

    [Fact]
    public async Task EveryAnalyzerAlone_SaysWhatItSaysAmongTheOthers()
    {
        using var workspace = new AdhocWorkspace();
        var project = Realistic(workspace);
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var together = await AnalyzerRun.DiagnosticsOfAsync(compilation, project.AnalyzerOptions, AllRules.Every, TestContext.Current.CancellationToken);
        var alone = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var analyzer in AllRules.Every)
            alone.AddRange(await AnalyzerRun.DiagnosticsOfAsync(compilation.Clone(), project.AnalyzerOptions, [analyzer], TestContext.Current.CancellationToken));
        Assert.Equal(Texts(together), Texts(alone));
    }

    private static async Task<ImmutableArray<Diagnostic>> OfSpanAsync(SemanticModel model, AnalyzerOptions options, TextSpan span)
    {
        var run = model.Compilation.WithAnalyzers(AllRules.Every, options);
        var found = await run.GetAnalyzerSemanticDiagnosticsAsync(model, span, TestContext.Current.CancellationToken);
        return found.Where(diagnostic => span.Contains(diagnostic.Location.SourceSpan)).ToImmutableArray();
    }

    private static string[] Texts(System.Collections.Generic.IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal).ToArray();

    private static Project Realistic(AdhocWorkspace workspace)
    {
        var state = new TestState { Sources = { Checkout.Read("tests", "AsyncAnalyzers.CSharp.Tests", "Robustness", "Realistic.txt") } };
        var settings = new CompileSettings(TestReferences.Named("web+ef"), LanguageVersion.Latest, NullableContextOptions.Enable, ImplicitUsings: true);
        return TestSolution.Create(workspace, state, settings).Projects.Single();
    }
}
