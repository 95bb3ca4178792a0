using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Completion;
using AsyncAnalyzers.CSharp.Engine.Context;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// <c>Run(async p => Execute(p)).Result</c> in a synchronous function: a lambda that is <c>async</c> for its signature alone and
/// awaits nothing, or gives <c>Task.FromResult(Execute(p))</c>, is the synchronous arm of a body that serves both kinds of
/// callers. Its task is completed when it returns.
/// </summary>
internal static class SynchronousArms
{
    public static bool Contain(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) is AnonymousFunctionExpressionSyntax
        {
            Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax taker },
        } lambda
        && (lambda.AsyncKeyword.RawKind != 0 ? !FunctionSyntax.Pauses(lambda) : SynchronousInEffect.Is(lambda))
        && FunctionAround(taker) is { } function
        && !IsAsync(function)
        && IsWaitedFor(taker, function);

    private static SyntaxNode? FunctionAround(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax);

    private static bool IsAsync(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.RawKind != 0,
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        BaseMethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => true,
    };

    /// <summary>Here and now, or through the variable that keeps the task.</summary>
    private static bool IsWaitedFor(InvocationExpressionSyntax call, SyntaxNode function) =>
        IsWait(call.Parent)
        || (call.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var task } }
            && function.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == task && IsWait(name.Parent)));

    private static bool IsWait(SyntaxNode? access) =>
        access is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" or "Wait" or "GetAwaiter" };
}
