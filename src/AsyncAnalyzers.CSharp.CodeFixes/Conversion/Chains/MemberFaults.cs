using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>What else blocks in a function that becomes async, and can be awaited there.</summary>
internal sealed class MemberFaults
{
    private readonly Dictionary<(DocumentId, TextSpan), List<MemberFault>> _known = new();
    private readonly Dictionary<(DocumentId, TextSpan), List<Fault>> _asked = new();

    /// <summary>A fault that the chain is made for.</summary>
    public void Add(ChainFunction function, Fault fault)
    {
        if (!_asked.TryGetValue(function.Key, out var faults))
            _asked.Add(function.Key, faults = new List<Fault>());
        faults.Add(fault);
    }

    public IEnumerable<MemberFault> Of(ChainFunction function, BlockedParts blocked)
    {
        if (!_known.TryGetValue(function.Key, out var drafts))
            _known.Add(function.Key, drafts = Find(function));
        return drafts.Where(fault => !blocked.ContainAwait((function.Document.Id, fault.Site.Span)));
    }

    private List<MemberFault> Find(ChainFunction function)
    {
        if (!function.HasBody)
            return new();

        var context = function.Context;
        var asked = _asked.TryGetValue(function.Key, out var faults) ? faults : new List<Fault>();
        return asked.Concat(context.Facts.Blocking.IfAsync(function.Node, function.Symbol, context.Model, context.Cancellation))
            .GroupBy(fault => fault.Operation.Syntax)
            .Select(found => new MemberFault(found.First(), function, isCompanion: !asked.Contains(found.First())))
            .Where(fault => fault.Draft.IsPossible)
            .ToList();
    }
}
