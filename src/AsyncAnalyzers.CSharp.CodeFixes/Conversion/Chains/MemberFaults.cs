using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>What else blocks in a function that becomes async, and can be awaited there.</summary>
internal sealed class MemberFaults
{
    private readonly Dictionary<(DocumentId, TextSpan), List<(SyntaxNode Site, SiteDraft Draft)>> _known = new();

    public IEnumerable<(SyntaxNode Site, SiteDraft Draft)> Of(ChainFunction function, BlockedParts blocked)
    {
        if (!_known.TryGetValue(function.Key, out var drafts))
            _known.Add(function.Key, drafts = Find(function));
        return drafts.Where(draft => !blocked.ContainAwait((function.Document.Id, draft.Site.Span)));
    }

    private static List<(SyntaxNode Site, SiteDraft Draft)> Find(ChainFunction function)
    {
        if (!function.HasBody)
            return new();

        var context = function.Context;
        var planner = new SitePlanner(context);
        return context.Facts.Blocking.IfAsync(function.Node, function.Symbol, context.Model, context.Cancellation)
            .GroupBy(fault => fault.Operation.Syntax)
            .Select(faults => (Site: faults.Key, Draft: planner.DraftIn(faults.First(), function.Node)))
            .Where(site => site.Draft.IsPossible)
            .ToList();
    }
}
