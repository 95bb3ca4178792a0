using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Catalogue;

/// <summary>Rows change what the rules say: shipped ones about events and disposal, and those of a team.</summary>
public sealed class RowsInUseTests
{
    private const string Library = """
        namespace Acme;
        using System;
        using System.Threading.Tasks;
        public class Queue
        {
            public int Dequeue(int timeout) => timeout;
            public Task<int> TakeNextAsync(int timeout) => Task.FromResult(timeout);
            public void Save() => System.Threading.Thread.Sleep(1);
            public Task SaveAsync() => Task.CompletedTask;
        }
        public static class Jobs { public static void Start(Action job) => job(); }
        """;

    [Fact]
    public Task HandlerOnAnotherThread_InAWindow_StaysQuiet() => VerifyAsync<BlockingPrimitiveAnalyzer>(
        """
        using System;
        using System.ComponentModel;
        using System.Threading;
        public class MainWindow : Avalonia.Controls.Window
        {
            private readonly BackgroundWorker _worker = new();
            private readonly System.Timers.Timer _poll = new();
            public MainWindow()
            {
                _worker.DoWork += OnWork;
                _poll.Elapsed += OnElapsed;
                Click += OnClick;
            }
            public event EventHandler? Click;
            private void OnWork(object? sender, DoWorkEventArgs e) => Thread.Sleep(10);
            private void OnElapsed(object? sender, System.Timers.ElapsedEventArgs e) => Thread.Sleep(10);
            private void OnClick(object? sender, EventArgs e) => [|Thread.Sleep|](10);
        }
        """);

    [Fact]
    public Task TickOfAUiTimer_IsEventLoop_AlsoOutsideOfAWindow() => VerifyAsync<BlockingPrimitiveAnalyzer>(
        """
        using System;
        using System.Threading;
        public class Clock
        {
            private readonly Avalonia.Threading.DispatcherTimer _ui = new();
            private readonly System.Timers.Timer _pool = new();
            public Clock()
            {
                _ui.Tick += OnTick;
                _pool.Elapsed += OnElapsed;
            }
            private void OnTick(object? sender, EventArgs e) => [|Thread.Sleep|](10);
            private void OnElapsed(object? sender, EventArgs e) => Thread.Sleep(10);
        }
        """);

    [Fact]
    public Task CommandWhoseDisposeAsyncCallsDispose_StaysQuiet_ConnectionDoesNot() => VerifyAsync<AsyncDisposalAnalyzer>(
        """
        using System.Data.Common;
        using System.Threading.Tasks;
        public class Store
        {
            public async Task<int> CountAsync(DbDataSource source)
            {
                [|using|] var connection = await source.OpenConnectionAsync();
                using var command = connection.CreateCommand();
                return (int)(await command.ExecuteScalarAsync() ?? 0);
            }
        }
        """);

    [Fact]
    public Task BlockingRowOfATeam_IsReported() => VerifyAsync<BlockingPrimitiveAnalyzer>(
        "class C { async System.Threading.Tasks.Task M(Acme.Queue q) { await System.Threading.Tasks.Task.Yield(); [|q.Dequeue|](5); } }",
        "M:Acme.Queue.Dequeue; blocks; replacement={this}.TakeNextAsync({0}); 'TakeNextAsync'");

    [Fact]
    public Task WithoutARow_TheSameCallStaysQuiet() => VerifyAsync<BlockingPrimitiveAnalyzer>(
        "class C { async System.Threading.Tasks.Task M(Acme.Queue q) { await System.Threading.Tasks.Task.Yield(); q.Dequeue(5); } }");

    [Fact]
    public Task NoneRowOfATeam_SilencesAShippedRow() => VerifyAsync<BlockingPrimitiveAnalyzer>(
        "class C { async System.Threading.Tasks.Task M(System.Threading.Thread t) { await System.Threading.Tasks.Task.Yield(); t.Join(); System.Threading.[|Thread.Sleep|](5); } }",
        "M:System.Threading.Thread.Join; none");

    [Theory]
    [InlineData("M:Acme.Queue.Save; prefers-sync")]
    [InlineData("T:Acme.Queue; prefers-sync")]
    public Task PrefersSyncRowOfATeam_SilencesTheCounterpart(string row) => VerifyAsync<AsyncCounterpartAnalyzer>(
        "class C { async System.Threading.Tasks.Task M(Acme.Queue q) { await System.Threading.Tasks.Task.Yield(); q.Save(); } }", row);

    [Fact]
    public Task WithoutAPrefersSyncRow_TheCounterpartIsReported() => VerifyAsync<AsyncCounterpartAnalyzer>(
        "class C { async System.Threading.Tasks.Task M(Acme.Queue q) { await System.Threading.Tasks.Task.Yield(); [|q.Save|](); } }");

    [Fact]
    public Task InlineCallbackRowOfATeam_CarriesTheCallersContext() => VerifyAsync<BlockingPrimitiveAnalyzer>(
        "class C { async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); Acme.Jobs.Start(() => System.Threading.[|Thread.Sleep|](5)); } }",
        "M:Acme.Jobs.Start; inline-callback");

    [Fact]
    public Task OffloadingRowOfATeam_KeepsTheCallQuiet() => VerifyAsync<BlockingPrimitiveAnalyzer>(
        "class C { async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); Acme.Jobs.Start(() => System.Threading.Thread.Sleep(5)); } }",
        "M:Acme.Jobs.Start; offloads");

    private static Task VerifyAsync<TAnalyzer>(string source, params string[] rows)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TAnalyzer> { TestCode = source, ReferenceAssemblies = TestReferences.WholeCatalogue };
        test.TestState.Sources.Add(Library);
        if (rows.Length > 0)
            test.TestState.AdditionalFiles.Add(("/AsyncAnalyzers.Team.txt", string.Join("\n", rows)));
        return test.RunAsync();
    }
}
