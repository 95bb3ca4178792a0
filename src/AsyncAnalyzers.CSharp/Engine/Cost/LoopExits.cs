using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>How control leaves a loop before its bound.</summary>
internal static class LoopExits
{
    /// <summary>A second condition, or a <c>break</c>, <c>return</c> or <c>goto</c> out of it: the bound is one from above.</summary>
    public static bool MayLeave(ILoopOperation loop) => HasSecondCondition(loop) || loop.Body.DescendantsAndSelf().Any(part => part switch
    {
        IBranchOperation branch => branch.BranchKind == BranchKind.GoTo || KnownTypes.Same(branch.Target, loop.ExitLabel),
        IReturnOperation { Kind: OperationKind.Return } => !IsInNestedFunction(part, loop),
        _ => false,
    });

    /// <summary>As above, or an exception of the body's own ends it: a bound that was chosen to be out of reach is none then.</summary>
    public static bool MayEnd(ILoopOperation loop) => MayLeave(loop) || loop.Body.Descendants().Any(part => part is IThrowOperation);

    private static bool HasSecondCondition(ILoopOperation loop) => loop switch
    {
        IForLoopOperation { Condition: { } condition } => condition.Unwrap() is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd },
        IWhileLoopOperation { Condition: { } condition, ConditionIsUntil: false } => condition.Unwrap() is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd },
        _ => false,
    };

    /// <summary>A branch that ends with leaving the loop runs once, however often the loop runs.</summary>
    public static bool Leaves(IOperation branch, ILoopOperation? loop)
    {
        if (loop is null)
            return false;

        var last = branch is IBlockOperation block ? block.Operations.LastOrDefault() : branch;
        return last switch
        {
            IReturnOperation { Kind: OperationKind.Return } or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => true,
            IBranchOperation exit => KnownTypes.Same(exit.Target, loop.ExitLabel),
            _ => false,
        };
    }

    /// <summary>
    /// <c>if (…) { Tell("No such folder"); return false; }</c>: a branch whose only end is <c>false</c>, <c>null</c> or an exception, where
    /// something is missing or wrong.
    /// </summary>
    public static bool GivesUp(IOperation branch) =>
        IsFailure((branch as IBlockOperation)?.Operations.LastOrDefault() ?? branch)
        && branch.DescendantsAndSelf().Count(part => part is IReturnOperation { Kind: OperationKind.Return }) <= 1;

    private static bool IsFailure(IOperation last) => last switch
    {
        IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value } => value.Unwrap().ConstantValue is { HasValue: true, Value: null or false },
        IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    /// <summary>
    /// <c>try { File.Copy(…); } catch { Thread.Sleep(delay); }</c>: who waits a while after a failure does the work once, as a rule.
    /// </summary>
    public static bool IsTriedAgain(ITryOperation attempt) => attempt.Catches.Any(handler => handler.Handler.Descendants().Any(part =>
        part is IInvocationOperation { TargetMethod: { Name: "Sleep", ContainingType: { Name: "Thread", ContainingNamespace.Name: "Threading" } } or { Name: "Delay", ContainingType: { Name: "Task", ContainingNamespace.Name: "Tasks" } } }));

    private static bool IsInNestedFunction(IOperation operation, IOperation scope)
    {
        for (var current = operation.Parent; current is not null && current != scope; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
