using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>Writes <c>await</c> expressions.</summary>
internal static class AwaitWriter
{
    /// <summary><c>await operand</c> with the operand's outer trivia outside, in parentheses where its place needs them.</summary>
    public static ExpressionSyntax Await(ExpressionSyntax operand, bool parenthesized)
    {
        var leading = operand.GetLeadingTrivia();
        var trailing = operand.GetTrailingTrivia();
        var bare = operand.WithoutTrivia();
        var awaited = SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(default, SyntaxKind.AwaitKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
            Parentheses.CanBeAwaited(bare) ? bare : Parentheses.Around(bare));
        ExpressionSyntax written = parenthesized ? Parentheses.Around(awaited) : awaited;
        return written.WithLeadingTrivia(leading).WithTrailingTrivia(trailing);
    }

    /// <summary><c>operand.ConfigureAwait(false)</c>; what follows the operand stays behind it.</summary>
    public static ExpressionSyntax WithConfigureAwait(ExpressionSyntax operand)
    {
        var receiver = Parentheses.ForReceiver(operand.WithoutTrailingTrivia());
        return Call(receiver, "ConfigureAwait", SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression))
            .WithTrailingTrivia(operand.GetTrailingTrivia());
    }

    /// <summary><c>receiver.name(arguments)</c></summary>
    public static InvocationExpressionSyntax Call(ExpressionSyntax receiver, string name, params ExpressionSyntax[] arguments) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName(name)),
            ArgumentWriter.List(arguments.Select(SyntaxFactory.Argument)));

    /// <summary>Whether a type has <c>ConfigureAwait(bool)</c>.</summary>
    public static bool CanConfigure(ITypeSymbol? awaitable) =>
        awaitable is not null
        && awaitable.GetMembers("ConfigureAwait").OfType<IMethodSymbol>()
            .Any(method => method.Parameters.Length == 1 && method.Parameters[0].Type.SpecialType == SpecialType.System_Boolean);
}
