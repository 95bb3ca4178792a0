using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.BlockingFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Orchestrators, which must not await what the rules advise, beside the activities that may.</summary>
public sealed class ReplayedCodeTests
{
    [Theory]
    [InlineData("async Task Run(TaskOrchestrationContext context) { await Task.Yield(); Thread.Sleep(1); }")]
    [InlineData("async Task Run(TaskOrchestrationContext context) { await Task.Yield(); _ = File.ReadAllText(\"a\"); }")]
    [InlineData("async Task Run(TaskOrchestrationContext context, Task<int> task) { await Task.Yield(); _ = task.Result; }")]
    [InlineData("Task Run(TaskOrchestrationContext context) { Thread.Sleep(1); return Task.CompletedTask; }")]
    [InlineData("async Task Run(Special context) { await Task.Yield(); Thread.Sleep(1); }")]
    [InlineData("Func<TaskOrchestrationContext, Task> run = async context => { await Task.Yield(); Thread.Sleep(1); };")]
    [InlineData("async Task Run(TaskOrchestrationContext context) { await Task.Yield(); Sleep(); } static void Sleep() => Thread.Sleep(1);")]
    public Task Orchestrator_IsNotReported(string member) => Verify.VerifyAnalyzerAsync(In(member));

    [Theory]
    [InlineData("async Task Run(TaskActivityContext context) { await Task.Yield(); {|ASYNC103:Thread.Sleep|}(1); }")]
    [InlineData("async Task Run(List<TaskOrchestrationContext> contexts) { await Task.Yield(); {|ASYNC103:Thread.Sleep|}(1); }")]
    public Task OtherCode_IsReported(string member) => Verify.VerifyAnalyzerAsync(In(member));

    // The assembly is not at hand: its types as far as the rules name them.
    private static string In(string member) => $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.DurableTask;

        class C
        {
            {{member}}
        }

        class Special : TaskOrchestrationContext { }

        namespace Microsoft.DurableTask
        {
            class TaskOrchestrationContext { }
            class TaskActivityContext { }
        }
        """;
}
