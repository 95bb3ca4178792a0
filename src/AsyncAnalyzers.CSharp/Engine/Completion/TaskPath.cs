using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>A task that is named by a variable, <c>this</c> or a static member, and fields and properties from there on.</summary>
internal static class TaskPath
{
    /// <summary>The variable, or the containing type for <c>this</c> and static members; null when the path goes through anything else.</summary>
    public static ISymbol? RootOf(IOperation path)
    {
        for (var current = path.Unwrap(); ; current = Owner(current)!.Unwrap())
        {
            switch (current)
            {
                case ILocalReferenceOperation or IParameterReferenceOperation:
                    return VariableOf(current);
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                    return current.Type?.OriginalDefinition;
                case IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } when Owner(current) is null:
                    return ((IMemberReferenceOperation)current).Member.ContainingType.OriginalDefinition;
                case IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true }:
                    continue;
                default:
                    return null;
            }
        }
    }

    public static ISymbol? VariableOf(IOperation value) => value.Unwrap() switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } local => local.Local,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>Whether both paths go through the same members of the same variable.</summary>
    public static bool Same(IOperation one, IOperation other)
    {
        var (left, right) = ((IOperation?)one, (IOperation?)other);
        while (left is not null && right is not null)
        {
            (left, right) = (left.Unwrap(), right.Unwrap());
            if (left is IInstanceReferenceOperation && right is IInstanceReferenceOperation)
                return true;
            if (SymbolOf(left) is not { } symbol || !KnownTypes.Same(symbol, SymbolOf(right)))
                return false;

            (left, right) = (Owner(left), Owner(right));
        }

        return left is null && right is null;
    }

    /// <summary>Whether writing <paramref name="target"/> changes what the path leads to.</summary>
    public static bool GoesThrough(IOperation path, IOperation target)
    {
        for (var step = path.Unwrap(); step is not null; step = Owner(step)?.Unwrap())
        {
            if (Same(step, target))
                return true;
        }

        return false;
    }

    private static IOperation? Owner(IOperation value) => (value as IMemberReferenceOperation)?.Instance;

    private static ISymbol? SymbolOf(IOperation value) => value switch
    {
        IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } => ((IMemberReferenceOperation)value).Member,
        _ => VariableOf(value),
    };
}
