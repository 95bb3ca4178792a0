using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Analyze = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Rules.EventLoop.HeldUpStartAnalyzer>;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.EventLoop.HeldUpStartAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.EventLoop.HeldUpStartFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What <c>ASYNC306</c> reports, where it stays quiet, and what its fix writes.</summary>
public sealed class HeldUpStartTests
{
    // The shapes of Microsoft.Extensions.Hosting.Abstractions 9, whose ExecuteAsync begins on the thread that starts the host.
    private const string Before10 = """
        namespace Microsoft.Extensions.Hosting
        {
            public interface IHostedService { Task StartAsync(CancellationToken token); Task StopAsync(CancellationToken token); }
            public abstract class BackgroundService : IHostedService
            {
                protected abstract Task ExecuteAsync(CancellationToken stoppingToken);
                public virtual Task StartAsync(CancellationToken token) => ExecuteAsync(token);
                public virtual Task StopAsync(CancellationToken token) => Task.CompletedTask;
            }
        }
        """;

    [Theory]
    [InlineData("{|ASYNC306:while|} (!stop.IsCancellationRequested) { Take(); }")]
    [InlineData("{|ASYNC306:while|} (true) { Take(); }")]
    [InlineData("{|ASYNC306:for|} (;;) Take();")]
    [InlineData("{|ASYNC306:foreach|} (var x in queue.GetConsumingEnumerable(stop)) Take();")]
    [InlineData("await using var timer = new Timer(_ => { }); {|ASYNC306:while|} (!stop.IsCancellationRequested) { Take(); }")]
    [InlineData("var sum = 0; {|ASYNC306:for|} (int i = 0; i < 10_000_000; i++) sum += i;")]
    [InlineData("{|ASYNC306:while|} (!stop.IsCancellationRequested) { Take(); } await Task.Delay(1);")]
    public Task LoopBeforeTheFirstAwait_IsReported(string statement) => Analyze.VerifyAnalyzerAsync(Service(statement));

    [Theory]
    [InlineData("while (!stop.IsCancellationRequested) { Take(); await Task.Delay(1, stop); }")]
    [InlineData("await Task.Yield(); while (!stop.IsCancellationRequested) { Take(); }")]
    [InlineData("await Task.Run(() => { while (!stop.IsCancellationRequested) { Take(); } });")]
    [InlineData("foreach (var x in new[] { 1, 2 }) Take(); await Task.Delay(1);")]
    [InlineData("while (true) { if (Take() > 3) break; } await Task.Delay(1);")]
    [InlineData("for (int i = 0; i < 10; i++) Take(); await Task.Delay(1);")]
    [InlineData("await foreach (var x in All()) { while (!stop.IsCancellationRequested) Take(); }")]
    public Task LoopThatPausesOrEnds_IsNotReported(string statement) => Analyze.VerifyAnalyzerAsync(Service(statement));

    [Theory]
    [InlineData("class S : IHostedService { public Task StartAsync(CancellationToken stop) { {|ASYNC306:while|} (!stop.IsCancellationRequested) { } return Task.CompletedTask; } public Task StopAsync(CancellationToken stop) => Task.CompletedTask; }")]
    [InlineData("class S { public Task StartAsync(CancellationToken stop) { while (!stop.IsCancellationRequested) { } return Task.CompletedTask; } }")]
    [InlineData("class S : BackgroundService { protected override Task ExecuteAsync(CancellationToken stop) { while (!stop.IsCancellationRequested) { } return Task.CompletedTask; } }")]
    [InlineData("class S : BackgroundService { protected override Task ExecuteAsync(CancellationToken stop) => Task.Run(() => { while (!stop.IsCancellationRequested) { } }); }")]
    public Task Version10_CallsExecuteOnThePool(string type) =>
        Analyze.VerifyAnalyzerAsync("using System.Threading; using System.Threading.Tasks; using Microsoft.Extensions.Hosting; " + type, TestReferences.Worker);

    [Theory]
    [InlineData("{|ASYNC306:while|} (!stop.IsCancellationRequested) { Take(); await Task.Delay(1, stop); }")]
    [InlineData("await Task.Yield(); {|ASYNC306:while|} (true) { Take(); await Task.Delay(1, stop); }")]
    [InlineData("await Task.Yield(); {|ASYNC306:while|} (!stop.IsCancellationRequested) { Take(); }")]
    [InlineData("{|ASYNC306:for|} (;;) { try { await Task.Delay(1, stop); } catch (System.Exception) { Take(); } }")]
    [InlineData("{|ASYNC306:while|} (!stop.IsCancellationRequested) { Take(); }")]
    public Task StartThatLoops_IsReportedWithoutAFix(string statement) => Verify.VerifyNoFixAsync(Start(statement), TestReferences.Worker);

    [Theory]
    [InlineData("while (!stop.IsCancellationRequested) { try { await Task.Delay(1, stop); break; } catch (System.TimeoutException) { Take(); } }")]
    [InlineData("while (true) { if (Take() > 3) return; await Task.Delay(1, stop); }")]
    [InlineData("while (Take() < 3) await Task.Delay(1, stop);")]
    [InlineData("while (Take() < 3 && !stop.IsCancellationRequested) await Task.Delay(1, stop);")]
    [InlineData("_ = Task.Run(async () => { while (!stop.IsCancellationRequested) await Task.Delay(1, stop); }); await Task.Yield();")]
    [InlineData("_ = LoopAsync(); await Task.Yield(); async Task LoopAsync() { while (!stop.IsCancellationRequested) await Task.Delay(1, stop); }")]
    [InlineData("for (var i = 0; i < 100_000_000; i++) await Task.Delay(1, stop);")]
    public Task StartThatRetriesOrHandsOn_IsNotReported(string statement) => Analyze.VerifyAnalyzerAsync(Start(statement), TestReferences.Worker);

    [Fact]
    public Task AsyncMethod_YieldsFirst() => Verify.VerifyCodeFixAsync(
        Service("// for ever\n        {|ASYNC306:while|} (!stop.IsCancellationRequested) { Take(); }"),
        Service("await Task.Yield();\n        // for ever\n        while (!stop.IsCancellationRequested) { Take(); }"));

    [Fact]
    public Task SynchronousMethod_HasNoFix() => Verify.VerifyNoFixAsync(
        Head + "class S : BackgroundService { protected override Task ExecuteAsync(CancellationToken stop) { {|ASYNC306:while|} (!stop.IsCancellationRequested) { } return Task.CompletedTask; } }\n" + Before10);

    private const string Head = """
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Hosting;

        """;

    private static string Start(string statement) => Head + $$"""
        class S : IHostedService
        {
            public async Task StartAsync(CancellationToken stop)
            {
                {{statement}}
            }

            public Task StopAsync(CancellationToken stop) => Task.CompletedTask;
            int Take() => 1;
        }
        """;

    private static string Service(string statement) => Head + $$"""
        class S : BackgroundService
        {
            readonly BlockingCollection<int> queue = new();

            protected override async Task ExecuteAsync(CancellationToken stop)
            {
                {{statement}}
            }

            int Take() => 1;
            async IAsyncEnumerable<int> All() { await Task.Yield(); yield return 1; }
        }

        """ + Before10;
}
