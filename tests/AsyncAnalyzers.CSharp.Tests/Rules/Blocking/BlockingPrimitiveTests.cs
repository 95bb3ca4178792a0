using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

public sealed class BlockingPrimitiveTests
{
    [Theory]
    [InlineData("{|ASYNC103:Thread.Sleep|}(100);")]
    [InlineData("{|ASYNC103:Thread.Sleep|}(TimeSpan.FromSeconds(1));")]
    [InlineData("{|ASYNC103:Thread.Sleep|}(0);")]
    [InlineData("{|ASYNC103:Thread.Sleep|}(1); thread.Start(); Environment.Exit(1);")]
    [InlineData("if (queue.Count > 0) {|ASYNC103:Thread.Sleep|}(1); Environment.Exit(1);")]
    [InlineData("{|ASYNC103:signal.WaitOne|}(); Environment.Exit(1);")]
    [InlineData("{|ASYNC103:Thread.Sleep|}(Timeout.Infinite);")]
    [InlineData("{|ASYNC103:Thread.Yield|}();")]
    [InlineData("{|ASYNC103:thread.Join|}();")]
    [InlineData("var worker = new Thread(() => { if (slim.IsSet) throw new InvalidOperationException(); }); worker.Start(); {|ASYNC103:worker.Join|}();")]
    [InlineData("{|ASYNC103:signal.WaitOne|}();")]
    [InlineData("{|ASYNC103:signal.WaitOne|}(100);")]
    [InlineData("{|ASYNC103:WaitHandle.WaitAll|}(new WaitHandle[] { signal });")]
    [InlineData("{|ASYNC103:slim.Wait|}();")]
    [InlineData("{|ASYNC103:countdown.Wait|}();")]
    [InlineData("{|ASYNC103:barrier.SignalAndWait|}();")]
    [InlineData("{|ASYNC103:queue.Take|}();")]
    [InlineData("foreach (var x in {|ASYNC103:queue.GetConsumingEnumerable|}()) { }")]
    [InlineData("var bounded = new BlockingCollection<int>(5); {|ASYNC103:bounded.Add|}(1);")]
    [InlineData("{|ASYNC103:rw.EnterWriteLock|}(); await Task.Yield(); rw.ExitWriteLock();")]
    [InlineData("while (!{|ASYNC103:reader.EndOfStream|}) { await reader.ReadLineAsync(); }")]
    [InlineData("{|ASYNC103:process.WaitForExit|}(100);")]
    [InlineData("using var client = {|ASYNC103:new System.Net.Sockets.UdpClient|}(\"example.org\", 1);")]
    [InlineData("lock (this) { {|ASYNC103:Monitor.Wait|}(this); }")]
    [InlineData("{|ASYNC103:Sleep|}(1);")]
    [InlineData("var worker = new Thread(() => { }); worker.Start(); await Task.Delay(1); {|ASYNC103:worker.Join|}();")]
    [InlineData("var done = new TaskCompletionSource<int>(); var worker = new Thread(() => done.SetResult(1)); await done.Task; worker.Start(); {|ASYNC103:worker.Join|}();")]
    public Task BlockingWait_Reported(string body) => Verify(body);

    [Theory]
    [InlineData("await Task.Delay(1);")]
    [InlineData("var done = new TaskCompletionSource<int>(); var worker = new Thread(() => done.SetResult(1)); worker.Start(); var code = await done.Task.ConfigureAwait(false); worker.Join();")]
    [InlineData("var crash = new Thread(() => { throw new InvalidOperationException(); }); crash.Start(); crash.Join();")]
    [InlineData("var error = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(new Exception()); var crash = new Thread(() => error.Throw()); crash.Start(); crash.Join();")]
    [InlineData("try { await Task.Yield(); } catch (Exception) { Thread.Sleep(3000); Environment.Exit(1); }")]
    [InlineData("Thread.Sleep(TimeSpan.FromSeconds(1)); Environment.FailFast(null);")]
    [InlineData("signal.WaitOne(0);")]
    [InlineData("signal.WaitOne(TimeSpan.Zero);")]
    [InlineData("slim.Wait(0);")]
    [InlineData("using var client = new System.Net.Sockets.UdpClient(\"224.0.2.60\", 1);")]
    [InlineData("signal.Set();")]
    [InlineData("queue.Add(1);")]
    [InlineData("var open = new BlockingCollection<int>(); open.Add(1);")]
    [InlineData("queue.TryTake(out _);")]
    [InlineData("rw.EnterReadLock(); try { } finally { rw.ExitReadLock(); }")]
    [InlineData("var r = new StreamReader(new MemoryStream()); while (!r.EndOfStream) { r.ReadLine(); }")]
    [InlineData("await Task.Run(() => Thread.Sleep(1));")]
    [InlineData("await Task.Factory.StartNew(() => Thread.Sleep(1), TaskCreationOptions.LongRunning);")]
    [InlineData("Console.ReadLine();")]
    [InlineData("_ = nameof(Thread.Sleep);")]
    [InlineData("Action<int> sleep = Thread.Sleep;")]
    [InlineData("lock (this) { while (queue.Count > 5) Thread.SpinWait(1); }")]
    [InlineData("thread.Start();")]
    [InlineData("slim.Set(); slim.Reset();")]
    [InlineData("countdown.Signal();")]
    [InlineData("_ = slim.IsSet || countdown.IsSet;")]
    [InlineData("_ = queue.TryAdd(1); queue.CompleteAdding();")]
    [InlineData("await process.WaitForExitAsync();")]
    [InlineData("_ = process.HasExited;")]
    [InlineData("if (rw.TryEnterReadLock(0)) rw.ExitReadLock();")]
    [InlineData("await reader.ReadLineAsync();")]
    [InlineData("lock (this) { Monitor.Pulse(this); }")]
    [InlineData("if (Monitor.TryEnter(this)) Monitor.Exit(this);")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => Thread.Sleep(1));")]
    [InlineData("new Thread(() => Thread.Sleep(1)).Start();")]
    [InlineData("using var timer = new Timer(_ => Thread.Sleep(1));")]
    [InlineData("ThreadPool.RegisterWaitForSingleObject(signal, (_, _) => { }, null, 1000, true);")]
    public Task NotBlocking_StaysQuiet(string body) => Verify(body);

