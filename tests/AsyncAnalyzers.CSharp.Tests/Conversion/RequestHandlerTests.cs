using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Handlers that a web framework calls become async, with their names and with their few callers.</summary>
public sealed class RequestHandlerTests
{
    [Theory]
    [InlineData(
        "class HomeController : Controller { public IActionResult Index() => View(S.[|GetAsync().Result|]); }",
        "class HomeController : Controller { public async Task<IActionResult> Index() => View(await S.GetAsync()); }")]
    [InlineData(
        "class HomeController : Controller { public void Index() { S.[|VoidAsync().Wait|](); } }",
        "class HomeController : Controller { public async Task Index() { await S.VoidAsync(); } }")]
    [InlineData(
        "class EditModel : PageModel { public void OnGet() { S.[|VoidAsync().Wait|](); } public IActionResult OnPost() { S.[|VoidAsync().Wait|](); return Page(); } }",
        "class EditModel : PageModel { public async Task OnGet() { await S.VoidAsync(); } public async Task<IActionResult> OnPost() { await S.VoidAsync(); return Page(); } }")]
    [InlineData(
        "class Chat : Hub { public string Say(string s) { return S.[|GetAsync().Result|]; } }",
        "class Chat : Hub { public async Task<string> Say(string s) { return await S.GetAsync(); } }")]
    public Task Handler_ReturnsATask(string before, string after) => Verify.VerifyCodeFixAsync(InWeb(before), InWeb(after), TestReferences.AspNetCore);

    [Theory]
    [InlineData("app.MapGet(\"/\", () => S.[|GetAsync().Result|]);", "app.MapGet(\"/\", async () => await S.GetAsync());")]
    [InlineData("app.MapGet(\"/\", (int n) => { S.[|VoidAsync().Wait|](); return n; });", "app.MapGet(\"/\", async (int n) => { await S.VoidAsync(); return n; });")]
    [InlineData("app.MapGet(\"/\", [HttpGet] static string () => S.[|GetAsync().Result|]);", "app.MapGet(\"/\", [HttpGet] static async Task<string> () => await S.GetAsync());")]
    [InlineData("app.MapGet(\"/\", Get); } static string Get() { return S.[|GetAsync().Result|];", "app.MapGet(\"/\", Get); } static async Task<string> Get() { return await S.GetAsync();")]
    public Task MinimalApi_BecomesAsync(string before, string after) => Verify.VerifyCodeFixAsync(InMethod(before), InMethod(after), TestReferences.AspNetCore);

    [Fact]
    public Task AsyncCaller_Awaits() => Verify.VerifyCodeFixAsync(
        InWeb("""
            class HomeController : Controller
            {
                public string Index() => S.[|GetAsync().Result|];
                public string Other() => nameof(Index);
            }
            class Tests
            {
                async Task Test(HomeController c)
                {
                    await Task.Yield();
                    var n = c.Index().Length;
                }
            }
            """),
        InWeb("""
            class HomeController : Controller
            {
                public async Task<string> Index() => await S.GetAsync();
                public string Other() => nameof(Index);
            }
            class Tests
            {
                async Task Test(HomeController c)
                {
                    await Task.Yield();
                    var n = (await c.Index()).Length;
                }
            }
            """),
        TestReferences.AspNetCore);

    [Fact]
    public Task SynchronousCaller_HasOnlyTheFixThatTakesItAlong()
    {
        var test = new Test
        {
            ReferenceAssemblies = TestReferences.AspNetCore,
            CodeActionEquivalenceKey = "Use 'await'",
            TestCode = InWeb("class HomeController : Controller { public string Index() => S.[|GetAsync().Result|]; } class Tests { string Test(HomeController c) => c.Index(); }"),
        };
        return test.RunAsync();
    }

    [Fact]
    public async Task SynchronousCallerInAnotherFile_LeavesEverythingAsItWas()
    {
        var handler = InWeb("class HomeController : Controller { public string Index() => S.[|GetAsync().Result|]; }");
        const string Caller = "class Tests { string Test(HomeController c) => c.Index(); }";
        var test = new Test
        {
            TestState = { Sources = { handler, Caller } },
            FixedState = { Sources = { handler, Caller } },
            ReferenceAssemblies = TestReferences.AspNetCore,
        };
        var failure = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(test.RunAsync);
        Assert.Contains("changes nothing", failure.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class F : Microsoft.AspNetCore.Mvc.Filters.ActionFilterAttribute { public override void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext c) { S.[|VoidAsync().Wait|](); } }")]
    [InlineData("interface I { string Get(); } class HomeController : Controller, I { public string Get() => S.[|GetAsync().Result|]; }")]
    [InlineData("class HomeController : Controller { public virtual string Get() => S.[|GetAsync().Result|]; }")]
    public Task SignatureThatOthersFix_HasNoFix(string type) => Verify.VerifyNoFixAsync(InWeb(type), TestReferences.AspNetCore);

    [Fact]
    public Task MissingUsing_IsAddedForTask() => new Test
    {
        TestCode = "using Microsoft.AspNetCore.Mvc;\n\npublic class HomeController : Controller\n{\n    public string Index() => [|GetAsync().Result|];\n\n    private static System.Threading.Tasks.Task<string> GetAsync() => new System.Net.Http.HttpClient().GetStringAsync(\"a\");\n}\n",
        FixedCode = "using System.Threading.Tasks;\nusing Microsoft.AspNetCore.Mvc;\n\npublic class HomeController : Controller\n{\n    public async Task<string> Index() => await GetAsync();\n\n    private static System.Threading.Tasks.Task<string> GetAsync() => new System.Net.Http.HttpClient().GetStringAsync(\"a\");\n}\n",
        ReferenceAssemblies = TestReferences.AspNetCore,
        CodeActionTitle = "Use 'await' and make the handler async",
    }.RunAsync();

    private static string InMethod(string statement) => InWeb($"class P {{ static void M(WebApplication app) {{ {statement} }} }}");

    private static string InWeb(string types) => $$"""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;

        static class S
        {
            public static async Task<string> GetAsync() { await Task.Yield(); return ""; }
            public static Task VoidAsync() => Task.Delay(1);
        }

        {{types.Replace("class HomeController", "public class HomeController", System.StringComparison.Ordinal).Replace("class EditModel", "public class EditModel", System.StringComparison.Ordinal)}}
        """;
}
