using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What <c>ASYNC309</c> reports, and where it stays quiet.</summary>
public sealed class CpuBoundRequestTests
{
    private const string Loop = "{|ASYNC309:for|} (int i = 0; i < 10_000_000; i++) C.X += i;";

    [Theory]
    [InlineData("public class A : ControllerBase { public IActionResult Get() { " + Loop + " return Ok(); } }")]
    [InlineData("public class A : ControllerBase { public async Task<IActionResult> Get() { await Task.Yield(); " + Loop + " return Ok(); } }")]
    [InlineData("class A { void M(WebApplication app) { app.MapGet(\"/\", () => { " + Loop + " return 1; }); } }")]
    [InlineData("class A { void M(WebApplication app) { app.MapGet(\"/\", async () => { await Task.Yield(); " + Loop + " return 1; }); } }")]
    [InlineData("class A { public Task M() { " + Loop + " return Task.CompletedTask; } }")]
    [InlineData("class A { public async Task M() { await Task.Yield(); " + Loop + " } }")]
    public Task ServerCode_IsReported(string type) => Verify.VerifyAnalyzerAsync(Web(type), TestReferences.AspNetCore);

    [Theory]
    [InlineData("class A : ComponentBase { protected override void OnInitialized() { {|ASYNC301:for|} (int i = 0; i < 10_000_000; i++) C.X += i; } }")]
    [InlineData("class A : ComponentBase { async Task Load() { await Task.Yield(); {|ASYNC301:for|} (int i = 0; i < 10_000_000; i++) C.X += i; } }")]
    public Task Renderer_IsAnEventLoop(string type) => Verify.VerifyAnalyzerAsync(Web(type), TestReferences.AspNetCore);

    [Theory]
    [InlineData("class A : BackgroundService { protected override async Task ExecuteAsync(CancellationToken t) { await Task.Yield(); for (int i = 0; i < 10_000_000; i++) C.X += i; } }")]
    [InlineData("public class A : ControllerBase { void Get() { for (int i = 0; i < 10_000_000; i++) C.X += i; } }")]
    [InlineData("public class A { Task M() => Task.Run(() => { for (int i = 0; i < 10_000_000; i++) C.X += i; }); }")]
    [InlineData("public class A { Task M(double[] xs) { for (int i = 0; i < xs.Length; i++) for (int j = 0; j < i; j++) C.X += (int)(xs[i] * xs[j]); return Task.CompletedTask; } }")]
    public Task ElsewhereOrUnknown_IsNotReported(string type) => Verify.VerifyAnalyzerAsync(Web(type), TestReferences.AspNetCore);

    [Theory]
    [InlineData("", "ASYNC309")]
    [InlineData("async_analyzers.app_kind = ui", "ASYNC301")]
    [InlineData("async_analyzers.app_kind = library", "ASYNC301")]
    [InlineData("async_analyzers.app_kind = test", "")]
    public Task KindOfTheProgram_IsAnOption(string option, string expected)
    {
        var loop = expected.Length > 0 ? "{|" + expected + ":for|}" : "for";
        var test = new CSharpAnalyzerTest<EventLoopFamily>
        {
            TestCode = "using System.Threading.Tasks; class P { static int X; static void Main() { } static async Task M() { await Task.Yield(); " + loop + " (int i = 0; i < 10_000_000; i++) X += i; } }",
        };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + option + "\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Message_DoesNotPromiseMoreThreads() => Verify.VerifyAnalyzerAsync(
        Web("public class A : ControllerBase { public IActionResult Get() { {|#0:for|} (int i = 0; i < 10_000_000; i++) C.X += i; return Ok(); } }"),
        TestReferences.AspNetCore,
        Verify.Diagnostic("ASYNC309").WithLocation(0).WithMessage("This loop takes about 40 million operations before the caller gets its task or its turn; 'await Task.Run(…)' lets the caller go on meanwhile, though it makes no more threads"));

    private static string Web(string type) => """
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Hosting;

        static class C { public static int X; }

        """ + type;
}
