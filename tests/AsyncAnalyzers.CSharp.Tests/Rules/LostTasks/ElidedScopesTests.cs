using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>Handlers and <c>finally</c> blocks that lose nothing by a returned task (<c>ASYNC206</c>), beside the lookalikes that do.</summary>
public sealed class ElidedScopesTests
{
    // The work catches its own exceptions.
    [Theory]
    [InlineData("try { return Guarded(); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("try { return Guarded(); } catch (InvalidOperationException) { Close(); throw; }")]
    [InlineData("try { return Local(); } catch (Exception) { return Task.FromResult(0); } static async Task<int> Local() { var x = 1; try { return await Work(); } catch { return x; } }")]
    [InlineData("try { return Local(); } catch (Exception) { return Task.FromResult(0); } async Task<int> Local() { var x = 1; try { return await Work(); } catch { return x; } }")]
    [InlineData("try { return {|ASYNC206:Guarded|}(); } finally { Close(); }")]
    [InlineData("using (var source = new CancellationTokenSource()) { return {|ASYNC206:Guarded|}(source); }")]
    [InlineData("try { return {|ASYNC206:HalfGuarded|}(); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("try { return {|ASYNC206:Narrow|}(); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("try { return {|ASYNC206:Rethrowing|}(); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("try { return {|ASYNC206:Early|}(); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("try { return {|ASYNC206:Synchronous|}(); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("try { return {|ASYNC206:Overridable|}(); } catch (Exception) { return Task.FromResult(0); }")]
    public Task CatchAroundWorkThatCatchesItself(string body) => Verify.VerifyAnalyzerAsync(In(body));

    // The exception of the call goes on as a task.
    [Theory]
    [InlineData("try { return Work(); } catch (Exception e) { return Failed.FromException<int>(e); }")]
    [InlineData("try { return Work(); } catch (Exception e) { return Failed.As<int>(e); }")]
    [InlineData("try { return Work(); } catch (Exception e) { Close(); return Failed.As<int>(e); }")]
    [InlineData("try { return Work(); } catch (Exception e) { return Failed.Passed<int>(e); }")]
    [InlineData("try { return Work(); } catch (Exception e) { return Failed.Plain<int>(e); }")]
    [InlineData("try { return {|ASYNC206:Work|}(); } catch (Exception e) { return Failed.Logged(e); }")]
    [InlineData("try { return {|ASYNC206:Work|}(); } catch (Exception) { return Failed.As<int>(new Exception()); }")]
    public Task HandlerThatHandsTheExceptionOn(string body) => Verify.VerifyAnalyzerAsync(In(body));

    // What follows the work has seen to its failure.
    [Theory]
    [InlineData("try { return Work().ContinueWith(t => t.IsFaulted ? 0 : t.Result); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("try { return Work().ContinueWith(t => t is { IsFaulted: true } ? 0 : t.Result); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("try { return Work().ContinueWith(t => 1); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("try { return Work().ContinueWith(Follow); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("try { return Work().ContinueWith(t => Work()).Unwrap(); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("try { return {|ASYNC206:Work().ContinueWith|}(t => t.Result + 1); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("try { return Work().{|ASYNC206:ContinueWith(async t => await t).Unwrap|}(); } catch (Exception) { return Task.FromResult(0); }")]
    [InlineData("try { return {|ASYNC206:Work().ContinueWith|}(t => 1); } finally { Close(); }")]
    public Task CatchAroundContinuation(string body) => Verify.VerifyAnalyzerAsync(In(body));

    // What belongs to the thread is restored by the thread.
    [Theory]
    [InlineData("var before = s_ofThread; s_ofThread = this; try { return Work(); } finally { s_ofThread = before; }")]
    [InlineData("var before = OfThread; OfThread = this; try { return Work(); } finally { OfThread = before; }")]
    [InlineData("var before = _local.Value; _local.Value = this; try { return Work(); } finally { _local.Value = before; }")]
    [InlineData("var before = s_shared; s_shared = this; try { return {|ASYNC206:Work|}(); } finally { s_shared = before; }")]
    [InlineData("var before = Shared; Shared = this; try { return {|ASYNC206:Work|}(); } finally { Shared = before; }")]
    [InlineData("var before = s_flowing.Value; s_flowing.Value = this; try { return {|ASYNC206:Work|}(); } finally { s_flowing.Value = before; }")]
    [InlineData("var before = s_ofThread; s_ofThread = this; try { return {|ASYNC206:Work|}(); } finally { s_ofThread = before; Close(); }")]
    [InlineData("var suppressed = false; try { if (!ExecutionContext.IsFlowSuppressed()) { ExecutionContext.SuppressFlow(); suppressed = true; } return Work(); } finally { if (suppressed) { ExecutionContext.RestoreFlow(); } }")]
    [InlineData("var flow = ExecutionContext.SuppressFlow(); try { return Work(); } finally { flow.Undo(); }")]
    [InlineData("var flow = ExecutionContext.SuppressFlow(); try { return {|ASYNC206:Work|}(); } finally { flow.Undo(); Close(); }")]
    public Task FinallyThatRestoresAmbientValue(string body) => Verify.VerifyAnalyzerAsync(In(body));

    private static string In(string body) => $$"""
        #nullable disable
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            [ThreadStatic] static C s_ofThread;
            static C s_shared;
            static readonly AsyncLocal<C> s_flowing = new();
            readonly ThreadLocal<C> _local = new();

            static C OfThread { get => s_ofThread; set => s_ofThread = value; }
            static C Shared { get { return s_shared; } set { s_shared = value; } }

            Task<int> M()
            {
                {{body}}
            }

            void Close() { }
            static Task<int> Work() => Task.Run(() => 1);
            static int Follow(Task<int> task) => 1;

            async Task<int> Guarded(object with = null)
            {
                try
                {
                    return await Work();
                }
                catch (Exception e)
                {
                    return e.Message.Length;
                }
            }

            async Task<int> HalfGuarded()
            {
                try { return await Work(); } catch { }
                return await Work();
            }

            async Task<int> Narrow()
            {
                try { return await Work(); } catch (TimeoutException) { return 0; }
            }

            async Task<int> Rethrowing()
            {
                try { return await Work(); } catch (Exception) { throw new TimeoutException(); }
            }

            async Task<int> Early()
            {
                var x = await Work();
                try { return await Work() + x; } catch (Exception) { return 0; }
            }

            Task<int> Synchronous()
            {
                try { return {|ASYNC206:Work|}(); } catch (Exception) { return Task.FromResult(0); }
            }

            protected virtual async Task<int> Overridable()
            {
                try { return await Work(); } catch (Exception) { return 0; }
            }
        }

        static class Failed
        {
            public static Task<T> FromException<T>(Exception exception) => Completed<T>(exception);

            public static Task<T> As<T>(Exception exception)
            {
                var source = new TaskCompletionSource<T>();
                source.SetException(exception);
                return source.Task;
            }

            public static Task<T> Passed<T>(Exception exception) => Passed<T>(exception, true);

            static Task<T> Passed<T>(Exception exception, bool isFinal) => isFinal ? As<T>(exception) : Task.FromException<T>(exception);

            public static Task<T> Plain<T>(Exception exception)
            {
                var source = new TaskCompletionSource<T>();
                source.TrySetPlainException(exception);
                return source.Task;
            }

            static bool TrySetPlainException<T>(this TaskCompletionSource<T> source, Exception exception) => source.TrySetException(exception);

            public static Task<int> Logged(Exception exception) => Task.FromResult(exception.Message.Length);

            static Task<T> Completed<T>(Exception exception) => throw exception;
        }
        """;
}
