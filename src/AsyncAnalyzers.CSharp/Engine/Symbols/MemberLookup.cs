using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>Looks for members where a call on a value of a type would.</summary>
internal static class MemberLookup
{
    /// <summary>The members of that name of the type, its bases, its interfaces, and its constraints if it is a parameter.</summary>
    public static IEnumerable<ISymbol> MembersNamed(this ITypeSymbol type, string name)
    {
        var constraints = type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes.SelectMany(constraint => constraint.MembersNamed(name)) : [];
        return Bases(type).Concat(type.AllInterfaces).SelectMany(declaring => declaring.GetMembers(name)).Concat(constraints);
    }

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
    }
}
