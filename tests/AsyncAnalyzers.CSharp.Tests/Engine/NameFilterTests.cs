using System.Linq;
using AsyncAnalyzers.CSharp.Engine;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine;

public sealed class NameFilterTests
{
    [Theory]
    [InlineData("class C { void Load() { } }", "Load")]
    [InlineData("class C { void @event() { } }", "event")]
    [InlineData("class C { void Größe() { } }", "Größe")]
    [InlineData("class C { void Gro\u00ADesse() { } }", "Groesse")]
    [InlineData("class C { void L\\u006Fad() { } }", "Load")]
    [InlineData("class C { int _x1; }", "_x1")]
    [InlineData("class C\u00A0{ }", "C")]
    [InlineData("// the last word: Load", "Load")]
    public void WhatIsWritten_IsLetThrough(string source, string name) => Assert.True(MayMention(source, name));

    [Theory]
    [InlineData("class C { void Load() { } }", "Loa")]
    [InlineData("class C { void Load() { } }", "oad")]
    [InlineData("class C { void LoadAll() { } }", "Load")]
    [InlineData("class C { void Load() { } }", "load")]
    [InlineData("", "Load")]
    public void WhatIsNotWritten_IsExcluded(string source, string name) => Assert.False(MayMention(source, name));

    [Fact]
    public void NamesOfALongFile_AreLetThroughAndFewOthers()
    {
        var source = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"class Holder{i} {{ int _field{i}; void Method{i}() {{ }} }}\n"));

        var tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(Enumerable.Range(0, 5_000), i => Assert.True(NameFilter.MayMention(tree, $"Method{i}")));
        Assert.InRange(Enumerable.Range(0, 5_000).Count(i => NameFilter.MayMention(tree, $"Other{i}")), 0, 500);
    }

    private static bool MayMention(string source, string name) => NameFilter.MayMention(CSharpSyntaxTree.ParseText(source), name);
}
