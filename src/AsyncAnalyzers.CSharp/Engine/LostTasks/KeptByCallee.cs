using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>
/// Calls whose callee can be seen to give a task that is kept elsewhere, or that it was given itself: <c>Task Add(Job job) {
/// job.Ready = FinishAsync(job); return job.Ready; }</c>. By syntax, since the declaration may stand in another file or project.
/// </summary>
internal static class KeptByCallee
{
    public static bool Is(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        // What overrides it may give another task.
        if (method.IsAsync || (call.IsVirtual && !method.ContainingType.IsSealed) || method.DeclaringSyntaxReferences.Length != 1)
            return false;

        return method.DeclaringSyntaxReferences[0].GetSyntax() is MethodDeclarationSyntax { Body: { } body } && Returns(body) is { Count: > 0 } returns && returns.All(value => IsKept(value, body));
    }

    private static List<ExpressionSyntax?> Returns(BlockSyntax body) =>
        body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).ToList();

    /// <summary>A member or a parameter; a local ends with the function.</summary>
    private static bool IsKept(ExpressionSyntax? value, BlockSyntax body) => value switch
    {
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or ThisExpressionSyntax } => true,
        IdentifierNameSyntax name => !Declares(body, name.Identifier.ValueText),
        _ => false,
    };

    private static bool Declares(BlockSyntax body, string name) => body.DescendantNodes().Any(node => node switch
    {
        VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText == name,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText == name,
        ForEachStatementSyntax loop => loop.Identifier.ValueText == name,
        _ => false,
    });
}
