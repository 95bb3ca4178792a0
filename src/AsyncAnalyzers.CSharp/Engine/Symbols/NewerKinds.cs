using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>Kinds of C# 12 that the floor (Roslyn 4.5) does not name; the numbers are those of Roslyn 4.8 and later.</summary>
internal static class NewerKinds
{
    /// <summary>The syntax of <c>[a, b]</c>.</summary>
    public const int CollectionExpressionSyntax = 9076;

    /// <summary>The syntax of <c>a</c> in <c>[a, b]</c>.</summary>
    public const int ExpressionElementSyntax = 9077;

    /// <summary>The syntax of <c>..tasks</c> in a collection expression.</summary>
    public const int SpreadElementSyntax = 9078;

    /// <summary>The operation of <c>[a, b]</c>.</summary>
    public const OperationKind CollectionExpression = (OperationKind)0x7F;

    /// <summary>The operation of <c>..tasks</c> in a collection expression.</summary>
    public const OperationKind Spread = (OperationKind)0x80;
}
