using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC202</c> reports, and where it stays quiet.</summary>
public sealed class LostTaskInLocalTests
{
    [Theory]
    [InlineData("var task = {|ASYNC202:Get|}();")]
    [InlineData("Task task = {|ASYNC202:Get|}();")]
    [InlineData("Task task; task = {|ASYNC202:Get|}();")]
    [InlineData("var task = {|ASYNC202:Number|}();")]
    [InlineData("var task = {|ASYNC202:Value|}();")]
    [InlineData("var task = {|ASYNC202:Get|}(); if (task.IsCompleted) return;")]
    [InlineData("var task = {|ASYNC202:Get|}(); while (!task.IsCompleted) Console.WriteLine();")]
    [InlineData("var task = {|ASYNC202:Task.Run|}(async () => { try { await Get(); } catch (TimeoutException) { } });")]
    [InlineData("var task = {|ASYNC202:Task.Run|}(async () => { try { await Get(); } finally { kept = null; } });")]
    [InlineData("var task = {|ASYNC202:Get|}(); if (task == null) return;")]
    [InlineData("var task = {|ASYNC202:Get|}(); if (task is null) return;")]
    [InlineData("var task = {|ASYNC202:Get|}(); task = Get(); await task;")]
    [InlineData("var task = {|ASYNC202:Get|}(); task = null;")]
    [InlineData("var task = flag ? {|ASYNC202:Get|}() : {|ASYNC202:Number|}();")]
    [InlineData("var (a, b) = ({|ASYNC202:Get|}(), Get()); await b;")]
    [InlineData("if ({|ASYNC202:Get|}() is var task) { }")]
    [InlineData("var tasks = new List<Task>(); tasks.Add({|ASYNC202:Get|}());")]
    [InlineData("var tasks = new List<Task> { {|ASYNC202:Get|}(), {|ASYNC202:Number|}() };")]
    [InlineData("var tasks = new[] { {|ASYNC202:Get|}(), {|ASYNC202:Get|}() }; Console.WriteLine(tasks.Length);")]
    [InlineData("var tasks = new Task[2]; tasks[0] = {|ASYNC202:Get|}();")]
    [InlineData("var tasks = new List<Task>(); foreach (var x in new[] { 1 }) { tasks.Add({|ASYNC202:Get|}()); } Console.WriteLine(tasks.Count);")]
    [InlineData("var task = {|ASYNC202:Write|}(async: true);")]
    [InlineData("Action a = () => { var task = {|ASYNC202:Get|}(); };")]
    [InlineData("void Local() { var task = {|ASYNC202:Get|}(); } Local();")]
    [InlineData("try { var task = {|ASYNC202:Get|}(); } catch { }")]
    [InlineData("while (flag) { var task = {|ASYNC202:Get|}(); }")]
    [InlineData("Task taskIgnorant = {|ASYNC202:Get|}();")]
    public Task TaskThatNothingLooksAfter_IsReported(string statements) => Verify.VerifyAnalyzerAsync(In(statements));

