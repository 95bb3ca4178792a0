using System;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Disposals right behind an awaited close or flush of the same thing: <c>await channel.CloseAsync(); channel.Dispose();</c>.
/// What could wait has been awaited.
/// </summary>
internal static class ClosedBefore
{
    private static readonly ImmutableArray<string> Closing = ImmutableArray.Create("Close", "Flush", "Abort", "Stop", "Shutdown", "Disconnect", "Complete");

    public static bool Contains(IOperation disposal) => disposal switch
    {
        IInvocationOperation { Instance: { } instance } call => Statement(call) is { Parent: IBlockOperation block } statement
            && Closes(block.Operations.TakeWhile(other => other != statement).LastOrDefault(), TextOf(instance)),
        IUsingOperation { Body: IBlockOperation body, Locals: { Length: 1 } locals } => Closes(body.Operations.LastOrDefault(), locals[0].Name),
        IUsingDeclarationOperation { Parent: IBlockOperation block, DeclarationGroup.Declarations: { Length: 1 } declarations } when declarations[0].Declarators.Length == 1 =>
            Closes(block.Operations.LastOrDefault(operation => operation is not ILocalFunctionOperation), declarations[0].Declarators[0].Symbol.Name),
        _ => false,
    };

    private static IOperation? Statement(IOperation operation)
    {
        var current = operation;
        while (current.Parent is { } parent and not IBlockOperation)
            current = parent;

        return current;
    }

    private static bool Closes(IOperation? statement, string? name)
    {
        if (name is null || statement is not IExpressionStatementOperation { Operation: IAwaitOperation awaited })
            return false;

        var task = awaited.Operation.Unwrap();
        while (task is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner })
            task = inner.Unwrap();

        return task is IInvocationOperation { Instance: { } closed } call
            && TextOf(closed) == name
            && Closing.Any(verb => call.TargetMethod.Name.StartsWith(verb, StringComparison.Ordinal));
    }

    private static string TextOf(IOperation value) => value.BehindConditionalAccess().Unwrap().Syntax.ToString();
}
