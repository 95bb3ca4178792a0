using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>What a branch learns from its condition: <c>if (task.IsCompleted)</c> and its many spellings.</summary>
internal sealed class CompletionConditions
{
    private readonly Places _places;
    private readonly CompletionTransfer _transfer;
    private readonly TaskMembers _members;
    private readonly SemanticModel? _model;

    public CompletionConditions(Places places, CompletionTransfer transfer, CompletionFindings findings)
    {
        _places = places;
        _transfer = transfer;
        _members = findings.Members;
        _model = findings.Model;
    }

    /// <summary>The state on the branch where <paramref name="condition"/> has the value <paramref name="truth"/>.</summary>
    public ImmutableHashSet<Place> Refine(ImmutableHashSet<Place> state, IOperation condition, bool truth)
    {
        var test = condition.Unwrap();
        if (EmptyCollections.TestedBy(test, truth, _members) is { } empty && _places.Elements(empty) is { } elements)
            return state.Add(elements);

        return test switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Refine(state, not.Operand, !truth),
            IIsPatternOperation pattern => RefinePattern(state, pattern, truth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => RefineEquality(state, equals, truth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs => RefineEquality(state, differs, !truth),
            IInvocationOperation wait when truth && _members.IsWait(wait.TargetMethod) => _transfer.Complete(wait.Instance!, state),
            ILocalReferenceOperation when truth && _transfer.PlaceOf(test) is { } flag => state.Union(Contents.Of(flag, state)),
            IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } own when truth && GuardedInPlace.Getter(own, _model) is { } getter => TestedBy(getter).Aggregate(state, (known, task) => _transfer.Complete(task, known)),
            IPropertyReferenceOperation or IInvocationOperation or IAwaitOperation when truth && CompletionTests.TaskOf(test, _members) is { } task => _transfer.Complete(task, state),
            _ => state,
        };
    }

    /// <summary>The tasks that are completed when an expression outside of the graph is true.</summary>
    private IEnumerable<IOperation> TestedBy(IOperation condition)
    {
        var pending = new Stack<IOperation>([condition]);
        while (pending.Count > 0)
        {
            var part = pending.Pop().Unwrap();
            if (part is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both)
            {
                pending.Push(both.LeftOperand);
                pending.Push(both.RightOperand);
            }
            else if (CompletionTests.TaskOf(part, _members) is { } task)
            {
                yield return task;
            }
        }
    }

    private ImmutableHashSet<Place> RefineEquality(ImmutableHashSet<Place> state, IBinaryOperation comparison, bool equal)
    {
        var (left, right) = (_places.Resolve(comparison.LeftOperand), _places.Resolve(comparison.RightOperand));
        if (right.ConstantValue.HasValue)
            return RefineConstant(state, left, right.ConstantValue.Value, equal);
        if (left.ConstantValue.HasValue)
            return RefineConstant(state, right, left.ConstantValue.Value, equal);
        if (!equal)
            return _places.WinnerUnless(left, right) is { } winner ? _transfer.Complete(winner, state) : state;

        // The same task under two names: if (await Task.WhenAny(task, delay) == task)
        if (_transfer.IsCompleted(left, state))
            state = _transfer.Complete(right, state);
        return _transfer.IsCompleted(right, state) ? _transfer.Complete(left, state) : state;
    }

    private ImmutableHashSet<Place> RefineConstant(ImmutableHashSet<Place> state, IOperation value, object? constant, bool equal) => constant switch
    {
        bool flag => Refine(state, value, flag == equal),
        // A wait on null throws at once; and only a completed task has an exception.
        null when equal && _members.IsTaskType(value.Type) => _transfer.Complete(value, state),
        null when !equal && value is IPropertyReferenceOperation { Property.Name: "Exception", Instance: { } failed } property && _members.IsTaskType(property.Property.ContainingType) => _transfer.Complete(failed, state),
        int status when equal && value is IPropertyReferenceOperation property && CompletionTests.IsFinalStatus(property.Property, status, _members)
            => _transfer.Complete(property.Instance!, state),
        _ => state,
    };

    private ImmutableHashSet<Place> RefinePattern(ImmutableHashSet<Place> state, IIsPatternOperation test, bool truth)
    {
        if (test.Pattern is INegatedPatternOperation negated)
            return RefinePattern(state, test.Value, negated.Pattern, !truth);

        return RefinePattern(state, test.Value, test.Pattern, truth);
    }

    private ImmutableHashSet<Place> RefinePattern(ImmutableHashSet<Place> state, IOperation value, IPatternOperation pattern, bool truth)
    {
        if (pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } })
            return RefineConstant(state, _places.Resolve(value), constant, truth);
        if (truth && pattern is IBinaryPatternOperation && CompletionTests.OfPattern(_places.Resolve(value), pattern, _members) is { } final)
            return _transfer.Complete(final, state);
        if (truth && pattern is IDeclarationPatternOperation { DeclaredSymbol: { } alias } && _transfer.IsCompleted(value, state))
            return state.Add(new Place(alias));
        if (!truth || pattern is not IRecursivePatternOperation recursive)
            return state;
        // switch (task.IsCompleted, other) { case (true, _): … }
        if (_places.Resolve(value) is ITupleOperation tuple && tuple.Elements.Length == recursive.DeconstructionSubpatterns.Length)
            return tuple.Elements.Zip(recursive.DeconstructionSubpatterns, (element, part) => (element, part)).Aggregate(state, (known, pair) => RefinePattern(known, pair.element, pair.part, truth: true));
        if (recursive.PropertySubpatterns.IsEmpty)
            return RefineConstant(state, _places.Resolve(value), null, equal: false);
        if (!recursive.PropertySubpatterns.Any(part => CompletionTests.SaysCompleted(part, _members)))
            return state;

        state = _transfer.Complete(value, state);
        return recursive.DeclaredSymbol is { } declared ? state.Add(new Place(declared)) : state;
    }
}
