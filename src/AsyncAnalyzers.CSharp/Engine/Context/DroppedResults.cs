using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>
/// <c>Parallel.Invoke(() => Step()); Task Step() { …; return Task.CompletedTask; }</c>: nobody takes the task that a local function
/// gives back, so nobody expects it to return early, and made <c>async</c> it would go on where nobody waits. Whoever is asynchronous
/// and drops the task is held up all the same.
/// </summary>
internal static class DroppedResults
{
    public static bool AreAllOf(ILocalFunctionOperation local, Awaitables awaitables)
    {
        var uses = local.Root().Descendants().Where(operation => IsUse(operation, local.Symbol)).ToList();
        return uses.Count > 0 && uses.All(use => use is IInvocationOperation { Parent: IExpressionStatementOperation } && IsCalledSynchronously(use, awaitables));
    }

    private static bool IsCalledSynchronously(IOperation use, Awaitables awaitables) =>
        use.SemanticModel?.GetEnclosingSymbol(use.Syntax.SpanStart) is IMethodSymbol { IsAsync: false } caller && !awaitables.IsAsynchronousReturn(caller.ReturnType);

    private static bool IsUse(IOperation operation, IMethodSymbol function) => operation switch
    {
        IInvocationOperation call => KnownTypes.Same(call.TargetMethod.OriginalDefinition, function.OriginalDefinition),
        IMethodReferenceOperation group => KnownTypes.Same(group.Method.OriginalDefinition, function.OriginalDefinition),
        _ => false,
    };
}
