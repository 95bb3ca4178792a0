using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>The uses of a local function, all of which stand in the member that declares it.</summary>
internal static class LocalUses
{
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
