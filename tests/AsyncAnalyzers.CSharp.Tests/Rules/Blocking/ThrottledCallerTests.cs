using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>A semaphore before the first <c>await</c> of an <c>async void</c> function holds its caller back (<c>ASYNC102</c>).</summary>
public sealed class ThrottledCallerTests
{
    [Theory]
    [InlineData("async void Send(int item) { try { _gate.Wait(_token); } catch (OperationCanceledException) { return; } await Task.Delay(item); _gate.Release(); }")]
    [InlineData("void Start() { Send(1); async void Send(int item) { _gate.Wait(); await Task.Delay(item); _gate.Release(); } }")]
    [InlineData("async void Send(int item) { while (!_gate.Wait(item)) item++; await Task.Delay(item); _gate.Release(); }")]
    public Task HoldsBackWhoCannotAwait_Quiet(string member) => Verify(member);

    [Theory]
    [InlineData("async Task Send(int item) { {|ASYNC102:_gate.Wait|}(); await Task.Delay(item); _gate.Release(); }")]
    [InlineData("async void Send(int item) { await Task.Yield(); {|ASYNC102:_gate.Wait|}(); await Task.Delay(item); _gate.Release(); }")]
    [InlineData("async void Send(int item) { while (item-- > 0) { {|ASYNC102:_gate.Wait|}(); await Task.Delay(item); _gate.Release(); } }")]
    [InlineData("async void OnSent(object? sender, EventArgs e) { {|ASYNC102:_gate.Wait|}(); await Task.Delay(1); _gate.Release(); }")]
    [InlineData("async void Send(string path) { {|ASYNC102:File.ReadAllText|}(path); await Task.Delay(1); }")]
    public Task OthersWait_Reported(string member) => Verify(member);

    private static Task Verify(string member) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            class C
            {
                private readonly SemaphoreSlim _gate = new(4);
                private readonly CancellationToken _token;

                {{member}}
            }
            """,
    }.RunAsync();
}
