using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>Everything that changes in one file.</summary>
internal sealed record DocumentPlan(DocumentId Id, SyntaxNode Root, ImmutableArray<SitePlan> Sites)
{
    /// <summary>The functions that have something to await, each once.</summary>
    public IEnumerable<FunctionPlan> Functions => Sites.Select(site => site.Function).Distinct();

    /// <summary>The plan without some of its sites.</summary>
    public DocumentPlan Without(ISet<SitePlan> dropped) => this with { Sites = Sites.RemoveAll(dropped.Contains) };
}
