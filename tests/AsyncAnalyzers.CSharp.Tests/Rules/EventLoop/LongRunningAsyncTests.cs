using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.AllRules>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What <c>ASYNC307</c> reports, and where it stays quiet.</summary>
public sealed class LongRunningAsyncTests
{
    [Theory]
    [InlineData("await Task.{|ASYNC307:Factory.StartNew|}(async () => await WorkAsync(), TaskCreationOptions.LongRunning).Unwrap();")]
    [InlineData("await Task.{|ASYNC307:Factory.StartNew|}(WorkAsync, token, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();")]
    [InlineData("await Task.{|ASYNC307:Factory.StartNew|}(async () => await WorkAsync(), TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach).Unwrap();")]
    [InlineData("await await Task.{|ASYNC307:Factory.StartNew|}(async () => await WorkAsync(), TaskCreationOptions.LongRunning);")]
    public Task AsyncDelegateWithItsOwnThread_IsReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("await Task.Factory.StartNew(() => Work(), TaskCreationOptions.LongRunning);")]
    [InlineData("await Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning);")]
    [InlineData("await Task.Factory.StartNew(async () => await WorkAsync(), TaskCreationOptions.None).Unwrap();")]
    [InlineData("await Task.Run(async () => await WorkAsync());")]
    [InlineData("await Own.StartNew(async () => await WorkAsync(), TaskCreationOptions.LongRunning);")]
    [InlineData("await Task.{|ASYNC205:Factory.StartNew|}(async () => await WorkAsync(), TaskCreationOptions.LongRunning);")]
    [InlineData("await Task.Factory.StartNew({|CS0103:missing|}, TaskCreationOptions.LongRunning);")]
    public Task SynchronousOrAnotherFault_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Fact]
    public Task Message_NamesTheThread() => CSharpAnalyzerVerifier<EventLoopFamily>.VerifyAnalyzerAsync(
        In("await Task.{|#0:Factory.StartNew|}(async () => await WorkAsync(), TaskCreationOptions.LongRunning).Unwrap();"),
        CSharpAnalyzerVerifier<EventLoopFamily>.Diagnostic("ASYNC307").WithLocation(0).WithMessage("'TaskFactory.StartNew' makes a thread that ends at the first 'await' of its async delegate, and the rest runs on the pool; use 'Task.Run'"));

    private static string In(string statement) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            async Task M(CancellationToken token)
            {
                {{statement}}
            }

            async Task WorkAsync() => await Task.Delay(1);
            void Work() { }
        }

        static class Own { public static Task StartNew(Func<Task> work, TaskCreationOptions options) => work(); }
        """;
}
