using System;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>What an unknown stands for.</summary>
internal enum UnknownKind
{
    /// <summary>The value of a variable.</summary>
    Value,

    /// <summary>How many elements a variable holds.</summary>
    Size,

    /// <summary>The binary logarithm of a value or size.</summary>
    Log,
}

/// <summary>A number that the source does not tell: <c>n</c>, <c>rows.Count</c>, a loop variable while its loop is open.</summary>
internal sealed class Unknown : IEquatable<Unknown>, IComparable<Unknown>
{
    public Unknown(string name, UnknownKind kind, ISymbol? root)
    {
        Name = name;
        Kind = kind;
        Root = root;
        Key = (int)kind + name + "@" + Position(root);
    }

    /// <summary>As the message names it.</summary>
    public string Name { get; }

    public UnknownKind Kind { get; }

    /// <summary>The variable; for a parameter a caller may know more.</summary>
    public ISymbol? Root { get; }

    /// <summary>Neither a logarithm nor the length of a text.</summary>
    public bool IsOfNumbers => Kind != UnknownKind.Log && !IsText((Root as IParameterSymbol)?.Type ?? (Root as ILocalSymbol)?.Type);

    private string Key { get; }

    public static Unknown LogOf(Unknown unknown) => new("log " + unknown.Name, UnknownKind.Log, unknown.Root);

    public bool Equals(Unknown? other) => other is not null && Key == other.Key;

    public override bool Equals(object? obj) => Equals(obj as Unknown);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    public int CompareTo(Unknown? other) => string.CompareOrdinal(Key, other?.Key);

    private static bool IsText(ITypeSymbol? type) =>
        type?.SpecialType == SpecialType.System_String
        || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char }
        || type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments: { Length: 1 } of } && of[0].SpecialType == SpecialType.System_Char;

    /// <summary>Two variables of one name in one function are two unknowns; the fields of a type are not.</summary>
    private static int Position(ISymbol? root) =>
        root is ILocalSymbol or IParameterSymbol && root.Locations.Length > 0 ? root.Locations[0].SourceSpan.Start : -1;
}