    [Theory]
    [InlineData("var task = Get(); await task;")]
    [InlineData("Task all = null; await (all = Get());")]
    [InlineData("Task all = null; try { await (all = Task.WhenAll(Get(), Get())); } catch { throw all.Exception; }")]
    [InlineData("Task all; Take(all = Get());")]
    [InlineData("Task all; kept = all = Get();")]
    [InlineData("var task = Get(); await task.ConfigureAwait(false);")]
    [InlineData("var task = Get(); await Task.WhenAll(task, Get());")]
    [InlineData("var task = Get(); await Task.WhenAny(task, Task.Delay(1));")]
    [InlineData("var task = Get(); await task.WaitAsync(TimeSpan.Zero);")]
    [InlineData("var task = Get(); kept = task;")]
    [InlineData("var task = Get(); Take(task);")]
    [InlineData("var task = Get(); _ = task;")]
    [InlineData("var task = Get(); _ = task.ContinueWith(t => { });")]
    [InlineData("var task = Get(); if (task.IsFaulted) return;")]
    [InlineData("var task = Get(); GC.KeepAlive(task);")]
    [InlineData("var task = Get(); Action a = () => kept = task; a();")]
    [InlineData("var task = Get(); async Task Later() => await task; await Later();")]
    [InlineData("var task = Get(); (kept, _) = (task, 1);")]
    [InlineData("var task = Get(); var other = task; await other;")]
    [InlineData("var task = Get(); var pair = (task, 1); Console.WriteLine(pair);")]
    [InlineData("var task = flag ? Get() : Number(); await task;")]
    [InlineData("var task = Get(); await (task ?? Task.CompletedTask);")]
    [InlineData("Task task = null; task ??= Get(); await task;")]
    [InlineData("var task = Get(); try { } finally { await task; }")]
    [InlineData("var task = Get(); switch (flag) { case true: await task; break; default: await task; break; }")]
    [InlineData("var task = Get(); var result = flag switch { true => task, _ => task }; await result;")]
    [InlineData("var tasks = new List<Task>(); tasks.Add(Get()); await Task.WhenAll(tasks);")]
    [InlineData("var tasks = new List<Task> { Get() }; foreach (var t in tasks) await t;")]
    [InlineData("var tasks = new Task[2]; tasks[0] = Get(); tasks[1] = Get(); await Task.WhenAll(tasks);")]
    [InlineData("var tasks = new List<Task>(); tasks.Add(Get()); await tasks[0];")]
    [InlineData("await using var x = new Res(Get());")]
    [InlineData("var _ = Get();")]
    [InlineData("var ignored = Get();")]
    [InlineData("Task taskIgnore = Get();")]
    [InlineData("Task _ignoredTask = Get();")]
    [InlineData("var task = Task.CompletedTask;")]
    [InlineData("var task = Task.FromResult(1);")]
    [InlineData("var task = Task.Delay(1);")]
    [InlineData("var source = new TaskCompletionSource<int>(); var task = source.Task;")]
    [InlineData("var task = Send(Flags.FireAndForget); if (task.IsCompleted) return;")]
    [InlineData("var task = Write(async: false);")]
    [InlineData("var task = Get(); System.Diagnostics.Debug.Assert(task.IsCompleted);")]
    [InlineData("var task = kept;")]
    [InlineData("var task = Task.Run(async () => { try { await Get(); } catch { } });")]
    [InlineData("var task = Task.Run(async () => { try { await Get(); } catch { } finally { kept = null; } });")]
    [InlineData("var task = Task.Run(Local); async Task Local() { try { await Get(); } catch (Exception) { } }")]
    [InlineData("var task = new List<Task>().First();")]
    [InlineData("var task = {|CS0103:Broken|}({|CS1026:;|}")]
    public Task TaskThatIsLookedAfter_IsNotReported(string statements) => Verify.VerifyAnalyzerAsync(In(statements));

    [Fact]
    public Task RefLocal_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class C
        {
            void M(ref Task task)
            {
                ref var alias = ref task;
                alias = Task.Run(() => { });
            }
        }
        """);

    [Fact]
    public Task ReturnedTask_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class C
        {
            Task<int> Get() => Task.Run(() => 1);

            Task<int> M()
            {
                var task = Get();
                return task;
            }

            Task<int> N(bool flag)
            {
                var task = Get();
                return flag ? task : task;
            }
        }
        """);

    private static string In(string statements) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            private Task kept;

            async Task M(bool flag)
            {
                await Task.Yield();
                {{statements}}
            }

            void Take(Task task) => kept = task;
            Task Get() => Task.Delay(1);
            Task Write(bool async) => Task.Delay(1);
            Task Send(Flags flags) => Task.Delay(1);
            Task<int> Number() => Task.Run(() => 1);
            ValueTask<int> Value() => new(1);
        }

        enum Flags { None, FireAndForget }

        sealed class Res : IAsyncDisposable
        {
            private readonly Task _task;
            public Res(Task task) => _task = task;
            public ValueTask DisposeAsync() => new(_task);
        }
        """;
}
