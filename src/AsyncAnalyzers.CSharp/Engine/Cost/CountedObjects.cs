using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>Collections of files, pictures, models: each element may bring a table of its own. A collection of numbers is a table itself.</summary>
internal static class CountedObjects
{
    public static bool AreIn(ITypeSymbol? collection) => collection switch
    {
        null or IErrorTypeSymbol or { SpecialType: SpecialType.System_String } => false,
        IArrayTypeSymbol { Rank: 1, ElementType: IArrayTypeSymbol row } => AreIn(row),
        _ => ElementOf(collection) is not { } element || !IsPlain(element),
    };

    private static ITypeSymbol? ElementOf(ITypeSymbol collection) => collection switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { IsRefLikeType: true, TypeArguments: { Length: 1 } of } => of[0],
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence => sequence.TypeArguments[0],
        _ => collection.AllInterfaces.FirstOrDefault(contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
    };

    private static bool IsPlain(ITypeSymbol element) =>
        element.TypeKind is TypeKind.Enum or TypeKind.Pointer or TypeKind.Error || element.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double;
}
