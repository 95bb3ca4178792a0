using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>
/// Properties whose type gives them nothing but a <c>MemoryStream</c>: <c>public Stream Content { get; }</c> of a response that
/// has copied it. By syntax, since the declaration may stand in another file or project; one walk for each property.
/// </summary>
internal static class KeptMemory
{
    private static readonly ConditionalWeakTable<IPropertySymbol, object> Answers = new();

    public static bool Is(IPropertySymbol property) => (bool)Answers.GetValue(property.OriginalDefinition, asked => IsOf(asked));

    private static bool IsOf(IPropertySymbol property)
    {
        if (property is not { IsVirtual: false, IsOverride: false, IsAbstract: false, SetMethod: null or { DeclaredAccessibility: Accessibility.Private }, DeclaringSyntaxReferences.Length: 1 } || property.ContainingType.DeclaringSyntaxReferences.Length != 1)
            return false;
        if (property.DeclaringSyntaxReferences[0].GetSyntax() is not PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: var accessors } declaration || accessors.Any(accessor => accessor is not { Body: null, ExpressionBody: null }))
            return false;

        var values = Given(declaration).ToList();
        return values.Count > 0 && values.All(value => value is not null && (IsMemory(value) || IsHandedOn(value, property))) && values.Any(value => IsMemory(value!));
    }

    /// <summary>By name; null for what cannot be told.</summary>
    private static IEnumerable<ExpressionSyntax?> Given(PropertyDeclarationSyntax property)
    {
        var name = property.Identifier.ValueText;
        if (property.Initializer is { } initializer)
            yield return initializer.Value;

        foreach (var assignment in property.Parent!.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left is TupleExpressionSyntax tuple && tuple.DescendantNodes().Any(part => IsNamed(part, name)))
                yield return null;
            else if (IsNamed(assignment.Left, name) || (assignment.Left is MemberAccessExpressionSyntax { Name: var member } && IsNamed(member, name)))
                yield return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment.Right : null;
        }
    }

    private static bool IsNamed(SyntaxNode node, string name) => node is IdentifierNameSyntax written && written.Identifier.ValueText == name;

    /// <summary><c>new MemoryStream(…)</c>, or a local that is declared as one or holds one from the start.</summary>
    private static bool IsMemory(ExpressionSyntax value) => value switch
    {
        ObjectCreationExpressionSyntax creation => IsMemoryStream(creation.Type),
        IdentifierNameSyntax { Identifier.ValueText: var local } => value.Ancestors().OfType<BaseMethodDeclarationSyntax>().FirstOrDefault()?.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .FirstOrDefault(declarator => declarator.Identifier.ValueText == local) is { Parent: VariableDeclarationSyntax { Type: var type } } held
            && (IsMemoryStream(type) || (type.IsVar && held.Initializer?.Value is ObjectCreationExpressionSyntax { Type: var made } && IsMemoryStream(made))),
        _ => false,
    };

    private static bool IsMemoryStream(TypeSyntax type) => type switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == "MemoryStream",
        QualifiedNameSyntax { Right: IdentifierNameSyntax name } => name.Identifier.ValueText == "MemoryStream",
        _ => false,
    };

    /// <summary>What another object of the same type has, which its constructor is given: <c>Content = other.Content;</c>.</summary>
    private static bool IsHandedOn(ExpressionSyntax value, IPropertySymbol property) =>
        value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member, Expression: IdentifierNameSyntax { Identifier.ValueText: var other } }
        && member == property.Name
        && value.Ancestors().OfType<BaseMethodDeclarationSyntax>().FirstOrDefault()?.ParameterList.Parameters
            .FirstOrDefault(parameter => parameter.Identifier.ValueText == other)?.Type is IdentifierNameSyntax type
        && type.Identifier.ValueText == property.ContainingType.Name;
}
