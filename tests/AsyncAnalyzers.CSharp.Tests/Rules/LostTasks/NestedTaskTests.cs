using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC205</c> reports, and where it stays quiet.</summary>
public sealed class NestedTaskTests
{
    [Theory]
    [InlineData("await Task.{|ASYNC205:Factory.StartNew|}(async () => await Task.Delay(1));")]
    [InlineData("await Task.{|ASYNC205:Factory.StartNew|}(() => Task.Delay(1)).ConfigureAwait(false);")]
    [InlineData("await Task.{|ASYNC205:Factory.StartNew|}(async s => await Task.Delay(1), null);")]
    [InlineData("await {|ASYNC205:first.ContinueWith|}(async t => await Task.Delay(1));")]
    [InlineData("await {|ASYNC205:first.ContinueWith|}(t => Number());")]
    [InlineData("await Task.{|ASYNC205:Factory.ContinueWhenAll|}(new[] { first }, async t => await Task.Delay(1));")]
    [InlineData("await {|ASYNC205:Task.Run|}(async () => { await Task.Yield(); return Number(); });")]
    [InlineData("await {|ASYNC205:Task.FromResult|}(Number());")]
    [InlineData("await {|ASYNC205:Retry|}(async () => await Task.Delay(1));")]
    [InlineData("await {|ASYNC205:RetryValue|}(async () => await Task.Delay(1));")]
    [InlineData("await {|ASYNC205:Task.WhenAll|}(new List<Task<Task>>());")]
    [InlineData("Task t = {|ASYNC205:first.ContinueWith|}(async t => await Task.Delay(1)); await t;")]
    [InlineData("Task t; t = flag ? {|ASYNC205:first.ContinueWith|}(async t => await Task.Delay(1)) : null; await t;")]
    [InlineData("await Task.WhenAll(first, Task.{|ASYNC205:Factory.StartNew|}(async () => await Task.Delay(1)));")]
    [InlineData("var list = new List<Task>(); list.Add(Task.{|ASYNC205:Factory.StartNew|}(async () => await Task.Delay(1))); await Task.WhenAll(list);")]
    [InlineData("var t = Task.{|ASYNC205:Factory.StartNew|}(async () => await Task.Delay(1)); await t;")]
    [InlineData("var t = Task.{|ASYNC205:Factory.StartNew|}(async () => await Task.Delay(1)); await Task.WhenAll(first, t);")]
    [InlineData("Func<Task> f = async () => await Task.{|ASYNC205:Factory.StartNew|}(async () => await Task.Delay(1)); await f();")]
    [InlineData("Func<Task> f = () => {|ASYNC205:first.ContinueWith|}(async t => await Task.Delay(1)); await f();")]
    public Task LostInnerTask_IsReported(string statement) => Verify.VerifyAnalyzerAsync(In("async Task", statement));

    [Theory]
    [InlineData("Task", "return Task.{|ASYNC205:Factory.StartNew|}(async () => await Task.Delay(1));")]
    [InlineData("Task", "return {|ASYNC205:Task.FromResult|}(Number());")]
    [InlineData("void", "Task.{|ASYNC205:Factory.StartNew|}(async () => await Task.Delay(1)).Wait();")]
    [InlineData("void", "Task.WaitAll(Task.{|ASYNC205:Factory.StartNew|}(async () => await Task.Delay(1)));")]
    public Task SynchronousFunction_IsReported(string head, string statement) => Verify.VerifyAnalyzerAsync(In(head, statement));

    [Theory]
    [InlineData("await first.ContinueWith(t => t);")]
    [InlineData("await first.ContinueWith(t => t, TaskContinuationOptions.ExecuteSynchronously);")]
    [InlineData("await Task.Factory.StartNew(async () => await Task.Delay(1)).Unwrap();")]
    [InlineData("await await Task.Factory.StartNew(async () => await Task.Delay(1));")]
    [InlineData("await (await Task.Factory.StartNew(async () => await Task.Delay(1)));")]
    [InlineData("var inner = await Task.Factory.StartNew(async () => await Task.Delay(1)); await inner;")]
    [InlineData("var t = Task.Factory.StartNew(async () => await Task.Delay(1)); await t; await t.Result;")]
    [InlineData("var t = Task.Factory.StartNew(async () => await Task.Delay(1)); await t.Unwrap();")]
    [InlineData("var t = Task.Factory.StartNew(async () => await Task.Delay(1)); await Task.WhenAll(first, t); await await t;")]
    [InlineData("Task t = Task.Factory.StartNew(async () => await Task.Delay(1)).Unwrap(); await t;")]
    [InlineData("await Task.Run(async () => await Task.Delay(1));")]
    [InlineData("await Task.Run(() => Number());")]
    [InlineData("await Task.Factory.StartNew(() => 1);")]
    [InlineData("await Task.Factory.StartNew(() => { });")]
    [InlineData("await Task.WhenAny(first, Task.Delay(1));")]
    [InlineData("Task t = Task.WhenAny(first, Task.Delay(1)); await t;")]
    [InlineData("await Started();")]
    [InlineData("await Task.Factory.StartNew(() => Number().Result);")]
    [InlineData("await first.ContinueWith(t => 1);")]
    [InlineData("await first.ContinueWith(t => { Number().Wait(); });")]
    [InlineData("await Task.FromResult(1);")]
    [InlineData("await Retry(() => 1);")]
    [InlineData("await StartedBy(async () => await Task.Delay(1));")]
    [InlineData("_ = await Task.Factory.StartNew(async () => await Task.Delay(1));")]
    [InlineData("var inner = await Task.FromResult(Number()); await inner;")]
    [InlineData("var all = await Task.WhenAll(new List<Task<Task>>()); await Task.WhenAll(all);")]
    [InlineData("object o = Task.Factory.StartNew(async () => await Task.Delay(1)); await Task.Yield();")]
    public Task InnerTaskThatIsUsedOrMeant_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In("async Task", statement));

    [Fact]
    public Task NestedResult_IsNotReported() => Verify.VerifyAnalyzerAsync(In("Task<Task>", "return Task.Factory.StartNew(async () => await Task.Delay(1));"));

    [Fact]
    public Task BrokenCode_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class C
        {
            async Task M()
            {
                await Task.Yield();
                await {|CS0103:Run|}(async () => await Task.Delay(1));
                await Task.{|CS7036:FromResult|}();
            }
        }
        """);

    private static string In(string head, string statement) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;

        class C
        {
            {{head}} M(Task first, bool flag)
            {
                {{statement}}
            }

            Task<int> Number() => Task.Run(() => 1);
            Task<Task> Started() => Task.WhenAny((Task)Number());
            Task<Task> StartedBy(Func<Task> work) => Task.WhenAny(work());
            Task<T> Retry<T>(Func<T> work) => Task.FromResult(work());
            async ValueTask<T> RetryValue<T>(Func<T> work) { await Task.Yield(); return work(); }
        }
        """;
}