    [Fact]
    public Task WaitForAToken_NamesTheDelay()
    {
        var test = new CSharpAnalyzerTest<BlockingFamily>
        {
            TestCode = "using System.Threading; using System.Threading.Tasks; class C { async Task M(CancellationToken token) { await Task.Yield(); token.{|#0:WaitHandle.WaitOne|}(100); } }",
        };
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<BlockingFamily>.Diagnostic("ASYNC103").WithLocation(0).WithArguments("WaitHandle.WaitOne", "holds the thread of an async function while it waits", "'await Task.Delay' with the token"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("public void M() { Thread.Sleep(1); }")]
    [InlineData("public int P { get { Thread.Sleep(1); return 1; } }")]
    public Task SynchronousCode_StaysQuiet(string member) =>
        CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync("using System.Threading; class C { " + member + " }");

    /// <summary>A mutex with a name is shared with other processes, and given back by the thread that waited.</summary>
    [Theory]
    [InlineData("async Task Run() { await Task.Yield(); using Mutex one = new(false, \"one\"); if (one.WaitOne(50)) one.ReleaseMutex(); }")]
    [InlineData("static readonly Mutex One = new(false, \"one\"); async Task Run() { await Task.Yield(); One.WaitOne(TimeSpan.FromMilliseconds(20)); }")]
    [InlineData("async Task Run(string name) { await Task.Yield(); var one = new Mutex(true, name, out _); one.WaitOne(50, false); }")]
    public Task SharedMutex_StaysQuiet(string member) => Member(member);

    [Theory]
    [InlineData("async Task Run() { await Task.Yield(); using Mutex one = new(false); if ({|ASYNC103:one.WaitOne|}(50)) one.ReleaseMutex(); }")]
    [InlineData("static readonly Mutex One = new(); async Task Run() { await Task.Yield(); {|ASYNC103:One.WaitOne|}(); }")]
    [InlineData("async Task Run(Mutex given) { await Task.Yield(); {|ASYNC103:given.WaitOne|}(); }")]
    [InlineData("static readonly Mutex One = new(false, \"one\"); async Task Run() { await Task.Yield(); {|ASYNC103:One.WaitOne|}(); }")]
    public Task OwnMutexOrAWaitWithoutALimit_IsReported(string member) => Member(member);

    private static Task Member(string member) =>
        CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync("using System; using System.Threading; using System.Threading.Tasks; class C { " + member + " }");

    [Theory]
    [InlineData("await System.Threading.Tasks.Task.Yield(); System.Console.ReadLine();")]
    [InlineData("await System.Threading.Tasks.Task.Yield(); var m = new System.Threading.Mutex(true, \"app\"); if (!m.WaitOne(1)) return;")]
    public Task ConsoleProgram_MayWaitForItsUser(string program) => TopLevel(program);

    [Fact]
    public Task ConsoleProgram_ItsHelpersToo() => TopLevel(
        "await C.Ask(); static class C { public static async System.Threading.Tasks.Task<string?> Ask() { await System.Threading.Tasks.Task.Yield(); return System.Console.ReadLine(); } }");

    [Theory]
    [InlineData("class M { public async Task InvokeAsync(HttpContext context, RequestDelegate next) { var f = context.{|ASYNC103:Request.Form|}; await next(context); } }")]
    [InlineData("class A { void M(WebApplication app) => app.MapPost(\"/\", async (HttpRequest request) => { await Task.Yield(); return {|ASYNC103:request.Form|}.Count; }); }")]
    [InlineData("class A { void M(WebApplication app) => app.MapPost(\"/\", Post); static async Task<int> Post(HttpRequest request) { await Task.Yield(); return {|ASYNC103:request.Form|}.Count; } }")]
    [InlineData("class M { public async Task InvokeAsync(HttpContext context) { if (context.Request.HasFormContentType && context.{|ASYNC103:Request.Form|}.Count > 0) { await Task.Yield(); Use(context.Request.Form); } else { Use(context.{|ASYNC103:Request.Form|}); } } void Use(object form) { } }")]
    [InlineData("class M { public async Task InvokeAsync(HttpContext context, bool reads) { var first = context.{|ASYNC103:Request.Form|}; if (reads) Use(first); await Task.Yield(); Use(context.Request.Form); } void Use(object form) { } }")]
    public Task FormReadFirstHand_Reported(string type) => VerifyWeb(type);

    [Theory]
    [InlineData("class M { public async Task InvokeAsync(HttpContext context) { await context.Request.ReadFormAsync(); Use(context.Request.Form); } void Use(object form) { } }")]
    [InlineData("class M { public async Task InvokeAsync(HttpContext context) { var form = await context.Request.ReadFormAsync(); if (form.Count > 0) { Use(context.Request.Form); Use(context.Request.Form.Files); } } void Use(object form) { } }")]
    [InlineData("class M { public async Task InvokeAsync(HttpContext context) { if ((await context.Request.ReadFormAsync()).Count > 0) Use(context.Request.Form); } void Use(object form) { } }")]
    [InlineData("class M { public async Task InvokeAsync(HttpContext context) { if (context.Request.HasFormContentType && (await context.Request.ReadFormAsync()).Count > 0 && context.Request.Form.Count > 1) Use(context.Request.Form); } void Use(object form) { } }")]
    [InlineData("interface IAntiforgery { Task ValidateRequestAsync(); } class M { public async Task InvokeAsync(HttpContext context, IAntiforgery check) { if (context.Request.HasFormContentType) { await check.ValidateRequestAsync(); await context.Request.ReadFormAsync(); Use(context.Request.Form); } } void Use(object form) { } }")]
    [InlineData("class M { public async Task InvokeAsync(HttpContext context, Microsoft.AspNetCore.Antiforgery.IAntiforgery check) { await check.ValidateRequestAsync(context); Use(context.Request.Form); } void Use(object form) { } }")]
    public Task FormThatHasBeenRead_StaysQuiet(string type) => VerifyWeb(type);

    [Theory]
    [InlineData("public class A : ControllerBase { public async Task<IActionResult> Post() { await Task.Yield(); return Ok(Request.Form.Count); } }")]
    [InlineData("class S { private readonly IHttpContextAccessor _http = null!; public async Task<int> Count() { await Task.Yield(); return _http.HttpContext!.Request.Form.Count; } }")]
    [InlineData("class S { public async Task<int> Count(HttpRequest request) { await Task.Yield(); return request.Form.Count; } }")]
    [InlineData("static class S { public static async Task<int> Count(this Controller controller, HttpRequest request) { await Task.Yield(); return request.Form.Count; } }")]
    [InlineData("class S { public Task Handle(HttpContext context) { _ = context.Request.Form[\"a\"]; return Task.CompletedTask; } }")]
    [InlineData("class M { public async Task InvokeAsync(HttpContext context) { var f = await context.Request.ReadFormAsync(); } }")]
    public Task FormThatMvcHasRead_StaysQuiet(string type) => VerifyWeb(type);

    private static Task VerifyWeb(string type) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync(
        "using System.Threading.Tasks; using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Mvc; " + type,
        TestReferences.AspNetCore);

    [Fact]
    public Task ConsoleProgramOnAspNetCore_MayAskItsUser() =>
        TopLevel("await System.Threading.Tasks.Task.Yield(); C.M(); static class C { public static async void M() { await System.Threading.Tasks.Task.Yield(); System.Console.WriteLine(\"Press Enter\"); System.Console.ReadLine(); } }".Replace("System.Console.", "Console.").Insert(0, "using System; "), TestReferences.AspNetCore);

    [Fact]
    public Task ServerProgram_ReadsTheConsoleForNobody() =>
        TopLevel("using System; await System.Threading.Tasks.Task.Yield(); C.M(); static class C { public static async void M() { await System.Threading.Tasks.Task.Yield(); {|ASYNC103:Console.ReadLine|}(); } }", TestReferences.AspNetCore);

    private static Task TopLevel(string program, TestReferences? references = null)
    {
        var test = new CSharpAnalyzerTest<BlockingFamily> { TestCode = program, ReferenceAssemblies = references ?? TestReferences.Net100 };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    private static Task Verify(string body) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync($$"""
        using System;
        using System.Collections.Concurrent;
        using System.Diagnostics;
        using System.IO;
        using System.Runtime.InteropServices;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            [DllImport("kernel32")] static extern void Sleep(int milliseconds);

            async Task M(Thread thread, ManualResetEvent signal, ManualResetEventSlim slim, CountdownEvent countdown, Barrier barrier,
                BlockingCollection<int> queue, ReaderWriterLockSlim rw, StreamReader reader, Process process)
            {
                await Task.Yield();
                {{body}}
            }
        }
        """);
}
