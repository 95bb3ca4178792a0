using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What <c>ASYNC310</c> reports, and where it stays quiet.</summary>
public sealed class ParallelRequestTests
{
    [Theory]
    [InlineData("public class A : ControllerBase { public IActionResult Get() { {|ASYNC310:Parallel.For|}(0, 9, i => { }); return Ok(); } }")]
    [InlineData("class A { public async Task M() { await Task.Yield(); {|ASYNC310:Parallel.For|}(0, 9, i => { }); } }")]
    [InlineData("class A { public Task M() { {|ASYNC310:Parallel.For|}(0, 9, i => { }); return Task.CompletedTask; } }")]
    public Task ServerCode_IsReported(string type) => Verify.VerifyAnalyzerAsync(Usings + type, TestReferences.AspNetCore);

    [Theory]
    [InlineData("class A : BackgroundService { protected override async Task ExecuteAsync(CancellationToken t) { await Task.Yield(); Parallel.For(0, 9, i => { }); } }")]
    [InlineData("class A { public void M() { Parallel.For(0, 9, i => { }); } }")]
    [InlineData("public class A : ControllerBase { public async Task<IActionResult> Get() { await Parallel.ForAsync(0, 9, (i, t) => ValueTask.CompletedTask); return Ok(); } }")]
    [InlineData("public class A : ControllerBase { public async Task<IActionResult> Get() { await Task.Run(() => Parallel.For(0, 9, i => { })); return Ok(); } }")]
    [InlineData("public class A : ControllerBase { private int Sum() { Parallel.For(0, 9, i => { }); return 1; } }")]
    [InlineData("class A { public Task M() => Task.Run(() => Parallel.For(0, 9, i => { })); }")]
    public Task Elsewhere_IsNotReported(string type) => Verify.VerifyAnalyzerAsync(Usings + type, TestReferences.AspNetCore);

    [Fact]
    public Task Message_SaysWhoseThreadsItTakes() => Verify.VerifyAnalyzerAsync(
        Usings + "class A { public async Task M() { await Task.Yield(); {|#0:Parallel.Invoke|}(() => { }); } }",
        TestReferences.AspNetCore,
        Verify.Diagnostic("ASYNC310").WithLocation(0).WithMessage("'Parallel.Invoke' returns when all of its work is done, and takes threads of other requests meanwhile; move it to 'await Task.Run(…)'"));

    private const string Usings = """
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Hosting;

        """;
}
