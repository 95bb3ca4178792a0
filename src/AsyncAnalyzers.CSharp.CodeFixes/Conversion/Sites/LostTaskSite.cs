using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Options;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>
/// Awaits a task, or the tasks of a query, where they are started (<c>ASYNC202</c>, <c>ASYNC208</c>): only where nothing
/// mentions the local that got them, so that the await can take its place.
/// </summary>
internal static class LostTaskSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        var start = (ExpressionSyntax)fault.Operation.Syntax;
        var value = Outermost(start);
        if (value.Parent?.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || Value(statement) != value || IsMentioned(statement, context))
            return SiteDraft.Blocked(ConversionObstacle.ResultUsed);

        // What is written between the local and the call, or behind a query, would be lost with it.
        if (statement.DescendantTrivia().Any(trivia => TriviaKeeper.IsText(trivia) && statement.Span.Contains(trivia.Span) && !start.Span.Contains(trivia.Span)))
            return SiteDraft.Blocked(ConversionObstacle.Directives);

        var isQuery = fault.Kind == FaultKind.LosesQueriedTasks;
        var names = context.NamesAt(start);
        var task = isQuery ? names.Write("System.Threading.Tasks.Task") : null;
        var type = isQuery ? context.Facts.Types.Task : fault.Operation.Type;
        var isConfigured = AwaitWriter.CanConfigure(type) && context.Facts.Settings.ConfigureAwait(context.Root.SyntaxTree) == ConfigureAwaitPolicy.Library;
        return SiteDraft.Of(new[] { new NodeEdit(statement, node => Write((StatementSyntax)node, task, isConfigured)) }, names.Usings);
    }

    /// <summary>With the <c>ToList()</c> or <c>ToArray()</c> behind a query.</summary>
    private static ExpressionSyntax Outermost(ExpressionSyntax start)
    {
        while (start.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToList" or "ToArray", Parent: InvocationExpressionSyntax call })
            start = call;
        return start;
    }

    /// <summary>Of a whole statement: one that is being typed has no semicolon yet.</summary>
    private static ExpressionSyntax? Value(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax { SemicolonToken.IsMissing: false } expression => expression.Expression,
        LocalDeclarationStatementSyntax { SemicolonToken.IsMissing: false, UsingKeyword.RawKind: 0, Declaration.Variables: { Count: 1 } variables } => variables[0].Initializer?.Value,
        _ => null,
    };

    private static bool IsMentioned(StatementSyntax statement, PlanningContext context)
    {
        if (statement is not LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables })
            return false;

        var name = variables[0].Identifier.ValueText;
        return context.FoundIn(FunctionNode.Around(statement), () => FunctionNode.Around(statement).DescendantNodes().OfType<IdentifierNameSyntax>())
            .Any(identifier => identifier.Identifier.ValueText == name);
    }

    private static StatementSyntax Write(StatementSyntax statement, string? task, bool isConfigured)
    {
        var value = Value(statement)!;
        var awaitable = (task is null ? value : WhenAll(value, task)).WithoutTrivia();
        var awaited = AwaitWriter.Await(isConfigured ? AwaitWriter.WithConfigureAwait(awaitable) : awaitable, parenthesized: false);
        var semicolon = statement.GetLastToken();
        return SyntaxFactory.ExpressionStatement(awaited, semicolon).WithLeadingTrivia(statement.GetLeadingTrivia());
    }

    private static ExpressionSyntax WhenAll(ExpressionSyntax query, string task)
    {
        while (query is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToList" or "ToArray" } copy })
            query = copy.Expression;
        return AwaitWriter.Call(SyntaxFactory.ParseExpression(task), "WhenAll", query.WithoutTrivia());
    }
}
