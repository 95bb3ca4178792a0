using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// The commonest proof, without a graph: <c>task.IsCompleted ? task.Result : …</c>, where the test stands right above the
/// wait and nothing in the guarded code assigns the task again. It also takes the tasks that a graph cannot follow
/// (<c>context.Value.IsCompleted ? context.Value.Result : …</c>): who tests and reads in one breath means one task.
/// </summary>
internal static class GuardedInPlace
{
    /// <summary>
    /// What the path to the task begins with (a variable, or a type for <c>this</c>), when a test of that task encloses the wait
    /// within the wait's own function; else null. The proof stands only if no nested function or reference writes the variable.
    /// </summary>
    public static ISymbol? Root(IOperation wait, IOperation? task, TaskMembers members)
    {
        if (task is null || TaskPath.RootOf(task) is not { } root)
            return null;

        for (IOperation child = wait; child.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation or ILoopOperation); child = parent)
        {
            var condition = parent switch
            {
                IConditionalOperation choice when child == choice.WhenTrue => choice.Condition,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand => both.LeftOperand,
                _ => null,
            };
            if (condition is not null && Tests(condition, task, members))
                return MayChangeIn(parent, task, root, wait) ? null : root;
            if (parent is IBlockOperation block && ExitBefore(child, block) is { } exit && LetsPass(exit, task, members))
                return MayChangeIn(child, task, root, wait) ? null : root;
        }

        return null;
    }

    /// <summary>The condition of <c>if (…) throw …;</c> right above a statement.</summary>
    private static IOperation? ExitBefore(IOperation statement, IBlockOperation block)
    {
        var index = block.Operations.IndexOf(statement);
        if (index < 1 || block.Operations[index - 1] is not IConditionalOperation { WhenFalse: null } choice)
            return null;

        var last = choice.WhenTrue is IBlockOperation inner ? inner.Operations.LastOrDefault() : choice.WhenTrue;
        return last is IReturnOperation or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } ? choice.Condition : null;
    }

    /// <summary>Whether only a completed task gets past an exit: <c>!task.IsCompleted</c>, alone or as one of several reasons to leave.</summary>
    private static bool LetsPass(IOperation exit, IOperation task, TaskMembers members)
    {
        var reason = exit.Unwrap();
        while (reason is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either)
        {
            if (IsNegated(either.RightOperand, task, members))
                return true;
            reason = either.LeftOperand.Unwrap();
        }

        return IsNegated(reason, task, members);
    }

    private static bool IsNegated(IOperation reason, IOperation task, TaskMembers members) =>
        reason.Unwrap() is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not && Says(not.Operand, task, members);

    private static bool Tests(IOperation condition, IOperation task, TaskMembers members)
    {
        var test = condition.Unwrap();
        if (test is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both)
            return Says(both.LeftOperand, task, members) || Says(both.RightOperand, task, members);

        return Says(test, task, members);
    }

    private static bool Says(IOperation condition, IOperation task, TaskMembers members)
    {
        var test = condition.Unwrap() is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } own ? Getter(own, own.SemanticModel) ?? own : condition;
        return CompletionTests.TaskOf(test, members) is { } tested && TaskPath.Same(tested, task);
    }

    /// <summary>What <c>bool HasValue => _task.IsCompleted</c> of the same file evaluates; other files are not bound for this question.</summary>
    public static IOperation? Getter(IPropertyReferenceOperation property, SemanticModel? model)
    {
        if (model is null || property.Property.DeclaringSyntaxReferences.FirstOrDefault() is not { } declaration || declaration.SyntaxTree != model.SyntaxTree)
            return null;

        var expression = declaration.GetSyntax() switch
        {
            PropertyDeclarationSyntax { ExpressionBody.Expression: { } body } => body,
            PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors } => accessors[0].ExpressionBody?.Expression,
            _ => null,
        };
        return expression is null ? null : model.GetOperation(expression);
    }

    /// <summary>Any write or reference in the guarded code: then the graph has to judge. A longer path may change at an await, too.</summary>
    private static bool MayChangeIn(IOperation guarded, IOperation task, ISymbol root, IOperation wait)
    {
        var isVariable = root is ILocalSymbol or IParameterSymbol && KnownTypes.Same(TaskPath.VariableOf(task), root);
        return guarded.Descendants().Any(operation => operation switch
        {
            IAssignmentOperation assignment => assignment.Target.DescendantsAndSelf().Any(target => TaskPath.GoesThrough(task, target)),
            IArgumentOperation { Parameter.RefKind: not RefKind.None } argument => TaskPath.GoesThrough(task, argument.Value),
            IAwaitOperation => !isVariable && operation.Syntax.SpanStart < wait.Syntax.SpanStart,
            IAddressOfOperation => true,
            _ => false,
        });
    }
}
