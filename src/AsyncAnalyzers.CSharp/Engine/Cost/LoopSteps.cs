using System;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>What the rounds of a loop do to its counter.</summary>
/// <param name="Grows">Towards larger values.</param>
/// <param name="IsGeometric">It is multiplied or divided.</param>
/// <param name="Size">What is added, or what it is multiplied by.</param>
internal sealed record LoopStep(bool Grows, bool IsGeometric, Polynomial Size);

/// <summary>Finds the steps of counters: all writes in the loop go the same way, and one of them is made in every round.</summary>
internal sealed class LoopSteps
{
    private readonly Quantities _quantities;

    public LoopSteps(Quantities quantities) => _quantities = quantities;

    public LoopStep? Of(ISymbol counter, ILoopOperation loop)
    {
        var writes = VariableWrites.Around(loop).Of(counter).Where(write => write.Syntax.SpanStart >= loop.Syntax.SpanStart && IsInRounds(write, loop)).ToList();
        if (writes.Count == 0 || !writes.Any(write => IsInEveryRound(write, loop)))
            return null;

        var steps = writes.Select(write => Step(write, counter)).ToList();
        if (steps.Any(step => step is null))
            return null;

        var first = steps[0]!;
        return steps.All(step => step!.Grows == first.Grows && step.IsGeometric == first.IsGeometric) ? first : null;
    }

    /// <summary>
    /// A loop that goes on one by one where another has stopped that went in larger steps, <c>i += Vector&lt;int&gt;.Count</c>, does what
    /// these have left over.
    /// </summary>
    public static bool IsRemainder(ISymbol counter, LoopStep step, ILoopOperation loop)
    {
        if (step is not { IsGeometric: false, Size: { IsConstant: true, ConstantPart: 1 } })
            return false;

        var earlier = VariableWrites.Around(loop).Of(counter).Where(write => write.Syntax.SpanStart < loop.Syntax.SpanStart).ToList();
        return earlier.LastOrDefault() is ICompoundAssignmentOperation last
            && Quantities.Number(last.Value.ConstantValue) is null or > 1
            && IsInLoopBefore(last, loop)
            && !VariableWrites.Around(loop).Of(counter).Any(write => VariableWrites.PlainValue(write) is not null && loop.Syntax.Span.Contains(write.Syntax.Span));
    }

    private static bool IsInLoopBefore(IOperation write, ILoopOperation loop)
    {
        for (var current = write.Parent; current is not null; current = current.Parent)
        {
            if (current is ILoopOperation)
                return current.Syntax.Span.End <= loop.Syntax.SpanStart;
        }

        return false;
    }

    private static bool IsInRounds(IOperation write, ILoopOperation loop)
    {
        for (IOperation? current = write, child = null; current is not null; child = current, current = current.Parent)
        {
            if (current == loop)
                return loop is not IForLoopOperation head || child is null || !head.Before.Contains(child);
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return false;
        }

        return false;
    }

    private static bool IsInEveryRound(IOperation write, ILoopOperation loop)
    {
        for (IOperation? current = write.Parent, child = write; current is not null && current != loop; child = current, current = current.Parent)
        {
            var isChoice = current switch
            {
                IConditionalOperation choice => child != choice.Condition,
                ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation or ICoalesceOperation => true,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } either => child == either.RightOperand && !HoldsInEveryRound(either, loop),
                ILoopOperation => true,
                _ => false,
            };
            if (isChoice)
                return false;
        }

        return true;
    }

    /// <summary>All of <c>while (i &lt; n &amp;&amp; left-- > 0)</c> is evaluated before a round.</summary>
    private static bool HoldsInEveryRound(IBinaryOperation both, ILoopOperation loop)
    {
        IOperation? current = both;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd })
            current = current.Parent;

        return current == loop;
    }

    private LoopStep? Step(IOperation write, ISymbol counter) => write switch
    {
        IIncrementOrDecrementOperation step => new(step.Kind == OperationKind.Increment, false, Polynomial.One),
        ICompoundAssignmentOperation compound => Of(compound.OperatorKind, compound.Value),
        ISimpleAssignmentOperation { Value: var value } when value.Unwrap() is IBinaryOperation binary => OfAssignment(binary, counter),
        _ => null,
    };

    private LoopStep? OfAssignment(IBinaryOperation binary, ISymbol counter)
    {
        if (IsCounter(binary.LeftOperand, counter))
            return Of(binary.OperatorKind, binary.RightOperand);

        return IsCounter(binary.RightOperand, counter) && binary.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Multiply
            ? Of(binary.OperatorKind, binary.LeftOperand)
            : null;
    }

    private static bool IsCounter(IOperation operand, ISymbol counter) => operand.Unwrap() switch
    {
        ILocalReferenceOperation local => KnownTypes.Same(local.Local, counter),
        IParameterReferenceOperation parameter => KnownTypes.Same(parameter.Parameter, counter),
        _ => false,
    };

    private LoopStep? Of(BinaryOperatorKind kind, IOperation operand)
    {
        var size = _quantities.Value(operand);
        var known = size.ConstantPart;
        if (size.Terms.IsEmpty || (size.IsConstant && known < 0))
            return null;

        return kind switch
        {
            BinaryOperatorKind.Add => new(true, false, size),
            BinaryOperatorKind.Subtract => new(false, false, size),
            BinaryOperatorKind.Multiply when known > 1 || !size.IsConstant => new(true, true, size),
            BinaryOperatorKind.Divide when known > 1 || !size.IsConstant => new(false, true, size),
            BinaryOperatorKind.LeftShift when size.IsConstant => new(true, true, Polynomial.Constant(Math.Pow(2, known))),
            BinaryOperatorKind.RightShift when size.IsConstant => new(false, true, Polynomial.Constant(Math.Pow(2, known))),
            _ => null,
        };
    }
}
