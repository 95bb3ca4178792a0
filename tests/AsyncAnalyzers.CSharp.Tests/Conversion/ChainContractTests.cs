using System.Collections.Generic;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Members that somebody finds without calling them: a framework by name or shape, markup, reflection.</summary>
public sealed class ChainContractTests
{
    private const string Declarations = "\n\nstatic class C { public static string Load() => FetchAsync().Result; public static Task<string> FetchAsync() => new HttpClient().GetStringAsync(\"https://example.com\"); }";

    private const string Loop = "namespace System.Windows.Threading { public class DispatcherObject { } } class Window : System.Windows.Threading.DispatcherObject { } class RoutedEventArgs : EventArgs { public bool Handled; } ";

    [Theory]
    [InlineData("worker", "class Startup { public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { C.Load(); } }", "ConfigureServices")]
    [InlineData("worker", "class Startup { public void ConfigureTestServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { C.Load(); } }", "ConfigureTestServices")]
    [InlineData("console", "class Program { static object CreateHostBuilder(string[] args) => C.Load(); }", "CreateHostBuilder")]
    [InlineData("console", "class Page { protected void Page_Load(object sender, EventArgs e) { C.Load(); } }", "Page_Load")]
    [InlineData("console", "class View { void Tapped(object? sender, TappedEventArgs e) { C.Load(); } } class TappedEventArgs { }", "Tapped")]
    [InlineData("console", "namespace System.Web { public class HttpApplication { } } class Global : System.Web.HttpApplication { void Application_Start() { C.Load(); } }", "Application_Start")]
    [InlineData("console", "class Settings { public string? Name; public bool ShouldSerializeName() => C.Load() == \"\"; }", "ShouldSerializeName")]
    public async Task FrameworkFindsIt_ItWaitsUnderItsName(string references, string types, string member)
    {
        var trial = new ChainTrial(types + Declarations) { References = TestReferences.Named(references) };
        Assert.Equal("BoundByContract", (await trial.ObstaclesAsync())[member]);
        Assert.StartsWith(types.Replace("C.Load()", "C.LoadAsync().GetAwaiter().GetResult()", System.StringComparison.Ordinal), await trial.ApplyAsync(), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("worker", "static class Setup { static void ConfigureMine(this Microsoft.Extensions.DependencyInjection.IServiceCollection services) { C.Load(); } }", "ConfigureMine")]
    [InlineData("worker", "class Setup { void Register(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { C.Load(); } }", "Register")]
    [InlineData("console", "class Startup { void Configure(int n) { C.Load(); } }", "Configure")]
    [InlineData("console", "class Page { void Page_Load(object sender, object e) { C.Load(); } void Handle(EventArgs e) { C.Load(); } }", "Page_Load", "Handle")]
    [InlineData("console", "class Program { object CreateHostBuilder(string[] args) => C.Load(); }", "CreateHostBuilder")]
    [InlineData("console", "class Global { void Application_Start() { C.Load(); } }", "Application_Start")]
    [InlineData("console", "class Settings { bool ShouldSerializeName() => C.Load() == \"\"; }", "ShouldSerializeName")]
    public async Task NobodyFindsTheLookalike_ItBecomesAsync(string references, string types, params string[] members)
    {
        var trial = new ChainTrial(types + Declarations) { References = TestReferences.Named(references) };
        var written = await trial.ApplyAsync();
        foreach (var member in members)
            Assert.Contains(member + "Async(", written, System.StringComparison.Ordinal);
        Assert.DoesNotContain("GetResult", written, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using Microsoft.AspNetCore.SignalR; class Chat : Hub { public string Send(string s) => C.Load() + s; }", "public async Task<string> Send(string s) => await C.LoadAsync() + s;")]
    [InlineData("using Microsoft.AspNetCore.Mvc; public class Home : Controller { [HttpGet(Name = nameof(Index))] public IActionResult Index() => Content(C.Load()); object M() => RedirectToAction(nameof(Index)); }", "[HttpGet(Name = nameof(Index))] public async Task<IActionResult> Index() => Content(await C.LoadAsync()); object M() => RedirectToAction(nameof(Index));")]
    [InlineData("using Microsoft.AspNetCore.Mvc.RazorPages; public class Home : PageModel { public void OnGet() { C.Load(); } }", "public async Task OnGet() { await C.LoadAsync(); }")]
    [InlineData("using Microsoft.AspNetCore.Builder; class Api { static string Get(int id) => C.Load() + id; void M(WebApplication app) => app.MapGet(\"/\", Get); }", "static async Task<string> Get(int id) => await C.LoadAsync() + id; void M(WebApplication app) => app.MapGet(\"/\", Get);")]
    [InlineData("using Microsoft.AspNetCore.Components; public partial class Page : ComponentBase { void Clicked() { C.Load(); } void M() { Clicked(); } }", "async Task Clicked() { await C.LoadAsync(); } async Task M() { await Clicked(); }")]
    [InlineData("using Microsoft.Extensions.Hosting; class Job : IHostedService { public Task StartAsync(CancellationToken stop) { C.Load(); return Task.CompletedTask; } public Task StopAsync(CancellationToken stop) => Task.CompletedTask; }", "public async Task StartAsync(CancellationToken stop) { await C.LoadAsync(); } public Task StopAsync(CancellationToken stop) => Task.CompletedTask;")]
    public async Task FrameworkTakesATask_ItBecomesAsyncUnderItsName(string types, string after) => Assert.Contains(
        after, await new ChainTrial(types + Declarations) { References = TestReferences.AspNetCore }.ApplyAsync(), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("using Microsoft.AspNetCore.Components; public partial class Page : ComponentBase { string Text() => C.Load(); }")]
    [InlineData("using Microsoft.AspNetCore.Components; public partial class Page : ComponentBase { protected override void OnInitialized() => C.Load(); }")]
    [InlineData(Loop + "class W : Window { void Save_Click(object sender, RoutedEventArgs e) { C.Load(); e.Handled = true; } }")]
    public async Task MarkupMayAskForIt_AndNobodyMayWait_AllStays(string types) =>
        Assert.Null(await new ChainTrial(types + Declarations) { References = TestReferences.AspNetCore }.ApplyAsync());

    [Fact]
    public async Task HandlerOfAnEventLoop_KeepsItsName() => Assert.StartsWith(
        Loop + "class W : Window { async void Save_Click(object sender, RoutedEventArgs e) { await C.LoadAsync(); } }",
        await new ChainTrial(Loop + "class W : Window { void Save_Click(object sender, RoutedEventArgs e) { C.Load(); } }" + Declarations).ApplyAsync(), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("class A { object? M() => typeof(C).GetMethod(nameof(C.Load))!.Invoke(null, null); }")]
    [InlineData("class Rows : Attribute { public Rows(string name) { } } class A { [Rows(nameof(C.Load))] void M() { } }")]
    [InlineData("[System.Diagnostics.DebuggerTypeProxy(nameof(C.Load))] class A { }")]
    public async Task ReflectionFindsIt_ItStays(string types)
    {
        var trial = new ChainTrial(types + Declarations);
        Assert.Equal("BoundByContract", ((IReadOnlyDictionary<string, string>)await trial.ObstaclesAsync())["Load"]);
        Assert.Null(await trial.ApplyAsync());
    }

    [Fact]
    public async Task NameInText_Follows() => Assert.StartsWith(
        "class A { string M() => string.Concat(nameof(C.LoadAsync), typeof(C).GetMethod(\"M\" + 1)); }",
        await new ChainTrial("class A { string M() => string.Concat(nameof(C.Load), typeof(C).GetMethod(\"M\" + 1)); }" + Declarations).ApplyAsync(), System.StringComparison.Ordinal);
}
