using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// A private read-only field, or a local, of type <c>Lazy&lt;T&gt;</c> with the one lambda that makes its value. With an async lambda
/// it is a <c>Lazy&lt;Task&lt;T&gt;&gt;</c>, of which <c>Value</c> is awaited.
/// </summary>
/// <param name="Symbol">The field or local.</param>
/// <param name="Results">The <c>T</c> in its declaration and where it is created.</param>
internal sealed record LazyVariable(ISymbol Symbol, ImmutableArray<TypeSyntax> Results)
{
    /// <summary>The lambda as a function of a chain; null where it is no factory.</summary>
    public static ChainFunction? FactoryOf(SyntaxNode function, Document document, PlanningContext context) =>
        CreationOf(function, context) is not null && context.Model.GetSymbolInfo(function, context.Cancellation).Symbol is IMethodSymbol symbol
            ? new ChainFunction(context, document, function, symbol)
            : null;

    public static bool IsFactory(SyntaxNode function, PlanningContext context) => CreationOf(function, context) is not null;

    /// <summary>The variable that the value of a factory comes from; null where somebody else could see the <c>Lazy</c>.</summary>
    public static LazyVariable? Of(ChainFunction factory)
    {
        var context = factory.Context;
        if (CreationOf(factory.Node, context) is not { } creation || !KeepsFailures(creation, context) || factory.Node is ParenthesizedLambdaExpressionSyntax { ReturnType: not null })
            return null;
        if (SymbolOf(creation, context) is not { } symbol || DeclarationOf(symbol, context) is not { Variables.Count: 1 } declaration)
            return null;

        var created = context.Model.GetTypeInfo(creation, context.Cancellation).Type;
        if (!KnownTypes.Same(created, (symbol as IFieldSymbol)?.Type ?? (symbol as ILocalSymbol)?.Type))
            return null;
        var types = new[] { declaration.Type.IsVar ? null : declaration.Type, (creation as ObjectCreationExpressionSyntax)?.Type }.Where(type => type is not null).Select(type => ResultOf(type!)).ToList();
        return types.All(type => type is not null) ? new LazyVariable(symbol, types.ToImmutableArray()!) : null;
    }

    /// <summary>Whether a mention of the variable is where its value is given to it.</summary>
    public static bool IsGiven(SimpleNameSyntax name, ChainFunction factory) =>
        factory.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment && assignment.Left.Span.Contains(name.Span);

    /// <summary><c>_lazy.Value</c> around a mention of the variable.</summary>
    public static MemberAccessExpressionSyntax? ValueOf(SimpleNameSyntax name)
    {
        ExpressionSyntax variable = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return variable.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } value && value.Expression == variable ? value : null;
    }

    public IEnumerable<NodeEdit> Edits(string task) => Results.Select(type => new NodeEdit(type, node => SignatureWriter.Wrap((TypeSyntax)node, task, isVoid: false)));

    private static BaseObjectCreationExpressionSyntax? CreationOf(SyntaxNode function, PlanningContext context) =>
        function is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0, AsyncKeyword.RawKind: 0, Parent: ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } argument }
        && creation.ArgumentList!.Arguments[0] == argument
        && KnownTypes.Same(context.Model.GetTypeInfo(creation, context.Cancellation).Type?.OriginalDefinition, context.Facts.Types.Get("System.Lazy`1"))
            ? creation
            : null;

    // 'PublicationOnly' tries again after an exception, which a task that has failed would not.
    private static bool KeepsFailures(BaseObjectCreationExpressionSyntax creation, PlanningContext context) =>
        creation.Initializer is null
        && (creation.ArgumentList!.Arguments.Count == 1
            || (creation.ArgumentList.Arguments.Count == 2
                && context.Model.GetConstantValue(creation.ArgumentList.Arguments[1].Expression, context.Cancellation).Value is true or (int)LazyThreadSafetyMode.ExecutionAndPublication));

    private static ISymbol? SymbolOf(BaseObjectCreationExpressionSyntax creation, PlanningContext context) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => context.Model.GetDeclaredSymbol(variable, context.Cancellation),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax } assignment when assignment.Right == creation => context.Model.GetSymbolInfo(assignment.Left, context.Cancellation).Symbol,
        _ => null,
    };

    private static VariableDeclarationSyntax? DeclarationOf(ISymbol symbol, PlanningContext context)
    {
        if (symbol is not (ILocalSymbol or IFieldSymbol { IsReadOnly: true, DeclaredAccessibility: Accessibility.Private }) || symbol.DeclaringSyntaxReferences.Length != 1)
            return null;
        var reference = symbol.DeclaringSyntaxReferences[0];
        return reference.SyntaxTree == context.Root.SyntaxTree ? reference.GetSyntax(context.Cancellation).Parent as VariableDeclarationSyntax : null;
    }

    private static TypeSyntax? ResultOf(TypeSyntax type) => type switch
    {
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } => arguments[0],
        QualifiedNameSyntax qualified => ResultOf(qualified.Right),
        AliasQualifiedNameSyntax qualified => ResultOf(qualified.Name),
        NullableTypeSyntax nullable => ResultOf(nullable.ElementType),
        _ => null,
    };
}
