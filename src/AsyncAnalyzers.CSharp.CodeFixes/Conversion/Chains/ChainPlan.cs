using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>Turns the decision into the edits of each document.</summary>
internal sealed class ChainPlan
{
    private readonly Dictionary<(DocumentId, TextSpan), FunctionPlan> _functions = new();
    private readonly Dictionary<SitePlan, ChainGroup> _groups = new();
    private readonly Dictionary<DocumentId, (SyntaxNode Root, List<SitePlan> Sites)> _documents = new();
    private readonly HashSet<SyntaxNode> _loops = new();
    private readonly ChainSolution _solution;
    private readonly MemberFaults _faults;
    private readonly AddedTokens _tokens;

    public ChainPlan(ChainSolution solution, MemberFaults faults)
    {
        _solution = solution;
        _faults = faults;
        _tokens = new AddedTokens(solution, faults);
        var members = solution.Groups.SelectMany(group => group.Members.Select(member => (Group: group, Member: member))).ToList();
        foreach (var (group, member) in members)
            _functions[member.Key] = PlanOf(member, group);
        foreach (var (group, member) in members)
            AddMember(member, group);
        foreach (var group in solution.Groups)
        {
            AddTypes(group);
            AddUses(group);
        }
    }

    public ImmutableArray<ChainGroup> Groups => _solution.Groups;

    public IEnumerable<DocumentPlan> Documents =>
        _documents.Select(document => new DocumentPlan(document.Key, document.Value.Root, document.Value.Sites.ToImmutableArray()));

    /// <summary>The group that a site belongs to.</summary>
    public ChainGroup GroupOf(SitePlan site) => _groups[site];

    /// <summary>Whether the functions of a group get a token.</summary>
    public bool AddsToken(ChainGroup group) => _tokens.IsGivenTo(group);

    private FunctionPlan PlanOf(ChainFunction member, ChainGroup group)
    {
        var names = member.Context.NamesAt(member.Node);
        if (group.Lazy is { } lazy)
            return ValuePlan(member, lazy.Edits(names.Write("System.Threading.Tasks.Task")).Append(new NodeEdit(member.Node, SignatureWriter.AddAsync)), names);
        if (group.AreValues)
            return ValuePlan(member, ValueEdits(member, names), names);
        var edits = group.IsSequence ? SequenceEdits(member) : TaskEdits(member, names.Write("System.Threading.Tasks.Task"));
        if (_tokens.IsGivenTo(group))
            edits.Add(TokenParameter.Edit(member, names));
        if (TokenParameter.Documentation(member, _tokens.IsGivenTo(group), group.IsSequence) is { } documentation)
            edits.Add(documentation);
        if (group.NewName is { } name)
            edits.Add(new NodeEdit(member.Node, node => ChainFunction.Renamed(node, name)));

        return new FunctionPlan(member.Node, AsyncForm.TaskReturning, ConversionObstacle.None)
        {
            Symbol = member.Symbol,
            Edits = edits.ToImmutableArray(),
            Usings = names.Usings.ToImmutableArray(),
        };
    }

    private static FunctionPlan ValuePlan(ChainFunction value, IEnumerable<NodeEdit> edits, NameScope names)
    {
        var written = edits.ToImmutableArray();
        return new(value.Node, AsyncForm.Modifier, ConversionObstacle.None) { Symbol = value.Symbol, Edits = written, Usings = names.Usings.ToImmutableArray() };
    }

    // Of a method that becomes async the name alone changes.
    private IEnumerable<NodeEdit> ValueEdits(ChainFunction value, NameScope names)
    {
        if (!Awaits(value))
            return CompletedReturns.OfValue(value, names.Write("System.Threading.Tasks.Task"));
        return value.HasBody ? new[] { new NodeEdit(value.Node, SignatureWriter.AddAsync) } : Enumerable.Empty<NodeEdit>();
    }

    private void AddTypes(ChainGroup group)
    {
        foreach (var variable in group.Delegates)
        {
            var names = variable.Context.NamesAt(variable.Type);
            var edit = variable.Edit(names.Write("System.Threading.Tasks.Task"));
            Add(variable.Document, variable.Context, group, new SitePlan(variable.Type, ImmutableArray.Create(edit), names.Usings.ToImmutableArray(), FunctionPlan.Unchanged(FunctionNode.Around(variable.Type))));
        }
    }

    private List<NodeEdit> TaskEdits(ChainFunction member, string task)
    {
        var edits = new List<NodeEdit> { new(member.ReturnType, node => SignatureWriter.Wrap((TypeSyntax)node, task, member.Symbol.ReturnsVoid)) };
        if (!member.Symbol.IsAsync && Awaits(member))
            edits.Add(new NodeEdit(member.Node, SignatureWriter.AddAsync));
        else if (!member.Symbol.IsAsync && member.HasBody)
            edits.AddRange(CompletedReturns.Edits(member, task));
        return edits;
    }

