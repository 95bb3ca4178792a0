using System.Linq;
using AsyncAnalyzers.Benchmarks.Scoring;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>The table by which the comparison scores rules knows all of ours, and only families that there are.</summary>
public sealed class RuleClaimTests
{
    private static readonly RuleClaims Claims = RuleClaims.Read(Checkout.PathOf("tests", "AsyncAnalyzers.Benchmarks", "Scoring", "claims.txt"));

    [Fact]
    public void EveryRule_HasARow() => Assert.Empty(
        RuleBook.Entries.Select(rule => rule.Id)
            .Where(id => Claims.All.All(claim => claim.Id != id))
            .Select(id => $"{id}: write '{id} | the family's term' into Scoring/claims.txt"));

    [Fact]
    public void EveryTerm_IsAFamily()
    {
        var terms = CaseTerms.Read(Checkout.PathOf("tests", "AsyncAnalyzers.Benchmarks", "Cases", "terms.txt"));
        Assert.All(Claims.All.SelectMany(claim => claim.Terms), term => Assert.True(terms.Contains(term), term));
    }
}
