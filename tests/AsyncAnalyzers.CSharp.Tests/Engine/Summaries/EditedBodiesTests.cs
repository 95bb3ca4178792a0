using System;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Summaries;

/// <summary>
/// What is done again after an edit, as an editor asks: a new compilation, and the open file alone. Names are kept with their
/// trees; of bodies only those are bound that the chains of the open file still go through.
/// </summary>
public sealed class EditedBodiesTests
{
    private const string Open = "class Open { async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); Near.Go(); } }";
    private const string Near = "class Near { public static void Go() { Far.Step(); Other(); } static int Other() => Plain(); static int Plain() => 1; public static void Unused() => System.Threading.Thread.Sleep(1); }";
    private const string Far = "class Far { public static void Step() => End(); static void End() => System.Threading.Thread.Sleep(1); public static void Aside() => End(); }";

    [Fact]
    public void OpenFile_BindsTheBodiesOfItsChains() => Assert.Equal((1, 3), Ask(Compile()));

    [Theory]
    // In a body of the chain.
    [InlineData("Near", "Far.Step();", "Far.Step(); Other();", 1, 3)]
    // In a body beside it.
    [InlineData("Near", "static int Plain() => 1;", "static int Plain() => 2;", 1, 3)]
    [InlineData("Far", "public static void Aside() => End();", "public static void Aside() { }", 1, 3)]
    // The chain becomes shorter: what is behind its end is not bound.
    [InlineData("Near", "Far.Step();", "System.Threading.Thread.Sleep(2);", 1, 1)]
    // Names rule the call out: nothing is bound.
    [InlineData("Near", "Far.Step();", "", 0, 0)]
    [InlineData("Far", "System.Threading.Thread.Sleep(1);", "Near.Go();", 0, 0)]
    // In the open file.
    [InlineData("Open", "Near.Go();", "Near.Go(); Near.Go();", 2, 3)]
    public void BodyEdit_BindsWhatChainsNeed(string file, string text, string edited, int faults, int bodies) => Check(file, text, edited, faults, bodies);

    [Theory]
    [InlineData("Far", "void Step()", "void Step(int n = 0)", 1, 3)]
    [InlineData("Far", "static void End()", "static void End(int n = 0)", 1, 3)]
    [InlineData("Far", "public static void Step()", "public static async System.Threading.Tasks.Task Step()", 0, 0)]
    [InlineData("Far", "void Step()", "void Renamed()", 0, 0)]
    [InlineData("Near", "void Go()", "void Gone()", 0, 0)]
    public void SignatureEdit_BindsWhatChainsNeed(string file, string text, string edited, int faults, int bodies) => Check(file, text, edited, faults, bodies);

    [Fact]
    public void Names_AreReadAgainOfTheEditedTreeAlone()
    {
        var before = Compile();
        Ask(before);
        var names = before.SyntaxTrees.Select(tree => TreeNames.Of(tree)).ToArray();

        var after = Edit(before, "Near", "Far.Step();", "Far.Step(); Other();");
        Ask(after);

        Assert.Equal([true, false, true], after.SyntaxTrees.Select((tree, i) => names[i] == TreeNames.Of(tree)));
    }

    private static void Check(string file, string text, string edited, int faults, int bodies)
    {
        var before = Compile();
        Ask(before);
        Assert.Equal((faults, bodies), Ask(Edit(before, file, text, edited)));
    }

    /// <summary>How many calls of the open file are at fault, and how many bodies were bound to tell.</summary>
    private static (int Faults, int Bodies) Ask(CSharpCompilation compilation)
    {
        var facts = CompilationFacts.For(compilation, new AnalyzerOptions([]));
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var method = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        var faults = facts.FurtherDown.In(new CodeBlock(method, model.GetDeclaredSymbol(method, TestContext.Current.CancellationToken)!, model, facts, TestContext.Current.CancellationToken));
        return (faults.Length, facts.Chains.BodiesRead);
    }

    private static CSharpCompilation Compile() => LinkedProjects.Compile("Edited", "")
        .RemoveAllSyntaxTrees()
        .AddSyntaxTrees(LinkedProjects.Parse(Open, "Open"), LinkedProjects.Parse(Near, "Near"), LinkedProjects.Parse(Far, "Far"));

    private static CSharpCompilation Edit(CSharpCompilation compilation, string file, string text, string edited)
    {
        var tree = compilation.SyntaxTrees.Single(candidate => candidate.FilePath == file);
        Assert.Contains(text, tree.ToString(), StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, LinkedProjects.Parse(tree.ToString().Replace(text, edited, StringComparison.Ordinal), file));
    }
}
