using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// A request reads its form once and keeps it: <c>if (request.Form.Count > 0) Log(request.Form);</c> waits in the condition
/// alone.
/// </summary>
internal static class FormReads
{
    /// <summary>Whether the form has been read on every way to a use of it.</summary>
    public static bool Precede(IOperation form)
    {
        if (form is not IPropertyReferenceOperation { Instance: { } request })
            return false;

        var text = request.Syntax.ToString();
        for (var child = form; child.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); child = parent)
        {
            if (Before(parent, child) is { } done && done.DescendantsAndSelf().Any(operation => Reads(operation, text)))
                return true;
            if (parent is IBlockOperation block && block.Operations.TakeWhile(statement => statement != child).Where(IsPlain).Any(statement => statement.Descendants().Any(operation => Reads(operation, text))))
                return true;
        }

        return false;
    }

    /// <summary>What was evaluated right before <paramref name="child"/>, as a whole.</summary>
    private static IOperation? Before(IOperation parent, IOperation child) => parent switch
    {
        IConditionalOperation choice when child == choice.WhenTrue => choice.Condition,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand => both.LeftOperand,
        _ => null,
    };

    private static bool IsPlain(IOperation statement) =>
        statement is IExpressionStatementOperation or IVariableDeclarationGroupOperation
        && !statement.Descendants().Any(operation => operation is IConditionalOperation or IConditionalAccessOperation or ICoalesceOperation or IAnonymousFunctionOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr });

    private static bool Reads(IOperation operation, string request) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Form", ContainingType.Name: "HttpRequest" }, Instance: { } read } => read.Syntax.ToString() == request,
        IInvocationOperation { TargetMethod.Name: "ReadFormAsync" } call => call.Receiver()?.Syntax.ToString() == request,
        // Without a token in a header, the check reads the form for it.
        IInvocationOperation { TargetMethod: { Name: "ValidateRequestAsync" or "IsRequestValidAsync", ContainingType.Name: "IAntiforgery" }, Arguments: { Length: > 0 } given } => given[0].Value.Syntax + ".Request" == request,
        _ => false,
    };
}
