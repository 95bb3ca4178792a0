using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC215</c> reports, with the exit that loses the task, and where it stays quiet.</summary>
public sealed class LostTaskOnPathTests
{
    // Each edge of the graph once: early exits, loops, handlers, finally blocks, switches, conditional access.
    [Theory]
    [InlineData("var task = {|ASYNC215:Get|}(); if (flag) return; await task;")]
    [InlineData("var task = {|ASYNC215:Get|}(); if (flag) throw new Exception(); await task;")]
    [InlineData("var task = {|ASYNC215:Get|}(); _ = flag ? 1 : throw new Exception(); await task;")]
    [InlineData("var task = {|ASYNC215:Get|}(); if (flag) await task;")]
    [InlineData("var task = {|ASYNC215:Get|}(); while (flag) { await task; }")]
    [InlineData("var task = {|ASYNC215:Get|}(); while (true) { if (flag) break; await task; }")]
    [InlineData("var running = new List<Task>(); foreach (var x in new[] { 1 }) { var task = {|ASYNC215:Get|}(); if (task.IsCompleted) running.Add(task); } await Task.WhenAll(running);")]
    [InlineData("var task = {|ASYNC215:Get|}(); if (!task.IsCompleted) return; await task;")]
    [InlineData("var task = {|ASYNC215:Get|}(); if (!task.IsCompleted && flag) return; await task;")]
    [InlineData("Task task = null; foreach (var x in new[] { 1 }) { task = {|ASYNC215:Get|}(); } await task;")]
    [InlineData("foreach (var x in new[] { 1 }) { var task = {|ASYNC215:Get|}(); if (flag) continue; await task; }")]
    [InlineData("foreach (var x in new[] { 1 }) { var task = {|ASYNC215:Get|}(); if (flag) break; await task; }")]
    [InlineData("var task = {|ASYNC215:Get|}(); try { Nothing(); } catch { return; } await task;")]
    [InlineData("var task = {|ASYNC215:Get|}(); try { Nothing(); } catch (Exception e) when (e.Message == \"\") { return; } await task;")]
    [InlineData("var task = {|ASYNC215:Get|}(); switch (number) { case 1: await task; break; case 2: break; }")]
    [InlineData("var task = {|ASYNC215:Get|}(); if (flag) goto end; await task; end: Nothing();")]
    [InlineData("var task = {|ASYNC215:Get|}(); using (new System.IO.MemoryStream()) { if (flag) return; } await task;")]
    [InlineData("foreach (var x in new[] { 1 }) { var task = {|ASYNC215:Get|}(); if (flag) _ = task.ContinueWith(t => { }); }")]
    [InlineData("var task = flag ? {|ASYNC215:Get|}() : {|ASYNC215:Number|}(); if (number == 1) return; await task;")]
    [InlineData("var tasks = new List<Task>(); tasks.Add({|ASYNC215:Get|}()); if (flag) return; await Task.WhenAll(tasks);")]
    [InlineData("async Task Local() { var task = {|ASYNC215:Get|}(); if (flag) return; await task; } await Local();")]
    // What is awaited a few statements later is seen without a graph, unless one of them may leave or another task comes.
    [InlineData("var task = {|ASYNC215:Get|}(); Nothing(); if (flag) return; Nothing(); await task;")]
    [InlineData("var task = {|ASYNC215:Get|}(); Nothing(flag ? 1 : throw new Exception()); await task;")]
    [InlineData("int? kept = number; var task = {|ASYNC215:Number|}(); kept ??= await task;")]
    [InlineData("var task = Get(); await task; task = {|ASYNC202:Get|}();")]
    [InlineData("var task = Get(); await task; foreach (var x in new[] { 1 }) { task = {|ASYNC202:Get|}(); }")]
    [InlineData("var tasks = new List<Task> { Get() }; await Task.WhenAll(tasks); tasks.Add({|ASYNC202:Get|}());")]
    [InlineData("var task = {|ASYNC202:Get|}(); task = Get(); await task;")]
    [InlineData("var task = {|ASYNC215:Get|}(); switch (number) { case 1: { await task; break; } } Nothing();")]
    public Task TaskThatOnePathLoses_IsReported(string statements) => Verify.VerifyAnalyzerAsync(In(statements));

