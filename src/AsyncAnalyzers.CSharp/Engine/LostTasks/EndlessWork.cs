using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>
/// <c>Task StartAsync() => Task.Factory.StartNew(() => LoopAsync())</c>: the outer task says that the loop was started, and who
/// awaited the inner one would wait until it is stopped.
/// </summary>
internal static class EndlessWork
{
    public static bool IsStartedBy(IInvocationOperation call)
    {
        var work = GuardedFunctions.Target(call);
        var body = work switch
        {
            IMethodReferenceOperation { Method: var method } => Body(method),
            IAnonymousFunctionOperation { Symbol.IsAsync: true } lambda => (lambda.Syntax as AnonymousFunctionExpressionSyntax)?.Block,
            IAnonymousFunctionOperation lambda => lambda.Body.Descendants().OfType<IInvocationOperation>().Select(inner => Body(inner.TargetMethod)).FirstOrDefault(),
            _ => null,
        };
        return body?.Statements.Any(IsEndless) == true;
    }

    private static BlockSyntax? Body(IMethodSymbol method) => method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        MethodDeclarationSyntax { Body: { } body } => body,
        LocalFunctionStatementSyntax { Body: { } body } => body,
        _ => null,
    };

    /// <summary>It asks a constant, or something that others change: no local of its own, and no call.</summary>
    private static bool IsEndless(StatementSyntax statement) => statement switch
    {
        TryStatementSyntax guarded => guarded.Block.Statements.Any(IsEndless),
        WhileStatementSyntax loop => loop.Condition.IsKind(SyntaxKind.TrueLiteralExpression) || AsksState(loop.Condition),
        ForStatementSyntax { Condition: null } => true,
        _ => false,
    };

    private static bool AsksState(ExpressionSyntax condition) =>
        !condition.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax or AwaitExpressionSyntax)
        && condition.DescendantNodesAndSelf().Any(node => node is ThisExpressionSyntax
            || (node is IdentifierNameSyntax name && (name.Identifier.ValueText == "IsCancellationRequested" || name.Identifier.ValueText.StartsWith("_", System.StringComparison.Ordinal))));
}
