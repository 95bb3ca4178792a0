using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>What a lambda is given to, which decides when and where it runs.</summary>
internal static class LambdaHost
{
    /// <summary>The method or constructor that takes the lambda as an argument, the event it is subscribed to, or null.</summary>
    public static ISymbol? Of(IAnonymousFunctionOperation lambda)
    {
        var value = AsConverted(lambda);
        if (value.Parent is IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation reference })
            return reference.Event;

        return (value.Parent as IArgumentOperation)?.Parent switch
        {
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };
    }

    /// <summary>
    /// Whether what takes the lambda does not compile, as while somebody types: nobody knows where it would run. An error in an async
    /// lambda is enough for the call around it.
    /// </summary>
    public static bool IsUnknown(IAnonymousFunctionOperation lambda) => AsConverted(lambda).Parent switch
    {
        IInvalidOperation or IArgumentOperation { Parent: IInvalidOperation } => true,
        IAssignmentOperation assignment => assignment.Target is IInvalidOperation || assignment.Target.Type is null or IErrorTypeSymbol,
        _ => false,
    };

    /// <summary>Whether the compiler turns an operation, or the lambda around it, into data instead of code.</summary>
    public static bool IsInExpressionTree(IOperation operation, KnownTypes types)
    {
        for (var current = operation; current is not null; current = current.Parent)
        {
            if (current is IConversionOperation && KnownTypes.Is(current.Type, types.LambdaExpression))
                return true;
        }

        return false;
    }

    private static IOperation AsConverted(IOperation lambda)
    {
        var value = lambda;
        while (value.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            value = value.Parent;

        return value;
    }
}
