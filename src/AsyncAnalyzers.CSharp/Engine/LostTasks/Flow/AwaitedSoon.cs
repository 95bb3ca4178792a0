using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>
/// Locals whose tasks are awaited on every path, as far as syntax alone tells: the commonest shape needs no control-flow graph.
/// </summary>
internal static class AwaitedSoon
{
    /// <summary>
    /// <c>var task = StartAsync(); Prepare(); await task;</c>: no statement between them can leave, and nothing but the result is
    /// asked for afterwards.
    /// </summary>
    public static bool Is(SyntaxNode declaration)
    {
        if (declaration is not VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block } start } declarator)
            return false;

        var name = declarator.Identifier.ValueText;
        var isAwaited = false;
        for (var i = block.Statements.IndexOf(start) + 1; i < block.Statements.Count; i++)
        {
            var statement = block.Statements[i];
            if (!isAwaited && IsAwait(statement, name))
                isAwaited = true;
            else if (isAwaited ? UsesOtherwise(statement, name) : MayLeave(statement) || UsesOtherwise(statement, name))
                return false;
        }

        return isAwaited;
    }

    private static bool IsAwait(StatementSyntax statement, string name) => Value(statement) is AwaitExpressionSyntax { Expression: var awaited } && awaited switch
    {
        IdentifierNameSyntax task => task.Identifier.ValueText == name,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: IdentifierNameSyntax task } } => task.Identifier.ValueText == name,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WhenAll" }, ArgumentList.Arguments: var tasks } => tasks.Any(task => task.Expression is IdentifierNameSyntax given && given.Identifier.ValueText == name),
        _ => false,
    };

    private static ExpressionSyntax? Value(StatementSyntax statement) => statement switch
    {
        // 'kept ??= await task' awaits on one of two paths.
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } => assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) ? null : assignment.Right,
        ExpressionStatementSyntax { Expression: var expression } => expression,
        LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Initializer?.Value,
        ReturnStatementSyntax { Expression: var returned } => returned,
        _ => null,
    };

    private static bool MayLeave(StatementSyntax statement) =>
        statement is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax) || statement.DescendantNodes().Any(node => node is ThrowExpressionSyntax);

    /// <summary>Any mention but <c>task.Result</c>: it may be given another task.</summary>
    private static bool UsesOtherwise(StatementSyntax statement, string name) => statement.DescendantNodes().Any(node =>
        node is IdentifierNameSyntax mention
        && mention.Identifier.ValueText == name
        && mention.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" });
}
