using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// The commonest proof, without a graph: <c>task.IsCompleted ? task.Result : …</c>, where the test stands right above the
/// wait and nothing in the function assigns the variable again.
/// </summary>
internal static class GuardedInPlace
{
    /// <summary>
    /// The variable that holds the task, when a test of it encloses the wait within the wait's own function; else null. The
    /// proof stands only if no nested function or reference writes that variable.
    /// </summary>
    public static ISymbol? Variable(IOperation wait, IOperation? task, TaskMembers members)
    {
        if (VariableOf(task) is not { } variable)
            return null;

        for (IOperation child = wait; child.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation or ILoopOperation); child = parent)
        {
            var condition = parent switch
            {
                IConditionalOperation choice when child == choice.WhenTrue => choice.Condition,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand => both.LeftOperand,
                _ => null,
            };
            if (condition is not null && Tests(condition, variable, members))
                return IsAssignedIn(parent, variable) ? null : variable;
        }

        return null;
    }

    private static ISymbol? VariableOf(IOperation? task) => task?.Unwrap() switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } local => local.Local,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => parameter.Parameter,
        _ => null,
    };

    private static bool Tests(IOperation condition, ISymbol variable, TaskMembers members) =>
        condition.Unwrap() is IPropertyReferenceOperation { Instance: { } instance } flag
        && CompletionConditions.IsCompletionFlag(flag.Property, members)
        && KnownTypes.Same(VariableOf(instance), variable);

    /// <summary>Any write or reference in the guarded code: then the graph has to judge.</summary>
    private static bool IsAssignedIn(IOperation guarded, ISymbol variable) =>
        guarded.Descendants().Any(operation => operation switch
        {
            IAssignmentOperation assignment => assignment.Target.DescendantsAndSelf().Any(target => KnownTypes.Same(VariableOf(target), variable)),
            IArgumentOperation { Parameter.RefKind: not RefKind.None } argument => KnownTypes.Same(VariableOf(argument.Value), variable),
            IAddressOfOperation => true,
            _ => false,
        });
}
