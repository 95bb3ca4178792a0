using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>Two tasks that <c>WhenAny</c> lets run against each other, mostly one that works and one that keeps the time.</summary>
internal static class Race
{
    /// <summary>The two tasks of <c>await Task.WhenAny(one, other)</c>; null for any other value.</summary>
    public static (IOperation One, IOperation Other)? Of(IOperation value, TaskMembers members)
    {
        if (value.Unwrap() is not IAwaitOperation awaited)
            return null;

        var task = awaited.Operation.Unwrap();
        while (task is IInvocationOperation call && members.IsDress(call.TargetMethod) && call.Receiver() is { } receiver)
            task = receiver.Unwrap();

        if (task is not IInvocationOperation whenAny || !members.IsWhenAny(whenAny.TargetMethod))
            return null;

        var tasks = Tasks(whenAny).ToList();
        return tasks.Count == 2 ? (tasks[0], tasks[1]) : null;
    }

    private static IEnumerable<IOperation> Tasks(IInvocationOperation whenAny) =>
        whenAny.Arguments.Length == 1 && whenAny.Arguments[0].Value.Unwrap() is IArrayCreationOperation { Initializer: { } initializer }
            ? initializer.ElementValues
            : whenAny.Arguments.Select(argument => argument.Value);
}
