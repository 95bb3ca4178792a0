using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>Changes the signatures of functions.</summary>
internal static class SignatureWriter
{
    public static bool IsAsync(SyntaxNode function) => Modifiers(function).Any(SyntaxKind.AsyncKeyword);

    /// <summary>The function with <c>async</c> as its last modifier, but for <c>partial</c>, which goes behind it.</summary>
    public static SyntaxNode AddAsync(SyntaxNode function)
    {
        var modifiers = Modifiers(function);
        if (modifiers.Count > 0)
            return WithModifiers(function, InsertAsync(modifiers));

        var next = FirstTokenAfterModifiers(function);
        var async = TriviaKeeper.Modifier(SyntaxKind.AsyncKeyword, next.LeadingTrivia);
        var bare = function.ReplaceToken(next, next.WithLeadingTrivia());
        return WithModifiers(bare, SyntaxFactory.TokenList(async));
    }

    private static SyntaxTokenList InsertAsync(SyntaxTokenList modifiers)
    {
        var last = modifiers.Count - 1;
        if (!modifiers[last].IsKind(SyntaxKind.PartialKeyword))
            return modifiers.Add(TriviaKeeper.Modifier(SyntaxKind.AsyncKeyword, default));
        var async = TriviaKeeper.Modifier(SyntaxKind.AsyncKeyword, modifiers[last].LeadingTrivia);
        return modifiers.Replace(modifiers[last], modifiers[last].WithLeadingTrivia()).Insert(last, async);
    }

    /// <summary><c>Task</c> for <c>void</c>, <c>Task&lt;T&gt;</c> for <c>T</c>.</summary>
    public static TypeSyntax Wrap(TypeSyntax type, string task, bool isVoid)
    {
        var name = SyntaxFactory.ParseTypeName(task);
        if (isVoid)
            return name.WithTriviaFrom(type);

        var text = SyntaxFactory.ParseTypeName(task + "<T>");
        var argument = text.DescendantNodes().OfType<TypeArgumentListSyntax>().Single().Arguments[0];
        return text.ReplaceNode(argument, type.WithoutTrivia()).WithTriviaFrom(type);
    }

    private static SyntaxTokenList Modifiers(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Modifiers,
        LocalFunctionStatementSyntax local => local.Modifiers,
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers,
        _ => default,
    };

    private static SyntaxNode WithModifiers(SyntaxNode function, SyntaxTokenList modifiers) => function switch
    {
        MethodDeclarationSyntax method => method.WithModifiers(modifiers),
        LocalFunctionStatementSyntax local => local.WithModifiers(modifiers),
        ParenthesizedLambdaExpressionSyntax lambda => lambda.WithModifiers(modifiers),
        SimpleLambdaExpressionSyntax lambda => lambda.WithModifiers(modifiers),
        AnonymousMethodExpressionSyntax method => method.WithModifiers(modifiers),
        _ => function,
    };

    // Attributes stay in front of the modifiers.
    private static SyntaxToken FirstTokenAfterModifiers(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.ReturnType.GetFirstToken(),
        LocalFunctionStatementSyntax local => local.ReturnType.GetFirstToken(),
        ParenthesizedLambdaExpressionSyntax { ReturnType: { } type } => type.GetFirstToken(),
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.GetFirstToken(),
        SimpleLambdaExpressionSyntax lambda => lambda.Parameter.GetFirstToken(),
        AnonymousMethodExpressionSyntax method => method.DelegateKeyword,
        _ => function.GetFirstToken(),
    };
}
