using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>Finds the one cancellation token that a new call should be given.</summary>
internal static class TokenInScope
{
    /// <summary>
    /// The name of the token: a parameter of the innermost function that has one, else a local. None when several would
    /// do, and none in <c>finally</c> and <c>catch</c>: what cleans up must not be cancelled.
    /// </summary>
    public static string? Find(SyntaxNode place, SemanticModel model, INamedTypeSymbol? token, CancellationToken cancellation) =>
        token is null || IsCleanUp(place) ? null : Only(Candidates(place, model, token, cancellation));

    /// <summary>Whether a token would be passed here if there were one.</summary>
    public static bool IsMissing(SyntaxNode place, SemanticModel model, INamedTypeSymbol? token, CancellationToken cancellation) =>
        token is not null && !IsCleanUp(place) && Candidates(place, model, token, cancellation).Count == 0;

    private static List<ISymbol> Candidates(SyntaxNode place, SemanticModel model, INamedTypeSymbol token, CancellationToken cancellation)
    {
        var symbols = model.LookupSymbols(place.SpanStart);
        for (var function = model.GetEnclosingSymbol(place.SpanStart, cancellation); function is IMethodSymbol method; function = function.ContainingSymbol)
        {
            var parameters = method.Parameters.Where(p => KnownTypes.Same(p.Type, token) && p.RefKind == RefKind.None && symbols.Contains(p)).ToList<ISymbol>();
            if (parameters.Count > 0)
                return parameters;
            if ((method.IsStatic && method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction) || IsKept(method))
                break;
        }

        return Locals(place, symbols, token).ToList();
    }

    // A handler or a factory runs when the call that has made it is over.
    private static bool IsKept(IMethodSymbol function) =>
        function.MethodKind == MethodKind.AnonymousFunction && FunctionNode.IsKept(function.DeclaringSyntaxReferences[0].GetSyntax());

    private static IEnumerable<ISymbol> Locals(SyntaxNode place, IEnumerable<ISymbol> symbols, INamedTypeSymbol token) =>
        symbols.OfType<ILocalSymbol>().Where(local => KnownTypes.Same(local.Type, token) && IsAssignedBefore(local, place));

    // Declared above with a value, so that it is assigned here; a static function could not see it, nor could LookupSymbols tell.
    private static bool IsAssignedBefore(ILocalSymbol local, SyntaxNode place) =>
        local.DeclaringSyntaxReferences.Length == 1
        && local.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer: not null } declarator
        && declarator.Span.End < place.SpanStart
        && FunctionNode.Around(declarator) == FunctionNode.Around(place);

    private static string? Only(List<ISymbol> candidates) =>
        candidates.Count == 1 ? Escaped(candidates[0].Name) : null;

    private static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static bool IsCleanUp(SyntaxNode place)
    {
        var function = FunctionNode.Around(place);
        return place.Ancestors().TakeWhile(node => node != function).Any(node => node is CatchClauseSyntax or FinallyClauseSyntax);
    }
}
