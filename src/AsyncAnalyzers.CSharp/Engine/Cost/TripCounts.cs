using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>How often the body of a loop runs, in terms of what the source tells.</summary>
internal sealed class TripCounts
{
    private readonly Quantities _quantities;
    private readonly LoopSteps _steps;

    public TripCounts(Quantities quantities)
    {
        _quantities = quantities;
        _steps = new LoopSteps(quantities);
    }

    /// <summary>The bound, or null where the head of the loop tells none.</summary>
    public LoopBound? Of(ILoopOperation loop) => loop switch
    {
        IForEachLoopOperation each => new(OfForEach(each), Counter: null),
        IForLoopOperation { Condition: { } condition } => OfCondition(condition, loop),
        IWhileLoopOperation { Condition: { } condition, ConditionIsUntil: false } => OfCondition(condition, loop),
        _ => null,
    };

    private Trips OfForEach(IForEachLoopOperation loop)
    {
        if (loop.Collection.Unwrap() is IInvocationOperation { TargetMethod.Name: "Range" } call
            && _quantities.Sizes.IsQueryOperator(call.TargetMethod)
            && loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol: var local })
        {
            var first = _quantities.Value(call.ArgumentFor(0)!.Value);
            var count = _quantities.Value(call.ArgumentFor(1)!.Value);
            return Trips.IsNoBound(count) ? Trips.Once : new Trips(first, first.Plus(count), Polynomial.One, Geometric: false, UnknownOf(local));
        }

        return Trips.Of(_quantities.Sizes.Of(loop.Collection));
    }

    /// <summary>The condition of a conjunction that bounds the loop: one that is known, or else the first.</summary>
    private LoopBound? OfCondition(IOperation condition, ILoopOperation loop)
    {
        LoopBound? first = null;
        foreach (var part in Conjuncts(condition))
        {
            if (part is not IBinaryOperation comparison
                || (OfComparison(comparison.LeftOperand, comparison.OperatorKind, comparison.RightOperand, loop)
                    ?? OfComparison(comparison.RightOperand, Mirrored(comparison.OperatorKind), comparison.LeftOperand, loop)) is not { } bound)
            {
                continue;
            }

            if (bound.Trips.Sum(Polynomial.One).IsConstant)
                return bound;
            first ??= bound;
        }

        return first;
    }

    private static IEnumerable<IOperation> Conjuncts(IOperation condition)
    {
        var waiting = new Stack<IOperation>();
        waiting.Push(condition);
        while (waiting.Count > 0)
        {
            var part = waiting.Pop().Unwrap();
            if (part is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and)
            {
                waiting.Push(and.RightOperand);
                waiting.Push(and.LeftOperand);
            }
            else
            {
                yield return part;
            }
        }
    }

    private LoopBound? OfComparison(IOperation side, BinaryOperatorKind kind, IOperation limit, ILoopOperation loop)
    {
        var bound = _quantities.Value(limit);
        if (Trips.IsNoBound(bound) && LoopExits.MayEnd(loop))
            return null;

        foreach (var counter in Variables(side))
        {
            var unknown = UnknownOf(counter);
            var start = Start(counter, loop);
            if (start is not null && Trips.IsNoBound(start))
                continue;
            if (_steps.Of(counter, loop) is { } step && Ends(kind, step) && !bound.Mentions(unknown) && Reached(side, unknown, bound) is { } reached)
                return new LoopBound(LoopSteps.IsRemainder(counter, step, loop) ? Trips.Once : Between(start, reached, step, unknown), counter);
        }

        return null;
    }

    private static Trips Between(Polynomial? start, Polynomial reached, LoopStep step, Unknown counter) => step.Grows
        ? new Trips(start ?? Polynomial.Zero, reached, step.Size, step.IsGeometric, counter)
        : new Trips(reached, start ?? Polynomial.Of(counter), step.Size, step.IsGeometric, counter);

    /// <summary><c>i</c> of <c>i * i</c> and of <c>i++</c>; a variable that nobody writes cannot count.</summary>
    private static IEnumerable<ISymbol> Variables(IOperation side) =>
        side.DescendantsAndSelf()
            .Select(part => part switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => (ISymbol)parameter.Parameter,
                _ => null,
            })
            .Where(variable => variable is not null && VariableWrites.Around(side).Of(variable).Count > 0)
            .Select(variable => variable!)
            .Distinct<ISymbol>(SymbolEqualityComparer.Default);

    /// <summary>As <see cref="Quantities"/> names a variable that is written more than once.</summary>
    private static Unknown UnknownOf(ISymbol counter) => new(counter.Name, UnknownKind.Value, counter as ILocalSymbol);

    /// <summary>The value of the counter at which <c>side == bound</c>: the root of n for <c>i * i &lt;= n</c>.</summary>
    private Polynomial? Reached(IOperation side, Unknown counter, Polynomial bound)
    {
        var value = side.Unwrap();
        if (value is IIncrementOrDecrementOperation step)
            value = step.Target;

        var left = _quantities.Value(value);
        var counting = left.Terms.Where(term => term.PowerOf(counter) != 0).ToList();
        if (counting.Count != 1 || counting[0] is not { Coefficient: > 0 } term)
            return null;

        var power = term.PowerOf(counter);
        if (power <= 0)
            return null;

        var others = Polynomial.Sum(left.Terms.Where(other => other.PowerOf(counter) == 0).Select(Polynomial.Of));
        return bound.Minus(others).Times(Polynomial.Of(term.Without(counter)).ToPower(-1)).ToPower(1 / power);
    }

    /// <summary>What the counter is before the first round, where that is one value.</summary>
    private Polynomial? Start(ISymbol counter, ILoopOperation loop)
    {
        var plain = VariableWrites.Around(loop).Of(counter)
            .Select(VariableWrites.PlainValue)
            .Where(value => value is not null && !Variables(value).Contains(counter, SymbolEqualityComparer.Default))
            .Select(value => value!)
            .ToList();
        // A for loop mostly gives its counter its first value.
        if (loop is IForLoopOperation && plain.Exists(value => loop.Syntax.Span.Contains(value.Syntax.Span)))
            plain.RemoveAll(value => !loop.Syntax.Span.Contains(value.Syntax.Span));
        if (plain.Count == 0 && counter is IParameterSymbol)
            return Polynomial.Of(new Unknown(counter.Name, UnknownKind.Value, counter));

        return plain.Count == 1 ? _quantities.Value(plain[0]) : null;
    }

    private static bool Ends(BinaryOperatorKind kind, LoopStep step) => kind switch
    {
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => step.Grows,
        BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => !step.Grows,
        BinaryOperatorKind.NotEquals => !step.IsGeometric,
        _ => false,
    };

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };
}
