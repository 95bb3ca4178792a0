using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>What syntax calls the functions that are called. Names that many types use keep the type that stands before them.</summary>
internal static class CallNames
{
    private const string Constructor = "..ctor";

    private static readonly ImmutableHashSet<string> Common = ImmutableHashSet.Create(
        "Create", "Load", "Verify", "Hash", "Decode", "Encode", "Emit", "Generate", "Transform", "GetBytes", "Clone", "Resize", "Copy");

    /// <summary><c>Blur</c>, and <c>RSA.Create</c>; null where no name is called.</summary>
    public static string? Of(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => WithType(member),
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary><c>Rfc2898DeriveBytes..ctor</c></summary>
    public static string? Of(ObjectCreationExpressionSyntax creation) => WrittenNames.Last(creation.Type) is { } type ? type + Constructor : null;

    /// <summary>The name without its type.</summary>
    public static string Bare(string called)
    {
        var dot = called.IndexOf('.');
        return dot < 0 ? called : called.Substring(dot + 1);
    }

    /// <summary>Whether the catalogue may have a weight for what is called so.</summary>
    public static bool MayCompute(CatalogueIndex catalogue, string called)
    {
        var dot = called.IndexOf('.');
        if (dot < 0)
            return !Common.Contains(called) && catalogue.HasMember(called, CatalogueKind.Computes);

        return catalogue.IsMemberOf(called.Substring(dot + 1), called.Substring(0, dot), CatalogueKind.Computes);
    }

    private static string WithType(MemberAccessExpressionSyntax member)
    {
        var name = member.Name.Identifier.ValueText;
        return Common.Contains(name) && WrittenNames.Last(member.Expression) is { } type ? type + "." + name : name;
    }
}
