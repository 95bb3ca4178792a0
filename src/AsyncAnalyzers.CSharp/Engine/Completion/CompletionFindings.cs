using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>What the graphs of one outermost function share: the variables that cannot be followed, and the waits without a proof.</summary>
internal sealed class CompletionFindings
{
    private readonly HashSet<ISymbol> _rewritten;
    private readonly IOperation _root;
    private readonly Dictionary<ISymbol, (int Seen, ImmutableHashSet<Place> Known)> _calls = new(SymbolEqualityComparer.Default);

    public CompletionFindings(IOperation root, HashSet<ISymbol> untracked, HashSet<ISymbol> rewritten, TaskMembers members)
    {
        _root = root;
        Model = root.SemanticModel;
        UntrackedVariables = untracked;
        _rewritten = rewritten;
        Members = members;
    }

    public HashSet<ISymbol> UntrackedVariables { get; }

    public TaskMembers Members { get; }

    /// <summary>The semantic model of the function's tree.</summary>
    public SemanticModel? Model { get; }

    /// <summary>The syntax of every wait that may block. A wait in unreachable code is not in it.</summary>
    public HashSet<SyntaxNode> Unproven { get; } = new();

    /// <summary>Whether a proof about the place still holds when a lambda created here runs later.</summary>
    public bool Outlives(Place place) =>
        place is { IsElements: false, Member: not Place.Contained }
        && place.Root is ISymbol root
        && !_rewritten.Contains(root)
        && (root is ILocalSymbol or IParameterSymbol || root is IPropertySymbol or IFieldSymbol { IsReadOnly: true });

    /// <summary>The same for all elements of a collection: nothing that stands further down may put others into it.</summary>
    public bool OutlivesIn(Place elements, IOperation lambda) =>
        elements is { IsElements: true, Member: not Place.Contained, Root: ISymbol variable }
        && variable is ILocalSymbol or IParameterSymbol
        && !_rewritten.Contains(variable)
        && !_root.Descendants().Any(operation => operation.Syntax.SpanStart > lambda.Syntax.SpanStart && MayFill(operation, variable));

    private bool MayFill(IOperation operation, ISymbol collection) => operation switch
    {
        IInvocationOperation call => !Members.Collections.OnlyReads(call.TargetMethod) && (TaskPath.VariableOf(call.Instance ?? call) is { } receiver && KnownTypes.Same(receiver, collection)),
        IArgumentOperation { Parent: IInvocationOperation call } argument => !Members.Collections.OnlyReads(call.TargetMethod) && KnownTypes.Same(TaskPath.VariableOf(argument.Value), collection),
        IAssignmentOperation { Target: IArrayElementReferenceOperation element } => KnownTypes.Same(TaskPath.VariableOf(element.ArrayReference), collection),
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } indexed } } => KnownTypes.Same(TaskPath.VariableOf(indexed), collection),
        _ => false,
    };

    /// <summary>A call of a local function, in the state right before it.</summary>
    public void Called(IMethodSymbol localFunction, ImmutableHashSet<Place> state)
    {
        var known = state.Where(Outlives).ToImmutableHashSet();
        var before = _calls.TryGetValue(localFunction.OriginalDefinition, out var calls) ? calls : (Seen: 0, Known: known);
        _calls[localFunction.OriginalDefinition] = (before.Seen + 1, before.Known.Intersect(known));
    }

    /// <summary>What holds at every call of a local function; nothing while a use of it has not been seen, or when it is used as a value, but for a continuation.</summary>
    public ImmutableHashSet<Place> AtEntryOf(IMethodSymbol localFunction)
    {
        if (!_calls.TryGetValue(localFunction.OriginalDefinition, out var calls))
            return ContinuationFunctions.CompletedParameters(localFunction, _root, Members);
        if (calls.Known.IsEmpty)
            return calls.Known;

        var uses = _root.Descendants().Count(operation => operation switch
        {
            IInvocationOperation call => KnownTypes.Same(call.TargetMethod.OriginalDefinition, localFunction.OriginalDefinition),
            IMethodReferenceOperation reference => KnownTypes.Same(reference.Method.OriginalDefinition, localFunction.OriginalDefinition),
            _ => false,
        });
        return uses == calls.Seen ? calls.Known : ImmutableHashSet<Place>.Empty;
    }

    /// <summary>Counts every wait below <paramref name="root"/> as unproven.</summary>
    public void GiveUp(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (Members.IsWait(operation))
                Unproven.Add(operation.Syntax);
        }
    }
}
