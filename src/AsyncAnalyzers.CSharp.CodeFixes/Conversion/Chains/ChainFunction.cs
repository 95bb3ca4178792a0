using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>One declaration of a method or local function, with what planning in its document needs.</summary>
internal sealed record ChainFunction(PlanningContext Context, Document Document, SyntaxNode Node, IMethodSymbol Symbol)
{
    public (DocumentId Document, TextSpan Span) Key => (Document.Id, Node.Span);

    public bool HasBody => FunctionNode.Body(Node) is not null;

    public TypeSyntax ReturnType => Node is MethodDeclarationSyntax method ? method.ReturnType : ((LocalFunctionStatementSyntax)Node).ReturnType;

    public ParameterListSyntax Parameters => Node is MethodDeclarationSyntax method ? method.ParameterList : ((LocalFunctionStatementSyntax)Node).ParameterList;

    /// <summary>The declaration under another name.</summary>
    public static SyntaxNode Renamed(SyntaxNode declaration, string name) => declaration switch
    {
        MethodDeclarationSyntax method => method.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(method.Identifier)),
        LocalFunctionStatementSyntax local => local.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(local.Identifier)),
        _ => declaration,
    };
}
