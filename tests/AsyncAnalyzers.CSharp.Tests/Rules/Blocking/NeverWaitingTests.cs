using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What looks like a wait of async code and is none: synchronous arms, code that never runs, functions that await nothing.</summary>
public sealed class NeverWaitingTests
{
    /// <summary>An <c>async</c> lambda without <c>await</c> that a synchronous function has run for it.</summary>
    [Theory]
    [InlineData("int Run() { var task = RunInternal(async p => Load(p)); return {|ASYNC112:task.Result|}; }")]
    [InlineData("int Run() => RunInternal(async p => Load(p)).{|ASYNC112:GetAwaiter().GetResult|}();")]
    [InlineData("int Run() => {|ASYNC112:RunInternal(async (int p) => { Thread.Sleep(p); return Load(p); }).Result|};")]
    [InlineData("int Run() => {|ASYNC112:RunInternal(p => Task.FromResult(Load(p))).Result|};")]
    public Task SynchronousArm_Quiet(string member) => Verify(member);

    [Theory]
    [InlineData("Task<int> Run() => RunInternal(async p => {|ASYNC102:Load|}(p));")]
    [InlineData("Task<int> Run() => RunInternal(p => Task.FromResult({|ASYNC102:Load|}(p)));")]
    [InlineData("async Task<int> Run() => await RunInternal(async p => {|ASYNC102:Load|}(p));")]
    [InlineData("int Run() { var task = RunInternal(async p => { await Task.Yield(); return {|ASYNC102:Load|}(p); }); return {|ASYNC112:task.Result|}; }")]
    [InlineData("int Run() { var task = RunInternal(async p => {|ASYNC102:Load|}(p)); var other = LoadAsync(1); return {|ASYNC112:other.Result|}; }")]
    [InlineData("async Task<int> Run() { await Task.Yield(); return {|ASYNC101:RunInternal(async p => {|ASYNC102:Load|}(p)).Result|}; }")]
    public Task OtherLambda_Reported(string member) => Verify(member);

    [Theory]
    [InlineData("async Task Run() { await Task.Yield(); return; Thread.Sleep(1); }")]
    [InlineData("async Task Run() { await Task.Yield(); throw new Exception(); { using (new MemoryStream()) Thread.Sleep(1); } }")]
    [InlineData("async Task Run(int n) { await Task.Yield(); while (n > 0) { continue; Thread.Sleep(1); } }")]
    [InlineData("async Task Run(int n) { await Task.Yield(); switch (n) { case 1: break; LoadAsync(n).Wait(); break; } }")]
    public Task BehindAnExit_Quiet(string member) => Verify(member);

    [Theory]
    [InlineData("async Task Run(int n) { await Task.Yield(); if (n > 0) return; {|ASYNC102:Load|}(1); }")]
    [InlineData("async Task Run(int n) { await Task.Yield(); if (n > 0) goto end; return; end: {|ASYNC102:Load|}(1); }")]
    [InlineData("async Task Run(int n) { await Task.Yield(); again: if (n > 0) { n--; goto end; } return; end: { {|ASYNC102:Load|}(1); goto again; } }")]
    [InlineData("async Task Run(int n) { await Later(); return; async Task Later() { await Task.Yield(); {|ASYNC102:Load|}(1); } }")]
    [InlineData("async Task Run(int n) { await Task.Yield(); switch (n) { case 1: break; case 2: {|ASYNC102:Load|}(1); break; } }")]
    public Task Reached_Reported(string member) => Verify(member);

    /// <summary><c>async</c> for its signature alone: the task is completed when the call returns.</summary>
    [Theory]
    [InlineData("async Task Stop() { Console.WriteLine(); } public void Dispose() => Stop().Wait();")]
    [InlineData("async Task<int> Stop() { Func<Task> later = async () => await Task.Yield(); return 1; } public void Dispose() => Stop().GetAwaiter().GetResult();")]
    [InlineData("async ValueTask Stop() { Console.WriteLine(); } async Task Run() { await Task.Yield(); Stop().GetAwaiter().GetResult(); }")]
    public Task AwaitsNothing_Quiet(string member) => Verify(member);

    /// <summary>A task that does nothing wakes the thread pool up.</summary>
    [Theory]
    [InlineData("static C() { Task.Run(() => { }).Wait(); }")]
    [InlineData("static C() { Task.{|ASYNC105:Run(() => { Console.WriteLine(); }).Wait|}(); }")]
    public Task EmptyTask_WaitsForNothing(string member) => Verify(member);

    [Theory]
    [InlineData("async Task Stop() { await Task.Delay(1); } public void Dispose() => {|ASYNC116:Stop().Wait|}();")]
    [InlineData("async Task Stop() { await using var log = new MemoryStream(); } public void Dispose() => {|ASYNC116:Stop().Wait|}();")]
    [InlineData("protected virtual async Task Stop() { Console.WriteLine(); } public void Dispose() => {|ASYNC116:Stop().Wait|}();")]
    [InlineData("Task Stop() => LoadAsync(1); public void Dispose() => {|ASYNC116:Stop().Wait|}();")]
    public Task MayAwait_Reported(string member) => Verify(member);

