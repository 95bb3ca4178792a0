using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>What else blocks in a function that becomes async, and can be awaited there.</summary>
internal sealed class MemberFaults
{
    private readonly Dictionary<(DocumentId, TextSpan), List<(SyntaxNode Site, SiteDraft Draft, bool IsCompanion)>> _known = new();
    private readonly Dictionary<(DocumentId, TextSpan), List<Fault>> _asked = new();

    /// <summary>A fault that the chain is made for.</summary>
    public void Add(ChainFunction function, Fault fault)
    {
        if (!_asked.TryGetValue(function.Key, out var faults))
            _asked.Add(function.Key, faults = new List<Fault>());
        faults.Add(fault);
    }

    public IEnumerable<(SyntaxNode Site, SiteDraft Draft, bool IsCompanion)> Of(ChainFunction function, BlockedParts blocked)
    {
        if (!_known.TryGetValue(function.Key, out var drafts))
            _known.Add(function.Key, drafts = Find(function));
        return drafts.Where(draft => !blocked.ContainAwait((function.Document.Id, draft.Site.Span)));
    }

    private List<(SyntaxNode Site, SiteDraft Draft, bool IsCompanion)> Find(ChainFunction function)
    {
        if (!function.HasBody)
            return new();

        var context = function.Context;
        var planner = new SitePlanner(context);
        var asked = _asked.TryGetValue(function.Key, out var faults) ? faults : new List<Fault>();
        return asked.Concat(context.Facts.Blocking.IfAsync(function.Node, function.Symbol, context.Model, context.Cancellation))
            .GroupBy(fault => fault.Operation.Syntax)
            .Select(found => (Site: found.Key, Draft: planner.DraftIn(found.First(), function.Node), IsCompanion: !asked.Contains(found.First())))
            .Where(site => site.Draft.IsPossible)
            .ToList();
    }
}
