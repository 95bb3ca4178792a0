using System;
using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Functions that see to their own exceptions.</summary>
internal static class GuardedBody
{
    /// <summary>
    /// Whether every <c>await</c> of a function stands in a <c>try</c> that catches all exceptions and throws none, or awaits what
    /// <paramref name="isHarmless"/> knows.
    /// </summary>
    public static bool CatchesAll(SyntaxNode function, SemanticModel model, KnownTypes types, Func<SyntaxNode, bool> isHarmless)
    {
        var awaits = Awaits(function).ToList();
        return awaits.Count > 0 && awaits.All(await => Tries(await, function).Any(statement => CatchesAll(statement, model, types)) || isHarmless(await));
    }

    /// <summary>Whether all that a function does stands in one <c>try</c> that catches all exceptions and throws none.</summary>
    public static bool IsOneTry(BlockSyntax body, SemanticModel model, KnownTypes types) =>
        body.Statements.All(statement => statement is TryStatementSyntax or ReturnStatementSyntax { Expression: null or LiteralExpressionSyntax } || IsPlainDeclaration(statement) || IsEarlyExit(statement))
        && body.Statements.OfType<TryStatementSyntax>().ToList() is { Count: > 0 } tries
        && tries.All(statement => CatchesAll(statement, model, types));

    /// <summary>Whether every <c>await</c> stands in a <c>try</c> with a <c>catch</c>, of whatever it may be.</summary>
    public static bool HandlesErrors(SyntaxNode function)
    {
        var awaits = Awaits(function).ToList();
        return awaits.Count > 0 && awaits.All(await => Tries(await, function).Any(statement => statement.Catches.Count > 0));
    }

    /// <summary>A local ahead of the <c>try</c>, or a function; what is awaited there is not guarded.</summary>
    private static bool IsPlainDeclaration(StatementSyntax statement) =>
        statement is LocalFunctionStatementSyntax || (statement is LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: 0 } && !Awaits(statement).Any());

    /// <summary><c>if (isDisabled) { log.Debug("…"); await Task.Delay(1); return; }</c>, where there is nothing that could fail.</summary>
    private static bool IsEarlyExit(StatementSyntax statement) =>
        statement is IfStatementSyntax { Else: null } exit
        && !exit.Condition.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax or AwaitExpressionSyntax)
        && (exit.Statement is BlockSyntax block ? block.Statements : SyntaxFactory.SingletonList(exit.Statement)) is { Count: > 0 } leaving
        && leaving[leaving.Count - 1] is ReturnStatementSyntax { Expression: null or LiteralExpressionSyntax }
        && leaving.Take(leaving.Count - 1).All(before => LogStatements.Is(before) || IsPause(before));

    /// <summary><c>await Task.Delay(1);</c></summary>
    private static bool IsPause(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: AwaitExpressionSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" }, Name.Identifier.ValueText: "Delay" or "Yield" }, ArgumentList.Arguments: var arguments } } }
        && arguments.All(argument => argument.Expression is LiteralExpressionSyntax);

    private static IEnumerable<SyntaxNode> Awaits(SyntaxNode function) =>
        OwnNodes(function).Where(node => node switch
        {
            AwaitExpressionSyntax => true,
            CommonForEachStatementSyntax loop => loop.AwaitKeyword != default,
            UsingStatementSyntax statement => statement.AwaitKeyword != default,
            LocalDeclarationStatementSyntax declaration => declaration.AwaitKeyword != default,
            _ => false,
        });

    private static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    /// <summary>The statements whose <c>try</c> block holds the node.</summary>
    private static IEnumerable<TryStatementSyntax> Tries(SyntaxNode node, SyntaxNode function) =>
        node.Ancestors().TakeWhile(ancestor => ancestor != function).OfType<TryStatementSyntax>().Where(statement => statement.Block.Span.Contains(node.Span));

    private static bool CatchesAll(TryStatementSyntax statement, SemanticModel model, KnownTypes types) =>
        statement.Catches.Any(clause => CatchesAll(clause, model, types)) && !statement.Catches.Any(Throws);

    private static bool CatchesAll(CatchClauseSyntax clause, SemanticModel model, KnownTypes types) =>
        (clause.Filter is null || LetsFatalPass(clause, model, types))
        && (clause.Declaration is null || KnownTypes.Same(model.GetTypeInfo(clause.Declaration.Type).Type, types.Get("System.Exception")));

    /// <summary>
    /// <c>when (!e.IsFatal())</c>, <c>when (e is not OutOfMemoryException)</c>: what such a filter lets pass is meant to end the
    /// process. A cancellation is not.
    /// </summary>
    private static bool LetsFatalPass(CatchClauseSyntax clause, SemanticModel model, KnownTypes types)
    {
        if (clause.Declaration is not { Identifier: { RawKind: not 0 } caught })
            return false;

        var asked = clause.Filter!.FilterExpression switch
        {
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: InvocationExpressionSyntax call } => call,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } test } } => test,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: ParenthesizedExpressionSyntax { Expression: IsPatternExpressionSyntax test } } => test,
            IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax } test => test,
            _ => (SyntaxNode?)null,
        };
        return asked is not null
            && asked.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == caught.ValueText)
            && !asked.DescendantNodes().OfType<TypeSyntax>().Any(type => types.Get("System.OperationCanceledException") is { } canceled && KnownTypes.Is(model.GetSymbolInfo(type).Symbol as ITypeSymbol, canceled));
    }

    private static bool Throws(CatchClauseSyntax clause) =>
        OwnNodes(clause).Any(node => node.IsKind(SyntaxKind.ThrowStatement) || node.IsKind(SyntaxKind.ThrowExpression));
}
