using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// A private field that only ever holds finished tasks: a cache of the last <c>Task.FromResult</c>, as streams keep it. Judged
/// by the syntax of the one declaration of its type.
/// </summary>
internal static class CompletedFields
{
    public static bool Contains(IFieldSymbol field)
    {
        if (field is not { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 })
            return false;

        var type = field.ContainingType.DeclaringSyntaxReferences[0].GetSyntax();
        var given = type.DescendantNodes().Select(node => Given(node, field.Name)).Where(value => value is not null).ToList();
        return given.Any(IsFactory) && given.All(value => IsFactory(value) || value.IsKind(SyntaxKind.NullLiteralExpression));
    }

    /// <summary>What a node gives the field; a reference to it counts as a value that nobody knows.</summary>
    private static SyntaxNode? Given(SyntaxNode node, string field) => node switch
    {
        AssignmentExpressionSyntax assignment when IsField(assignment.Left, field) => assignment.Right,
        VariableDeclaratorSyntax { Initializer.Value: { } value } declarator when declarator.Identifier.ValueText == field => value,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument when IsField(argument.Expression, field) => argument,
        TupleExpressionSyntax tuple when tuple.Arguments.Any(part => IsField(part.Expression, field)) => tuple,
        _ => null,
    };

    private static bool IsField(ExpressionSyntax expression, string field) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == field,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == field,
        _ => false,
    };

    private static bool IsFactory(SyntaxNode? value) => value switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult", Expression: SimpleNameSyntax { Identifier.ValueText: "Task" } } } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } => true,
        _ => false,
    };
}
