using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Repository;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Robustness;

/// <summary>
/// A realistic file is typed token by token. A plain run takes a sample of the borders between tokens;
/// <c>ASYNC_ANALYZERS_LONG=1</c> takes all of them.
/// </summary>
public sealed class TypingTests
{
    private const int Sample = 48;
    private static readonly bool Long = Environment.GetEnvironmentVariable("ASYNC_ANALYZERS_LONG") == "1";
    private static readonly string Text = Checkout.Read("tests", "AsyncAnalyzers.CSharp.Tests", "Robustness", "Realistic.txt");

    [Fact]
    public async Task TheWholeFile_IsReportedByEveryRule()
    {
        var reported = await EditorRun.RunAsync(Text, TestReferences.Named("web+ef"));
        // An unproven query needs another shape of the file.
        var expected = RuleBook.Entries.Where(entry => entry.Family != "Configuration" && entry.Rule.IsEnabledByDefault).Select(entry => entry.Id).Except(["ASYNC111"]);
        Assert.Equal(expected, reported.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(reported.Length, 30, 80);
    }

    [Fact]
    public Task EveryPrefix_IsAnalysedAndFixed() => AllAsync(Borders().Select(border => Text[..border]));

    [Fact]
    public Task EverySuffix_IsAnalysedAndFixed() => AllAsync(Borders().Where((_, index) => index % 2 == 0).Select(border => Text[border..]));

    [Fact]
    public Task EveryHole_IsAnalysedAndFixed()
    {
        var borders = Borders();
        return AllAsync(borders.Zip(borders.Skip(1)).Where((_, index) => index % 2 == 0).Select(hole => Text[..hole.First] + Text[Math.Min(hole.Second, hole.First + 40)..]));
    }

    private static async Task AllAsync(IEnumerable<string> texts)
    {
        var references = TestReferences.Named("web+ef");
        foreach (var text in texts)
            await EditorRun.RunAsync(text, references, mostFixes: Long ? int.MaxValue : 3);
    }

    /// <summary>The ends of the tokens; in a plain run as many as the sample has, spread evenly.</summary>
    private static ImmutableArray<int> Borders()
    {
        var ends = CSharpSyntaxTree.ParseText(Text).GetRoot().DescendantTokens().Select(token => token.Span.End).Distinct().ToImmutableArray();
        var step = Long ? 1 : ends.Length / Sample;
        return ends.Where((_, index) => index % step == 0).ToImmutableArray();
    }
}
