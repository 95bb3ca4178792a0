using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>
/// Loops that do nothing but wait for a condition. Syntax alone, since two rules ask: a sleep in such a loop belongs to
/// <c>ASYNC303</c>, every other sleep to <c>ASYNC103</c>.
/// </summary>
internal static class PollingLoops
{
    /// <summary>The loop whose only business is the pause that a node is, or null.</summary>
    public static StatementSyntax? Around(SyntaxNode pause)
    {
        if (pause is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement })
            return null;

        var body = statement.Parent is BlockSyntax block ? (StatementSyntax)block : statement;
        return body.Parent is StatementSyntax loop && IsConditional(loop) && Body(loop) == body && Statements(body).All(IsPartOfPolling) ? loop : null;
    }

    /// <summary>The first pause of a loop that does nothing else, or null.</summary>
    public static InvocationExpressionSyntax? PauseOf(StatementSyntax loop) =>
        IsConditional(loop) && Body(loop) is { } body && Statements(body) is var statements && statements.All(IsPartOfPolling)
            ? statements.OfType<ExpressionStatementSyntax>().Select(statement => statement.Expression).OfType<InvocationExpressionSyntax>().FirstOrDefault(IsPause)
            : null;

    /// <summary><c>while (!_done) { }</c>, where the condition only reads.</summary>
    public static bool SpinsOnFlag(StatementSyntax loop) =>
        IsConditional(loop)
        && Body(loop) is EmptyStatementSyntax or BlockSyntax { Statements.Count: 0 }
        && Condition(loop) is { } condition
        && condition.DescendantNodesAndSelf().All(OnlyReads)
        && condition.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax);

    /// <summary>The names of the calls that only let time pass.</summary>
    public static bool IsPause(SyntaxNode node) => node is InvocationExpressionSyntax call && NameOf(call) is "Sleep" or "Yield" or "SpinWait" or "SpinOnce" or "DoEvents";

    private static bool IsConditional(StatementSyntax statement) => statement is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax && Condition(statement) is not null;

    private static ExpressionSyntax? Condition(StatementSyntax loop) => loop switch
    {
        WhileStatementSyntax statement => statement.Condition,
        DoStatementSyntax statement => statement.Condition,
        ForStatementSyntax { Declaration: null, Incrementors.Count: 0 } statement => statement.Condition,
        _ => null,
    } is { RawKind: not (int)SyntaxKind.TrueLiteralExpression } condition ? condition : null;

    private static StatementSyntax? Body(StatementSyntax loop) => loop switch
    {
        WhileStatementSyntax statement => statement.Statement,
        DoStatementSyntax statement => statement.Statement,
        ForStatementSyntax statement => statement.Statement,
        _ => null,
    };

    private static SyntaxList<StatementSyntax> Statements(StatementSyntax body) =>
        body is BlockSyntax block ? block.Statements : SyntaxFactory.SingletonList(body);

    /// <summary>A pause, a count of the looks, a look at the clock, a way out when it takes too long.</summary>
    private static bool IsPartOfPolling(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => IsPause(call) || NameOf(call) == "Refresh",
        ExpressionStatementSyntax { Expression: PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax } => true,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } => assignment.Right is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax,
        IfStatementSyntax { Else: null } exit => exit.Statement is BlockSyntax { Statements: { Count: 1 } only } ? IsExit(only[0]) : IsExit(exit.Statement),
        _ => false,
    };

    private static bool IsExit(StatementSyntax statement) => statement is BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax;

    /// <summary>
    /// Calls may do the work of the loop (<c>while (queue.TryDequeue(out _)) { }</c>), and a compare-and-exchange waits for
    /// another thread that is about to finish.
    /// </summary>
    private static bool OnlyReads(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Volatile" } },
        AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression } => false,
        PrefixUnaryExpressionSyntax prefix => !prefix.IsKind(SyntaxKind.PreIncrementExpression) && !prefix.IsKind(SyntaxKind.PreDecrementExpression),
        AwaitExpressionSyntax or AnonymousFunctionExpressionSyntax or ElementAccessExpressionSyntax => false,
        _ => true,
    };

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
