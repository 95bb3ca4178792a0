using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// Decides which functions get a token: those that await something which takes one and have none, and their callers. A
/// hierarchy gets it as a whole, or not at all.
/// </summary>
internal sealed class AddedTokens
{
    private readonly Dictionary<(DocumentId, TextSpan), ChainGroup> _candidates = new();
    private readonly HashSet<ChainGroup> _groups = new();
    private readonly ChainSolution _solution;

    public AddedTokens(ChainSolution solution, MemberFaults faults)
    {
        _solution = solution;
        foreach (var group in solution.Groups.Where(CanHaveOne))
        {
            foreach (var member in group.Members)
                _candidates[member.Key] = group;
        }

        Spread(solution.Groups.SelectMany(group => group.Members)
            .SelectMany(member => faults.Of(member, solution.Blocked).Where(fault => fault.LacksToken && MayPass(member.Document, fault.Site)).Select(fault => Owner(member.Document, FunctionNode.Around(fault.Site)))));
    }

    // A method whose name is given to a parameter must keep the parameters of the delegate.
    private bool CanHaveOne(ChainGroup group) =>
        !group.AreValues && !_solution.Blocked.ContainToken(group) && !group.Calls.Any(call => call.IsHandedOver) && group.Members.All(TokenParameter.CanStandIn);

    public bool IsGivenTo(ChainGroup group) => _groups.Contains(group);

    /// <summary>Whether code in a function sees a token that it gets, itself or from the function around it.</summary>
    public bool IsSeenIn(Document document, SyntaxNode function) => Owner(document, function) is { } group && _groups.Contains(group);

    /// <summary>The token that a call of a converted function passes on, or null.</summary>
    public string? For(CallSite call, ChainGroup callee)
    {
        if (!_groups.Contains(callee) || _solution.Blocked.ContainToken(call.Key))
            return null;
        return call.Token ?? (call.LacksToken && IsSeenIn(call.Document, call.Function) ? TokenParameter.Name : null);
    }

    private void Spread(IEnumerable<ChainGroup?> first)
    {
        var pending = new Queue<ChainGroup?>(first);
        while (pending.Count > 0)
        {
            if (pending.Dequeue() is not { } group || !_groups.Add(group))
                continue;
            foreach (var call in group.Calls.Where(call => call.LacksToken && !_solution.Blocked.ContainToken(call.Key)))
                pending.Enqueue(Owner(call.Document, call.Function));
        }
    }

    private bool MayPass(Document document, SyntaxNode site) => !_solution.Blocked.ContainToken((document.Id, site.Span));

    private ChainGroup? Owner(Document document, SyntaxNode function) =>
        TokenParameter.Owner(function) is { } owner && _candidates.TryGetValue((document.Id, owner.Span), out var group) ? group : null;
}
