using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks.NestedTaskFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What the fix of <c>ASYNC205</c> writes.</summary>
public sealed class NestedTaskFixTests
{
    [Theory]
    [InlineData("await Task.{|ASYNC205:Factory.StartNew|}(async () => await Task.Delay(1)); // why", "await Task.Run(async () => await Task.Delay(1)); // why")]
    [InlineData("await Task.{|ASYNC205:Factory.StartNew|}(() => Task.Delay(1), token);", "await Task.Run(() => Task.Delay(1), token);")]
    [InlineData("var t = Task.{|ASYNC205:Factory.StartNew|}(async () => await Task.Delay(1)); await t;", "var t = Task.Run(async () => await Task.Delay(1)); await t;")]
    [InlineData("await Task.{|ASYNC205:Factory.StartNew|}(async s => await Task.Delay(1), null).ConfigureAwait(false);", "await Task.Factory.StartNew(async s => await Task.Delay(1), null).Unwrap().ConfigureAwait(false);")]
    [InlineData("await Task.{|ASYNC205:Factory.StartNew|}(async () => await Task.Delay(1), TaskCreationOptions.PreferFairness);", "await Task.Factory.StartNew(async () => await Task.Delay(1), TaskCreationOptions.PreferFairness).Unwrap();")]
    [InlineData("await {|ASYNC205:first.ContinueWith|}(async t => await Task.Delay(1));", "await first.ContinueWith(async t => await Task.Delay(1)).Unwrap();")]
    [InlineData("Task t = {|ASYNC205:first.ContinueWith|}(async t => await Task.Delay(1)); await t;", "Task t = first.ContinueWith(async t => await Task.Delay(1)).Unwrap(); await t;")]
    [InlineData("await {|ASYNC205:RetryValue|}(async () => await Task.Delay(1));", "await await RetryValue(async () => await Task.Delay(1));")]
    [InlineData("await {|ASYNC205:Task.FromResult|}(Number());", "await Number();")]
    public Task NestedTask_BecomesOne(string before, string after) => Verify.VerifyCodeFixAsync(In("async Task", before), In("async Task", after));

    [Fact]
    public Task ReturnedTask_IsTheInnerOne() => Verify.VerifyCodeFixAsync(
        In("Task", "return {|ASYNC205:Task.FromResult|}(Number());"), In("Task", "return Number();"));

    [Theory]
    [InlineData("await {|ASYNC205:Task.WhenAll|}(new List<Task<Task>>());")]
    [InlineData("Task<Task> t = {|ASYNC205:first.ContinueWith|}(async t => await Task.Delay(1)); await t;")]
    [InlineData("Task t; t = {|ASYNC205:RetryValue|}(async () => await Task.Delay(1)).AsTask(); await t;")]
    public Task WhereNoFormIsKnown_NothingIsOffered(string statement) => Verify.VerifyNoFixAsync(In("async Task", statement));

    private static string In(string head, string statement) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            {{head}} M(Task first, CancellationToken token)
            {
                {{statement}}
            }

            Task<int> Number() => Task.Run(() => 1);
            async ValueTask<T> RetryValue<T>(Func<T> work) { await Task.Yield(); return work(); }
        }
        """;
}
