using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>
/// Lambdas and functions that are given to another thread: at once, or through a function of the program that calls what it is given
/// there, as a dialog of progress does.
/// </summary>
internal sealed class HandedDelegates
{
    private const int FurthestHand = 3;

    private readonly CompilationFacts _facts;

    public HandedDelegates(CompilationFacts facts) => _facts = facts;

    /// <summary>Whether the function of <paramref name="context"/>, around <paramref name="node"/>, is a lambda that is given to another thread.</summary>
    public bool IsOffloaded(FunctionContext context, SyntaxNode node, SemanticModel model) =>
        context.Function?.MethodKind == MethodKind.AnonymousFunction
        && node.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { } lambda
        && IsOffloaded(lambda, model);

    /// <summary>The same of a lambda, or of a function that is used as a value.</summary>
    public bool IsOffloaded(ExpressionSyntax value, SemanticModel model) => IsOffloaded(value, model, 0);

    private bool IsOffloaded(ExpressionSyntax value, SemanticModel model, int depth)
    {
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
            value = (ExpressionSyntax)value.Parent;

        return depth < FurthestHand
            && value.Parent is ArgumentSyntax { Parent.Parent: ExpressionSyntax host } argument
            && model.GetSymbolInfo(host).Symbol is IMethodSymbol taker
            && (_facts.Catalogue.Find(taker.OriginalDefinition, CatalogueKind.Offloads) is not null || CallsElsewhere(taker, ParameterOf(argument, taker), depth));
    }

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, IMethodSymbol taker)
    {
        if (argument.NameColon is { Name.Identifier.ValueText: var name })
            return taker.Parameters.FirstOrDefault(parameter => parameter.Name == name);

        var index = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return index < taker.Parameters.Length ? taker.Parameters[index] : null;
    }

    /// <summary>Whether a function of the program calls what it is given on another thread alone.</summary>
    private bool CallsElsewhere(IMethodSymbol taker, IParameterSymbol? parameter, int depth)
    {
        if (parameter is null || parameter.Type.TypeKind != TypeKind.Delegate || taker.IsVirtual || taker.IsAbstract || taker.IsOverride)
            return false;
        if (taker.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } declaration || !_facts.Compilation.ContainsSyntaxTree(declaration.SyntaxTree))
            return false;

        return AreCalledElsewhere(parameter.OriginalDefinition, [declaration], depth);
    }

    /// <summary>Whether all that is done with the parameter, or with the private field that keeps it, is to call it on another thread.</summary>
    private bool AreCalledElsewhere(ISymbol variable, IEnumerable<SyntaxNode> scope, int depth)
    {
        var uses = scope.SelectMany(part => MentionedNames.In(part, variable.Name))
            .Where(mention => _facts.MethodGroups.ModelOf(mention.SyntaxTree).GetSymbolInfo(mention).Symbol is { } used && KnownTypes.Same(used.OriginalDefinition, variable))
            .Where(mention => !IsCheck(mention) && !(variable is IFieldSymbol && IsTarget(mention)))
            .ToList();
        return uses.Count > 0 && uses.All(use => IsUsedElsewhere(Whole(use), _facts.MethodGroups.ModelOf(use.SyntaxTree), depth));
    }

    /// <summary><c>this.work!</c>, where that is what is written.</summary>
    private static ExpressionSyntax Whole(SimpleNameSyntax mention)
    {
        var named = mention.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == mention ? (ExpressionSyntax)access : mention;
        return named.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure ? sure : named;
    }

    private bool IsUsedElsewhere(ExpressionSyntax use, SemanticModel model, int depth) =>
        IsOffloaded(use, model, depth + 1) || IsCalledElsewhere(use, model, depth) || IsKeptForElsewhere(use, model, depth);

    private static bool IsTarget(SimpleNameSyntax mention)
    {
        var target = Whole(mention);
        return target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == target;
    }

    /// <summary><c>_work = work;</c>, perhaps with a check.</summary>
    private bool IsKeptForElsewhere(ExpressionSyntax use, SemanticModel model, int depth)
    {
        ExpressionSyntax value = use.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } check && check.Left == use ? check : use;
        return depth < FurthestHand
            && value.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
            && assignment.Right == value
            && model.GetSymbolInfo(assignment.Left).Symbol is IFieldSymbol { DeclaredAccessibility: Accessibility.Private } field
            && AreCalledElsewhere(field.OriginalDefinition, field.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()), depth + 1);
    }

    /// <summary><c>work == null</c>, <c>work is null</c>, <c>nameof(work)</c>.</summary>
    private static bool IsCheck(SimpleNameSyntax mention) =>
        Whole(mention).Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } or IsPatternExpressionSyntax
        || mention.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    /// <summary><c>work()</c>, <c>work.Invoke()</c> and <c>work?.Invoke()</c>.</summary>
    private bool IsCalledElsewhere(ExpressionSyntax use, SemanticModel model, int depth)
    {
        var call = use.Parent switch
        {
            InvocationExpressionSyntax invocation when invocation.Expression == use => invocation,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Parent: InvocationExpressionSyntax invocation } access when access.Expression == use => invocation,
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Invoke" } } invocation } access when access.Expression == use => invocation,
            _ => null,
        };
        if (call is null || model.GetOperation(call) is not { } operation || model.GetEnclosingSymbol(call.SpanStart) is not { } around)
            return false;

        var context = _facts.Contexts.Of(operation, around);
        return context.IsOffloaded
            || context.Kind == ContextKind.Offloaded
            || (context.Function?.MethodKind == MethodKind.AnonymousFunction && call.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { } lambda && IsOffloaded(lambda, model, depth + 1));
    }
}
