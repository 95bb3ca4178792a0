using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>The uses of a local function or variable, all of which stand in the member that declares it.</summary>
internal static class LocalUses
{
    /// <summary>The names that stand for a local variable.</summary>
    public static IEnumerable<IdentifierNameSyntax> Of(ISymbol local, VariableDeclaratorSyntax declarator, PlanningContext context) =>
        MemberOf(declarator).DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name && KnownTypes.Same(context.Model.GetSymbolInfo(name, context.Cancellation).Symbol, local));

    public static List<(Document Document, TextSpan Span)> Of(ChainFunction function)
    {
        var name = function.Symbol.Name;
        return MemberOf(function.Node).DescendantNodes(descendIntoTrivia: true)
            .OfType<SimpleNameSyntax>()
            .Where(use => use.Identifier.ValueText == name && Binds(use, function))
            .Select(use => (function.Document, use.Span))
            .ToList();
    }

    private static bool Binds(SimpleNameSyntax use, ChainFunction function)
    {
        var info = function.Context.Model.GetSymbolInfo(NearUses.CallOf(use) is { } call ? call : use, function.Context.Cancellation);
        return KnownTypes.Same(info.Symbol?.OriginalDefinition, function.Symbol)
            || info.CandidateSymbols.Any(candidate => KnownTypes.Same(candidate.OriginalDefinition, function.Symbol));
    }

    // Top-level statements see each other's functions.
    private static SyntaxNode MemberOf(SyntaxNode function)
    {
        var member = function.Ancestors().OfType<MemberDeclarationSyntax>().First();
        return member is GlobalStatementSyntax ? member.Parent! : member;
    }
}
