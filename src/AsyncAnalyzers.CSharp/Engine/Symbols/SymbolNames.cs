using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>How messages name APIs: <c>Type.Member</c>, without namespaces, arity or parameters.</summary>
internal static class SymbolNames
{
    public static string Of(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } local => local.Name,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => "new " + constructor.ContainingType.Name,
        INamedTypeSymbol type => type.Name,
        { ContainingType: { } type } => TypeName(type) + "." + member.Name,
        _ => member.Name,
    };

    /// <summary>The block of an extension declaration has no name of its own.</summary>
    private static string TypeName(INamedTypeSymbol type) => type is { Name.Length: 0, ContainingType: { } outer } ? outer.Name : type.Name;

    /// <summary>As <see cref="Of"/>, but an extension method is named by the type it is called on, since that is what the user wrote.</summary>
    public static string OnReceiver(IMethodSymbol method, ITypeSymbol? receiver) =>
        method.IsExtensionMethod && receiver is { Name.Length: > 0 } ? receiver.Name + "." + method.Name : Of(method);
}
