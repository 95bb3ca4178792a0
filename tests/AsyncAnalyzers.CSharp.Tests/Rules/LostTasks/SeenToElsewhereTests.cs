using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>Tasks of which nothing is lost: there is nothing to dispose of, the failure is logged by the callee, or nobody may wait.</summary>
public sealed class SeenToElsewhereTests
{
    [Theory]
    [InlineData("ValueTask<int> M() { using var h = new Empty(); return Read(h); } ")]
    [InlineData("Task M() { try { return Logged(1); } catch (Exception e) { Log.Error(e); throw; } } async Task Logged(int i) { try { await Work(); } catch (Exception e) { Log.Error(e); throw; } }")]
    [InlineData("Task M() { Log.Enter(this); try { return Work(); } finally { Log.Exit(this); } }")]
    [InlineData("Task M() { Log.Enter(this); try { return Work(); } finally { if (_on) { Log.Exit(this); } } }")]
    [InlineData("int state; Task Start() => Task.Factory.StartNew(() => Loop()); async Task Loop() { while (this.state == 1) { await Task.Delay(5); } }")]
    [InlineData("Task Start() => Task.Factory.StartNew(() => Loop()); async Task Loop() { while (_on) { await Task.Delay(5); } }")]
    [InlineData("Task Start(CancellationToken token) => Task.Factory.StartNew(async () => { try { while (!token.IsCancellationRequested) { await Task.Delay(5); } } finally { Log.Exit(this); } });")]
    [InlineData("async Task<int> Race(int[] xs) { var source = new TaskCompletionSource<int>(); var tasks = xs.Select(x => Task.Run(async () => { try { source.TrySetResult(await Number(x)); } catch (Exception e) { source.TrySetException(e); } })).ToArray(); return await source.Task; }")]
    [InlineData("private async void Report() { try { await Work(); } catch (Exception e) { Log.Error(e); } } void Call() => Report();")]
    [InlineData("Task? _last; Task Start() => _last = Task.Run(() => Log.Exit(this)).ContinueWith(_ => _last = Task.CompletedTask);")]
    [InlineData("Task M() { try { return Checked(); } catch (NotSupportedException) { throw new InvalidOperationException(); } } Task Checked() { if (!_on) throw new NotSupportedException(); return Work(); }")]
    [InlineData("Task M(Full h) { try { return Send(h); } catch { h.Dispose(); throw; } } Task Send(Full h) => Work();")]
    [InlineData("Task M(Full? h) { try { return Send(h); } catch (Exception) { h?.Dispose(); throw; } } Task Send(Full? h) => Work();")]
    [InlineData("Task<int> M() { try { return Failed(); } catch (NotSupportedException) { return Failed(); } } static Task<int> Failed() { Log.Exit(1); return Task.FromResult(1); }")]
    [InlineData("async ValueTask DisposeAsync() => await Work(); public void Dispose() => DisposeAsync().GetAwaiter().GetResult();")]
    public Task Quiet(string members) => Verify(members);

    [Theory]
    [InlineData("ValueTask<int> M() { using var h = new Full(); return {|ASYNC206:Read|}(h); } ")]
    [InlineData("ValueTask<int> M() { using var h = new Open(); return {|ASYNC206:Read|}(h); } ")]
    [InlineData("Task M() { try { return {|ASYNC206:Work|}(); } catch (Exception e) { Log.Error(e); throw; } }")]
    [InlineData("Task M(Full h) { try { return {|ASYNC206:Work|}(); } catch { h.Dispose(); throw; } }")]
    [InlineData("Task M(Full h) { try { return {|ASYNC206:Send|}(h); } catch { h.Dispose(); return Task.CompletedTask; } } Task Send(Full h) => Work();")]
    [InlineData("Task M(Full h) { try { return {|ASYNC206:Send|}(h); } catch { h.Dispose(); _on = false; throw; } } Task Send(Full h) => Work();")]
    [InlineData("Task M() { try { return {|ASYNC206:Logged|}(1); } catch (IOException e) { Log.Error(e); throw; } } async Task Logged(int i) { try { await Work(); } catch (Exception e) when (e is null) { throw; } }")]
    [InlineData("Task M() { try { return {|ASYNC206:Checked|}(); } catch (IOException) { throw new InvalidOperationException(); } } Task Checked() { if (!_on) throw new NotSupportedException(); return Work(); }")]
    [InlineData("Task M() { try { return {|ASYNC206:Checked|}(); } catch (NotSupportedException) { throw new InvalidOperationException(); } } async Task Checked() { if (!_on) throw new NotSupportedException(); await Work(); }")]
    [InlineData("Task M() { var watch = System.Diagnostics.Stopwatch.StartNew(); try { return {|ASYNC206:Work|}(); } finally { Log.Took(watch.Elapsed); } }")]
    [InlineData("Task M() { try { return {|ASYNC206:Work|}(); } finally { _on = false; Log.Exit(this); } }")]
    [InlineData("Task Start() => Task.{|ASYNC205:Factory.StartNew|}(() => Once()); async Task Once() { for (var i = 0; i < 5; i++) { await Task.Delay(5); } }")]
    [InlineData("async Task<int> Race(int[] xs) { var {|ASYNC208:tasks|} = xs.Select(x => Number(x)).ToArray(); return await Number(1); }", false)]
    [InlineData("internal async void {|ASYNC204:Report|}() { try { await Work(); } catch (Exception e) { Log.Error(e); } } void Call() => Report();")]
    [InlineData("private async void {|ASYNC204:Report|}() { await Work(); } void Call() => Report();")]
    public Task Reported(string members, bool atLocal = true) =>
        Verify(atLocal ? members : members.Replace("{|ASYNC208:tasks|}", "tasks").Replace("xs.Select(", "{|ASYNC208:xs.Select|}("));

    private static Task Verify(string members) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            static class Log
            {
                public static void Enter(object o) { }

                public static void Exit(object o) { }

                public static void Error(Exception e) { }

                public static void Took(TimeSpan time) { }
            }

            sealed class Empty : IDisposable { public void Dispose() { } }

            class Open : IDisposable { public void Dispose() { } }

            sealed class Full : IDisposable { public void Dispose() => Log.Exit(this); }

            class C
            {
                private bool _on = true;

                private async ValueTask<int> Read(IDisposable o) { await Task.Delay(1); return o.GetHashCode(); }

                private async Task Work() => await Task.Delay(1);

                private async Task<int> Number(int i) { await Task.Delay(i); return i; }

                {{members}}
            }
            """,
    }.RunAsync();
}
