using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>What the only expression of an offloaded lambda does.</summary>
internal enum OffloadedShape
{
    /// <summary><c>() => FooAsync()</c> or <c>async () => await FooAsync()</c></summary>
    CallsAsync,

    /// <summary><c>() => FooAsync().Result</c></summary>
    Waits,

    /// <summary><c>() => Thread.Sleep(100)</c></summary>
    Sleeps,
}

/// <summary>The only expression of a lambda given to <c>Task.Run</c>.</summary>
/// <param name="Shape">What it does.</param>
/// <param name="Whole">All of it.</param>
/// <param name="Call">The call in it: the asynchronous one, or the sleep.</param>
internal sealed record OffloadedExpression(OffloadedShape Shape, ExpressionSyntax Whole, InvocationExpressionSyntax Call)
{
    /// <summary>Null for everything that does more, and where another argument says how to run it.</summary>
    public static OffloadedExpression? Of(InvocationExpressionSyntax run)
    {
        if (run.ArgumentList.Arguments.Count != 1 || run.ArgumentList.Arguments[0].Expression is not LambdaExpressionSyntax lambda || Only(lambda) is not { } whole)
            return null;

        var isAsync = lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
        return whole switch
        {
            AwaitExpressionSyntax { Expression: InvocationExpressionSyntax awaited } when isAsync => new(OffloadedShape.CallsAsync, whole, WithoutConfigureAwait(awaited)),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result", Expression: InvocationExpressionSyntax task } when !isAsync => new(OffloadedShape.Waits, whole, task),
            InvocationExpressionSyntax call when !isAsync => OfCall(call),
            _ => null,
        };
    }

    private static OffloadedExpression OfCall(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Sleep" } => new(OffloadedShape.Sleeps, call, call),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait", Expression: InvocationExpressionSyntax task } when call.ArgumentList.Arguments.Count == 0 => new(OffloadedShape.Waits, call, task),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Expression: InvocationExpressionSyntax task } } } =>
            new(OffloadedShape.Waits, call, WithoutConfigureAwait(task)),
        _ => new(OffloadedShape.CallsAsync, call, call),
    };

    private static InvocationExpressionSyntax WithoutConfigureAwait(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: InvocationExpressionSyntax inner } ? inner : call;

    private static ExpressionSyntax? Only(LambdaExpressionSyntax lambda) => lambda.ExpressionBody ?? (lambda.Block is { Statements: { Count: 1 } statements } ? statements.First() switch
    {
        ExpressionStatementSyntax statement => statement.Expression,
        ReturnStatementSyntax statement => statement.Expression,
        _ => null,
    } : null);
}
