using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Expressions whose value nobody takes.</summary>
internal static class DroppedExpressions
{
    /// <summary>The expression of a statement, or of the body of a function that returns nothing; null when its value is taken.</summary>
    public static ExpressionSyntax? Of(SyntaxNode node, CodeBlock block) => node switch
    {
        ExpressionStatementSyntax statement => statement.Expression,
        ArrowExpressionClauseSyntax arrow when MayBeDropped(arrow.Expression) && ReturnsNothing(arrow.Parent!, block) => arrow.Expression,
        LambdaExpressionSyntax { ExpressionBody: { } body } lambda when MayBeDropped(body) && ReturnsNothing(lambda, block) => body,
        _ => null,
    };

    /// <summary>The call that gives the value of an expression, behind <c>?.</c> too.</summary>
    public static InvocationExpressionSyntax? Call(ExpressionSyntax expression)
    {
        while (expression is ConditionalAccessExpressionSyntax access)
            expression = access.WhenNotNull;

        return expression as InvocationExpressionSyntax;
    }

    private static bool MayBeDropped(ExpressionSyntax body) => body is InvocationExpressionSyntax or ConditionalAccessExpressionSyntax;

    /// <summary>A void function, or an async one that gives no result: the value of its expression body goes nowhere.</summary>
    private static bool ReturnsNothing(SyntaxNode function, CodeBlock block) => function switch
    {
        MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax type } => type.Keyword.IsKind(SyntaxKind.VoidKeyword),
        LocalFunctionStatementSyntax { ReturnType: PredefinedTypeSyntax type } => type.Keyword.IsKind(SyntaxKind.VoidKeyword),
        BasePropertyDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => false,
        AccessorDeclarationSyntax accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration),
        ConstructorDeclarationSyntax or DestructorDeclarationSyntax => true,
        // What is not async gives what it says, and a task with a result is generic.
        MethodDeclarationSyntax method when !MayReturnNothing(method.Modifiers, method.ReturnType) => false,
        LocalFunctionStatementSyntax local when !MayReturnNothing(local.Modifiers, local.ReturnType) => false,
        _ => IsVoid(function, block),
    };

    private static bool MayReturnNothing(SyntaxTokenList modifiers, TypeSyntax type) =>
        modifiers.Any(SyntaxKind.AsyncKeyword) && type is not (GenericNameSyntax or QualifiedNameSyntax { Right: GenericNameSyntax });

    private static bool IsVoid(SyntaxNode function, CodeBlock block)
    {
        var symbol = function is LambdaExpressionSyntax
            ? block.Model.GetSymbolInfo(function, block.Cancellation).Symbol
            : block.Model.GetDeclaredSymbol(function, block.Cancellation);
        return symbol is IMethodSymbol method && (method.ReturnsVoid || (method.IsAsync && method.ReturnType is INamedTypeSymbol { Arity: 0 }));
    }
}
