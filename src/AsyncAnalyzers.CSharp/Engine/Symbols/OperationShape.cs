using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>Small questions about one operation that several parts of the engine ask.</summary>
internal static class OperationShape
{
    /// <summary>The value below built-in conversions and parentheses.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>What a member is called on: the instance, or the first argument of an extension method; null for plain static calls.</summary>
    public static IOperation? Receiver(this IInvocationOperation call)
    {
        if (call.Instance is not null)
            return call.Instance;

        return call.TargetMethod.IsExtensionMethod ? call.ArgumentFor(0)?.Value : null;
    }

    /// <summary>The argument of the parameter with that ordinal, whatever the order it is written in.</summary>
    public static IArgumentOperation? ArgumentFor(this IInvocationOperation call, int ordinal) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal);

    /// <summary>The value behind a placeholder of a conditional access: <c>a</c> for the instance of <c>.B</c> in <c>a?.B</c>.</summary>
    public static IOperation BehindConditionalAccess(this IOperation operation)
    {
        if (operation is not IConditionalAccessInstanceOperation)
            return operation;

        var child = operation;
        for (var parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
                return access.Operation.Unwrap();
        }

        return operation;
    }

    /// <summary>The operation at the top of the tree: a method body, an initializer, an attribute.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;

        return operation;
    }

    /// <summary>A constant zero, <c>TimeSpan.Zero</c> or <c>default</c>: a wait of that length does not block.</summary>
    public static bool IsZero(this IOperation value) => value.Unwrap() switch
    {
        { ConstantValue: { HasValue: true, Value: 0 or 0L or 0.0 } } => true,
        IFieldReferenceOperation { Field: { Name: "Zero", ContainingType: { Name: "TimeSpan", ContainingNamespace.Name: "System" } } } => true,
        IDefaultValueOperation => true,
        _ => false,
    };

    /// <summary>A time limit that never ends.</summary>
    public static bool IsInfinite(this IOperation timeout) =>
        timeout.Unwrap() is { ConstantValue: { HasValue: true, Value: -1 } } or IFieldReferenceOperation { Field.Name: "InfiniteTimeSpan" };

    /// <summary>A call with a time limit: whoever sets one has thought of the wait, and no await does the same.</summary>
    public static bool IsBoundedWait(this IOperation wait) =>
        wait is IInvocationOperation call
        && call.Arguments.Any(argument => argument.Parameter is { Name: "timeout" or "millisecondsTimeout" } && !argument.Value.IsInfinite());
}
