using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC216</c> reports, and where it stays quiet.</summary>
public sealed class DroppedOffloadTests
{
    [Theory]
    [InlineData("void", "{|ASYNC216:Task.Run|}(() => { });")]
    [InlineData("void", "Task.{|ASYNC216:Run(() => { }).ConfigureAwait|}(false);")]
    [InlineData("void", "Task.Run(async () => { try { await Task.Yield(); } catch { } }).ConfigureAwait(false);")]
    [InlineData("void", "Task.{|ASYNC216:Factory.StartNew|}(() => { });")]
    [InlineData("void", "System.Action a = () => {|ASYNC216:Task.Run|}(() => { });")]
    [InlineData("void", "{|ASYNC216:Task.Run|}(() => { try { M(); } catch (System.Exception) { throw; } });")]
    [InlineData("void", "{|ASYNC216:Task.Run|}(() => { M(); try { M(); } catch { } });")]
    [InlineData("void", "Task.Run(() => { try { M(); } catch (System.Exception) { } });")]
    [InlineData("void", "Task.Run(async () => { try { await Task.Yield(); } catch { } });")]
    [InlineData("void", "Task.{|ASYNC216:Delay(1).ContinueWith|}(_ => Task.Delay(1), TaskScheduler.Default);")]
    [InlineData("void", "Task.{|ASYNC216:Delay(1).ContinueWith|}(async _ => await Task.Delay(1));")]
    [InlineData("void", "Task.{|ASYNC216:Delay(1).ContinueWith|}(_ => { M(); return Task.Delay(1); });")]
    [InlineData("void", "Task.Delay(1).ContinueWith(_ => { M(); });")]
    [InlineData("void", "Task.Delay(1).ContinueWith(t => t);")]
    [InlineData("void", "Task.Delay(1).ContinueWith(t => System.Console.WriteLine(t.Exception), TaskContinuationOptions.OnlyOnFaulted);")]
    [InlineData("void", "Task.Delay(1).ContinueWith(async _ => { try { await Task.Delay(1); } catch { } });")]
    [InlineData("void", "_ = Task.Delay(1).ContinueWith(_ => Task.Delay(1), TaskScheduler.Default);")]
    [InlineData("void", "_ = Task.Run(() => { });")]
    [InlineData("void", "Task.Run(() => { }).Wait();")]
    [InlineData("async Task", "await Task.Yield(); Task.Run(() => { });")]
    public Task Offload_IsReportedInSynchronousCode(string head, string statement) => Verify.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        class C
        {
            {{head}} M()
            {
                {{statement}}
            }
        }
        """);

    // Work that sees to its own exceptions may run on by itself, wherever its 'try' stands.
    [Theory]
    [InlineData("class A : System.Runtime.CompilerServices.INotifyCompletion { public void OnCompleted(Action continuation) { Task.Run(continuation); } }")]
    [InlineData("class A : SynchronizationContext { public override void Post(SendOrPostCallback d, object? state) { Task.Factory.StartNew(() => d(state)); } }")]
    [InlineData("class A { public void OnCompleted(Action continuation) { {|ASYNC216:Task.Run|}(continuation); } }")]
    [InlineData("class A { static class TaskHelpers { public static readonly Task CompletedTask = Task.FromResult(false); } Task Add(int n) { Console.WriteLine(n); return TaskHelpers.CompletedTask; } void M() { Add(1); } }")]
    public Task SchedulersAndCompletedWork_AreNotReported(string type) => new CSharpAnalyzerTest<LostTasksFamily> { ImplicitUsings = true, TestCode = type }.RunAsync();

    [Theory]
    [InlineData("Task.Run(Guarded);")]
    [InlineData("Task.Run(() => Guarded());")]
    [InlineData("Task.Run(async () => await Guarded());")]
    [InlineData("Task.Run(async () => await Guarded().ConfigureAwait(false));")]
    [InlineData("Task.Run(() => { Swallow(1); });")]
    [InlineData("Task.Run(Local); async Task Local() { try { await Task.Yield(); } catch (Exception e) { Console.WriteLine(e); } }")]
    [InlineData("Task.Run(() => source.TrySetResult(1));")]
    [InlineData("Task.Run(() => ((TaskCompletionSource<int>)state).TrySetException(new Exception()));")]
    [InlineData("Task.Run(() => { signal.TrySetResult(); });")]
    [InlineData("{|ASYNC216:Task.Run|}(() => source.SetResult(1));")]
    [InlineData("{|ASYNC216:Task.Run|}(() => { Other(); source.TrySetResult(1); });")]
    [InlineData("{|ASYNC216:Task.Run|}(Unguarded);")]
    [InlineData("{|ASYNC216:Task.Run|}(() => Unguarded());")]
    [InlineData("{|ASYNC216:Task.Run|}(Awaiting);")]
    [InlineData("{|ASYNC216:Task.Run|}(Overridable);")]
    [InlineData("{|ASYNC216:Task.Run|}(async () => { await Guarded(); await Unguarded(); });")]
    [InlineData("{|ASYNC216:Task.Run|}(async () => { var x = await Number(); try { await Guarded(); } catch { } });")]
    public Task OffloadedFunctionThatCatchesAll_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync($$"""
        using System;
        using System.Threading.Tasks;

        class C
        {
            void M(TaskCompletionSource<int> source, TaskCompletionSource signal, object state)
            {
                {{statement}}
            }

            void Other() { }

            async Task Guarded()
            {
                try { await Task.Yield(); } catch (Exception) { }
            }

            void Swallow(int x)
            {
                try { Console.WriteLine(x); } catch { }
            }

            async Task Unguarded()
            {
                try { await Task.Yield(); } catch (TimeoutException) { }
            }

            async Task Awaiting()
            {
                var x = await Number();
                try { await Task.Delay(x); } catch (Exception) { }
            }

            protected virtual async Task Overridable()
            {
                try { await Task.Yield(); } catch (Exception) { }
            }

            Task<int> Number() => Task.Run(() => 1);
        }
        """);

    // The task of an async void function ends before its work: keeping it would be no use.
    [Theory]
    [InlineData("Task.Factory.StartNew({|ASYNC203:Worker|});")]
    [InlineData("Task.Run({|ASYNC203:Worker|});")]
    [InlineData("Task.Factory.StartNew(new Action({|ASYNC203:async|} () => await Task.Yield()));", "")]
    [InlineData("Task.{|ASYNC216:Factory.StartNew|}(Other);", "")]
    public Task AsyncVoidFunction_IsTheOnlyFault(string statement, string member = "async void Worker() => await Task.Yield();") => Verify.VerifyAnalyzerAsync($$"""
        using System;
        using System.Threading.Tasks;

        class C
        {
            void M()
            {
                {{statement}}
            }

            {{member}}
            void Other() { }
        }
        """);
}
