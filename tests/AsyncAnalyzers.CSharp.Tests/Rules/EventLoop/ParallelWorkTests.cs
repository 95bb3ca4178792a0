using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What <c>ASYNC304</c> reports, and where it stays quiet.</summary>
public sealed class ParallelWorkTests
{
    [Theory]
    [InlineData("{|ASYNC304:Parallel.ForEach|}(xs, x => Work(x));")]
    [InlineData("{|ASYNC304:Parallel.For|}(0, 10, Work);")]
    [InlineData("var result = {|ASYNC304:Parallel.For|}(0, 10, (i, state) => { });")]
    [InlineData("{|ASYNC304:Parallel.Invoke|}(() => Work(1), () => Work(2));")]
    [InlineData("System.Threading.Tasks.{|ASYNC304:Parallel.ForEach|}(xs, Work);")]
    [InlineData("var sum = xs.{|ASYNC304:AsParallel().Sum|}();")]
    [InlineData("var all = xs.AsParallel().{|ASYNC304:Where(x => x > 1).ToList|}();")]
    [InlineData("xs.{|ASYNC304:AsParallel().ForAll|}(Work);")]
    public Task ParallelWork_IsReported(string statement) =>
        Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("await Parallel.ForEachAsync(xs, async (x, token) => await Task.Delay(x, token));")]
    [InlineData("await Task.Run(() => Parallel.ForEach(xs, x => Work(x)));")]
    [InlineData("await Task.Run(() => xs.AsParallel().Sum());")]
    [InlineData("new Thread(() => Parallel.For(0, 10, Work)).Start();")]
    [InlineData("Action later = () => Parallel.For(0, 10, Work);")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false); Parallel.For(0, 10, Work);")]
    [InlineData("var query = xs.AsParallel().Where(x => x > 1);")]
    [InlineData("var query = xs.AsParallel();")]
    [InlineData("var query = xs.AsParallel().Where(x => x > 1).AsSequential();")]
    [InlineData("Parallel.ForEach(xs, async x => await Task.Delay(x));")]
    [InlineData("Own.Parallel.ForEach(xs);")]
    [InlineData("Parallel.ForEach({|CS0103:missing|}, x => { });")]
    public Task AwaitedElsewhereOrDeferred_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("void M(int[] xs) { Parallel.ForEach(xs, x => { }); }")]
    [InlineData("int M(int[] xs) => xs.AsParallel().Sum();")]
    public Task SynchronousCode_IsNotReported(string member) =>
        Verify.VerifyAnalyzerAsync("using System.Linq; using System.Threading.Tasks; class C { " + member + " }");

    [Fact]
    public Task Message_SaysWhatToUse() => Verify.VerifyAnalyzerAsync(
        In("{|#0:Parallel.ForEach|}(xs, Work); {|#1:Parallel.Invoke|}(() => Work(1));"),
        Verify.Diagnostic("ASYNC304").WithLocation(0).WithMessage("'Parallel.ForEach' returns when all of its work is done, and the event loop stands still meanwhile; move it to 'await Task.Run(…)', or use 'await Parallel.ForEachAsync' where its body waits for something"),
        Verify.Diagnostic("ASYNC304").WithLocation(1).WithMessage("'Parallel.Invoke' returns when all of its work is done, and the event loop stands still meanwhile; move it to 'await Task.Run(…)'"));


    private static string In(string statement) => $$"""
        using System;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            async Task M(int[] xs)
            {
                await Task.Yield();
                {{statement}}
            }

            void Work(int x) { }
        }

        namespace Own
        {
            static class Parallel
            {
                public static void ForEach(int[] xs) { }
            }
        }
        """;
}
