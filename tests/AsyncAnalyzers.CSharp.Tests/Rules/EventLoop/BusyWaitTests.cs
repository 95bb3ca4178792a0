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
    [InlineData("{|ASYNC303:SpinWait.SpinUntil|}(() => done);")]
    [InlineData("{|ASYNC303:SpinWait.SpinUntil|}(() => done, 1000);")]
    public Task WaitForSomethingElse_IsReportedOnce(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    /// <summary>The loop does something: then the sleep alone is the fault.</summary>
    [Theory]
    [InlineData("{|ASYNC103:Thread.Sleep|}(10);")]
    [InlineData("while (!done) { Work(); {|ASYNC103:Thread.Sleep|}(10); }")]
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
