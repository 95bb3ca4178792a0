using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>What the language keeps out of the signature of an async function. The message of a rule and its fix must agree on it.</summary>
internal static class FixedSignature
{
    /// <summary>Whether a parameter, or what the function returns, belongs to the stack of its caller.</summary>
    public static bool Has(IMethodSymbol function) => Advice(function) is not null;

    /// <summary>What has to change before the function can be async, as a message says it; null where nothing does.</summary>
    public static string? Advice(IMethodSymbol function)
    {
        if (function.ReturnsByRef || function.ReturnsByRefReadonly)
            return "no async function returns by reference: return the value";
        if (IsOnStack(function.ReturnType))
            return $"no async function returns {Article(function.ReturnType)}: return {Instead(function.ReturnType)}";
        if (function.Parameters.FirstOrDefault(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref) is { } changed)
            return $"no async function has {(changed.RefKind == RefKind.Out ? "'out'" : "'ref'")} parameters: return '{changed.Name}'";
        if (function.Parameters.FirstOrDefault(parameter => parameter.RefKind != RefKind.None) is { } given)
            return $"no async function has 'in' parameters: take '{given.Name}' by value";

        return function.Parameters.FirstOrDefault(parameter => IsOnStack(parameter.Type)) is { } held
            ? $"no async function takes {Article(held.Type)}: take '{held.Name}' as {Instead(held.Type)}"
            : null;
    }

    private static bool IsOnStack(ITypeSymbol type) => IsPointer(type) || type.IsRefLikeType;

    private static bool IsPointer(ITypeSymbol type) => type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer;

    private static string Article(ITypeSymbol type) => IsPointer(type) ? "a pointer" : $"a '{type.Name}'";

    private static string Instead(ITypeSymbol type) => type.Name is "Span" or "ReadOnlySpan" ? "memory" : "something else";
}
