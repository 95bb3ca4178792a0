using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Summaries;

/// <summary>What syntax alone says of a function: whether code that mentions a name may run it, and what it mentions itself.</summary>
public sealed class NamedFunctionTests
{
    [Theory]
    [InlineData("void M(int a, int b = 0) { }", "M(1)", true)]
    [InlineData("void M(int a, int b = 0) { }", "M(1, 2)", true)]
    [InlineData("void M(int a, int b = 0) { }", "M()", false)]
    [InlineData("void M(int a, int b = 0) { }", "M(1, 2, 3)", false)]
    [InlineData("void M(params int[] rest) { }", "x.M(1, 2, 3)", true)]
    [InlineData("static void M(this string s, int a) { }", "s.M(1)", true)]
    [InlineData("static void M(this string s, int a) { }", "C.M(s, 1)", true)]
    [InlineData("static void M(this string s, int a) { }", "s.M()", false)]
    [InlineData("void M<T>() { }", "s?.M<int>()", true)]
    [InlineData("void M() { }", "Run(M)", true)]
    [InlineData("void M() { }", "new M()", false)]
    [InlineData("int M => 1 + 1;", "x.M", true)]
    [InlineData("int M => 1 + 1;", "M()", false)]
    [InlineData("void M() { }", "x.M == y", false)]
    [InlineData("void M() { }", "x.M.N", false)]
    [InlineData("void M() { }", "$\"{x.M}\"", false)]
    [InlineData("void M() { }", "x[M]", false)]
    [InlineData("void M() { }", "a ?? x.M", true)]
    [InlineData("int M { get => 1 + 1; }", "x.M == 1", true)]
    [InlineData("int M { get => 1 + 1; }", "x.M = 1", false)]
    [InlineData("int M { get => 1 + 1; }", "x.M += 1", true)]
    [InlineData("int M { set => Set(value); }", "x.M == 1", false)]
    [InlineData("int M { set => Set(value); }", "x.M = 1", true)]
    [InlineData("int M { set => Set(value); }", "x.M += 1", true)]
    [InlineData("int M { set => Set(value); }", "++x.M", true)]
    [InlineData("int M { set => Set(value); }", "x.M--", true)]
    [InlineData("int M { set => Set(value); }", "(x.M, y) = (1, 2)", true)]
    [InlineData("int M { init => Set(value); }", "new C { M = 1 }", true)]
    [InlineData("int this[int i] => i + 1;", "x[0]", true)]
    [InlineData("int this[int i] { set => Set(value); }", "x[0] = 1", true)]
    [InlineData("int this[int i] { set => Set(value); }", "M(x[0])", false)]
    [InlineData("public static C operator +(C a, C b) => a;", "a + b", true)]
    [InlineData("public static C operator +(C a, C b) => a;", "a - b", false)]
    [InlineData("public static explicit operator int(C a) => 1;", "(int)a", true)]
    [InlineData("public static explicit operator int(C a) => 1;", "(long)a", true)]
    [InlineData("public static explicit operator N.D(C a) => null;", "(D)a", true)]
    [InlineData("public static explicit operator N.D(C a) => null;", "(int)a", false)]
    [InlineData("C(int a) { }", "new C(1)", true)]
    [InlineData("C(int a) { }", "new N.C(1) { P = 2 }", true)]
    [InlineData("C(int a) { }", "new C()", false)]
    public void Answers_WhatMayMeanIt(string declaration, string expression, bool expected) =>
        Assert.Equal(expected, MentionsOf(expression).Any(mention => mention.Name == Single(declaration).Name && Single(declaration).Answers(mention)));

    [Theory]
    [InlineData("async void M() { x.Read(); }")]
    [InlineData("Task M() => x.ReadAsync();")]
    [InlineData("System.Threading.Tasks.ValueTask<int> M() => x.ReadAsync();")]
    [InlineData("abstract void M();")]
    [InlineData("int M { get; set; }")]
    [InlineData("Task M => x.ReadAsync();")]
    public void WhatCannotBlockItsCaller_IsNoFunction(string declaration) => Assert.Empty(Declared(declaration));

    [Theory]
    [InlineData("C c = new(1);", "C", nameof(MentionKind.Creation))]
    [InlineData("using (c) { }", "Dispose", nameof(MentionKind.Call))]
    [InlineData("using var d = c;", "Dispose", nameof(MentionKind.Call))]
    [InlineData("System.Action a = () => c.Read(1);", "Read", nameof(MentionKind.Call))]
    [InlineData("void Local() => c.Read(1);", "Read", nameof(MentionKind.Call))]
    [InlineData("_ = c?.Result.Length;", "Result", nameof(MentionKind.Reading))]
    public void Mentions_WhatTheBodyRuns(string statement, string name, string kind) =>
        Assert.Contains(Declared($"void M() {{ {statement} }}").First().Mentions, mention => mention.Name == name && mention.Kind.ToString() == kind);

    [Theory]
    [InlineData("class C { void M() { Read(1); } }", true)]
    [InlineData("struct C : IEquatable<C> { void M() { Read(1); } }", true)]
    [InlineData("class C : System.IDisposable { void M() { Read(1); } }", true)]
    [InlineData("class C { void M() { this.Read(1); } }", false)]
    [InlineData("class C : Stream { void M() { Read(1); } }", false)]
    [InlineData("class C : Stream { class D { void M() { Read(1); } } }", false)]
    [InlineData("partial class C { void M() { Read(1); } }", false)]
    [InlineData("using static System.Console; class C { void M() { Read(1); } }", false)]
    public void CallWithoutAReceiver_MeansNoApiWhereNothingIsInherited(string source, bool isOwn)
    {
        var function = Assert.Single(CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantNodes().Select(NamedFunction.Of).OfType<NamedFunction>());
        Assert.Equal(isOwn, Assert.Single(function.Mentions, mention => mention.Name == "Read").IsOwn);
    }

    [Fact]
    public void Mentions_WhatAnInitializerRuns() =>
        Assert.Contains(Single("C(int a) : base(a) { }").Mentions, mention => mention is { Name: "B", Kind: MentionKind.Creation, Arguments: 1 });

    [Theory]
    [InlineData("List<Read> list = new List<Read>();")]
    [InlineData("var r = (Read)c; _ = r is Read; _ = typeof(Read);")]
    public void TypesAreNotMentioned(string statement) =>
        Assert.DoesNotContain(Single($"void M() {{ {statement} }}").Mentions, mention => mention is { Name: "Read" });

    private static Mention[] MentionsOf(string expression) =>
        SyntaxFactory.ParseExpression(expression).DescendantNodesAndSelf().Select(Mention.Of).OfType<Mention>().ToArray();

    private static NamedFunction Single(string declaration) => Assert.Single(Declared(declaration));

    private static NamedFunction[] Declared(string declaration) =>
        CSharpSyntaxTree.ParseText($"abstract class C : B {{ {declaration} }}").GetRoot().DescendantNodes().Select(NamedFunction.Of).OfType<NamedFunction>().ToArray();
}
