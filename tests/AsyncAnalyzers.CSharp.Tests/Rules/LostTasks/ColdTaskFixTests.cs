using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.LostTasks.ColdTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks.ColdTaskFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What the fix of <c>ASYNC209</c> writes.</summary>
public sealed class ColdTaskFixTests
{
    [Theory]
    [InlineData("await {|ASYNC209:new Task|}(Work); // why", "await Task.Run(Work); // why")]
    [InlineData("await {|ASYNC209:new Task|}(() => Work(), token);", "await Task.Run(() => Work(), token);")]
    [InlineData("Task task = {|ASYNC209:new|}(/* now */ Work); await task;", "Task task = Task.Run(/* now */ Work); await task;")]
    [InlineData("var x = await {|ASYNC209:new Task<int>|}(() => 1);", "var x = await Task.Run(() => 1);")]
    [InlineData("object x = await {|ASYNC209:new Task<object>|}(() => \"a\");", "object x = await Task.Run<object>(() => \"a\");")]
    [InlineData("await {|ASYNC209:new Task|}(async () => await Task.Yield());", "await Task.Run(async () => await Task.Yield());")]
    [InlineData("var x = await {|ASYNC209:new Task<int>|}(() => { {|ASYNC209:new Task|}(Work).Wait(); return 1; });", "var x = await Task.Run(() => { Task.Run(Work).Wait(); return 1; });")]
    [InlineData("Task WorkAsync() => {|ASYNC209:new Task|}(Work); await WorkAsync();", "Task WorkAsync() => Task.Run(Work); await WorkAsync();")]
    public Task ColdTask_IsRun(string before, string after) => Verify.VerifyCodeFixAsync(In(before), In(after));

    [Theory]
    [InlineData("await {|ASYNC209:new Task|}(Work, TaskCreationOptions.LongRunning);")]
    [InlineData("await {|ASYNC209:new Task|}(state => Work(), token);")]
    [InlineData("await await {|ASYNC209:new Task<Task>|}(() => Task.Delay(1));")]
    [InlineData("await {|ASYNC209:new /* cold */ Task|}(Work);")]
    public Task WhatRunDoesNotTake_HasNoFix(string statement) => Verify.VerifyNoFixAsync(In(statement));

    private static string In(string statement) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            async Task M(CancellationToken token)
            {
                {{statement}}
            }

            void Work() { }
        }
        """;
}
