using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>
/// Calls whose callee can be seen to give a task that it keeps in a member: <c>Task Add(Job job) { job.Ready = FinishAsync(job);
/// return job.Ready; }</c>. By syntax, since the declaration may stand in another file or project.
/// </summary>
internal static class KeptByCallee
{
    public static bool Is(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        // What overrides it may give another task.
        if (method.IsAsync || (call.IsVirtual && !method.ContainingType.IsSealed) || method.DeclaringSyntaxReferences.Length != 1)
            return false;

        return method.DeclaringSyntaxReferences[0].GetSyntax() is MethodDeclarationSyntax { Body: { } body } declaration
            && Returns(body) is { Count: > 0 } returns
            && returns.All(value => IsMember(value, declaration));
    }

    private static List<ExpressionSyntax?> Returns(BlockSyntax body) =>
        body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).ToList();

    private static bool IsMember(ExpressionSyntax? value, MethodDeclarationSyntax method) => value switch
    {
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or ThisExpressionSyntax } => true,
        IdentifierNameSyntax name => !Declares(method, name.Identifier.ValueText),
        _ => false,
    };

    private static bool Declares(MethodDeclarationSyntax method, string name) => method.DescendantNodes().Any(node => node switch
    {
        VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText == name,
        ParameterSyntax parameter => parameter.Identifier.ValueText == name,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText == name,
        ForEachStatementSyntax loop => loop.Identifier.ValueText == name,
        _ => false,
    });
}
