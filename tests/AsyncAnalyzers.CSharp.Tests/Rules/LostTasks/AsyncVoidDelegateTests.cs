using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC203</c> reports, and where it stays quiet.</summary>
public sealed class AsyncVoidDelegateTests
{
    [Theory]
    [InlineData("list.ForEach({|ASYNC203:async|} x => await Task.Delay(x));")]
    [InlineData("list.ForEach({|ASYNC203:async|} delegate(int x) { await Task.Delay(x); });")]
    [InlineData("list.ForEach({|ASYNC203:async|} x => { try { await Task.Delay(x); } catch (Exception) { } });")]
    [InlineData("Array.ForEach(new[] { 1 }, {|ASYNC203:async|} x => await Task.Delay(x));")]
    [InlineData("Parallel.ForEach(list, {|ASYNC203:async|} x => await Task.Delay(x));")]
    [InlineData("Parallel.For(0, 3, {|ASYNC203:async|} x => await Task.Delay(x));")]
    [InlineData("Parallel.Invoke({|ASYNC203:async|} () => await Task.Delay(1), {|ASYNC203:async|} () => await Task.Delay(2));")]
    [InlineData("Take({|ASYNC203:async|} () => await Task.Delay(1));")]
    [InlineData("Take(flag ? {|ASYNC203:async|} () => await Task.Delay(1) : null);")]
    [InlineData("Take(flag switch { true => {|ASYNC203:async|} () => await Task.Delay(1), _ => null });")]
    [InlineData("Take(kept ?? ({|ASYNC203:async|} () => await Task.Delay(1)));")]
    [InlineData("Take(new Action({|ASYNC203:async|} () => await Task.Delay(1)));")]
    [InlineData("Take((Action)({|ASYNC203:async|} () => await Task.Delay(1)));")]
    [InlineData("Action a = {|ASYNC203:async|} () => await Task.Delay(1);")]
    [InlineData("kept = {|ASYNC203:async|} () => await Task.Delay(1);")]
    [InlineData("kept += {|ASYNC203:async|} () => await Task.Delay(1);")]
    [InlineData("this.kept ??= {|ASYNC203:async|} () => await Task.Delay(1);")]
    [InlineData("Moved += {|ASYNC203:async|} x => await Task.Delay(x);")]
    [InlineData("var actions = new List<Action> { {|ASYNC203:async|} () => await Task.Delay(1) };")]
    [InlineData("var actions = new Action[] { {|ASYNC203:async|} () => await Task.Delay(1) };")]
    [InlineData("var actions = new Dictionary<int, Action> { [1] = {|ASYNC203:async|} () => await Task.Delay(1) };")]
    [InlineData("var other = new C { kept = {|ASYNC203:async|} () => await Task.Delay(1) };")]
    [InlineData("Func<Action> f = () => {|ASYNC203:async|} () => await Task.Delay(1);")]
    [InlineData("using var timer = new Timer({|ASYNC203:async|} _ => await Task.Delay(1));")]
    [InlineData("new Thread({|ASYNC203:async|} () => await Task.Delay(1)).Start();")]
    [InlineData("ThreadPool.QueueUserWorkItem({|ASYNC203:async|} _ => await Task.Delay(1));")]
    [InlineData("Task.Factory.StartNew((Action)({|ASYNC203:async|} () => await Task.Delay(1))).Wait();")]
    [InlineData("token.Register({|ASYNC203:async|} () => await Task.Delay(1));")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += {|ASYNC203:async|} (s, e) => await Task.Delay(1);")]
    [InlineData("new[] { 1 }.AsParallel().ForAll({|ASYNC203:async|} x => await Task.Delay(x));")]
    public Task Lambda_IsReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("list.ForEach({|ASYNC203:Work|});")]
    [InlineData("list.ForEach(this.{|ASYNC203:Work|});")]
    [InlineData("Action<int> a = {|ASYNC203:Work|};")]
    [InlineData("Action<int> a = new Action<int>({|ASYNC203:Work|});")]
    [InlineData("var a = {|ASYNC203:Work|}; Work(1);")]
    [InlineData("Parallel.ForEach(list, {|ASYNC203:Work|}<int>);", "private async void Work<T>(T x) => await Task.Delay(1);")]
    [InlineData("list.ForEach({|ASYNC203:Local|}); async void Local(int x) => await Task.Delay(x);", "")]
    [InlineData("using var timer = new Timer({|ASYNC203:Tick|});", "private async void Tick(object state) => await Task.Delay(1);")]
    public Task MethodGroup_IsReported(string statement, string member = "private async void Work(int x) => await Task.Delay(x);") =>
        Verify.VerifyAnalyzerAsync(In(statement, member));

