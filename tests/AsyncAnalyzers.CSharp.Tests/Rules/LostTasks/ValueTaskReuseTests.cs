using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC210</c> reports, and where it stays quiet; second enumerations of <c>ASYNC208</c> use the same flow.</summary>
public sealed class ValueTaskReuseTests
{
    [Theory]
    [InlineData("var task = Get(); await task; await {|ASYNC210:task|};")]
    [InlineData("ValueTask<int> task = Get(); await task; await {|ASYNC210:task|};")]
    [InlineData("var task = Get(); await task.ConfigureAwait(false); await {|ASYNC210:task|};")]
    [InlineData("var task = Get(); await task; var x = {|ASYNC210:task|}.Result;")]
    [InlineData("var task = Get(); await task.AsTask(); await {|ASYNC210:task|};")]
    [InlineData("var task = Get(); await Task.WhenAll(task.AsTask(), {|ASYNC210:task|}.AsTask());")]
    [InlineData("var task = Get(); do { await {|ASYNC210:task|}; } while (flag);")]
    [InlineData("var task = Get(); if (flag) await task; await {|ASYNC210:task|};")]
    [InlineData("await parameter; await {|ASYNC210:parameter|};")]
    [InlineData("async Task Local(ValueTask task) { await task; await {|ASYNC210:task|}; } await Local(default);")]
    [InlineData("Func<ValueTask, Task> f = async (ValueTask task) => { await task; await {|ASYNC210:task|}; }; await f(default);")]
    [InlineData("var task = Get(); try { await task; } finally { Close(); } await {|ASYNC210:task|};")]
    [InlineData("var task = Get(); try { await task; } finally { await {|ASYNC210:task|}; }")]
    [InlineData("var task = Get(); try { Close(); } finally { await task; } await {|ASYNC210:task|};")]
    [InlineData("var task = Get(); try { if (flag) { await task; return; } } finally { await {|ASYNC210:task|}; }")]
    [InlineData("var task = Get(); while (true) { await {|ASYNC210:task|}; if (flag) return; }")]
    [InlineData("try { Close(); } catch (Exception) when (flag) { await parameter; await {|ASYNC210:parameter|}; }")]
    [InlineData("System.Threading.Tasks.ValueTask<int> task = default; await task; await {|ASYNC210:task|};")]
    [InlineData("var task = Get(); again: await {|ASYNC210:task|}; if (flag) goto again;")]
    public Task SecondUse_IsReported(string statements) => Verify.VerifyAnalyzerAsync(In(statements));

    [Theory]
    [InlineData("var task = Get(); await task;")]
    [InlineData("var task = Get(); if (flag) await task; else await task;")]
    [InlineData("var task = Get(); if (task.IsCompletedSuccessfully) { var x = task.Result; } else { await task; }")]
    [InlineData("var task = Get(); if (!task.IsCompleted) Close(); await task;")]
    [InlineData("var task = Get(); await task; task = Get(); await task;")]
    [InlineData("while (flag) { var task = Get(); await task; }")]
    [InlineData("var task = Get().AsTask(); await task; await task;")]
    [InlineData("var task = Get(); task = task.Preserve(); await task;")]
    [InlineData("var task = Get(); task = task.Preserve(); await task; await task;")]
    [InlineData("var task = Get().Preserve(); await task; await task;")]
    [InlineData("parameter = parameter.Preserve(); await parameter; await parameter;")]
    [InlineData("var task = Get(); try { Close(); } finally { await task; }")]
    [InlineData("var task = Get(); try { Close(); } catch (Exception) { await task; return; } await task;")]
    [InlineData("var task = Get(); var done = false; try { await task; done = true; } finally { if (!done) await task; }")]
    [InlineData("var task = Get(); try { await task; } finally { task = Get(); } await task;")]
    [InlineData("var task = Get(); await task; while (true) { if (flag) return; Close(); } await task;")]
    [InlineData("if (flag) { await parameter; return; } await parameter;")]
    [InlineData("var task = Get(); Func<Task> f = async () => await task; await f();")]
    [InlineData("var tasks = new List<int>().Select(x => Task.FromResult(x)).ToList(); await Task.WhenAll(tasks); foreach (var t in tasks) await t;")]
    [InlineData("var tasks = new List<int>().Select(x => Task.FromResult(x)); await Task.WhenAll(tasks);")]
    [InlineData("var tasks = new List<int>().Select(x => Task.FromResult(x)); var results = await Task.WhenAll(tasks); var sum = results.Sum();")]
    [InlineData("var tasks = new List<int>().Select(x => Task.FromResult(x)).ToArray(); await Task.WhenAll(tasks); var sum = tasks.Sum(task => task.Result);")]
    [InlineData("var tasks = new List<int>().Select(x => Task.FromResult(x)); await Task.WhenAll(tasks); IEnumerable<int> later = tasks.Select(task => task.Result);")]
    [InlineData("var tasks = new List<int>().Select(x => Task.FromResult(x)); var more = tasks.Append(Task.FromResult(1)); await Task.WhenAll(more);")]
    [InlineData("var tasks = new List<int>().Select(x => Task.FromResult(x)); if (flag) await Task.WhenAll(tasks); else foreach (var t in tasks.Reverse()) await t;")]
    [InlineData("var numbers = new List<int>().Select(x => x); if (numbers.Any()) return; foreach (var n in numbers) Close();")]
    [InlineData("var task = {|CS0103:Missing|}(); await task; await task;")]
    public Task SingleUse_IsNotReported(string statements) => Verify.VerifyAnalyzerAsync(In(statements));

    [Theory]
    [InlineData("var tasks = new List<int>().Select(x => Task.FromResult(x)); await Task.WhenAll(tasks); foreach (var t in {|ASYNC208:tasks|}) await t;")]
    [InlineData("var tasks = new List<int>().Select(x => Task.FromResult(x)); if (tasks.Any()) await Task.WhenAll({|ASYNC208:tasks|});")]
    [InlineData("var tasks = new List<int>().Select(x => Task.FromResult(x)); await Task.WhenAll(tasks); var all = {|ASYNC208:tasks|}.ToList();")]
    [InlineData("var tasks = new List<int>().Select(x => Task.FromResult(x)); await Task.WhenAll(tasks); var sum = {|ASYNC208:tasks|}.Sum(task => task.Result);")]
    [InlineData("var tasks = new List<int>().Select(x => Task.FromResult(x)); await Task.WhenAll(tasks); var all = {|ASYNC208:tasks|}.Select(task => task.Result).ToList();")]
    [InlineData("var tasks = new List<int>().Select(x => Task.FromResult(x)); await Task.WhenAll(tasks); foreach (var x in {|ASYNC208:tasks|}.Where(task => task.IsCompleted).Select(task => task.Result)) Close();")]
    public Task SecondEnumeration_IsReported(string statements) => Verify.VerifyAnalyzerAsync(In(statements));

    private static string In(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            async Task M(bool flag, ValueTask parameter)
            {
                await Task.Yield();
                {{statements}}
            }

            void Close() { }
            ValueTask<int> Get() => new ValueTask<int>(1);
        }
        """;
}
