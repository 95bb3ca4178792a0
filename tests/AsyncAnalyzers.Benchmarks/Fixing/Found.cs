using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.Benchmarks.Fixing;

/// <summary>A report in a document of the checkout.</summary>
internal sealed record Found(Project Project, Document Document, Diagnostic Diagnostic);

/// <summary>Whether one report was fixed or all of a rule in a project.</summary>
internal enum FixScope
{
    Single,
    All,
}
