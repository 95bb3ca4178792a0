using System;
using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// The uses of a function in its own file. The text is searched for the name, so that only what stands around a hit becomes
/// syntax, and only a call that could be meant is bound: a light bulb has no time for more, however long the file is.
/// </summary>
internal static class NearUses
{
    private const int Chunk = 32 * 1024;

    /// <summary>So many names are bound: each may make the compiler bind another method.</summary>
    private const int MostBound = 40;

    /// <summary>The names that stand for the function, in the order of the text, its declarations left out.</summary>
    public static List<SimpleNameSyntax> Of(IMethodSymbol function, PlanningContext context, out bool isCut)
    {
        var found = new List<SimpleNameSyntax>();
        var bound = 0;
        isCut = false;
        foreach (var use in Candidates(function, context))
        {
            if (++bound > MostBound)
            {
                isCut = true;
                break;
            }

            if (KnownTypes.Same(SymbolOf(use, context)?.OriginalDefinition, PartialMethods.Definition(function.OriginalDefinition)))
                found.Add(use);
        }

        return found;
    }

    /// <summary>The names that stand for a local or a private field, or the first of them.</summary>
    public static IEnumerable<IdentifierNameSyntax> OfVariable(ISymbol variable, PlanningContext context) =>
        Positions(context.Root.SyntaxTree.GetText(context.Cancellation), variable.Name)
            .Select(position => context.Root.FindToken(position).Parent)
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == variable.Name)
            .Take(MostBound)
            .Where(name => KnownTypes.Same(context.Model.GetSymbolInfo(name, context.Cancellation).Symbol?.OriginalDefinition, variable));

    private static IEnumerable<SimpleNameSyntax> Candidates(IMethodSymbol function, PlanningContext context)
    {
        var name = function.Name.Substring(function.Name.LastIndexOf('.') + 1);
        // A declaration that is being typed.
        if (name.Length == 0)
            yield break;
        foreach (var position in Positions(context.Root.SyntaxTree.GetText(context.Cancellation), name))
        {
            var token = context.Root.FindToken(position);
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && token.Parent is SimpleNameSyntax use && CouldBe(function, use) && CouldSee(function, use))
                yield return use;
        }
    }

    /// <summary>The call of the function that a name stands for; null where the name is a value.</summary>
    public static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name)
    {
        ExpressionSyntax callee = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return callee.Parent is InvocationExpressionSyntax call && call.Expression == callee ? call : null;
    }

    /// <summary>Whether only the text of the name is used.</summary>
    public static bool IsInNameOf(SyntaxNode use)
    {
        for (SyntaxNode? node = use; node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax; node = node.Parent)
        {
            if (node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } callee } && callee != use)
                return true;
        }

        return false;
    }

    private static ISymbol? SymbolOf(SimpleNameSyntax use, PlanningContext context)
    {
        var symbol = context.Model.GetSymbolInfo(CallOf(use) is { } call ? call : use, context.Cancellation).Symbol;
        return (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
    }

    // A name that is called with more arguments than there are parameters is another overload, and binding it would cost.
    private static bool CouldBe(IMethodSymbol function, SimpleNameSyntax use)
    {
        if (CallOf(use) is not { } call)
            return true;
        var parameters = function.Parameters;
        var count = call.ArgumentList.Arguments.Count;
        return count <= parameters.Length || (parameters.Length > 0 && parameters[parameters.Length - 1].IsParams);
    }

    // Without a receiver a name means a member of the types around it, or of their bases; what is private is seen in its type alone.
    private static bool CouldSee(IMethodSymbol function, SimpleNameSyntax use)
    {
        if (function.MethodKind == MethodKind.LocalFunction)
            return true;
        var isPrivate = function.DeclaredAccessibility == Accessibility.Private;
        if (!isPrivate && use.Parent is MemberAccessExpressionSyntax access && access.Name == use && access.Expression is not ThisExpressionSyntax)
            return true;
        for (var type = use.FirstAncestorOrSelf<TypeDeclarationSyntax>(); type is not null; type = type.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>())
        {
            if ((!isPrivate && type.BaseList is not null) || type.Identifier.ValueText == function.ContainingType.Name)
                return true;
        }

        return !isPrivate && (use.Parent is MemberBindingExpressionSyntax || use.SyntaxTree.GetCompilationUnitRoot().Usings.Any(directive => directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)));
    }

    private static IEnumerable<int> Positions(SourceText text, string name)
    {
        for (var start = 0; start < text.Length; start += Chunk)
        {
            var part = text.ToString(TextSpan.FromBounds(start, Math.Min(text.Length, start + Chunk + name.Length)));
            for (var at = part.IndexOf(name, StringComparison.Ordinal); at >= 0 && at < Chunk; at = part.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (!IsInWord(text, start + at - 1) && !IsInWord(text, start + at + name.Length))
                    yield return start + at;
            }
        }
    }

    private static bool IsInWord(SourceText text, int index) =>
        index >= 0 && index < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[index]);
}