    [Fact]
    public Task MethodGroupOfAnotherFile_IsReportedWhereItIsConverted()
    {
        var test = new CSharpAnalyzerTest<LostTasksFamily>
        {
            TestCode = In("list.ForEach(Other.{|ASYNC203:Work|});"),
        };
        test.TestState.Sources.Add("static class Other { internal static async void Work(int x) => await System.Threading.Tasks.Task.Delay(x); }");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("Func<Task> f = async () => await Task.Delay(1);")]
    [InlineData("var f = async () => await Task.Delay(1);")]
    [InlineData("Task.Run(async () => await Task.Delay(1)).Wait();")]
    [InlineData("Parallel.ForEachAsync(list, async (x, t) => await Task.Delay(x)).Wait();")]
    [InlineData("Action a = () => { };")]
    [InlineData("Func<Action> f = () => () => { };")]
    [InlineData("list.ForEach(x => Task.Delay(x).Wait());")]
    [InlineData("Clicked += async (s, e) => await Task.Delay(1);")]
    [InlineData("EventHandler handler = async (s, e) => await Task.Delay(1); Clicked += handler;")]
    [InlineData("EventHandler<UnhandledExceptionEventArgs> handler = async delegate { await Task.Delay(1); }; handler(this, null);")]
    [InlineData("EventHandler<int> handler = async (s, number) => await Task.Delay(number); handler(this, 1);")]
    [InlineData("Console.CancelKeyPress += async (s, e) => await Task.Delay(1);")]
    [InlineData("System.Runtime.Loader.AssemblyLoadContext.Default.Unloading += async x => await Task.Delay(1);")]
    [InlineData("SynchronizationContext.Current.Post(async _ => await Task.Delay(1), null);")]
    [InlineData("IProgress<int> progress = new Progress<int>(async x => await Task.Delay(x));")]
    [InlineData("new Context().Post(async _ => await Task.Delay(1), null);")]
    [InlineData("var command = new Command(async () => await Task.Delay(1));")]
    public Task HandlerOrTask_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    // Nobody would wait for these, and they see to their exceptions.
    [Theory]
    [InlineData("using var timer = new Timer(async _ => { try { await Task.Delay(1); } catch (Exception) { } });")]
    [InlineData("using var timer = new Timer(async _ => { if (flag) return; try { await Task.Delay(1); } catch (TimeoutException) { } catch (Exception e) { Console.Write(e); } });")]
    [InlineData("token.Register(async () => { try { await Task.Delay(1); } catch { } });")]
    [InlineData("Take(async () => { try { await Task.Delay(1); } catch (Exception) { } });")]
    [InlineData("using var timer = new Timer(Tick);", "private async void Tick(object state) { try { await Task.Delay(1); } catch (Exception) { } }")]
    [InlineData("using var timer = new Timer(Tick);", "IAsyncDisposable? inner; private async void Tick(object state) { try { await Task.Delay(1); } catch (Exception) { } finally { await inner!.DisposeAsync(); } }")]
    [InlineData("using var timer = new Timer({|ASYNC203:Tick|});", "private async void Tick(object state) { try { await Task.Delay(1); } catch (Exception) { } finally { await Task.Delay(2); } }")]
    [InlineData("using var timer = new Timer({|ASYNC203:Tick|});", "IAsyncDisposable? inner; private async void Tick(object state) { try { await Task.Delay(1); } catch (TimeoutException) { } finally { await inner!.DisposeAsync(); } }")]
    [InlineData("using var timer = new Timer(Tick);", "private async void Tick(object state) { await Report(); } async Task Report() { try { await Task.Delay(1); } catch (Exception e) { Console.Write(e); } }")]
    [InlineData("using var timer = new Timer(async _ => await Report().ConfigureAwait(false));", "async Task Report() { try { await Task.Delay(1); } catch (Exception e) { Console.Write(e); } }")]
    [InlineData("using var timer = new Timer({|ASYNC203:Tick|});", "private async void Tick(object state) { await Report(); } async Task Report() { try { await Task.Delay(1); } catch (TimeoutException e) { Console.Write(e); } }")]
    [InlineData("using var timer = new Timer({|ASYNC203:async|} _ => { await Report(); await Task.Delay(1); });", "async Task Report() { try { await Task.Delay(1); } catch (Exception e) { Console.Write(e); } }")]
    [InlineData("using var timer = new Timer(async _ => await Report());", "bool off; ILog log; async Task Report() { if (off) { log.Debug(); await Task.Delay(1); return; } try { await Task.Delay(2); } catch (Exception e) { Console.Write(e); } } interface ILog { void Debug(); }")]
    [InlineData("using var timer = new Timer({|ASYNC203:async|} _ => await Report());", "bool off; async Task Report() { if (off) { await Other(); return; } try { await Task.Delay(2); } catch (Exception e) { Console.Write(e); } } Task Other() => Task.Delay(1);")]
    [InlineData("using var timer = new Timer({|ASYNC203:async|} _ => await Report());", "bool off; async Task Report() { if (off) { await Task.Delay(1); } try { await Task.Delay(2); } catch (Exception e) { Console.Write(e); } }")]
    [InlineData("ExecutionContext.Run(ExecutionContext.Capture(), async _ => { try { await Task.Delay(1); } catch (Exception e) { Console.Write(e); } finally { Console.Write(1); } }, null);")]
    [InlineData("ExecutionContext.Run(ExecutionContext.Capture(), {|ASYNC203:async|} _ => await Task.Delay(1), null);")]
    [InlineData("using var timer = new Timer(Tick);", "private async void Tick(object state) { try { await Task.Delay(1); } catch (Exception e) when (!IsFatal(e)) { } } static bool IsFatal(Exception e) => e is OutOfMemoryException;")]
    [InlineData("Take(async () => { try { await Task.Delay(1); } catch (Exception e) when (e is not OutOfMemoryException) { } });")]
    [InlineData("Take(async () => { try { await Task.Delay(1); } catch (Exception e) when (e is not (OutOfMemoryException or StackOverflowException)) { } });")]
    [InlineData("Take(async () => { try { await Task.Delay(1); } catch (Exception e) when (!(e is OutOfMemoryException)) { } });")]
    [InlineData("Take({|ASYNC203:async|} () => { try { await Task.Delay(1); } catch (Exception e) when (e is OutOfMemoryException) { } });")]
    [InlineData("Take({|ASYNC203:async|} () => { try { await Task.Delay(1); } catch (Exception e) when (e is not OperationCanceledException) { } });")]
    [InlineData("Take({|ASYNC203:async|} () => { try { await Task.Delay(1); } catch (Exception e) when (!(e is TaskCanceledException)) { } });")]
    [InlineData("Take({|ASYNC203:async|} () => { try { await Task.Delay(1); } catch (Exception e) when (!token.IsCancellationRequested) { } });")]
    public Task CallbackThatCatchesAll_IsNotReported(string statement, string member = "") => Verify.VerifyAnalyzerAsync(In(statement, member));

