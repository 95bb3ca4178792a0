using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>Finds in the text where a branch of a graph leaves the function.</summary>
internal static class ExitSyntax
{
    /// <summary>How and where <paramref name="branch"/> leaves: a <c>return</c>, a <c>throw</c>, or the closing brace.</summary>
    public static Loss Of(ControlFlowBranch branch, ControlFlowGraph graph)
    {
        var value = branch.Source.BranchValue?.Syntax;
        if (branch.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow)
            return new Loss(LossKind.Throw, value?.Parent is ThrowStatementSyntax or ThrowExpressionSyntax ? value.Parent.Span : value?.Span ?? default);
        if (branch.Semantics == ControlFlowBranchSemantics.Return && value?.Parent is ReturnStatementSyntax statement)
            return new Loss(LossKind.Return, statement.Span);
        if (EmptyReturn(branch.Source, graph) is { } empty)
            return new Loss(LossKind.Return, empty.Span);

        return new Loss(LossKind.End, End(graph.OriginalOperation.Syntax));
    }

    /// <summary>A <c>return;</c> has no operation of its own: it is the one that follows what ran last, with nothing between them.</summary>
    private static ReturnStatementSyntax? EmptyReturn(BasicBlock source, ControlFlowGraph graph)
    {
        if (LastSyntax(source) is not { } last)
            return null;

        var following = graph.OriginalOperation.Syntax.DescendantNodes()
            .OfType<StatementSyntax>()
            .FirstOrDefault(statement => statement.SpanStart >= last.Span.End && statement is not BlockSyntax);
        return following is ReturnStatementSyntax { Expression: null } empty ? empty : null;
    }

    private static SyntaxNode? LastSyntax(BasicBlock block)
    {
        for (var current = block; current is not null; current = current.Predecessors.FirstOrDefault()?.Source)
        {
            if ((current.BranchValue ?? current.Operations.LastOrDefault())?.Syntax is { } syntax)
                return syntax;
            if (current.Predecessors.Length != 1)
                return null;
        }

        return null;
    }

    private static TextSpan End(SyntaxNode function)
    {
        var body = function switch
        {
            BaseMethodDeclarationSyntax method => method.Body,
            AccessorDeclarationSyntax accessor => accessor.Body,
            LocalFunctionStatementSyntax local => local.Body,
            AnonymousFunctionExpressionSyntax lambda => lambda.Body as BlockSyntax,
            _ => function as BlockSyntax,
        };
        return body?.CloseBraceToken.Span ?? default;
    }
}
