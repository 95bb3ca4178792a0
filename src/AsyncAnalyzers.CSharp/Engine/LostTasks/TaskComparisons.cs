using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Tasks compared with what is no task: by <c>==</c>, <c>Equals</c>, <c>is</c> or <c>switch</c>.</summary>
internal sealed class TaskComparisons
{
    private const string NeverNull = "it is not null, whatever its result is";
    private const string NeverEqual = "it equals nothing but a task";
    private const string NeverOfType = "the test looks at it and not at its result";

    private readonly CompilationFacts _facts;

    public TaskComparisons(CompilationFacts facts) => _facts = facts;

    public IEnumerable<(ExpressionSyntax Task, string Effect)> In(SyntaxNode node, CodeBlock block) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression, Right: TypeSyntax type } test => Tested(test.Left, new[] { type }, block),
        BinaryExpressionSyntax comparison => Compared(comparison, block),
        IsPatternExpressionSyntax test => Matched(test, block),
        SwitchExpressionSyntax choice => Tested(choice.GoverningExpression, choice.Arms.SelectMany(arm => Types(arm.Pattern)), block),
        SwitchStatementSyntax choice => Tested(choice.Expression, choice.Sections.SelectMany(section => section.Labels).OfType<CasePatternSwitchLabelSyntax>().SelectMany(label => Types(label.Pattern)), block),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } member, ArgumentList.Arguments.Count: 1 } call => Equal(member.Expression, call.ArgumentList.Arguments[0].Expression, block),
        _ => None,
    };

    private static IEnumerable<(ExpressionSyntax Task, string Effect)> None => Enumerable.Empty<(ExpressionSyntax, string)>();

    private IEnumerable<(ExpressionSyntax Task, string Effect)> Compared(BinaryExpressionSyntax comparison, CodeBlock block)
    {
        if (comparison.Right.IsKind(SyntaxKind.NullLiteralExpression) || comparison.Left.IsKind(SyntaxKind.NullLiteralExpression))
        {
            var other = comparison.Right.IsKind(SyntaxKind.NullLiteralExpression) ? comparison.Left : comparison.Right;
            return AgainstNull(other, block);
        }

        // Comparisons stand everywhere, and binding each of them costs: only calls are asked, and no task is compared with
        // a literal, since that does not compile.
        var mayBeTask = comparison.Left is InvocationExpressionSyntax && comparison.Right is not LiteralExpressionSyntax
            || comparison.Right is InvocationExpressionSyntax && comparison.Left is not LiteralExpressionSyntax;
        return mayBeTask ? Equal(comparison.Left, comparison.Right, block) : None;
    }

    private IEnumerable<(ExpressionSyntax Task, string Effect)> Equal(ExpressionSyntax left, ExpressionSyntax right, CodeBlock block)
    {
        if (IsTask(left, block) && IsUnequal(left, block.TypeOf(right), block))
            return [(left, NeverEqual)];

        return IsTask(right, block) && IsUnequal(right, block.TypeOf(left), block) ? [(right, NeverEqual)] : None;
    }

    /// <summary>An <c>object</c> may be a task, but none that a call has just made.</summary>
    private bool IsUnequal(ExpressionSyntax task, ITypeSymbol? other, CodeBlock block) =>
        IsNoTask(other) || (other is { SpecialType: SpecialType.System_Object } && IsJustMade(task, block));

    private IEnumerable<(ExpressionSyntax Task, string Effect)> Matched(IsPatternExpressionSyntax test, CodeBlock block) => test.Pattern switch
    {
        ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } => AgainstNull(test.Expression, block),
        UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } => AgainstNull(test.Expression, block),
        _ => Tested(test.Expression, Types(test.Pattern), block),
    };

    /// <summary>
    /// A task in a variable may be null until the work begins. The task that a call has just made is not, and nobody could
    /// await it after the comparison.
    /// </summary>
    private IEnumerable<(ExpressionSyntax Task, string Effect)> AgainstNull(ExpressionSyntax expression, CodeBlock block) =>
        IsJustMade(expression, block) ? [(expression, NeverNull)] : None;

    private bool IsJustMade(ExpressionSyntax task, CodeBlock block) =>
        task is InvocationExpressionSyntax call
        && block.Model.GetSymbolInfo(call, block.Cancellation).Symbol is IMethodSymbol method
        && TaskMembers.StartWork(method)
        && method.ReturnNullableAnnotation != NullableAnnotation.Annotated
        && _facts.Awaitables.IsTaskWithResult(method.OriginalDefinition.ReturnType);

    // Of tests, too, only those of calls are worth their cost.
    private IEnumerable<(ExpressionSyntax Task, string Effect)> Tested(ExpressionSyntax expression, IEnumerable<TypeSyntax> types, CodeBlock block) =>
        expression is InvocationExpressionSyntax && types.ToList() is { Count: > 0 } tested && IsTask(expression, block) && tested.Any(type => IsNoTask(block.TypeOf(type)))
            ? [(expression, NeverOfType)]
            : None;

    /// <summary>The types that a pattern asks of the value itself.</summary>
    private static IEnumerable<TypeSyntax> Types(PatternSyntax pattern) =>
        pattern.DescendantNodesAndSelf(part => part is ParenthesizedPatternSyntax or UnaryPatternSyntax or BinaryPatternSyntax)
            .Select(TypeOf)
            .OfType<TypeSyntax>();

    private static TypeSyntax? TypeOf(SyntaxNode pattern) => pattern switch
    {
        DeclarationPatternSyntax declaration => declaration.Type,
        TypePatternSyntax type => type.Type,
        RecursivePatternSyntax recursive => recursive.Type,
        ConstantPatternSyntax { Expression: TypeSyntax name } => name,
        _ => null,
    };

    private bool IsTask(ExpressionSyntax expression, CodeBlock block) => _facts.Awaitables.IsTaskWithResult(block.TypeOf(expression));

    /// <summary>A type of which no task is, and that says something about a value: not <c>object</c>, not a type parameter.</summary>
    private bool IsNoTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: not (TypeKind.Error or TypeKind.Delegate), SpecialType: not SpecialType.System_Object }
        && !_facts.Awaitables.IsTask(type)
        && !(_facts.Types.Task?.AllInterfaces.Contains(type, SymbolEqualityComparer.Default) ?? false);
}
