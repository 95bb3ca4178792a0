using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>What syntax says about the function around a node.</summary>
internal static class FunctionSyntax
{
    // A function with a thousand loops would be walked a thousand times.
    private static readonly ConditionalWeakTable<SyntaxNode, StrongBox<bool>> Pausing = new();
    private static readonly ConditionalWeakTable<SyntaxNode, List<AwaitExpressionSyntax>> Awaits = new();

    public static bool IsLoop(SyntaxNode? node) => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    /// <summary>An <c>await</c> or <c>yield</c> in it gives the thread back in between.</summary>
    public static bool Pauses(SyntaxNode node) => Pausing.GetValue(node, Search).Value;

    private static StrongBox<bool> Search(SyntaxNode node) => new(HasPause(node));

    private static bool HasPause(SyntaxNode node) => node.DescendantNodesAndSelf(child => child == node || !NestedFunctions.Is(child)).Any(child => child
        is AwaitExpressionSyntax
        or YieldStatementSyntax
        or CommonForEachStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword }
        or UsingStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword }
        or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword });

    /// <summary>Where the function first may give its thread back; <c>await using</c> does so at its end only.</summary>
    public static SyntaxNode? FirstAwait(SyntaxNode function) => function
        .DescendantNodes(child => child == function || !NestedFunctions.Is(child))
        .FirstOrDefault(node => node is AwaitExpressionSyntax or CommonForEachStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword });

    /// <summary>A loop around the node, in its function, that never pauses: what is reported is the outermost one.</summary>
    public static bool IsInUnbrokenLoop(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null && !NestedFunctions.Is(current) && current is not MemberDeclarationSyntax; current = current.Parent)
        {
            if (IsLoop(current) && !Pauses(current))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The last <c>await</c> before the node leaves the caller's context, or an earlier one that always comes before it: what follows
    /// runs on a thread of the pool, whichever awaits come later, unless the task was completed already.
    /// </summary>
    public static bool IsAfterLeavingContext(SyntaxNode node)
    {
        var function = node.FirstAncestorOrSelf<SyntaxNode>(current => NestedFunctions.Is(current) || current is MemberDeclarationSyntax);
        if (function is null)
            return false;

        var awaits = Awaits.GetValue(function, SearchAwaits).Where(await => await.Span.End <= node.SpanStart).ToList();
        return awaits.Any(await => LeavesContext(await) && (await == awaits[awaits.Count - 1] || ComesBefore(await, node)));
    }

    private static bool LeavesContext(AwaitExpressionSyntax await) =>
        await.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } } configured
        && configured.ArgumentList.Arguments.FirstOrDefault()?.ToString() is { } option
        && option != "true"
        && option.IndexOf("ContinueOnCapturedContext", StringComparison.Ordinal) < 0;

    /// <summary>In the head of a statement around the node, or in one before it in the same block or in one around.</summary>
    private static bool ComesBefore(AwaitExpressionSyntax await, SyntaxNode node) =>
        await.FirstAncestorOrSelf<StatementSyntax>() is { } statement
        && (statement.Span.Contains(node.Span) || (statement.Parent is BlockSyntax block && block.Span.Contains(node.Span)));

    private static List<AwaitExpressionSyntax> SearchAwaits(SyntaxNode function) =>
        function.DescendantNodes(child => child == function || !NestedFunctions.Is(child)).OfType<AwaitExpressionSyntax>().ToList();
}
