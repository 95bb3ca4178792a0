using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>The delegate without a result that a function becomes, and what takes it.</summary>
/// <param name="Type">The delegate type.</param>
/// <param name="Event">The event that it is subscribed to.</param>
/// <param name="Host">The method or constructor that it is an argument of.</param>
/// <param name="Member">The field or property that it is kept in.</param>
internal sealed record VoidDelegate(INamedTypeSymbol Type, IEventSymbol? Event, IMethodSymbol? Host, ISymbol? Member)
{
    /// <summary>The call that takes the delegate.</summary>
    public IInvocationOperation? Call { get; private init; }

    /// <summary>What a lambda or a method group becomes; null in incomplete code.</summary>
    public static VoidDelegate? Of(IOperation function)
    {
        if (function.Parent is not IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: true } type } creation)
            return null;

        IOperation value = creation;
        while (IsValueOf(value.Parent, value))
            value = value.Parent!;

        return value.Parent switch
        {
            IEventAssignmentOperation { EventReference: IEventReferenceOperation reference } => new(type, reference.Event, null, null),
            IArgumentOperation { Parent: IInvocationOperation call } => new(type, null, call.TargetMethod, null) { Call = call },
            IArgumentOperation { Parent: IObjectCreationOperation made } => new(type, null, made.Constructor, null),
            IArrayInitializerOperation { Parent.Parent: IArgumentOperation { Parent: IInvocationOperation call } } => new(type, null, call.TargetMethod, null) { Call = call },
            IAssignmentOperation { Target: IMemberReferenceOperation member } => new(type, null, null, member.Member),
            _ => new(type, null, null, null),
        };
    }

    /// <summary>What a parameter that takes functions calls, one function or a <c>params</c> array of them.</summary>
    public static IMethodSymbol? InvokeOf(IParameterSymbol parameter) =>
        ((parameter.Type as IArrayTypeSymbol)?.ElementType ?? parameter.Type) is INamedTypeSymbol type ? type.DelegateInvokeMethod : null;

    /// <summary>Whether an operation passes on the value of a part of it.</summary>
    private static bool IsValueOf(IOperation? whole, IOperation part) => whole switch
    {
        IConversionOperation or IParenthesizedOperation or IDelegateCreationOperation => true,
        IConditionalOperation choice => choice.Condition != part,
        ICoalesceOperation => true,
        ISwitchExpressionArmOperation arm => arm.Value == part,
        ISwitchExpressionOperation choice => choice.Value != part,
        _ => false,
    };
}
