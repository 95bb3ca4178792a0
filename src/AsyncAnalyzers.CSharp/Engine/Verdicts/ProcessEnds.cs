using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Tells what is done last before the process ends.</summary>
internal static class ProcessEnds
{
    /// <summary><c>Thread.Sleep(3000); Environment.Exit(1);</c></summary>
    public static bool Behind(IOperation operation) =>
        operation.Parent is IExpressionStatementOperation { Parent: IBlockOperation block } statement
        && block.Operations.IndexOf(statement) + 1 is var next
        && next < block.Operations.Length
        && block.Operations[next] is IExpressionStatementOperation
        {
            Operation: IInvocationOperation { TargetMethod: { Name: "Exit" or "FailFast", ContainingType: { Name: "Environment", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } }
        };
}
