using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What is known to be completed must be proven, not guessed.</summary>
public sealed partial class ReportedCasesTests
{
    [Fact]
    public Task VsThreading680_ResultInIsCompletedSuccessfullyBranch_IsQuiet() => VerifyAsync("""
        class C
        {
            async Task<int> M(Task<int> task)
            {
                if (task.IsCompletedSuccessfully)
                    return task.Result;
                return await task;
            }
        }
        """);

    [Fact]
    public Task VsThreading698_ValueTaskResultGuardedByIsCompleted_IsQuiet() => VerifyAsync("""
        class C
        {
            ValueTask<int> M(ValueTask<int> pending)
            {
                if (pending.IsCompleted)
                    return new ValueTask<int>(pending.Result + 1);
                return Slow(pending);
            }

            async ValueTask<int> Slow(ValueTask<int> pending) => await pending + 1;
        }
        """);

    [Fact]
    public Task VsThreading217_AntecedentOfContinueWith_IsQuiet() => VerifyAsync("""
        class C
        {
            async Task<int> M(Task<int> task) => await task.ContinueWith(done => done.Result + 1);

            Task<int> N(Task<int> task) => task.ContinueWith(done => done.GetAwaiter().GetResult(), TaskScheduler.Default);
        }
        """);

    [Fact]
    public Task VsThreading217_ResultAfterAwait_IsQuiet() => VerifyAsync("""
        class C
        {
            async Task<int> M(Task<int> task)
            {
                await task;
                return task.Result;
            }
        }
        """);

    [Fact]
    public Task VsThreading693_ResultAfterWhenAll_IsQuiet() => VerifyAsync("""
        class C
        {
            async Task<int> M(Task<int> left, Task<int> right)
            {
                await Task.WhenAll(left, right).ConfigureAwait(false);
                return left.Result + right.Result;
            }

            async Task<int> N(Task<int>[] tasks)
            {
                await Task.WhenAll(tasks);
                return tasks.Select(task => task.Result).Sum();
            }
        }
        """);

    [Fact]
    public Task VsThreading1647_Reassignment_EndsTheProof() => VerifyAsync("""
        class C
        {
            Task<int> Again() => Task.Run(() => 1);

            async Task<int> M(Task<int> task)
            {
                await task;
                task = Again();
                return {|ASYNC115:task.Result|};
            }
        }
        """);

    [Fact]
    public Task VsThreading1647_RefAlias_EndsTheProof() => VerifyAsync("""
        class C
        {
            Task<int> Again() => Task.Run(() => 1);

            Task<int> M(Task<int> task)
            {
                if (!task.IsCompleted)
                    return task;
                ref var alias = ref task;
                alias = Again();
                return Task.FromResult({|ASYNC115:task.Result|});
            }

            async Task<int> N(Task<int> task)
            {
                await task;
                Replace(ref task);
                return {|ASYNC115:task.Result|};
            }

            void Replace(ref Task<int> task) => task = Again();
        }
        """);

    [Fact]
    public Task VsThreading1647_CapturedVariableWrittenByALambda_EndsTheProof() => VerifyAsync("""
        class C
        {
            Task<int> Again() => Task.Run(() => 1);

            async Task<int> M(Task<int> task)
            {
                Action replace = () => task = Again();
                await task;
                replace();
                return {|ASYNC115:task.Result|};
            }
        }
        """);

    [Fact]
    public Task VsThreading1647_LoopBackEdge_EndsTheProof() => VerifyAsync("""
        class C
        {
            Task<int> Again() => Task.Run(() => 1);

            async Task<int> M(Task<int> task)
            {
                var sum = 0;
                await task;
                for (var i = 0; i < 3; i++)
                {
                    sum += {|ASYNC115:task.Result|};
                    task = Again();
                }

                return sum;
            }
        }
        """);

    [Fact]
    public Task VsThreading1647_LocalFunctionThatWrites_EndsTheProof() => VerifyAsync("""
        class C
        {
            Task<int> Again() => Task.Run(() => 1);

            async Task<int> M(Task<int> task)
            {
                await task;
                Replace();
                return {|ASYNC115:task.Result|};

                void Replace() => task = Again();
            }
        }
        """);

    [Fact]
    public Task VsThreading1647_DeferredQueryOfStarts_ProvesNothing() => VerifyAsync("""
        class C
        {
            Task<int> Start(int item) => Task.Run(() => item);

            async Task<int> M(int[] items)
            {
                var tasks = items.Select(Start);
                await Task.WhenAll(tasks);
                return {|ASYNC208:tasks|}.Select(task => {|ASYNC101:task.Result|}).Sum();
            }

            async Task<int> N(int[] items)
            {
                var tasks = items.Select(Start).ToArray();
                await Task.WhenAll(tasks);
                return tasks.Select(task => task.Result).Sum();
            }
        }
        """);

    [Fact]
    public Task VsThreading1647_DeferredQueryThatReadsAReassignedTask_IsReported() => VerifyAsync("""
        class C
        {
            Task<int> Again() => Task.Run(() => 1);

            async Task<List<int>> M(int[] items, Task<int> task)
            {
                await task;
                var query = items.Select(item => item + {|ASYNC115:task.Result|});
                task = Again();
                return query.ToList();
            }
        }
        """);

    [Fact]
    public Task VsThreading1647_StateOfAContinuation_RunsLater() => VerifyAsync("""
        class C
        {
            async Task M(Task first, Task<int> second) =>
                await first.ContinueWith((_, state) => ((Task<int>)state!).Result, second);
        }
        """);

    [Fact]
    public Task SonarDotnet2413_Nameof_IsQuiet() => VerifyAsync("""
        class C
        {
            async Task<string> M(Task<int> task)
            {
                await Task.Yield();
                return nameof(task.Result) + nameof(Task.Wait) + nameof(Thread.Sleep) + nameof(File.ReadAllText);
            }
        }
        """);

    [Fact]
    public Task SonarDotnet2794_ContinueWith_IsQuiet() => VerifyAsync("""
        class C
        {
            async Task<string> M(Task<int> task) => await task.ContinueWith(done =>
            {
                if (done.IsFaulted)
                    return "";
                return done.Result.ToString();
            });
        }
        """);

    [Fact]
    public Task XUnit2780_WhenAllAndContinueWithInATest_AreQuiet() => VerifyAsync("""
        using Xunit;

        public class C
        {
            [Fact]
            public async Task T()
            {
                var left = Task.Run(() => 1);
                var right = Task.Run(() => 2);
                await Task.WhenAll(left, right);
                Assert.Equal(3, left.Result + right.Result);
                await left.ContinueWith(done => Assert.Equal(1, done.Result));
            }
        }
        """, TestReferences.XUnit);

    [Fact]
    public Task XUnit2856_ResultInAMoqSetup_IsAnExpressionTree() => VerifyAsync("""
        using Moq;

        public interface IService
        {
            Task<int> GetAsync();
        }

        public class C
        {
            public async Task T()
            {
                var mock = new Mock<IService>();
                mock.Setup(service => service.GetAsync().Result).Returns(1);
                await mock.Object.GetAsync();
            }
        }
        """, TestReferences.Moq);
}
