using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>ASYNC103 and its siblings: an async function that is the body of a thread holds a thread of its own up to its first <c>await</c>.</summary>
public sealed class OwnThreadTests
{
    [Theory]
    [InlineData("void M() => new Thread(() => Run(1)).Start(); async void Run(int n) { gate.Wait(); await Task.Delay(n); }")]
    [InlineData("void M() { var t = new Thread(() => { }); t = new Thread(Run); t.Start(); } async void Run() { Thread.Sleep(5); await Task.Delay(1); }")]
    [InlineData("void M() { Thread t = new(this.Run); t.Start(); } public async void Run(object? o) { gate.Wait(); while (true) { await Task.Delay(1); Console.WriteLine(nameof(Run)); } }")]
    [InlineData("void M() => new Thread(async () => { gate.Wait(); await Task.Delay(1); }).Start();")]
    [InlineData("void M() { new Thread(() => Run(1)).Start(); new Thread(() => Run(2)).Start(); } async Task Run(int n) { for (var i = 0; i < n; i++) { Thread.Sleep(i); } await Task.Delay(n); }")]
    [InlineData("void M() => new Thread(() => Run()).Start(); async void Run() { await using var timer = new Timer(_ => { }); gate.Wait(); await Task.Delay(1); }")]
    public Task BeforeTheFirstAwait_StaysQuiet(string members) => Verify(members);

    [Theory]
    [InlineData("void M() => new Thread(() => Run(1)).Start(); async void Run(int n) { await Task.Delay(n); {|ASYNC103:gate.Wait|}(); }")]
    [InlineData("void M() => new Thread(() => Run(1)).Start(); async void Run(int n) { while (true) { {|ASYNC103:gate.Wait|}(); await Task.Delay(n); } }")]
    [InlineData("void M() { new Thread(() => Run(1)).Start(); Run(2); } async void Run(int n) { {|ASYNC103:gate.Wait|}(); await Task.Delay(n); }")]
    [InlineData("void M() => new Thread(() => { Run(1); }).Start(); async void Run(int n) { {|ASYNC103:gate.Wait|}(); await Task.Delay(n); }")]
    [InlineData("async Task Run(int n) { {|ASYNC103:gate.Wait|}(); await Task.Delay(n); }")]
    [InlineData("void M() => _ = new Other(() => Run(1)); async void Run(int n) { {|ASYNC103:gate.Wait|}(); await Task.Delay(n); } class Other { public Other(Action a) => a(); }")]
    [InlineData("void M() => new Thread(async () => { await Task.Delay(1); {|ASYNC103:gate.Wait|}(); }).Start();")]
    [InlineData("void M() => new Thread(() => Run()).Start(); async void Run() { while (true) { await using var timer = new Timer(_ => { }); {|ASYNC103:gate.Wait|}(); } }")]
    [InlineData("void M() => new Thread(() => Run()).Start(); async void Run() { await foreach (var n in All()) {|ASYNC103:gate.Wait|}(n); } async System.Collections.Generic.IAsyncEnumerable<int> All() { await Task.Delay(1); yield return 1; }")]
    public Task OnAThreadOfThePool_Reported(string members) => Verify(members);

    private static Task Verify(string members) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync(
        "using System; using System.Threading; using System.Threading.Tasks; class C { readonly ManualResetEventSlim gate = new(); " + members + " }");
}
