using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// <c>async void Send(item) { gate.Wait(); … }</c>: the semaphore holds back whoever sends, who cannot await the function. If it
/// were awaited, the caller would go on and start as many as he likes.
/// </summary>
internal static class ThrottledCallers
{
    public static bool Contain(IInvocationOperation call, FunctionContext context, KnownTypes types) =>
        call.TargetMethod.Name == "Wait"
        && types.Is(call.TargetMethod.ContainingType, "System.Threading.SemaphoreSlim")
        && context.Function is { IsAsync: true, ReturnsVoid: true, MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } function
        && !function.Parameters.Any(parameter => types.Is(parameter.Type, "System.EventArgs"))
        && !IsBehindAwait(call.Syntax);

    /// <summary>Behind its first <c>await</c> a function runs on a thread that its caller has let go of.</summary>
    private static bool IsBehindAwait(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is MethodDeclarationSyntax or LocalFunctionStatementSyntax) is { } function
        && FunctionSyntax.FirstAwait(function) is { } first
        && (first.SpanStart < node.SpanStart || node.Ancestors().Any(ancestor => FunctionSyntax.IsLoop(ancestor) && function.Span.Contains(ancestor.Span) && ancestor.Span.Contains(first.Span)));
}