    [Fact]
    public Task Option_ReportsHandlersAsAsyncVoid()
    {
        var test = new CSharpAnalyzerTest<LostTasksFamily>
        {
            TestCode = In("Clicked += {|ASYNC204:async|} (s, e) => await Task.Delay(1); Clicked += async (s, e) => { try { await Task.Delay(1); } catch { } };"),
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nasync_analyzers.report_async_void_handlers = true\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task RowOfATeam_SaysThatItIsMeant()
    {
        var test = new CSharpAnalyzerTest<LostTasksFamily> { TestCode = In("Take(async () => await Task.Delay(1));") };
        test.TestState.AdditionalFiles.Add(("/AsyncAnalyzers.Team.txt", "M:C.Take; void-callback"));
        return test.RunAsync();
    }

    [Fact]
    public Task TestDoublesAndAssertions() => Verify.VerifyAnalyzerAsync(
        """
        using System;
        using System.Threading.Tasks;
        using Moq;
        using NSubstitute;
        using Xunit;

        public interface IStore { Task SaveAsync(); void Save(); }

        public class Tests
        {
            public async Task Run(IStore store)
            {
                new Mock<IStore>().Setup(s => s.Save()).Callback({|ASYNC203:async|} () => await Task.Delay(1));
                Assert.Collection(new[] { 1 }, {|ASYNC203:async|} x => await Task.Delay(x));
                Assert.All(new[] { 1 }, {|ASYNC203:async|} x => await Task.Delay(x));
                await Assert.ThrowsAsync<Exception>(async () => await Task.Delay(1));
                Received.InOrder(async () => await store.SaveAsync());
                store.When(async s => await s.SaveAsync());
            }
        }
        """,
        TestReferences.NSubstitute.And(TestReferences.XUnit));

    [Fact]
    public Task DispatcherOfAvalonia() => Verify.VerifyAnalyzerAsync(
        """
        using System.Threading.Tasks;
        using Avalonia.Threading;

        public class View
        {
            public void M()
            {
                Dispatcher.UIThread.Post(async () => await Task.Delay(1));
                Dispatcher.UIThread.Invoke(new System.Action({|ASYNC203:async|} () => await Task.Delay(1)));
            }
        }
        """,
        TestReferences.WholeCatalogue);

    [Fact]
    public Task BrokenCode_IsNotReported() => new CSharpAnalyzerTest<LostTasksFamily>
    {
        TestCode = """
            using System;
            using System.Threading.Tasks;

            class C
            {
                void M(Missing missing)
                {
                    missing.Do(async () => await Task.Delay(1));
                    Take(async x => await Task.Delay(1));
                    Action<int> a = async () => await Task.Delay(1);
                    Callback b = async () => await Task.Delay(1);
                }
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    private static string In(string statement, string member = "") => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using System.Windows.Input;

        class C
        {
            public Action kept;
            event Action<int> Moved;
            event EventHandler Clicked;

            void M(List<int> list, bool flag, CancellationToken token)
            {
                {{statement}}
            }

            public void Take(Action action) => kept = action;
            {{member}}
        }

        class Context : SynchronizationContext
        {
            public override void Post(SendOrPostCallback d, object state) { }
        }

        class Command : ICommand
        {
            public Command(Action action) { }
            public event EventHandler CanExecuteChanged { add { } remove { } }
            public bool CanExecute(object parameter) => true;
            public void Execute(object parameter) { }
        }
        """;
}
