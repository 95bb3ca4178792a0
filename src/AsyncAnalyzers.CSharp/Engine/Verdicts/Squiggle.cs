using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Where the squiggle goes: the member name with the last link of its receiver, never the whole statement.</summary>
internal static class Squiggle
{
    public static TextSpan Of(IOperation operation) => Of(operation.Syntax);

    public static TextSpan Of(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => Of(call.Expression),
        MemberAccessExpressionSyntax member => TextSpan.FromBounds(LastLink(member.Expression), member.Name.Identifier.Span.End),
        MemberBindingExpressionSyntax binding => TextSpan.FromBounds(Conditional(binding), binding.Name.Identifier.Span.End),
        BaseObjectCreationExpressionSyntax creation => TextSpan.FromBounds(creation.SpanStart, (creation as ObjectCreationExpressionSyntax)?.Type.Span.End ?? creation.NewKeyword.Span.End),
        ForEachStatementSyntax loop => Of(loop.Expression),
        ForEachVariableStatementSyntax loop => Of(loop.Expression),
        UsingStatementSyntax statement => statement.UsingKeyword.Span,
        LocalDeclarationStatementSyntax declaration => declaration.UsingKeyword.Span,
        BinaryExpressionSyntax binary => binary.OperatorToken.Span,
        CastExpressionSyntax cast => cast.Type.Span,
        SimpleNameSyntax name => name.Identifier.Span,
        _ => node.Span,
    };

    /// <summary>As <see cref="Of(SyntaxNode)"/>; of a <c>?.</c> chain its last call.</summary>
    public static TextSpan OfChain(ExpressionSyntax expression)
    {
        while (expression is ConditionalAccessExpressionSyntax access)
            expression = access.WhenNotNull;

        return Of(expression);
    }

    /// <summary>Where the last link of a receiver starts: <c>c</c> of <c>a.b.c</c>, <c>GetAsync</c> of <c>client.GetAsync(url)</c>.</summary>
    private static int LastLink(ExpressionSyntax receiver) => receiver switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.SpanStart,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.SpanStart,
        MemberAccessExpressionSyntax member => member.Name.SpanStart,
        MemberBindingExpressionSyntax binding => binding.Name.SpanStart,
        ConditionalAccessExpressionSyntax access => LastLink(access.WhenNotNull),
        _ => receiver.SpanStart,
    };

    /// <summary>Of several <c>?.</c> around a binding the one behind which it stands: a binding may begin what the next one asks.</summary>
    private static int Conditional(SyntaxNode binding)
    {
        for (var child = binding; child.Parent is { } parent; child = parent)
        {
            if (parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == child)
                return LastLink(access.Expression);
        }

        return binding.SpanStart;
    }
}
