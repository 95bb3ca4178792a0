using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Functions of this compilation whose whole body is a <c>try</c> that catches all exceptions: nobody misses one of theirs.</summary>
internal sealed class GuardedFunctions
{
    private readonly CompilationFacts _facts;

    public GuardedFunctions(CompilationFacts facts) => _facts = facts;

    /// <summary>Whether the function itself is one; what overrides a method may throw.</summary>
    public bool Include(IMethodSymbol function)
    {
        if (function is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true, IsSealed: false, ContainingType.IsSealed: false } || function.DeclaringSyntaxReferences.Length != 1)
            return false;

        var body = function.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            MethodDeclarationSyntax method => method.Body,
            LocalFunctionStatementSyntax local => local.Body,
            AnonymousFunctionExpressionSyntax lambda => lambda.Block,
            _ => null,
        };
        return body is not null
            && _facts.Compilation.ContainsSyntaxTree(body.SyntaxTree)
            && GuardedBody.IsOneTry(body, _facts.MethodGroups.ModelOf(body.SyntaxTree), _facts.Types);
    }
}
