using AsyncAnalyzers.CSharp.CodeFixes.Conversion;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes;

/// <summary>One action of a light bulb.</summary>
/// <param name="Title">The title, which is the equivalence key too.</param>
/// <param name="Filter">What the action mends.</param>
/// <param name="FixAll">What fix-all mends under the same key, or null when it leaves everything as it is.</param>
internal sealed record FixAction(string Title, FaultFilter Filter, FaultFilter? FixAll);
