using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>How messages name APIs: <c>Type.Member</c>, without namespaces, arity or parameters.</summary>
internal static class SymbolNames
{
    public static string Of(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } local => local.Name,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => "new " + constructor.ContainingType.Name,
        INamedTypeSymbol type => type.Name,
        { ContainingType: { } type } => TypeName(type) + "." + Simple(member),
        _ => member.Name,
    };

    /// <summary>The name alone: an explicit implementation has that of its interface before it, with all namespaces.</summary>
    public static string Simple(ISymbol member) => member.Name.Substring(member.Name.LastIndexOf('.') + 1);

    /// <summary>The block of an extension declaration has no name of its own.</summary>
    private static string TypeName(INamedTypeSymbol type) => type is { Name.Length: 0, ContainingType: { } outer } ? outer.Name : type.Name;

    /// <summary>As <see cref="Of"/>, but an extension method is named by the type it is called on, since that is what the user wrote.</summary>
    public static string OnReceiver(IMethodSymbol method, ITypeSymbol? receiver) =>
        method.IsExtensionMethod && receiver is { Name.Length: > 0 } ? receiver.Name + "." + method.Name : Of(method);

    /// <summary>What a call calls, as the user wrote it: a delegate is named by the variable or member that holds it.</summary>
    public static string OfCall(IInvocationOperation call)
    {
        var held = call.TargetMethod.MethodKind == MethodKind.DelegateInvoke ? call.Instance?.BehindConditionalAccess().Unwrap() : null;
        return held switch
        {
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IMemberReferenceOperation member => member.Member.Name,
            _ => OnReceiver(call.TargetMethod, call.Receiver()?.Type),
        };
    }
}
