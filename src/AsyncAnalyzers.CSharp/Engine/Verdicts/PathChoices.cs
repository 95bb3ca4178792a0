using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Enumerations that are a flag with names: <c>enum IOBehavior { Synchronous, Asynchronous }</c>.</summary>
internal static class PathChoices
{
    public static bool Is(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Enum }
        && type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).ToList() is { Count: 2 } members
        && members.Any(IsSynchronous)
        && members.Any(IsAsynchronous);

    /// <summary>True for the member that asks for the asynchronous path, false for the other, null for anything else.</summary>
    public static bool? Asks(IOperation value) =>
        value is IFieldReferenceOperation { Field: { HasConstantValue: true } member } && Is(member.ContainingType) ? IsAsynchronous(member) : null;

    private static bool IsSynchronous(IFieldSymbol member) => member.Name.StartsWith("Sync", StringComparison.OrdinalIgnoreCase);

    private static bool IsAsynchronous(IFieldSymbol member) => member.Name.StartsWith("Async", StringComparison.OrdinalIgnoreCase);
}
