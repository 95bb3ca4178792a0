using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// Under which conditions of its function an operation runs: flags that the caller passes, and what runs once or only when
/// a cache has no value, which is nobody's concern at a call.
/// </summary>
internal static class Guards
{
    /// <summary>The flags that must hold, or null when the operation runs once, or under a condition on flags that is not understood.</summary>
    public static StepGuards? Of(IOperation operation)
    {
        var guards = ImmutableArray.CreateBuilder<FlagGuard>();
        var isConditional = false;
        for (IOperation child = operation, parent = operation.Parent!; parent is not null; child = parent, parent = parent.Parent!)
        {
            if (!Collect(parent, child, guards))
                return null;

            isConditional |= parent is IConditionalOperation choice && child != choice.Condition
                || parent is ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation or ILoopOperation
                || (parent is IBlockOperation block && block.Operations.TakeWhile(statement => statement != child).OfType<IConditionalOperation>().Any(Leaves));
        }

        return new StepGuards(guards.ToImmutable(), isConditional);
    }

    private static bool Collect(IOperation parent, IOperation child, ImmutableArray<FlagGuard>.Builder guards) => parent switch
    {
        IConditionalOperation choice when child != choice.Condition => Add(choice.Condition, child == choice.WhenTrue, guards),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand => Add(both.LeftOperand, true, guards),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when child == either.RightOperand => Add(either.LeftOperand, false, guards),
        IBlockOperation block => block.Operations.TakeWhile(statement => statement != child).All(statement => LetsPass(statement, guards)),
        ICoalesceAssignmentOperation fill => child != fill.Value || fill.Target is not IMemberReferenceOperation,
        ICoalesceOperation coalesce => child != coalesce.WhenNull || child.Unwrap() is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation },
        IAnonymousFunctionOperation lambda => !FillsCache(lambda),
        _ => true,
    };

    /// <summary>What an earlier statement of the block says; one that looks into a cache and leaves may do so in a <c>try</c>.</summary>
    private static bool LetsPass(IOperation statement, ImmutableArray<FlagGuard>.Builder guards) => statement switch
    {
        IConditionalOperation choice => !Leaves(choice) || Add(choice.Condition, false, guards),
        ITryOperation tried => tried.Body.Operations.OfType<IConditionalOperation>().Where(Leaves).All(choice => !RunOnce.Tests(choice.Condition.Unwrap(), false)),
        _ => true,
    };

    /// <summary>A statement after which nothing else of the block runs where its condition holds.</summary>
    private static bool Leaves(IConditionalOperation choice)
    {
        var last = choice is { WhenFalse: null, WhenTrue: IBlockOperation block } ? block.Operations.LastOrDefault() : choice.WhenFalse is null ? choice.WhenTrue : null;
        return last is IReturnOperation or IThrowOperation or IBranchOperation or IExpressionStatementOperation { Operation: IThrowOperation };
    }

    private static bool Add(IOperation condition, bool holds, ImmutableArray<FlagGuard>.Builder guards)
    {
        var value = condition.Unwrap();
        switch (value)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Add(not.Operand, !holds, guards);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when holds:
                return Add(both.LeftOperand, true, guards) && Add(both.RightOperand, true, guards);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !holds:
                return Add(either.LeftOperand, false, guards) && Add(either.RightOperand, false, guards);
            case IParameterReferenceOperation parameter:
                guards.Add(new FlagGuard(parameter.Parameter.Ordinal, holds));
                return true;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }:
                return !MentionsFlag(value);
            default:
                return !RunOnce.Tests(value, holds);
        }
    }

    private static bool MentionsFlag(IOperation condition) =>
        condition.DescendantsAndSelf().Any(part => part is IParameterReferenceOperation { Type.SpecialType: SpecialType.System_Boolean });

    /// <summary><c>cache.GetOrAdd(key, k =&gt; Load(k))</c>: what the lambda does is done once for each key.</summary>
    private static bool FillsCache(IAnonymousFunctionOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
            parent = parent.Parent;

        return parent is IInvocationOperation { TargetMethod.Name: "GetOrAdd" or "GetOrCreate" or "AddOrUpdate" or "EnsureInitialized" or "GetValue" };
    }
}
