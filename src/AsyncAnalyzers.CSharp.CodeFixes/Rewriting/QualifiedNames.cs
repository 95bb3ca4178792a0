using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>Shortens the fully qualified type names of an expression to what its new place allows.</summary>
internal static class QualifiedNames
{
    public static ExpressionSyntax Simplify(ExpressionSyntax expression, NameScope names)
    {
        var types = expression.DescendantNodesAndSelf(node => TypeAt(node, names) is null)
            .Where(node => TypeAt(node, names) is not null)
            .ToList();
        return expression.ReplaceNodes(types, (original, _) => Shorten(original, names));
    }

    private static INamedTypeSymbol? TypeAt(SyntaxNode node, NameScope names) =>
        node is MemberAccessExpressionSyntax or QualifiedNameSyntax && IsDotted(node) ? names.Resolve(node.ToString()) : null;

    private static bool IsDotted(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax access => IsDotted(access.Expression) && access.Name is IdentifierNameSyntax,
        QualifiedNameSyntax name => IsDotted(name.Left) && name.Right is IdentifierNameSyntax,
        IdentifierNameSyntax => true,
        _ => false,
    };

    private static SyntaxNode Shorten(SyntaxNode node, NameScope names)
    {
        var name = names.Write(names.Resolve(node.ToString())!);
        ExpressionSyntax shortened = node is QualifiedNameSyntax ? SyntaxFactory.ParseTypeName(name) : SyntaxFactory.ParseExpression(name);
        return shortened.WithTriviaFrom(node);
    }
}