    [Theory]
    [InlineData("var task = Get(); if (flag) { await task; return; } await task;")]
    [InlineData("var task = Number(); Nothing(); await task; Nothing(task.Result);")]
    [InlineData("var first = Number(); var second = Number(); await Task.WhenAll(first, second); Nothing(first.Result + second.Result);")]
    [InlineData("var task = Number(); Nothing(); number = await task.ConfigureAwait(false);")]
    [InlineData("var task = Number(); Nothing(); number += await task;")]
    [InlineData("var task = Get(); if (flag) { _ = task; return; } await task;")]
    [InlineData("var task = Get(); try { if (flag) return; } finally { await task; }")]
    [InlineData("var task = Get(); try { if (flag) throw new Exception(); } finally { await task; }")]
    [InlineData("var task = Get(); try { if (flag) throw new Exception(); } catch { } await task;")]
    [InlineData("try { var task = Get(); await task; } catch { return; }")]
    [InlineData("var task = Get(); try { await task; } catch { return; }")]
    [InlineData("var task = Get(); do { await task; } while (flag);")]
    [InlineData("var task = Get(); while (true) { await task; if (flag) return; }")]
    [InlineData("var task = Get(); const bool wanted = true; if (wanted) await task;")]
    [InlineData("if (flag) return; var task = Get(); await task;")]
    [InlineData("var running = new List<Task>(); foreach (var x in new[] { 1 }) { var task = Get(); if (!task.IsCompleted) running.Add(task); } await Task.WhenAll(running);")]
    [InlineData("var task = Get(); if (task.IsCompleted) return; await task;")]
    [InlineData("var task = Get(); if (!task.IsCompleted) await task;")]
    [InlineData("var task = Number(); if (task.IsCompleted && flag) return; await task;")]
    [InlineData("foreach (var x in new[] { 1 }) { var task = Get(); await task; }")]
    [InlineData("var task = Get(); if (await Task.WhenAny(task, Task.Delay(1)) != task) throw new TimeoutException(); await task;")]
    [InlineData("Task task = null; if (flag) task = Get(); if (task != null) await task;")]
    [InlineData("Task task = null; if (flag) task = Get(); if (null == task) return; await task;")]
    [InlineData("Task task = null; if (flag) task = Get(); if (task is not null) await task;")]
    [InlineData("Task task = null; if (flag) task = Get(); if (task is null) return; await task;")]
    [InlineData("Task task = null; if (flag) task = Get(); if (task is { } started) await started;")]
    [InlineData("var task = flag ? Get() : null; Nothing(); if (flag) await task;")]
    [InlineData("Task task = null; if (flag) task = Get(); Nothing(); if (flag) await task;")]
    [InlineData("if (Get() is { } task) await task;")]
    [InlineData("if (!(Get() is Task task)) return; await task;")]
    [InlineData("var tasks = new List<Task>(); tasks.Add(Get()); if (tasks.Count > 0) await Task.WhenAll(tasks);")]
    [InlineData("var tasks = new List<Task>(); tasks.Add(Get()); if (!tasks.Any()) return; await Task.WhenAll(tasks);")]
    [InlineData("var tasks = new List<Task>(); foreach (var x in new[] { 1 }) { if (flag) continue; tasks.Add(Get()); } await Task.WhenAll(tasks);")]
    [InlineData("switch (number) { case 1: var task = Get(); await task; break; default: break; }")]
    public Task TaskThatEveryPathLooksAfter_IsNotReported(string statements) =>
        Verify.VerifyAnalyzerAsync(In(statements));

    private static string In(string statements) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            async Task M(bool flag, int number)
            {
                await Task.Yield();
                {{statements}}
            }

            void Nothing(int seen = 0) { }
            Task Get() => Task.Delay(1);
            Task<int> Number() => Task.Run(() => 1);
        }
        """;
}
