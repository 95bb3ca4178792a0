using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Blocking that an earlier analyzer did not see, or that its users asked for.</summary>
public sealed partial class ReportedCasesTests
{
    [Fact]
    public Task VsThreading632_SynchronousLambdaThatRunsInATaskReturningMethod_IsReported() => VerifyAsync("""
        class C
        {
            Task M(List<Task> tasks)
            {
                tasks.ForEach(task => {|ASYNC101:task.Wait|}());
                return Task.CompletedTask;
            }

            async Task<int> N(Task<int>[] tasks)
            {
                await Task.Yield();
                return tasks.Sum(task => {|ASYNC115:task.Result|});
            }
        }
        """);

    [Fact]
    public Task VsThreading1235_ConditionalWait_IsReported() => VerifyAsync("""
        class C
        {
            async Task M(Task? task)
            {
                await Task.Yield();
                {|ASYNC101:task?.Wait|}();
            }

            async Task<int> N(Task<int>? task)
            {
                await Task.Yield();
                return {|ASYNC115:task?.Result|} ?? 0;
            }
        }
        """);

    [Fact]
    public Task VsThreading1354_GetResultAfterConfigureAwait_IsReported() => VerifyAsync("""
        class C
        {
            async Task<int> M(Task<int> task, ValueTask<int> other)
            {
                await Task.Yield();
                return task.ConfigureAwait(false).{|ASYNC115:GetAwaiter().GetResult|}() + other.ConfigureAwait(false).{|ASYNC115:GetAwaiter().GetResult|}();
            }
        }
        """);

    [Theory]
    [InlineData(774)]
    [InlineData(775)]
    public Task VsThreading_CustomAwaitable_IsReported(int issue) => VerifyAsync($$"""
        using System.Runtime.CompilerServices;

        struct Pending
        {
            public Awaiter GetAwaiter() => default;

            public struct Awaiter : INotifyCompletion
            {
                public bool IsCompleted => false;

                public void OnCompleted(Action continuation)
                {
                }

                public int GetResult() => 1;
            }
        }

        class Issue{{issue}}
        {
            async Task<int> N(Pending pending)
            {
                await Task.Yield();
                return pending.{|ASYNC115:GetAwaiter().GetResult|}();
            }
        }
        """);

    [Theory]
    [InlineData("VsThreading754")]
    [InlineData("RoslynAnalyzers6268")]
    public Task ThreadSleep_IsReported(string issue) => VerifyAsync($$"""
        class {{issue}}
        {
            async Task M()
            {
                {|ASYNC103:Thread.Sleep|}(100);
                await Task.Yield();
                {|ASYNC103:Thread.Sleep|}(TimeSpan.FromSeconds(1));
            }

            Task N()
            {
                {|ASYNC103:Thread.Sleep|}(100);
                return Task.CompletedTask;
            }
        }
        """);

    [Theory]
    [InlineData(1568)]
    [InlineData(1569)]
    public Task VsThreading_ExtensionSibling_IsReported(int issue) => VerifyAsync($$"""
        class Store
        {
            public int Load(string key) => File.ReadAllText(key).Length;
        }

        static class StoreExtensions
        {
            public static int Count(this Store store) => store.Load("b");

            public static Task<int> CountAsync(this Store store, CancellationToken token = default) => Task.FromResult(1);

            public static Task<int> LoadAsync(this Store store, string key) => Task.FromResult(1);
        }

        class Issue{{issue}}
        {
            async Task<int> M(Store store)
            {
                await Task.Yield();
                return {|ASYNC102:store.Count|}() + {|ASYNC102:store.Load|}("a") + {|ASYNC102:StoreExtensions.Count|}(store);
            }
        }
        """);

    [Fact]
    public Task BlockingDetector30_WaitsOfTheRuntime_AreReported() => VerifyAsync("""
        class C
        {
            async Task M(SemaphoreSlim semaphore, ManualResetEventSlim signal, WaitHandle handle)
            {
                await Task.Yield();
                {|ASYNC102:semaphore.Wait|}();
                {|ASYNC103:signal.Wait|}();
                {|ASYNC103:handle.WaitOne|}();
                handle.WaitOne(0);
                semaphore.Wait(0);
            }
        }
        """);

    [Theory]
    [InlineData("VsThreading344")]
    [InlineData("VsThreading418")]
    [InlineData("Roslyn29276")]
    public async Task BlockingApiOfATeam_IsReportedOnceConfigured(string issue)
    {
        var test = new CSharpAnalyzerTest<AllRules>
        {
            ImplicitUsings = true,
            TestState =
            {
                Sources =
                {
                    $$"""
                    namespace Team;

                    class Queue
                    {
                        public int Pop() => 1;
                    }

                    class {{issue}}
                    {
                        async Task<int> M(Queue queue)
                        {
                            await Task.Yield();
                            return {|ASYNC103:queue.Pop|}();
                        }
                    }
                    """,
                },
                AdditionalFiles = { ("AsyncAnalyzers.Team.txt", "M:Team.Queue.Pop; blocks; a 'Channel<T>'") },
            },
        };
        await test.RunAsync();
    }
}