    /// <summary>The completed task of a helper, from before .NET had one.</summary>
    [Theory]
    [InlineData("static class Tasks { static Task? _done; public static Task CompletedTask() => _done ?? (_done = Task.FromResult(0)); } Task Stop() { Console.WriteLine(); return Tasks.CompletedTask(); } public void Dispose() => Stop().Wait();")]
    [InlineData("static class Tasks { public static readonly Task CompletedTask = Task.FromResult(0); } Task Stop() => Tasks.CompletedTask; public void Dispose() => Stop().Wait();")]
    [InlineData("static Task<int[]> NoResult() => Task.FromResult(new int[0]); Task<int[]> Find(int n) { if (n == 0) return NoResult(); return Task.FromResult(new[] { n }); } public void Dispose() => Find(1).GetAwaiter().GetResult();")]
    [InlineData("private Task<int> Nothing(int n) { return Task.FromResult(n); } private Task<int> Nothing() => Task.FromResult(0); Task<int> Find(int n) => Nothing(n); async Task Run() { await Task.Yield(); Find(1).Wait(); }")]
    public Task CompletedByAHelper_Quiet(string member) => Verify(member);

    [Theory]
    [InlineData("static class Tasks { public static Task CompletedTask(int n) => Task.Delay(n); } Task Stop() => Tasks.CompletedTask(1); public void Dispose() => {|ASYNC116:Stop().Wait|}();")]
    [InlineData("static class Tasks { public static Task Pending() => Task.Delay(1); } Task Stop() => Tasks.Pending(); public void Dispose() => {|ASYNC116:Stop().Wait|}();")]
    [InlineData("Task<int> Later(int n) => LoadAsync(n); Task<int> Find(int n) => Later(n); public void Dispose() => {|ASYNC116:Find(1).Wait|}();")]
    [InlineData("private Task<int> Later() => Task.FromResult(0); private Task<int> Later(int n) => LoadAsync(n); Task<int> Find(int n) => Later(n); public void Dispose() => {|ASYNC116:Find(1).Wait|}();")]
    [InlineData("protected virtual Task<int> Later() => Task.FromResult(0); Task<int> Find() => Later(); public void Dispose() => {|ASYNC116:Find().Wait|}();")]
    [InlineData("Task<int> Find(int n) => n == 0 ? Task.FromResult(0) : Find(n - 1); Task<int> Again(int n) => Find(n); public void Dispose() => {|ASYNC116:Again(1).Wait|}();")]
    public Task OtherHelper_Reported(string member) => Verify(member);

    /// <summary>Nobody takes what the local function gives back.</summary>
    [Theory]
    [InlineData("void Run() { Parallel.Invoke(() => Step(), () => Step()); Task Step() { LoadAsync(1).Wait(); return Task.CompletedTask; } }")]
    [InlineData("void Run() { Step(); Step(); Task Step() { LoadAsync(1).Wait(); return Task.CompletedTask; } }")]
    [InlineData("void Run() { new Thread(Work).Start(); void Work() { Step(); } Task Step() { LoadAsync(1).Wait(); return Task.CompletedTask; } }")]
    [InlineData("void Run() { void Work() => Step(); Work(); Task Step() { LoadAsync(1).Wait(); return Task.CompletedTask; } }")]
    [InlineData("int Run() { Parallel.For(0, 3, n => { Step(n); }); return 1; Task Step(int n) { LoadAsync(n).Wait(); return Task.CompletedTask; } }")]
    [InlineData("void Run() { var thread = new Thread(() => Step<int>()); thread.Start(); Task Step<T>() { LoadAsync(1).Wait(); return Task.CompletedTask; } }")]
    public Task DroppedByAll_Quiet(string member) => Verify(member);

    [Theory]
    [InlineData("async Task Run() { await Step(); Task Step() { {|ASYNC101:LoadAsync(1).Wait|}(); return Task.CompletedTask; } }")]
    [InlineData("async Task Run() { await Task.Run(Step); Task Step() { {|ASYNC101:LoadAsync(1).Wait|}(); return Task.CompletedTask; } }")]
    [InlineData("async Task Run() { await Task.Run(() => Step()); Task Step() { {|ASYNC101:LoadAsync(1).Wait|}(); return Task.CompletedTask; } }")]
    [InlineData("async Task Run() { Step(); await Task.Yield(); Task Step() { {|ASYNC101:LoadAsync(1).Wait|}(); return Task.CompletedTask; } }")]
    [InlineData("Task Run() { Step(); return Task.CompletedTask; Task Step() { {|ASYNC101:LoadAsync(1).Wait|}(); return Task.CompletedTask; } }")]
    [InlineData("Task Run() { Parallel.Invoke(() => Step()); return Step(); Task Step() { {|ASYNC101:LoadAsync(1).Wait|}(); return Task.CompletedTask; } }")]
    public Task Taken_Reported(string member) => Verify(member);

    private static Task Verify(string member) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            class C : IDisposable
            {
                {{member}}

                void IDisposable.Dispose() { }

                async Task<int> RunInternal(Func<int, Task<int>> load)
                {
                    await Task.Yield();
                    return await load(1);
                }

                int Load(int page) { File.ReadAllText("a"); return page; }

                async Task<int> LoadAsync(int page) { await File.ReadAllTextAsync("a"); return page; }
            }
            """,
    }.RunAsync();
}
