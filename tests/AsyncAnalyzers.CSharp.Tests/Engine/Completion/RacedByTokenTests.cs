using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Completion;

/// <summary>A task that runs against a token, which is asked to throw right behind: what is left is that the task has won (<c>ASYNC115</c>).</summary>
public sealed class RacedByTokenTests
{
    [Theory]
    [InlineData("await Task.WhenAny(t, Task.Delay(Timeout.Infinite, token)); token.ThrowIfCancellationRequested(); _ = t.Result;")]
    [InlineData("await Task.WhenAny(t, Task.Delay(Timeout.InfiniteTimeSpan, token)).ConfigureAwait(false); token.ThrowIfCancellationRequested(); Use(1); _ = t.Result;")]
    [InlineData("var first = await Task.WhenAny(token.AsTask(), t); token.ThrowIfCancellationRequested(); _ = t.Result;")]
    [InlineData("var end = new Ending(token); await Task.WhenAny(t, end.Task); token.ThrowIfCancellationRequested(); _ = t.Result;")]
    [InlineData("if (!_next.IsCompleted) { using (var end = new Ending(token)) { await Task.WhenAny(_next, end.Task); token.ThrowIfCancellationRequested(); } } _ = _next.Result; _next = null!;")]
    [InlineData("while (n > 0) { if (!_next.IsCompleted) { await Task.WhenAny(_next, Task.Delay(-1, token)); token.ThrowIfCancellationRequested(); } Use(_next.Result); _next = Start(); }")]
    [InlineData("using (var end = new Ending(token)) { await Task.WhenAny(t, end.Task); token.ThrowIfCancellationRequested(); } _ = t.Result;")]
    [InlineData("{ await Task.WhenAny(t, Task.Delay(-1, token)); token.ThrowIfCancellationRequested(); } t.Wait();")]
    [InlineData("await Task.WhenAny(t, Task.Delay(-1, token)); token.ThrowIfCancellationRequested(); if (n > 0) { Use(1); t.GetAwaiter().GetResult(); }")]
    [InlineData("var never = Task.Delay(-1, token); await Task.WhenAny(t, never); token.ThrowIfCancellationRequested(); Use(t.Result);")]
    [InlineData("var first = await Task.WhenAny(t, token.AsTask()).ConfigureAwait(false); token.ThrowIfCancellationRequested(); try { _ = t.Result; } finally { Use(2); }")]
    [InlineData("if (!t.IsCompleted) { { await Task.WhenAny(new Ending(token).Task, t); token.ThrowIfCancellationRequested(); } } Use(t.Result);")]
    [InlineData("for (var i = 0; i < n; i++) { await Task.WhenAny(t, Task.Delay(-1, token)); token.ThrowIfCancellationRequested(); Use(t.Result); }")]
    [InlineData("switch (n) { case 1: await Task.WhenAny(t, Task.Delay(-1, token)); token.ThrowIfCancellationRequested(); Use(t.Result); break; }")]
    [InlineData("try { await Task.WhenAny(t, Task.Delay(-1, token)); token.ThrowIfCancellationRequested(); Use(t.Result); } catch (OperationCanceledException) { }")]
    [InlineData("var started = t; await Task.WhenAny(started, Task.Delay(-1, token)); token.ThrowIfCancellationRequested(); Use(started.Result);")]
    [InlineData("await Task.WhenAny(t, Task.Delay(-1, token)); token.ThrowIfCancellationRequested(); if (t.IsFaulted) return; Use(t.Result);")]
    public Task TokenAlone_Quiet(string body) => Verify(body);

    [Theory]
    [InlineData("await Task.WhenAny(t, Task.Delay(1000, token)); token.ThrowIfCancellationRequested(); _ = {|ASYNC115:t.Result|};")]
    [InlineData("await Task.WhenAny(t, Task.Delay(Timeout.Infinite, token)); _ = {|ASYNC115:t.Result|};")]
    [InlineData("await Task.WhenAny(t, Task.Delay(Timeout.Infinite, other)); token.ThrowIfCancellationRequested(); _ = {|ASYNC115:t.Result|};")]
    [InlineData("if (n > 0) { await Task.WhenAny(t, Task.Delay(Timeout.Infinite, token)); token.ThrowIfCancellationRequested(); } _ = {|ASYNC115:t.Result|};")]
    [InlineData("await Task.WhenAny(t, Work(token)); token.ThrowIfCancellationRequested(); _ = {|ASYNC115:t.Result|};")]
    [InlineData("await Task.WhenAny(t, Task.Delay(Timeout.Infinite, token)); token.ThrowIfCancellationRequested(); t = Start(); _ = {|ASYNC115:t.Result|};")]
    [InlineData("await Task.WhenAny(t, Task.Delay(Timeout.Infinite, token)); token.ThrowIfCancellationRequested(); while (n-- > 0) { _ = {|ASYNC115:t.Result|}; t = Start(); }")]
    [InlineData("await Task.WhenAny(t, Task.Delay(Timeout.Infinite, token)); token.ThrowIfCancellationRequested(); Replace(ref t); _ = {|ASYNC115:t.Result|};")]
    [InlineData("Action again = () => t = Start(); await Task.WhenAny(t, Task.Delay(Timeout.Infinite, token)); token.ThrowIfCancellationRequested(); again(); _ = {|ASYNC115:t.Result|};")]
    [InlineData("var end = new Ending(token); end = new Ending(other); await Task.WhenAny(t, end.Task); token.ThrowIfCancellationRequested(); _ = {|ASYNC115:t.Result|};")]
    public Task AnotherEnd_Reported(string body) => Verify(body);

    private static Task Verify(string body) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync($$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        static class Tokens
        {
            public static Task<int> AsTask(this CancellationToken token) => new Ending(token).Task;
        }

        sealed class Ending : TaskCompletionSource<int>, IDisposable
        {
            private readonly CancellationTokenRegistration _registration;

            public Ending(CancellationToken token) => _registration = token.Register(() => TrySetCanceled());

            public void Dispose() => _registration.Dispose();
        }

        class C
        {
            private Task<int> _next = Start();

            async Task M(Task<int> t, CancellationToken token, CancellationToken other, int n)
            {
                {{body}}
            }

            static Task<int> Start() => Task.Run(() => 1);
            static async Task<int> Work(CancellationToken token) { await Task.Delay(1, token); return 1; }
            static void Use(int value) { }
            static void Replace(ref Task<int> task) => task = Start();
        }
        """);
}
