using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary><c>static bool IsDone(this Task task) => task.Status == TaskStatus.RanToCompletion;</c>, judged by its spelling.</summary>
internal static class OwnTest
{
    public static bool Is(IMethodSymbol test)
    {
        if (test.DeclaringSyntaxReferences.Length != 1 || test.DeclaringSyntaxReferences[0].GetSyntax() is not MethodDeclarationSyntax declaration)
            return false;

        var value = declaration.ExpressionBody?.Expression
            ?? (declaration.Body is { Statements: { Count: 1 } statements } ? (statements[0] as ReturnStatementSyntax)?.Expression : null);
        return value is not null && Says(value, test.Parameters[0].Name);
    }

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
