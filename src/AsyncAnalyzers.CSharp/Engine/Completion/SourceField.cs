using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>The field behind <c>Task Done => _source.Task</c>, by which a type shows the task of a <c>TaskCompletionSource</c> of its own.</summary>
internal static class SourceField
{
    public static IFieldSymbol? Of(IPropertySymbol property) =>
        property is { IsVirtual: false, IsOverride: false, SetMethod: null, DeclaringSyntaxReferences.Length: 1 }
        && property.DeclaringSyntaxReferences[0].GetSyntax() is PropertyDeclarationSyntax { ExpressionBody.Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax source, Name.Identifier.ValueText: "Task" } }
            ? property.ContainingType.GetMembers(source.Identifier.ValueText).OfType<IFieldSymbol>().FirstOrDefault(field => IsSource(field.Type))
            : null;

    private static bool IsSource(ITypeSymbol type) => type is { Name: "TaskCompletionSource", ContainingNamespace.Name: "Tasks" };
}
