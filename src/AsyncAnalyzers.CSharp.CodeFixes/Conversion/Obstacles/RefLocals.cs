using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;

/// <summary>Finds locals that cannot outlive a pause: <c>ref</c> locals and locals of <c>ref struct</c> types.</summary>
internal static class RefLocals
{
    // C# 13 allows them in async functions between two awaits; the floor's API has no name for it.
    private const int CSharp13 = 1300;

    public static bool LiveAcross(SyntaxNode site, SyntaxNode function, PlanningContext context)
    {
        if (context.FoundIn(function, () => Declared(function, context)).Any(found => IsLiveAcross(found, site, function, context)))
            return true;

        return function is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
            && HasRefLikeParameter(function, context);
    }

    private static IEnumerable<RefLocal> Declared(SyntaxNode function, PlanningContext context)
    {
        foreach (var node in FunctionNode.OwnNodes(function))
        {
            if (node is CommonForEachStatementSyntax loop && HasRefLikeEnumerator(loop, context))
                yield return new RefLocal(node, null, "");
            if (NameOf(node) is { } name && context.Model.GetDeclaredSymbol(node, context.Cancellation) is ILocalSymbol local && (local.IsRef || local.Type.IsRefLikeType))
                yield return new RefLocal(node, local, name);
        }
    }

    private static bool IsLiveAcross(RefLocal found, SyntaxNode site, SyntaxNode function, PlanningContext context)
    {
        if ((int)context.LanguageVersion < CSharp13)
            return true;
        return found.Local is { } local
            ? IsUsedAfter(site, local, found.Name, found.Node, function, context)
            : ((CommonForEachStatementSyntax)found.Node).Statement.Span.Contains(site.Span);
    }

    /// <summary>
    /// Whether a span, or a reference that a method returned, waits on the evaluation stack for the site to be evaluated:
    /// the compiler says so only when it emits code.
    /// </summary>
    public static bool WaitOnStack(SyntaxNode site, SyntaxNode function, PlanningContext context) =>
        site.Ancestors()
            .TakeWhile(node => node != function && node is not StatementSyntax)
            .SelectMany(node => node.ChildNodes())
            .Where(node => node.Span.End <= site.SpanStart)
            .Any(node => IsStackOnly(node is ArgumentSyntax argument ? argument.Expression : node, node, context));

    private static bool IsStackOnly(SyntaxNode? evaluated, SyntaxNode written, PlanningContext context)
    {
        if (written is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } && evaluated is InvocationExpressionSyntax)
            return true;
        for (var link = evaluated as ExpressionSyntax; link is not null; link = Receiver(link))
        {
            var type = context.Model.GetTypeInfo(link, context.Cancellation);
            if (type.Type?.IsRefLikeType == true || type.ConvertedType?.IsRefLikeType == true)
                return true;
        }

        return false;
    }

    private static ExpressionSyntax? Receiver(ExpressionSyntax link) => link switch
    {
        ElementAccessExpressionSyntax access => access.Expression,
        MemberAccessExpressionSyntax access => access.Expression,
        _ => null,
    };

    private static bool HasRefLikeEnumerator(CommonForEachStatementSyntax loop, PlanningContext context) =>
        context.Model.GetForEachStatementInfo(loop).GetEnumeratorMethod?.ReturnType.IsRefLikeType == true;

    private static string? NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        _ => null,
    };

    private static bool IsUsedAfter(SyntaxNode site, ILocalSymbol local, string name, SyntaxNode declarator, SyntaxNode function, PlanningContext context)
    {
        if (declarator is ForEachStatementSyntax loop)
            return loop.Statement.Span.Contains(site.Span);
        if (declarator.SpanStart > site.SpanStart || declarator.Span.Contains(site.Span))
            return false;
        var statement = site.FirstAncestorOrSelf<StatementSyntax>() ?? site;
        return function.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use =>
            use.Identifier.ValueText == name
            && (use.SpanStart > site.SpanStart || statement.Span.Contains(use.Span))
            && KnownTypes.Same(context.Model.GetSymbolInfo(use, context.Cancellation).Symbol, local));
    }

    private static bool HasRefLikeParameter(SyntaxNode function, PlanningContext context) =>
        (context.Model.GetDeclaredSymbol(function, context.Cancellation) ?? context.Model.GetSymbolInfo(function, context.Cancellation).Symbol)
            is IMethodSymbol method && method.Parameters.Any(parameter => parameter.Type.IsRefLikeType);

    /// <summary>A local that cannot outlive a pause; a loop whose enumerator cannot has none.</summary>
    private sealed record RefLocal(SyntaxNode Node, ILocalSymbol? Local, string Name);
}
