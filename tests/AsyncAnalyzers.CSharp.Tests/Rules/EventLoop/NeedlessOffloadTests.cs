using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Analyze = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Rules.EventLoop.NeedlessOffloadAnalyzer>;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.EventLoop.NeedlessOffloadAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.EventLoop.NeedlessOffloadFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What <c>ASYNC305</c> reports, where it stays quiet, and what its fix writes.</summary>
public sealed class NeedlessOffloadTests
{
    [Theory]
    [InlineData("var x = await {|ASYNC305:Task.Run|}(() => GetAsync().Result); // why", "var x = await GetAsync(); // why")]
    [InlineData("await {|ASYNC305:Task.Run|}(() => SaveAsync(1).Wait());", "await SaveAsync(1);")]
    [InlineData("await {|ASYNC305:Task.Run|}(() => { SaveAsync(1).Wait(); });", "await SaveAsync(1);")]
    [InlineData("var x = await {|ASYNC305:Task.Run|}(() => GetAsync().GetAwaiter().GetResult());", "var x = await GetAsync();")]
    [InlineData("var x = await {|ASYNC305:Task.Run|}(() => { return GetAsync().ConfigureAwait(false).GetAwaiter().GetResult(); });", "var x = await GetAsync();")]
    [InlineData("await {|ASYNC305:Task.Run|}(() => Thread.Sleep(100));", "await Task.Delay(100);")]
    [InlineData("await {|ASYNC305:Task.Run|}(() => { Thread.Sleep(TimeSpan.FromSeconds(1)); });", "await Task.Delay(TimeSpan.FromSeconds(1));")]
    public Task OffloadThatOnlyWaits_IsTakenAway(string before, string after) => Verify.VerifyCodeFixAsync(In(before), In(after));

    [Theory]
    [InlineData("var task = {|ASYNC305:Task.Run|}(() => GetAsync().Result);")]
    [InlineData("await {|ASYNC305:Task.Run|}(() => /* why */ GetAsync().Result);")]
    public Task UnderAnotherAwait_HasNoFix(string statement) => Verify.VerifyNoFixAsync(In(statement));

    [Theory]
    [InlineData("await Task.Run(() => Compute());")]
    [InlineData("await Task.Run(() => GetAsync());")]
    [InlineData("await Task.Run(async () => await GetAsync());")]
    [InlineData("await Task.Run(() => { Compute(); Thread.Sleep(100); });")]
    [InlineData("await Task.Run(() => { var x = GetAsync().Result; return x + Compute(); });")]
    [InlineData("await Task.Run(() => GetAsync().Result, token);")]
    [InlineData("await Task.Run(() => new Lazy().Get().Result);")]
    [InlineData("await Task.Run(Compute);")]
    [InlineData("await Task.Run(() => { if (Compute() > 1) GetAsync().Wait(); });")]
    [InlineData("Func<int> f = () => GetAsync().Result; await Task.Run(f);")]
    [InlineData("await Task.Factory.StartNew(() => GetAsync().Result, token, TaskCreationOptions.LongRunning, TaskScheduler.Default);")]
    [InlineData("await Own.Run(() => GetAsync().Result);")]
    [InlineData("await Task.Run(() => {|CS0103:missing|}().Result);")]
    public Task WorkOrUnknown_IsNotReported(string statement) => Analyze.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("public class A : Controller { public async Task<int> Get() { return await {|ASYNC305:Task.Run|}(() => C.GetAsync()); } }")]
    [InlineData("public class A : Controller { public async Task<int> Get() { return await {|ASYNC305:Task.Run|}(async () => await C.GetAsync().ConfigureAwait(false)); } }")]
    [InlineData("class A { void M(WebApplication app) => app.MapGet(\"/\", async () => await {|ASYNC305:Task.Run|}(() => C.GetAsync())); }")]
    [InlineData("public class A : Controller { public async Task<int> Get() { return await Task.Run(() => C.Compute()); } }")]
    [InlineData("public class A : Controller { public Task<int> Get() => Task.Run(() => C.GetAsync()); }")]
    [InlineData("public class A { public async Task<int> Get() { return await Task.Run(() => C.GetAsync()); } }")]
    public Task AsynchronousWork_IsReportedInRequestsAlone(string type) => Analyze.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        static class C { public static async Task<int> GetAsync() { await Task.Yield(); return 1; } public static int Compute() => 1; }

        """ + type, TestReferences.AspNetCore);

    [Theory]
    [InlineData("await {|#0:Task.Run|}(() => GetAsync().Result);", "This 'Task.Run' holds a thread of the pool while it waits for 'C.GetAsync'; use its task itself")]
    [InlineData("await {|#0:Task.Run|}(() => Thread.Sleep(1));", "This 'Task.Run' only sleeps, which needs no thread; use 'Task.Delay'")]
    public Task Message_SaysWhatIsWasted(string statement, string message) =>
        Analyze.VerifyAnalyzerAsync(In(statement), Analyze.Diagnostic().WithLocation(0).WithMessage(message));

    private static string In(string statement) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            async Task M(CancellationToken token)
            {
                {{statement}}
                await Task.Yield();
            }

            async Task<int> GetAsync() { await Task.Yield(); return 1; }
            async Task SaveAsync(int x) { await Task.Delay(x); }
            int Compute() => 1;
        }

        class Lazy { public Lazy Get() => this; public int Result => 1; }
        static class Own { public static Task Run(Func<int> work) => Task.FromResult(work()); }
        """;
}
