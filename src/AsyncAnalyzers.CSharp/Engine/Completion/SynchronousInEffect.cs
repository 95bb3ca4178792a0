using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// Calls whose callee can be seen to return completed tasks alone: what a contract asks of synchronous work. Nothing is left
/// to wait for when they return, and what they throw is thrown in place.
/// </summary>
internal static class SynchronousInEffect
{
    public static bool Is(IInvocationOperation call)
    {
        if (call.TargetMethod.IsAsync || !IsKnown(call))
            return false;

        return call.TargetMethod.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            MethodDeclarationSyntax { ExpressionBody.Expression: { } value } => IsCompleted(value),
            MethodDeclarationSyntax { Body: { } body } => ReturnsCompleted(body),
            LocalFunctionStatementSyntax { ExpressionBody.Expression: { } value } => IsCompleted(value),
            LocalFunctionStatementSyntax { Body: { } body } => ReturnsCompleted(body),
            _ => false,
        };
    }

    /// <summary>
    /// A function that is <c>async</c> and has no <c>await</c>: its task is completed when it returns, too, but keeps what was thrown.
    /// </summary>
    public static bool AwaitsNothing(IInvocationOperation call) =>
        call.TargetMethod.IsAsync
        && IsKnown(call)
        && call.TargetMethod.DeclaringSyntaxReferences[0].GetSyntax() is MethodDeclarationSyntax or LocalFunctionStatementSyntax
        && !FunctionSyntax.Pauses(call.TargetMethod.DeclaringSyntaxReferences[0].GetSyntax());

    /// <summary>Whether it can be seen what the call runs: what overrides a method may be asynchronous.</summary>
    private static bool IsKnown(IInvocationOperation call) =>
        call.TargetMethod.DeclaringSyntaxReferences.Length == 1
        && (!call.IsVirtual || call.TargetMethod.ContainingType.IsSealed || IsOfKnownType(call));

    /// <summary><c>var pool = new Pool(); pool.Initialize();</c>: nothing overrides the member behind a local that only ever holds this.</summary>
    private static bool IsOfKnownType(IInvocationOperation call)
    {
        if (call.Instance?.Unwrap() is not ILocalReferenceOperation local)
            return false;

        var values = LocalValues.Of(local).Select(value => value.Unwrap()).ToList();
        return values.Count == 1 && values[0] is IObjectCreationOperation { Type: { } created } && !IsOverridden(created, call.TargetMethod);
    }

    private static bool IsOverridden(ITypeSymbol created, IMethodSymbol method)
    {
        for (ITypeSymbol? type = created; type is not null && !KnownTypes.Same(type.OriginalDefinition, method.ContainingType.OriginalDefinition); type = type.BaseType)
        {
            if (type.GetMembers(method.Name).Any(member => member.IsOverride))
                return true;
        }

        return false;
    }

    /// <summary><c>x => { x.OnNext(1); return Task.CompletedTask; }</c></summary>
    public static bool Is(IAnonymousFunctionOperation lambda) => lambda.Syntax is AnonymousFunctionExpressionSyntax syntax && Is(syntax);

    /// <summary>By spelling: the lambda may be a plain one, whose result nobody would call a task otherwise.</summary>
    public static bool Is(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        { AsyncKeyword.RawKind: not 0 } => false,
        { ExpressionBody: { } value } => IsCompleted(value),
        { Block: { } body } => ReturnsCompleted(body),
        _ => false,
    };

    private static bool ReturnsCompleted(BlockSyntax body)
    {
        var returns = body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().ToList();
        return returns.Count > 0 && returns.All(statement => statement.Expression is { } value && IsCompleted(value));
    }

    /// <summary>By spelling, which for these members leaves no doubt; the declaration may stand in another file or project.</summary>
    private static bool IsCompleted(ExpressionSyntax value) => value switch
    {
        // Also 'TaskHelpers.CompletedTask', from before .NET had one.
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } => true,
        // Or as a method: 'TaskHelpers.CompletedTask()'.
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" }, Name.Identifier.ValueText: "FromResult" } } => true,
        DefaultExpressionSyntax => true,
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.DefaultLiteralExpression),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => IsHelper(name),
        _ => false,
    };

    /// <summary>
    /// <c>NoResult()</c> of the same type declaration: every method of that name gives completed tasks itself and nobody overrides it.
    /// Its own helpers are not asked.
    /// </summary>
    private static bool IsHelper(SimpleNameSyntax name)
    {
        if (name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return false;

        var helpers = type.Members.OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.ValueText == name.Identifier.ValueText).ToList();
        return helpers.Count > 0 && helpers.All(helper => !helper.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.AsyncKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword or SyntaxKind.PartialKeyword)
            && (helper.ExpressionBody?.Expression ?? OnlyReturn(helper)) is { } value
            && value is not InvocationExpressionSyntax { Expression: SimpleNameSyntax }
            && IsCompleted(value));
    }

    private static ExpressionSyntax? OnlyReturn(MethodDeclarationSyntax method) =>
        method.Body is { Statements: { Count: 1 } statements } && statements[0] is ReturnStatementSyntax { Expression: { } value } ? value : null;
}
