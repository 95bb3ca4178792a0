using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>The flag that chooses the synchronous path may be a property of a context, and one condition among several (<c>ASYNC101</c>).</summary>
public sealed class SyncFlagTests
{
    [Theory]
    [InlineData("if (context.IsSynchronous) { work.GetAwaiter().GetResult(); return Task.CompletedTask; } return work;")]
    [InlineData("if (context.IsSynchronous && !work.IsCompleted) { work.GetAwaiter().GetResult(); } return work;")]
    [InlineData("Handler h = (w, xdoAsync) => { if (xdoAsync) return w; w.Wait(); return Task.CompletedTask; }; return h(work, true);")]
    [InlineData("Task Run(bool doAsync) { if (doAsync) return work; work.Wait(); return Task.CompletedTask; } return Run(true);")]
    [InlineData("if (!context.IsSynchronous) return work; work.Wait(); return Task.CompletedTask;")]
    [InlineData("async Task Run(bool blnSync) { if (blnSync) work.Wait(); else await work; } return Run(true);")]
    [InlineData("async Task Run(bool bAsync) { if (bAsync) await work; else work.Wait(); } return Run(true);")]
    public Task SynchronousPath_StaysQuiet(string body) => Verify(body);

    [Theory]
    [InlineData("if (!context.IsSynchronous) { {|ASYNC101:work.Wait|}(); } return work;")]
    [InlineData("System.Func<Task, bool, Task> h = (w, flag) => { if (flag) return w; {|ASYNC101:w.Wait|}(); return Task.CompletedTask; }; return h(work, true);")]
    [InlineData("async Task Run(bool blnSync) { if (!blnSync) {|ASYNC101:work.Wait|}(); else await work; } return Run(true);")]
    [InlineData("async Task Run(bool bsync, bool blnSorted) { if (bsync && blnSorted) {|ASYNC101:work.Wait|}(); else await work; } return Run(true, true);")]
    [InlineData("if (context.IsDone && !work.IsCompleted) { {|ASYNC101:work.Wait|}(); } return work;")]
    public Task OtherPath_Reported(string body) => Verify(body);

    private static Task Verify(string body) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        delegate Task Handler(Task work, bool doAsync);

        class Context { public bool IsSynchronous { get; } public bool IsDone { get; } }

        class C
        {
            Task M(Context context, Task work)
            {
                {{body}}
            }
        }
        """);
}
