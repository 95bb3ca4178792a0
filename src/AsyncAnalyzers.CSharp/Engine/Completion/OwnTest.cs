using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// <c>static bool IsDone(this Task task) => task.Status == TaskStatus.RanToCompletion;</c>, or an async function that waits for
/// something and tells in the end whether a task is completed. Judged by its spelling.
/// </summary>
internal static class OwnTest
{
    /// <summary>The parameter whose task is completed when the function gives <c>true</c>.</summary>
    public static IParameterSymbol? ParameterOf(IMethodSymbol test, TaskMembers members)
    {
        if (test is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true } || test.DeclaringSyntaxReferences.Length != 1)
            return null;

        var declaration = test.DeclaringSyntaxReferences[0].GetSyntax();
        var given = Results(declaration).ToList();
        return test.Parameters.FirstOrDefault(parameter => members.IsTaskType(parameter.Type)
            && given.Any(value => Says(value, parameter.Name))
            && given.All(value => value.IsKind(SyntaxKind.FalseLiteralExpression) || Says(value, parameter.Name))
            && !IsWritten(declaration, parameter.Name));
    }

    private static IEnumerable<ExpressionSyntax> Results(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax { ExpressionBody.Expression: var value } => [value],
        LocalFunctionStatementSyntax { ExpressionBody.Expression: var value } => [value],
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => declaration.DescendantNodes(node => node == declaration || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).OfType<ExpressionSyntax>(),
        _ => [],
    };

    private static bool IsWritten(SyntaxNode declaration, string name) => declaration.DescendantNodes().Any(node => node switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } => target.Identifier.ValueText == name,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax target } => target.Identifier.ValueText == name,
        _ => false,
    });

    private static bool Says(ExpressionSyntax value, string task) => value switch
    {
        ParenthesizedExpressionSyntax inner => Says(inner.Expression, task),
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) => Says(both.Left, task) || Says(both.Right, task),
        BinaryExpressionSyntax equals when equals.IsKind(SyntaxKind.EqualsExpression) =>
            IsMember(equals.Left, task, "Status") && equals.Right is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RanToCompletion" or "Faulted" or "Canceled" },
        _ => new[] { "IsCompleted", "IsCompletedSuccessfully", "IsFaulted", "IsCanceled" }.Any(flag => IsMember(value, task, flag)),
    };

    private static bool IsMember(ExpressionSyntax value, string task, string member) =>
        value is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var owner }, Name.Identifier.ValueText: var name }
        && owner == task
        && name == member;
}
