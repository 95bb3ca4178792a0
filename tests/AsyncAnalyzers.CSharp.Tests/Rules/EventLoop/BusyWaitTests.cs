using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.AllRules>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What <c>ASYNC303</c> reports, where it stays quiet, and which sleeps it leaves to <c>ASYNC103</c>.</summary>
public sealed class BusyWaitTests
{
    [Theory]
    [InlineData("{|ASYNC303:while|} (!done) Thread.Sleep(10);")]
    [InlineData("{|ASYNC303:while|} (!done) { Thread.Sleep(TimeSpan.FromSeconds(1)); }")]
    [InlineData("{|ASYNC303:do|} { Thread.Sleep(10); } while (!done);")]
    [InlineData("{|ASYNC303:for|} (; !done;) Thread.Sleep(10);")]
    [InlineData("{|ASYNC303:while|} (!Ready()) Thread.Sleep(10);")]
    [InlineData("{|ASYNC303:while|} (!task.IsCompleted) Thread.Sleep(10);")]
    [InlineData("var tries = 0; {|ASYNC303:while|} (!done) { Thread.Sleep(10); tries++; if (tries > 10) break; }")]
    [InlineData("{|ASYNC303:while|} (!process.HasExited) { Thread.Sleep(10); process.Refresh(); }")]
    [InlineData("{|ASYNC303:while|} (!done) { }")]
    [InlineData("{|ASYNC303:while|} (!done) ;")]
    [InlineData("{|ASYNC303:while|} (!task.IsCompleted) { }")]
    [InlineData("{|ASYNC303:while|} (DateTime.Now < end) { }")]
    [InlineData("{|ASYNC303:while|} (!Volatile.Read(ref done)) { }")]
    [InlineData("var spinner = new SpinWait(); {|ASYNC303:while|} (!done) spinner.SpinOnce();")]
    [InlineData("{|ASYNC303:while|} (!done) Thread.SpinWait(100);")]
    [InlineData("{|ASYNC303:while|} (!done) Thread.Yield();")]
    [InlineData("{|ASYNC303:SpinWait.SpinUntil|}(() => done);")]
    [InlineData("{|ASYNC303:SpinWait.SpinUntil|}(() => done, 1000);")]
    public Task WaitForSomethingElse_IsReportedOnce(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    /// <summary>The loop does something: then the sleep alone is the fault.</summary>
    [Theory]
    [InlineData("{|ASYNC103:Thread.Sleep|}(10);")]
    [InlineData("while (!done) { Work(); {|ASYNC103:Thread.Sleep|}(10); }")]
    [InlineData("while (!done) { Work(); {|ASYNC103:Thread.Yield|}(); }")]
    [InlineData("while (true) { {|ASYNC103:Thread.Sleep|}(10); }")]
    [InlineData("foreach (var c in \"abc\") {|ASYNC103:Thread.Sleep|}(10);")]
    [InlineData("for (int i = 0; i < 3; i++) {|ASYNC103:Thread.Sleep|}(10);")]
    [InlineData("while (!done) { if (Ready()) {|ASYNC103:Thread.Sleep|}(10); }")]
    public Task SleepAmongWork_IsTheBlockingRules(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("while (!done) await Task.Delay(10);")]
    [InlineData("while (!done) { await Task.Yield(); }")]
    [InlineData("while (queue.TryDequeue(out _)) { }")]
    [InlineData("while (Ready()) { }")]
    [InlineData("var i = 0; while (i++ < 10) { }")]
    [InlineData("while (Interlocked.CompareExchange(ref state, 1, 0) != 0) { }")]
    [InlineData("while (true) { }")]
    [InlineData("await Task.Run(() => { while (!done) Thread.Sleep(10); });")]
    [InlineData("Action later = () => { while (!done) { } };")]
    [InlineData("while (!done) Sleep(10);")]
    [InlineData("SpinWait.SpinOnce();", "class SpinWait { public static void SpinOnce() { } }")]
    [InlineData("while (!{|CS0103:missing|}) { }")]
    public Task WorkOrElsewhere_IsNotReported(string statement, string type = "") => Verify.VerifyAnalyzerAsync(In(statement, type));

    [Theory]
    [InlineData("void M() { while (!done) Thread.Sleep(10); }")]
    [InlineData("void M() { while (!done) { } }")]
    [InlineData("void M() { SpinWait.SpinUntil(() => done); }")]
    public Task SynchronousCode_IsNotReported(string member) =>
        Verify.VerifyAnalyzerAsync("using System.Threading; class C { volatile bool done; " + member + " }");

    [Fact]
    public Task PollingFurtherDown_IsTheChains() => Verify.VerifyAnalyzerAsync("""
        using System.Threading;
        using System.Threading.Tasks;
        class C
        {
            volatile bool done;
            async Task M() { await Task.Yield(); {|ASYNC106:WaitForIt|}(); }
            void WaitForIt() { while (!done) Thread.Sleep(10); }
        }
        """);

    [Fact]
    public Task Messages() => CSharpAnalyzerVerifier<EventLoopFamily>.VerifyAnalyzerAsync(
        In("{|#0:while|} (!done) Thread.Sleep(10); {|#1:while|} (!done) { } {|#2:SpinWait.SpinUntil|}(() => done);"),
        CSharpAnalyzerVerifier<EventLoopFamily>.Diagnostic("ASYNC303").WithLocation(0).WithMessage("This loop looks and waits in turns with 'Thread.Sleep', which holds the thread; use 'await Task.Delay', or await what completes when it happens, such as a 'TaskCompletionSource'"),
        CSharpAnalyzerVerifier<EventLoopFamily>.Diagnostic("ASYNC303").WithLocation(1).WithMessage("This loop spins until its condition changes, which keeps a processor busy and holds the thread; await what completes when it happens, such as a 'TaskCompletionSource'"),
        CSharpAnalyzerVerifier<EventLoopFamily>.Diagnostic("ASYNC303").WithLocation(2).WithMessage("'SpinWait.SpinUntil' spins until its condition holds, which keeps a processor busy and holds the thread; await what completes when it happens, such as a 'TaskCompletionSource'"));

    /// <summary>Between its rounds the loop lets the window handle its events: it works on the window's thread, and any handler may run in the middle of it.</summary>
    [Theory]
    [InlineData("{|ASYNC303:foreach|} (var name in names) { Copy(name); Application.DoEvents(); }")]
    [InlineData("{|ASYNC303:for|} (int i = 0; i < 100; i++) { Copy(names[i]); if (i % 10 == 0) { Application.DoEvents(); Application.DoEvents(); } }")]
    [InlineData("{|ASYNC303:while|} (busy) { Application.DoEvents(); Copy(\"\"); }")]
    [InlineData("while (busy) { {|ASYNC303:foreach|} (var name in names) { Copy(name); Application.DoEvents(); } Application.DoEvents(); }")]
    [InlineData("{|ASYNC303:while|} (busy) Application.DoEvents();")]
    [InlineData("{|ASYNC303:do|} { Application.DoEvents(); } while (busy);")]
    public Task EventsHandledByHand_AreReportedInWhateverAWindowDoes(string statement) =>
        Verify.VerifyAnalyzerAsync(InWindow("void CopyClick(object sender, EventArgs e) { " + statement + " } void CopyAll() { " + statement + " }"));

    [Theory]
    [InlineData("void M() { Copy(\"\"); Application.DoEvents(); }")]
    [InlineData("void M(object sender, System.ComponentModel.DoWorkEventArgs e) { foreach (var name in names) { Copy(name); Application.DoEvents(); } }")]
    [InlineData("void M() { foreach (var name in names) Copy(name); Application.DoEvents(); }")]
    [InlineData("void M() { foreach (var name in names) Later(() => Application.DoEvents()); }")]
    [InlineData("async Task M() { foreach (var name in names) { Application.DoEvents(); await Task.Delay(1); } }")]
    [InlineData("void M() { foreach (var name in names) { Copy(name); Own.DoEvents(); } }")]
    public Task EventsOnce_AreNotReported(string member) => Verify.VerifyAnalyzerAsync(InWindow(member));

    /// <summary>A dialog that shows progress raises the event of this name as the worker does, on another thread.</summary>
    [Theory]
    [InlineData("DoWork", "while")]
    [InlineData("Shown", "{|ASYNC303:while|}")]
    public Task WorkOfAProgressDialog_IsElsewhere(string name, string loop) => Verify.VerifyAnalyzerAsync(InWindow(
        "event Action<Window> " + name + " { add { } remove { } } static void M(Window other) { other." + name + " += w => { " + loop + " (w.busy) System.Threading.Thread.Sleep(10); }; }"));

    [Theory]
    [InlineData("System.Timers.ElapsedEventArgs", "while")]
    [InlineData("EventArgs", "{|ASYNC303:while|}")]
    public Task OverrideThatATimerCalls_IsElsewhere(string arguments, string loop) => Verify.VerifyAnalyzerAsync(
        InWindow("protected virtual void OnElapsed(object sender, " + arguments + " e) { } } class Clock : Window { bool done; protected override void OnElapsed(object sender, " + arguments + " e) { " + loop + " (!done) System.Threading.Thread.Sleep(10); } "));

    /// <summary>What a worker of whatever type gives its work to runs on another thread; the progress comes back to the window.</summary>
    [Theory]
    [InlineData("System.ComponentModel.DoWorkEventArgs", "while")]
    [InlineData("System.ComponentModel.ProgressChangedEventArgs", "{|ASYNC303:while|}")]
    [InlineData("System.ComponentModel.RunWorkerCompletedEventArgs", "{|ASYNC303:while|}")]
    public Task HandlerOfAWorker_IsElsewhere(string arguments, string loop) => Verify.VerifyAnalyzerAsync(
        InWindow("bool done; void OnWork(object sender, " + arguments + " e) { " + loop + " (!done) System.Threading.Thread.Sleep(10); }"));

    [Fact]
    public Task EventsHandledOutsideOfWindows_AreNotReported() =>
        Verify.VerifyAnalyzerAsync(InWindow("").Replace("class Own {", "class Own { static void Run(string[] names) { foreach (var name in names) Application.DoEvents(); }"));

    [Fact]
    public Task MessageOfEvents_SaysWhatMayHappen() => CSharpAnalyzerVerifier<EventLoopFamily>.VerifyAnalyzerAsync(
        InWindow("void M() { {|#0:foreach|} (var name in names) { Copy(name); Application.DoEvents(); } }"),
        CSharpAnalyzerVerifier<EventLoopFamily>.Diagnostic("ASYNC303").WithLocation(0).WithMessage("This loop handles the window's events with 'Application.DoEvents' between its rounds, so that any handler may run in the middle of it, this one again too; move the work to 'await Task.Run(…)', or await what it waits for"));

    // The shapes of System.Windows.Forms, .NET 9.
    private static string InWindow(string member) => """
        using System;
        using System.Threading.Tasks;
        using System.Windows.Forms;

        namespace System.Windows.Forms
        {
            public class Control { public event EventHandler Click { add { } remove { } } }
            public static class Application { public static void DoEvents() { } }
        }

        namespace App
        {
            static class Own { public static void DoEvents() { } }

            class Window : Control
            {
                string[] names = new string[3];
                bool busy;
                void Copy(string name) => busy = name == "";
                void Later(Action work) { }
        """ + member + "}}";

    private static string In(string statement, string type = "") => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            bool done;
            int state;

            async Task M(Task task, Process process, Queue<int> queue, DateTime end)
            {
                await Task.Yield();
                {{statement}}
            }

            bool Ready() => done;
            void Work() { }
            void Sleep(int milliseconds) { }
            {{type}}
        }
        """;
}