    private static List<NodeEdit> SequenceEdits(ChainFunction member)
    {
        var edits = new List<NodeEdit> { AsyncIterators.TypeEdit(member) };
        if (member.HasBody)
            edits.Add(new NodeEdit(member.Node, SignatureWriter.AddAsync));
        return edits;
    }

    /// <summary>Iterators that would be async without anything to await, of which the compiler warns.</summary>
    public IEnumerable<ChainGroup> IdleSequences =>
        _solution.Groups.Where(group => group.IsSequence && group.Members.Any(member => member.HasBody && !Awaits(member)));

    private bool Awaits(ChainFunction member) =>
        _faults.Of(member, _solution.Blocked).Any()
        || _solution.Groups.Any(group => group.Calls.Any(call => call.Caller?.Key == member.Key && _solution.Awaits(call)));

    private void AddMember(ChainFunction member, ChainGroup group)
    {
        var plan = _functions[member.Key];
        Add(member.Document, member.Context, group, new SitePlan(member.Node, ImmutableArray<NodeEdit>.Empty, ImmutableArray<string>.Empty, plan));
        var calls = new HashSet<SyntaxNode>(_solution.Groups.SelectMany(other => other.Calls).Select(call => call.Call));
        foreach (var fault in _faults.Of(member, _solution.Blocked).Where(fault => !calls.Contains(fault.Site)))
        {
            var (draft, passes) = DraftOf(fault, member);
            Add(member.Document, member.Context, group, new SitePlan(fault.Site, draft.Edits.AddRange(fault.Loops.Where(loop => _loops.Add(loop.Node))), draft.Usings, plan) { IsCompanion = fault.IsCompanion, PassesToken = passes });
        }
    }

    private (SiteDraft Draft, bool PassesToken) DraftOf(MemberFault fault, ChainFunction member)
    {
        if (fault.TakesToken && _solution.Blocked.ContainToken((member.Document.Id, fault.Site.Span)))
            return (fault.Bare, false);
        return fault.LacksToken && _tokens.IsSeenIn(member.Document, FunctionNode.Around(fault.Site)) ? (fault.Threaded, true) : (fault.Draft, fault.TakesToken && !fault.LacksToken);
    }

    private void AddUses(ChainGroup group)
    {
        foreach (var call in group.Calls)
        {
            var awaits = _solution.Awaits(call);
            var draft = awaits ? call.Awaited : call.Waiting;
            var token = _tokens.For(call, group);
            // Of several calls in one lambda the first that awaits makes the loop.
            var loops = awaits ? call.Loops.Where(loop => _loops.Add(loop.Node)) : Enumerable.Empty<NodeEdit>();
            var edits = token is null ? draft.Edits : draft.Edits.Insert(0, TokenParameter.Argument(call, token));
            Add(call.Document, call.Context, group, new SitePlan(call.Call, edits.AddRange(loops), draft.Usings, awaits ? FunctionOf(call) : FunctionPlan.Unchanged(call.Function)) { PassesToken = token is not null });
        }

        foreach (var (document, context, use) in group.Names)
        {
            var edits = NameEdits(use, group).ToImmutableArray();
            if (!edits.IsEmpty)
                Add(document, context, group, new SitePlan(use, edits, ImmutableArray<string>.Empty, FunctionPlan.Unchanged(FunctionNode.Around(use))));
        }
    }

    private IEnumerable<NodeEdit> NameEdits(SimpleNameSyntax use, ChainGroup group)
    {
        if (group.NewName is { } name)
            yield return new NodeEdit(use, node => ((SimpleNameSyntax)node).WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(((SimpleNameSyntax)node).Identifier)));
        if (_tokens.IsGivenTo(group) && TokenParameter.InReference(use) is { } parameter)
            yield return parameter;
    }

    // Two calls in one function share its plan, so that it is changed once.
    private FunctionPlan FunctionOf(CallSite call)
    {
        var key = (call.Document.Id, call.Function.Span);
        if (!_functions.TryGetValue(key, out var plan))
            _functions.Add(key, plan = call.Ready!);
        return plan;
    }

    private void Add(Document document, PlanningContext context, ChainGroup group, SitePlan site)
    {
        if (!_documents.TryGetValue(document.Id, out var entry))
            _documents.Add(document.Id, entry = (context.Root, new List<SitePlan>()));
        entry.Sites.Add(site);
        _groups.Add(site, group);
    }
}
