using System;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>Calls after which a task is completed because the author says or makes so.</summary>
internal static class StatedFacts
{
    /// <summary>
    /// The task of which a call asserts that it is completed: <c>Debug.Assert(task.IsCompleted)</c>, <c>Assert.True(…)</c>,
    /// <c>task.IsCompleted.Should().BeTrue()</c>. Test libraries are told by the names that they share.
    /// </summary>
    public static IOperation? Tested(IInvocationOperation call, TaskMembers members)
    {
        var stated = call.TargetMethod.Name switch
        {
            "Assert" or "True" or "IsTrue" or "That" or "Assume" or "Require" when IsAsserting(call.TargetMethod.ContainingType.Name) => call.ArgumentFor(0)?.Value,
            "BeTrue" => (call.Receiver()?.Unwrap() as IInvocationOperation)?.ArgumentFor(0)?.Value,
            "ShouldBeTrue" => call.ArgumentFor(0)?.Value,
            _ => null,
        };
        return stated?.Unwrap() switch
        {
            null => null,
            IInvocationOperation wait when members.IsWait(wait.TargetMethod) => wait.Instance,
            var condition => CompletionTests.TaskOf(condition, members),
        };
    }

    /// <summary>The <c>TaskCompletionSource</c> whose task a call completes.</summary>
    public static IOperation? SourceOf(IInvocationOperation call) =>
        call is { TargetMethod.Name: "SetResult" or "TrySetResult" or "SetException" or "TrySetException" or "SetCanceled" or "TrySetCanceled", Instance: { Type: { Name: "TaskCompletionSource", ContainingNamespace.Name: "Tasks" } } source }
            ? source
            : null;

    private static bool IsAsserting(string type) =>
        type is "Debug" or "Trace" or "Contract" || type.EndsWith("Assert", StringComparison.Ordinal) || type.EndsWith("Assertions", StringComparison.Ordinal);
}
