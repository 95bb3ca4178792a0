using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// <c>await process.WaitForExitAsync(); process.WaitForExit();</c>: the process has ended, and the second call only sees to it
/// that its output has been read.
/// </summary>
internal static class EndedProcesses
{
    public static bool Contain(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "WaitForExit", ContainingType: { Name: "Process", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } } }, Instance.Syntax: { } process }
        && call.Syntax.AncestorsAndSelf().TakeWhile(node => !NestedFunctions.Is(node) && node is not MemberDeclarationSyntax).OfType<StatementSyntax>()
            .Any(statement => statement.Parent is BlockSyntax block && block.Statements.TakeWhile(other => other != statement).Any(other => IsEnd(other, process.ToString())));

    private static bool IsEnd(StatementSyntax statement, string process) =>
        statement is ExpressionStatementSyntax { Expression: AwaitExpressionSyntax { Expression: InvocationExpressionSyntax awaited } }
        && (awaited.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: InvocationExpressionSyntax inner } ? inner : awaited)
            is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WaitForExitAsync", Expression: var ended } }
        && ended.ToString() == process;
}
