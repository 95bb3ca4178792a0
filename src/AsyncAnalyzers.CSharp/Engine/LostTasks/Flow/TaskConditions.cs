using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>What a condition says of the locals that it asks: where a local is null, or its collection empty, no task is in it.</summary>
internal static class TaskConditions
{
    /// <summary>The state on one side of a condition.</summary>
    public static ImmutableHashSet<StartedTask> Refine(ImmutableHashSet<StartedTask> state, IOperation? condition, bool holds)
    {
        var asked = Asked(condition, ref holds);
        if (state.IsEmpty || asked is null || EmptyOn(asked) is not { } question || (question.When is { } when && when != holds))
            return state;

        return state.Except(state.Where(task => KnownTypes.Same(task.Local, question.Local)));
    }

    /// <summary>The tasks that have ended on one side of a condition: <c>task.IsCompleted</c> says so.</summary>
    public static ImmutableHashSet<StartedTask> Ended(ImmutableHashSet<StartedTask> state, IOperation? condition, bool holds) =>
        Asked(condition, ref holds) is IPropertyReferenceOperation { Property.Name: "IsCompleted", Instance: { } task } && holds && task.Unwrap() is ILocalReferenceOperation { Local: var local }
            ? state.Where(started => KnownTypes.Same(started.Local, local)).ToImmutableHashSet()
            : ImmutableHashSet<StartedTask>.Empty;

    /// <summary>The question below its negations.</summary>
    private static IOperation? Asked(IOperation? condition, ref bool holds)
    {
        var asked = condition?.Unwrap();
        while (asked is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation)
        {
            holds = !holds;
            asked = negation.Operand.Unwrap();
        }

        return asked;
    }

    /// <summary>The local of a question, and the answer for which nothing is in it; null where that depends on more.</summary>
    private static (ILocalSymbol Local, bool? When)? EmptyOn(IOperation asked)
    {
        switch (asked)
        {
            case IIsNullOperation isNull:
                return Of(isNull.Operand, true);
            case IIsPatternOperation { Pattern: IConstantPatternOperation } test:
                return Of(test.Value, true);
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation } } test:
                return Of(test.Value, false);
            case IIsPatternOperation test:
                return Declared(test.Pattern) is { } declared ? (declared, false) : Of(test.Value, false);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                return Of(comparison.LeftOperand, comparison.OperatorKind == BinaryOperatorKind.Equals)
                    ?? Of(comparison.RightOperand, comparison.OperatorKind == BinaryOperatorKind.Equals)
                    ?? Counted(asked);
            default:
                return Counted(asked);
        }
    }

    private static (ILocalSymbol Local, bool? When)? Of(IOperation operand, bool when) =>
        operand.Unwrap() is ILocalReferenceOperation { Local: var local } ? (local, when) : null;

    private static ILocalSymbol? Declared(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol as ILocalSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol as ILocalSymbol,
        _ => null,
    };

    /// <summary>A question about the number of elements, in whatever form: either answer may be the one for none.</summary>
    private static (ILocalSymbol Local, bool? When)? Counted(IOperation asked)
    {
        foreach (var part in asked.DescendantsAndSelf())
        {
            var collection = part switch
            {
                IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } instance } => instance,
                IInvocationOperation { TargetMethod: { Name: "Any" or "Count", IsExtensionMethod: true }, Arguments.Length: 1 } call => call.Arguments[0].Value,
                _ => null,
            };
            if (collection?.Unwrap() is ILocalReferenceOperation { Local: var local })
                return (local, null);
        }

        return null;
    }
}
