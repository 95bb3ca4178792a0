using System;
using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC206</c> reports, and where it stays quiet.</summary>
public sealed class ReturnedTooEarlyTests
{
    [Theory]
    [InlineData("using (var r = new Res()) { return {|ASYNC206:r.Get|}(); }")]
    [InlineData("using (var r = new Res()) return {|ASYNC206:Use|}(r);")]
    [InlineData("using var r = new Res(); return {|ASYNC206:r.Get|}();")]
    [InlineData("using var r = new Res(); return {|ASYNC206:Use|}(new Wrapper(r));")]
    [InlineData("using var r = new Res(); using var w = new Wrapper(r); return {|ASYNC206:Use|}(w);")]
    [InlineData("using var r = new Res(); var w = r.Inner(); return {|ASYNC206:Use|}(w);")]
    [InlineData("using var r = new Res(); return {|ASYNC206:Run|}(() => r.Get());")]
    [InlineData("using var r = new Res(); return r.Get().{|ASYNC206:ContinueWith|}(t => 1);", "Get().ContinueWith")]
    [InlineData("using var r = new Res(); return flag ? {|ASYNC206:r.Get|}() : Task.FromResult(1);")]
    [InlineData("using var r = new Res(); if (flag) { return {|ASYNC206:r.Get|}(); } return Task.FromResult(1);")]
    [InlineData("using var source = new CancellationTokenSource(1); return {|ASYNC206:Cancellable|}(source.Token);")]
    [InlineData("try { return {|ASYNC206:Plain|}(); } finally { Close(); }")]
    [InlineData("try { return {|ASYNC206:Plain|}(); } catch (Exception) { Close(); throw; }")]
    [InlineData("try { return {|ASYNC206:Plain|}(); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("var dispose = true; try { return {|ASYNC206:Plain|}(); } finally { if (dispose) Close(); }")]
    [InlineData("try { Close(); } catch (Exception) { return {|ASYNC206:Plain|}(); } finally { Close(); } return Task.FromResult(1);")]
    public Task TaskThatOutlivesItsScope_IsReported(string body, string? link = null) =>
        Verify.VerifyAnalyzerAsync(In("Task<int>", link is null ? body : body.Replace("r.Get().{|ASYNC206:ContinueWith|}", "r.{|ASYNC206:" + link + "|}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("using var r = new Res(); return Plain();")]
    [InlineData("using (new Res()) return Plain();")]
    [InlineData("using var r = new Res(); return Task.FromResult(r.Size);")]
    [InlineData("using var r = new Res(); var size = r.Size; return Sized(size);")]
    [InlineData("using var r = new Res(); return Sized(r.Size);")]
    [InlineData("using var r = new Res(); return Sized(r.Text().Length);")]
    [InlineData("using (var r = new Res()) { } return Plain();")]
    [InlineData("var r = new Res(); return r.Get();")]
    [InlineData("using var r = new Res(); Func<Task<int>> f = () => Plain(); return f();")]
    [InlineData("try { return Plain(); } catch (Exception e) { return Task.FromException<int>(e); }")]
    [InlineData("try { Close(); } finally { Close(); } return Plain();")]
    [InlineData("try { Close(); } catch (Exception) { return Plain(); } return Plain();")]
    [InlineData("try { return Task.FromResult(1); } finally { Close(); }")]
    [InlineData("var dispose = true; try { if (flag) { dispose = false; return Plain(); } } finally { if (dispose) Close(); } return Task.FromResult(1);")]
    [InlineData("lock (this) { return Plain(); }")]
    [InlineData("Monitor.Enter(this); try { return Plain(); } finally { Monitor.Exit(this); }")]
    [InlineData("try { return Plain(); } finally { }")]
    [InlineData("using var r = new Res(); Func<Task<int>> f = r.Get; return Plain();")]
    [InlineData("lock (this) { return Task.FromResult(1); }")]
    [InlineData("using (var r = new Res()) return Task.FromException<int>(new Exception(r.Text()));")]
    [InlineData("using var r = new Res(); r.Text(); return flag ? Plain() : Task.FromResult(r.Size);")]
    [InlineData("using (var r = new Res()) { if (r.Size > 1) return Plain(); } return Plain();")]
    [InlineData("Func<Task<int>> f = async () => { using var r = new Res(); return await r.Get(); }; return f();")]
    [InlineData("try { Close(); } catch (Exception e) { return Task.FromException<int>(e); } return Plain();")]
    [InlineData("foreach (var x in new[] { 1 }) { using var r = new Res(); } return Plain();")]
    [InlineData("using var r = {|CS0103:Missing|}(); return r.Get();")]
    public Task TaskThatMayLeave_IsNotReported(string body) => Verify.VerifyAnalyzerAsync(In("Task<int>", body));

    [Theory]
    [InlineData("using var r = new Res(); return await r.Get();")]
    [InlineData("try { return await Plain(); } finally { Close(); }")]
    [InlineData("try { await Plain(); return 1; } catch (Exception) { return 2; }")]
    public Task AwaitedTask_IsNotReported(string body) => Verify.VerifyAnalyzerAsync(In("async Task<int>", body));

    // The task that an async function hands out beside its own.
    [Theory]
    [InlineData("using var r = new Res(); await Plain(); return {|ASYNC206:r.Get|}();")]
    [InlineData("using (var r = new Res()) { await Plain(); return {|ASYNC206:Use|}(r); }")]
    [InlineData("using var r = new Res(); var size = await r.Get(); return Sized(size);")]
    [InlineData("using var r = new Res(); await r.Get(); return Plain();")]
    [InlineData("try { await Plain(); return Plain(); } catch (Exception) { Close(); throw; }")]
    [InlineData("try { await Plain(); return Plain(); } finally { Close(); }")]
    [InlineData("using var r = new Res(); await r.Get(); return Task.FromResult(r.Size);")]
    public Task InnerTaskOfAnAsyncFunction_OutlivesItsUsing(string body) => Verify.VerifyAnalyzerAsync(In("async Task<Task<int>>", body));

    [Fact]
    public Task Message_SaysWhatToDo() => Verify.VerifyAnalyzerAsync(
        In("async Task<Task<int>>", "using var r = new Res(); await Plain(); return {|#0:r.Get|}();"),
        Verify.Diagnostic("ASYNC206").WithLocation(0).WithMessage("'Res.Get' is still running when 'r' is disposed; await it first"));

    [Fact]
    public Task SynchronousFunction_IsNotReported() => Verify.VerifyAnalyzerAsync(In("object", "using var r = new Res(); return r.Get();"));

    private static string In(string type, string body) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            {{type}} M(bool flag)
            {
                {{body}}
            }

            void Close() { }
            Task<int> Plain() => Task.Run(() => 1);
            Task<int> Sized(int size) => Task.Run(() => size);
            Task<int> Use(IDisposable resource) => Task.Run(() => 1);
            Task<int> Run(Func<Task<int>> work) => work();
            Task<int> Cancellable(CancellationToken token) => Task.Run(() => 1);
        }

        class Res : IDisposable
        {
            public int Size => 1;
            public string Text() => "";
            public Res Inner() => this;
            public Task<int> Get() => Task.Run(() => 1);
            public void Dispose() { }
        }

        class Wrapper : IDisposable
        {
            public Wrapper(Res inner) => inner.Dispose();
            public void Dispose() { }
        }
        """;
}
