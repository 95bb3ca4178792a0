using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>The nearest lookalikes of what <c>ASYNC203</c> reports: delegates that give a task, handlers, functions that are not async.</summary>
public sealed class AsyncVoidDelegateQuietTests
{
    [Theory]
    [InlineData("TakeEither(async () => await Task.Delay(1));")]
    [InlineData("TakeWork(async () => await Task.Delay(1));")]
    [InlineData("Work work = async () => await Task.Delay(1); work().Wait();")]
    [InlineData("async Task Local() => await Task.Delay(1); Func<Task> f = Local; f().Wait();")]
    [InlineData("TakeEither(RunAsync);")]
    [InlineData("Task.Run(RunAsync).Wait();")]
    [InlineData("Task.Factory.StartNew(async () => await Task.Delay(1)).Unwrap().Wait();")]
    [InlineData("Task.Delay(1).ContinueWith(async _ => await Task.Delay(1)).Unwrap().Wait();")]
    [InlineData("Task.WaitAll(list.Select(async x => await Task.Delay(x)).ToArray());")]
    [InlineData("var all = list.ToDictionary(x => x, async x => { await Task.Delay(x); return x; }); Task.WaitAll(all.Values.ToArray());")]
    [InlineData("var lazy = new Lazy<Task>(async () => await Task.Delay(1)); lazy.Value.Wait();")]
    [InlineData("var cache = new ConcurrentDictionary<int, Task>(); cache.GetOrAdd(1, async x => await Task.Delay(x)).Wait();")]
    [InlineData("var steps = new List<Func<Task>> { async () => await Task.Delay(1), RunAsync }; Task.WaitAll(steps.Select(step => step()).ToArray());")]
    [InlineData("var handlers = new Dictionary<string, Func<int, Task>> { [\"a\"] = async x => await Task.Delay(x) }; handlers[\"a\"](1).Wait();")]
    [InlineData("Func<int, Func<Task>> make = x => async () => await Task.Delay(x); make(1)().Wait();")]
    public Task DelegateThatGivesATask_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("list.ForEach(x => { _ = Task.Delay(x); });")]
    [InlineData("Action<int> a = x => {|ASYNC201:Task.Delay|}(x); a(1);")]
    [InlineData("token.Register(() => { _ = RunAsync(); });")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => RunAsync().Wait());")]
    [InlineData("new Thread(() => RunAsync().GetAwaiter().GetResult()).Start();")]
    [InlineData("using var timer = new Timer(_ => RunAsync().Wait());")]
    [InlineData("Parallel.ForEach(list, x => Task.Delay(x).Wait());")]
    [InlineData("Action a = () => { async Task Inner() => await Task.Delay(1); Inner().Wait(); }; a();")]
    public Task SynchronousFunction_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("PropertyChangedEventHandler handler = async (s, e) => await Task.Delay(1); handler(this, null);")]
    [InlineData("using var timer = new System.Timers.Timer(5); timer.Elapsed += async (s, e) => await Task.Delay(1);")]
    [InlineData("using var watcher = new FileSystemWatcher(\"a\"); watcher.Created += async (s, e) => await Task.Delay(1);")]
    [InlineData("TaskScheduler.UnobservedTaskException += async (s, e) => { e.SetObserved(); await Task.Delay(1); };")]
    [InlineData("AppDomain.CurrentDomain.AssemblyLoad += async (s, e) => await Task.Delay(1);")]
    [InlineData("new Process().Exited += OnExited;")]
    [InlineData("Changed += OnChanged; Changed -= OnChanged;")]
    public Task HandlerOfAnEvent_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    // Nobody waits for the callback, and nothing comes out of it.
    [Theory]
    [InlineData("ThreadPool.QueueUserWorkItem(Guarded);")]
    [InlineData("new Thread(Loop).Start();")]
    [InlineData("token.Register(async () => { try { await foreach (var x in Numbers()) Console.Write(x); } catch (Exception e) { Console.Write(e); } });")]
    [InlineData("token.Register(async () => { try { await using var s = new MemoryStream(); await s.FlushAsync(); } catch { } });")]
    [InlineData("using var timer = new Timer(async _ => { while (!token.IsCancellationRequested) { try { await RunAsync(); } catch (Exception e) { Console.Write(e); } } });")]
    public Task CallbackThatCatchesAll_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("app.MapGet(\"/\", async () => await Task.Delay(1));")]
    [InlineData("app.MapPost(\"/\", async (string name) => { await Task.Delay(1); return name; });")]
    [InlineData("app.Use(async (context, next) => { await Task.Delay(1); await next(context); });")]
    [InlineData("app.Run(async context => await context.Response.WriteAsync(\"a\"));")]
    [InlineData("app.Lifetime.ApplicationStopping.Register(async () => { try { await Task.Delay(1); } catch (Exception e) { Console.Write(e); } });")]
    public Task HandlerOfARequest_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;

        static class C
        {
            static void Map(WebApplication app)
            {
                {{statement}}
            }
        }
        """,
        TestReferences.AspNetCore);

    [Fact]
    public Task AssertionsAndDoublesThatTakeTasks_AreNotReported() => Verify.VerifyAnalyzerAsync(
        """
        using System;
        using System.Threading.Tasks;
        using Moq;
        using Xunit;

        public interface IStore { Task SaveAsync(int number); }

        public class Tests
        {
            [Fact]
            public async Task Run()
            {
                var store = new Mock<IStore>();
                store.Setup(s => s.SaveAsync(1)).Returns(async () => await Task.Delay(1));
                store.Setup(s => s.SaveAsync(It.IsAny<int>())).Returns(async (int number) => await Task.Delay(number));
                Assert.NotNull(await Record.ExceptionAsync(async () => await Task.Delay(1)));
                await Assert.AllAsync(new[] { 1 }, async x => await Task.Delay(x));
            }
        }
        """,
        TestReferences.NSubstitute.And(TestReferences.XUnit));

    private static string In(string statement) => $$"""
        #nullable disable
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        delegate Task Work();

        class C
        {
            event EventHandler<EventArgs> Changed;

            void M(List<int> list, CancellationToken token)
            {
                {{statement}}
            }

            void TakeEither(Action action) => action();
            void TakeEither(Func<Task> work) => work().Wait();
            void TakeWork(Work work) => work().Wait();
            async Task RunAsync() => await Task.Delay(1);
            async IAsyncEnumerable<int> Numbers() { await Task.Yield(); yield return 1; }
            async void OnExited(object sender, EventArgs e) => await Task.Delay(1);
            async void OnChanged(object sender, EventArgs e) => await Task.Delay(1);
            async void Guarded(object state) { try { await RunAsync(); } catch (Exception e) { Console.Write(e); } }
            async void Loop() { while (true) { try { await RunAsync(); } catch (Exception e) { Console.Write(e); } } }
        }
        """;
}
