using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Rules.LostTasks.ColdTaskAnalyzer>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC209</c> reports, and where it stays quiet.</summary>
public sealed class ColdTaskTests
{
    [Theory]
    [InlineData("{|ASYNC209:new Task|}(Work);")]
    [InlineData("_ = {|ASYNC209:new Task|}(Work);")]
    [InlineData("await {|ASYNC209:new Task|}(Work);")]
    [InlineData("await {|ASYNC209:new Task|}(Work).ConfigureAwait(false);")]
    [InlineData("var x = await {|ASYNC209:new Task<int>|}(() => 1);")]
    [InlineData("await ({|ASYNC209:new System.Threading.Tasks.Task|}(Work));")]
    [InlineData("{|ASYNC209:new Task|}(Work).Wait();")]
    [InlineData("var x = {|ASYNC209:new Task<int>|}(() => 1).Result;")]
    [InlineData("kept = {|ASYNC209:new Task|}(Work).ContinueWith(_ => { });")]
    [InlineData("var task = {|ASYNC209:new Task|}(Work);")]
    [InlineData("Task task = {|ASYNC209:new|}(Work); await task;")]
    [InlineData("var task = {|ASYNC209:new Task|}(Work, token); await task.ConfigureAwait(false);")]
    [InlineData("var task = {|ASYNC209:new Task|}(Work); await Task.WhenAll(task, Task.Delay(1));")]
    [InlineData("var task = {|ASYNC209:new Task|}(Work); if (!task.IsCompleted) task.Wait();")]
    [InlineData("Task task; if (b) task = {|ASYNC209:new Task|}(Work); else task = Task.Run(Work); await task;")]
    [InlineData("Func<Task> f = async () => { var task = {|ASYNC209:new Task|}(Work); await task; }; await f();")]
    [InlineData("async Task Local() { await {|ASYNC209:new Task|}(Work); } await Local();")]
    [InlineData("Task LocalAsync() { return {|ASYNC209:new Task|}(Work); } await LocalAsync();")]
    [InlineData("Task LocalAsync() => ({|ASYNC209:new Task|}(Work)); await LocalAsync();")]
    [InlineData("Task LocalAsync() { var task = {|ASYNC209:new Task|}(Work); return task; } await LocalAsync();")]
    public Task ColdTask_IsReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("new Task(Work).Start();")]
    [InlineData("new Task(Work).RunSynchronously();")]
    [InlineData("var task = new Task(Work); task.Start(); await task;")]
    [InlineData("var task = new Task(Work); if (b) task.Start(); await task;")]
    [InlineData("var task = new Task(Work); (task).Start(TaskScheduler.Default);")]
    [InlineData("var task = new Task(Work); task?.Start();")]
    [InlineData("var task = new Task(Work); Action start = () => task.Start(); start();")]
    [InlineData("var task = new Task(Work); Action start = task.Start; start();")]
    [InlineData("var task = new Task(Work); Take(task); await task;")]
    [InlineData("Take(new Task(Work));")]
    [InlineData("Take(new(Work));")]
    [InlineData("kept = new Task(Work);")]
    [InlineData("var task = new Task(Work); kept = task;")]
    [InlineData("var task = kept = new Task(Work);")]
    [InlineData("var tasks = new[] { new Task(Work), new Task(Work) }; foreach (var t in tasks) t.Start();")]
    [InlineData("var tasks = new List<Task>(); tasks.Add(new Task(Work)); tasks.ForEach(t => t.Start());")]
    [InlineData("var task = new Task(Work); var pair = (task, 1); pair.task.Start();")]
    [InlineData("void Local() { var task = new Task(Work); ref var alias = ref task; alias.Start(); } Local();")]
    [InlineData("new Task(Work).Launch();")]
    [InlineData("var task = new Task(Work); task.Launch();")]
    [InlineData("Func<Task> f = () => new Task(Work); f().Start();")]
    [InlineData("Task Local() { var t = new Task(Work); return t; } Local().Start();")]
    [InlineData("var task = b ? new Task(Work) : Task.CompletedTask; if (b) task.Start();")]
    [InlineData("Task LocalAsync() { var task = new Task(Work); task.Start(); return task; } await LocalAsync();")]
    [InlineData("Task LocalAsync() { var task = new Task(Work); waiting.Enqueue(task); return task; } await LocalAsync();")]
    [InlineData("async Task<Task> LocalAsync() { await Task.Yield(); return new Task(Work); } (await LocalAsync()).Start();")]
    [InlineData("Task LocalAsync(Func<Task> make) => make(); await LocalAsync(() => new Task(Work));")]
    [InlineData("Func<Task> makeAsync = () => new Task(Work); makeAsync().Start();")]
    [InlineData("var x = new Own.Task(1);")]
    public Task TaskThatMayBeStarted_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Fact]
    public Task ReturnedAndStoredTasks_AreReportedWhereTheNamePromisesARunningOne() => Verify.VerifyAnalyzerAsync("""
        using System;
        using System.Threading.Tasks;

        class C
        {
            private readonly Task _task = new Task(() => { });
            private Task Property { get; } = new(() => { });
            Task Get() => new Task(() => { });
            Task Make() { return new Task(() => { }); }
            System.Collections.Generic.IEnumerable<Task> All() { yield return new Task(() => { }); }
            Task LoadAsync() => {|ASYNC209:new Task|}(() => { });
            Task SaveAsync { get { return new Task(() => { }); } }
        }
        """);

    [Fact]
    public Task BrokenCode_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class C
        {
            async Task M()
            {
                await new {|CS1729:Task|}(1, 2, 3, 4, 5, 6);
                await new Task({|CS0103:Missing|});
                Task t = new({|CS0103:Missing|});
            }
        }
        """);

    [Fact]
    public Task Message_SaysWhatFollows() => Verify.VerifyAnalyzerAsync(
        """
        using System.Threading.Tasks;

        class C
        {
            async Task M()
            {
                await {|#0:new Task|}(() => { });
                _ = {|#1:new Task|}(() => { });
            }
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithMessage("This task is never started: its work never runs and the wait for it never ends; use 'Task.Run'"),
        Verify.Diagnostic().WithLocation(1).WithMessage("This task is never started: its work never runs; use 'Task.Run'"));

    private static string In(string statement) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            private Task kept;
            private readonly Queue<Task> waiting = new();

            async Task M(bool b, CancellationToken token)
            {
                await Task.Yield();
                {{statement}}
            }

            void Take(Task task) { }
            void Work() { }
        }

        static class Extensions
        {
            public static void Launch(this Task task) => task.Start();
        }

        namespace Own
        {
            class Task
            {
                public Task(int x) { }
            }
        }
        """;
}
