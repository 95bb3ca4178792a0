using AsyncAnalyzers.Benchmarks.Loading;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary>The labelled cases of the checkout that the program was built in.</summary>
internal static class LabelledCases
{
    /// <summary>The cases, against the SDK's reference assemblies.</summary>
    public static CaseLibrary Open()
    {
        var packs = new ReferencePacks(DotnetRoot.Find());
        return new CaseLibrary(CheckoutRoot.PathTo("tests", "AsyncAnalyzers.Benchmarks", "Cases"), isWeb => packs.Open([], isWeb));
    }

    /// <summary>What the rules may claim in them.</summary>
    public static RuleClaims Claims() => RuleClaims.Read(CheckoutRoot.PathTo("tests", "AsyncAnalyzers.Benchmarks", "Scoring", "claims.txt"));
}
