using System.Collections.Generic;
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
internal sealed class Guards
{
    private readonly ImmutableArray<FlagGuard>.Builder _flags = ImmutableArray.CreateBuilder<FlagGuard>();
    private readonly IMethodSymbol? _function;
    private bool _isConditional;
    private bool _isUnclear;
    private bool _runsOnce;

    private Guards(IMethodSymbol? function) => _function = function;

    /// <summary>The conditions, or null when the operation runs once, or under a condition on flags that is not understood.</summary>
    /// <param name="operation">Any operation of the function.</param>
    /// <param name="function">The function whose callers pass the flags.</param>
    public static StepGuards? Of(IOperation operation, IMethodSymbol function)
    {
        var guards = new Guards(function);
        guards.Climb(operation);
        return guards._runsOnce || guards._isUnclear ? null : new StepGuards(guards._flags.ToImmutable(), guards._isConditional);
    }

    /// <summary>Whether the operation runs once, or once for each key of a cache, however often its function is called.</summary>
    public static bool RunsOnce(IOperation operation)
    {
        var guards = new Guards(null);
        guards.Climb(operation);
        return guards._runsOnce;
    }

    private void Climb(IOperation operation)
    {
        for (IOperation child = operation, parent = operation.Parent!; parent is not null && !IsFunction(parent); child = parent, parent = parent.Parent!)
            Visit(parent, child);
    }

    /// <summary>What decides whether a local function or lambda is called is no condition of its own.</summary>
    private bool IsFunction(IOperation parent) =>
        parent is ILocalFunctionOperation or IAnonymousFunctionOperation
        && _function?.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration
        && declaration.Span == parent.Syntax.Span
        && declaration.SyntaxTree == parent.Syntax.SyntaxTree;

    private void Visit(IOperation parent, IOperation child)
    {
        switch (parent)
        {
            case IConditionalOperation choice when child != choice.Condition:
                Require(choice.Condition, child == choice.WhenTrue);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand:
                Require(both.LeftOperand, true);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when child == either.RightOperand:
                Require(either.LeftOperand, false);
                break;
            case IBlockOperation block:
                foreach (var statement in block.Operations.TakeWhile(statement => statement != child))
                    Pass(statement);
                break;
            case ICoalesceAssignmentOperation { Target: IMemberReferenceOperation } fill when child == fill.Value:
            case ICoalesceOperation coalesce when child == coalesce.WhenNull && child.Unwrap() is ISimpleAssignmentOperation { Target: IMemberReferenceOperation }:
                _runsOnce = true;
                break;
            case IAnonymousFunctionOperation lambda:
                _runsOnce |= FillsCache(lambda);
                break;
            case ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation or ILoopOperation:
                _isConditional = true;
                break;
        }
    }

    /// <summary>What an earlier statement of the block says; one that looks into a cache and leaves may do so in a <c>try</c>.</summary>
    private void Pass(IOperation statement)
    {
        if (statement is IConditionalOperation choice && Leaves(choice))
            Require(choice.Condition, false);
        else if (statement is ITryOperation tried)
            _runsOnce |= Exits(tried.Body.Operations).Any(exit => RunOnce.Tests(exit.Condition.Unwrap(), false));
    }

    private static IEnumerable<IConditionalOperation> Exits(IEnumerable<IOperation> statements) => statements.OfType<IConditionalOperation>().Where(Leaves);

    /// <summary>A statement after which nothing else of the block runs where its condition holds.</summary>
    private static bool Leaves(IConditionalOperation choice)
    {
        if (choice.WhenFalse is not null)
            return false;

        var last = choice.WhenTrue is IBlockOperation block ? block.Operations.LastOrDefault() : choice.WhenTrue;
        return last is IReturnOperation or IThrowOperation or IBranchOperation or IExpressionStatementOperation { Operation: IThrowOperation };
    }

    private void Require(IOperation condition, bool holds)
    {
        _isConditional = true;
        Add(condition, holds);
    }

    private void Add(IOperation condition, bool holds)
    {
        var value = condition.Unwrap();
        switch (value)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                Add(not.Operand, !holds);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when holds:
                Add(both.LeftOperand, true);
                Add(both.RightOperand, true);
                break;
            // Of two look-ups, one in what the other gave, some one found nothing.
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, RightOperand: var second } both when RunOnce.IsLookUp(second.Unwrap()):
                _runsOnce |= RunOnce.Tests(both.LeftOperand.Unwrap(), false);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !holds:
                Add(either.LeftOperand, false);
                Add(either.RightOperand, false);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, RightOperand.ConstantValue: { HasValue: true, Value: bool constant } } test:
                Add(test.LeftOperand, holds == (constant == (test.OperatorKind == BinaryOperatorKind.Equals)));
                break;
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool constant } } } test:
                Add(test.Value, holds == constant);
                break;
            case IParameterReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } flag when KnownTypes.Same(flag.Parameter.ContainingSymbol, _function):
                _flags.Add(new FlagGuard(flag.Parameter.Ordinal, holds));
                break;
            default:
                // Also the flag of another function, a lambda's own or that of the function around.
                _isUnclear |= MentionsFlag(value);
                _runsOnce |= RunOnce.Tests(value, holds);
                break;
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
