using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Summaries;

/// <summary>The search for chains gives the same answers in whatever order it is asked, and binds no more bodies than names call for.</summary>
public sealed class BlockingChainsTests
{
    // Two ways of the same length, a circle, several implementations, and functions that come to nothing.
    private static readonly ImmutableArray<string> Sources =
    [
        "class A { public static async System.Threading.Tasks.Task M(IStore s) { await System.Threading.Tasks.Task.Yield(); B.Left(); B.Right(); s.Save(); C.Round(3); D.Plain(); } }",
        "class B { public static void Left() => C.Deep(); public static void Right() { C.Deep(); D.Other(); } }",
        "class C { public static void Deep() => D.End(); public static int Round(int n) => n == 0 ? D.Back(n) : Round(n - 1); }",
        "class D { public static void End() => System.Threading.Thread.Sleep(1); public static void Other() => System.IO.File.ReadAllText(\"a\"); public static int Back(int n) { C.Round(n); End(); return n; } public static void Plain() => Tally(1); static int Tally(int n) => n + n; }",
        "interface IStore { void Save(); } class Disk : IStore { public void Save() => D.Other(); } class Tape : IStore { public void Save() => B.Left(); }",
        "class E { public static async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); C.Deep(); D.Back(1); new Disk().Save(); } static void Unused() => System.Threading.Thread.Sleep(2); }",
    ];

    [Fact]
    public async Task OrderOfTrees_ChangesNothing()
    {
        var expected = await ReportedAsync(Compile(Sources));
        Assert.Equal(7, expected.Length);
        for (var seed = 1; seed <= 20; seed++)
        {
            var shuffled = Sources.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, await ReportedAsync(Compile([.. shuffled])));
        }
    }

    [Fact]
    public void OnlyBodiesThatNamesLeadTo_AreBound()
    {
        var compilation = Compile(Sources);
        var facts = CompilationFacts.For(compilation, new AnalyzerOptions([]));
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var method in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>())
                facts.FurtherDown.In(new CodeBlock(method, model.GetDeclaredSymbol(method, TestContext.Current.CancellationToken)!, model, facts, TestContext.Current.CancellationToken));
        }

        // Left, Right, Deep, End, Other, Round, Back, and the two that save: neither Plain and Tally, which come to nothing, nor Unused.
        Assert.InRange(facts.Chains.BodiesRead, 7, 9);
    }

    private static async Task<string[]> ReportedAsync(Compilation compilation)
    {
        var reported = await AnalyzerRun.DiagnosticsOfAsync(compilation, new AnalyzerOptions([]), [new BlockingChainAnalyzer()], TestContext.Current.CancellationToken);
        return [.. reported.Select(diagnostic => Text(diagnostic) + " " + diagnostic.GetMessage(null)).Order(StringComparer.Ordinal)];
    }

    private static string Text(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);

    private static CSharpCompilation Compile(ImmutableArray<string> sources) => CSharpCompilation.Create(
        "Chains",
        sources.Select(source => CSharpSyntaxTree.ParseText(source)),
        TestReferences.Net100.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
