using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Context;

/// <summary>Each row of the context table, and its nearest lookalike that must stay quiet.</summary>
public sealed class ContextTests
{
    [Theory]
    [InlineData("async Task M() { await Task.Yield(); {|ASYNC101:T.Wait|}(); }")]
    [InlineData("async void M() { await Task.Yield(); {|ASYNC101:T.Wait|}(); }")]
    [InlineData("async ValueTask<int> M() { await Task.Yield(); {|ASYNC101:T.Wait|}(); return 1; }")]
    [InlineData("async IAsyncEnumerable<int> M() { await Task.Yield(); {|ASYNC101:T.Wait|}(); yield return 1; }")]
    [InlineData("void M() { _ = Local(); async Task Local() { await Task.Yield(); {|ASYNC101:T.Wait|}(); } }")]
    [InlineData("Func<Task> F = async () => { await Task.Yield(); {|ASYNC101:T.Wait|}(); };")]
    [InlineData("Func<Task> F = async delegate { await Task.Yield(); {|ASYNC101:T.Wait|}(); };")]
    [InlineData("void M() { Task.Run(async () => { await Task.Yield(); {|ASYNC101:T.Wait|}(); }); }")]
    [InlineData("Task M() { {|ASYNC101:T.Wait|}(); return Task.CompletedTask; }")]
    [InlineData("ValueTask<int> M() { {|ASYNC101:T.Wait|}(); return new(1); }")]
    [InlineData("Task P { get { {|ASYNC101:T.Wait|}(); return Task.CompletedTask; } }")]
    [InlineData("IAsyncEnumerable<int> M() { {|ASYNC101:T.Wait|}(); return null!; }")]
    [InlineData("Func<Task> F = () => { {|ASYNC101:T.Wait|}(); return Task.CompletedTask; };")]
    [InlineData("async Task M(List<Task> l) { await Task.Yield(); l.ForEach(t => {|ASYNC101:t.Wait|}()); }")]
    [InlineData("async Task<int> M(List<Task<int>> l) { await Task.Yield(); return l.Select(t => {|ASYNC115:t.Result|}).Sum(); }")]
    [InlineData("async Task<int> M(List<Task<int>> l) { await Task.Yield(); return (from t in l select {|ASYNC115:t.Result|}).Sum(); }")]
    public Task BlockingHurts_Reported(string member) => Verify(member);

    [Theory]
    [InlineData("void M() { T.Wait(); }")]
    [InlineData("C() { T.Wait(); }")]
    [InlineData("int P { get { T.Wait(); return 1; } }")]
    [InlineData("int F = Task.FromResult(1).Result;")]
    [InlineData("static readonly int F = Task.Run(() => 1).Result;")]
    [InlineData("async Task M() { await Task.Yield(); Local(); void Local() => T.Wait(); }")]
    [InlineData("async Task M() { await Task.Run(() => T.Wait()); }")]
    [InlineData("async Task M() { await Task.Factory.StartNew(() => T.Wait()); }")]
    [InlineData("async Task M() { await Task.Yield(); new Thread(() => T.Wait()).Start(); }")]
    [InlineData("async Task M() { await Task.Yield(); new Thread(T.Wait).Start(); }")]
    [InlineData("async Task M() { await Task.Yield(); ThreadPool.QueueUserWorkItem(_ => T.Wait()); }")]
    [InlineData("async Task M() { await Task.Yield(); using var t = new Timer(_ => T.Wait()); await Task.Yield(); }", true)]
    [InlineData("async Task M(int[] xs) { await Task.Yield(); xs.AsParallel().ForAll(_ => T.Wait()); }")]
    [InlineData("async Task M() { await Task.Yield(); Action later = () => T.Wait(); }")]
    [InlineData("async Task M() { await Task.Yield(); Keep(() => T.Wait()); } void Keep(Action a) { }")]
    [InlineData("async Task M() { await Task.Yield(); System.Linq.Expressions.Expression<Action> e = () => T.Wait(); }")]
    [InlineData("async Task M(IQueryable<Task<int>> q) { await Task.Yield(); _ = q.Select(t => t.Result); }")]
    [InlineData("async Task M() { await Task.Yield(); var l = new Lazy<int>(() => Task.Run(() => 1).Result); }")]
    [InlineData("async Task M() { await T.ContinueWith(t => t.Wait()); }")]
    [InlineData("IEnumerable<int> M() { T.Wait(); yield return 1; }")]
    public Task BlockingIsNobodysFault_StaysQuiet(string member, bool _ = false) => Verify(member);

    [Fact]
    public Task TopLevelCodeThatAwaits_Reported() => TopLevel("await System.Threading.Tasks.Task.Yield(); System.Threading.Tasks.Task.{|ASYNC101:Delay(1).Wait|}();");

    [Fact]
    public Task TopLevelCodeThatDoesNotAwait_StaysQuiet() => TopLevel("System.Threading.Tasks.Task.Delay(1).Wait();");

    [Theory]
    [InlineData("public class A : ControllerBase { public IActionResult Get() { C.{|ASYNC101:T.Wait|}(); return Ok(); } }")]
    [InlineData("[Controller] public class A { public string Get() { C.{|ASYNC101:T.Wait|}(); return \"\"; } }")]
    [InlineData("public class A : PageModel { public void OnGet() { C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("public class A : PageModel { public void OnPostDelete() { C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("public class A : Hub { public void Send(string s) { C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("public class A : IActionFilter { public void OnActionExecuting(ActionExecutingContext c) { C.{|ASYNC101:T.Wait|}(); } public void OnActionExecuted(ActionExecutedContext c) { } }")]
    [InlineData("public class A : ActionFilterAttribute { public override void OnActionExecuting(ActionExecutingContext c) { C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("public class A : ViewComponent { public IViewComponentResult Invoke() { C.{|ASYNC101:T.Wait|}(); return View(); } }")]
    [InlineData("public class A : Microsoft.AspNetCore.Razor.TagHelpers.TagHelper { public override void Process(Microsoft.AspNetCore.Razor.TagHelpers.TagHelperContext c, Microsoft.AspNetCore.Razor.TagHelpers.TagHelperOutput o) { C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("class A { void M(WebApplication app) { app.MapGet(\"/\", () => { C.{|ASYNC101:T.Wait|}(); return 1; }); } }")]
    [InlineData("class A { void M(WebApplication app) { app.MapGet(\"/\", Get); } static int Get() { C.{|ASYNC101:T.Wait|}(); return 1; } }")]
    [InlineData("class A { void M(WebApplication app) { app.MapPost(\"/\", A.Get); } static int Get() { C.{|ASYNC101:T.Wait|}(); return 1; } }")]
    [InlineData("class A { void M(WebApplication app) { app.Use(next => context => { C.{|ASYNC101:T.Wait|}(); return next(context); }); } }")]
    [InlineData("class A : BackgroundService { protected override Task ExecuteAsync(CancellationToken t) { C.{|ASYNC101:T.Wait|}(); return Task.CompletedTask; } }")]
    public Task RequestCode_Reported(string type) => VerifyWeb(type);

    [Theory]
    [InlineData("Functions.Worker", "Function")]
    [InlineData("WebJobs", "FunctionName")]
    public Task AzureFunction_IsRequestCode(string space, string name) => CSharpAnalyzerVerifier<BlockingInAsyncCode>.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        class Functions
        {
            [Microsoft.Azure.{{space}}.{{name}}("a")]
            public void Run() { {|ASYNC101:Get().Wait|}(); }

            [Marked("a")]
            public void Other() { Get().Wait(); }

            static Task Get() => Task.Delay(1);
        }

        class MarkedAttribute : System.Attribute { public MarkedAttribute(string name) { } }

        namespace Microsoft.Azure.{{space}}
        {
            public class {{name}}Attribute : System.Attribute { public {{name}}Attribute(string name) { } }
        }
        """);

    [Theory]
    [InlineData("public class A { public string Get() { C.T.Wait(); return \"\"; } }")]
    [InlineData("public class AController { public string Get() { C.T.Wait(); return \"\"; } }")]
    [InlineData("public class A : ControllerBase { private string Get() { C.T.Wait(); return \"\"; } }")]
    [InlineData("public class A : ControllerBase { [NonAction] public string Get() { C.T.Wait(); return \"\"; } }")]
    [InlineData("public class A : ControllerBase { public A() { C.T.Wait(); } }")]
    [InlineData("public class A : PageModel { public void Load() { C.T.Wait(); } }")]
    [InlineData("public class A : Hub { static void Send(string s) { C.T.Wait(); } }")]
    [InlineData("class A { void M(WebApplication app) { app.MapGet(\"/\", () => Task.Run(() => C.T.Wait())); } }")]
    [InlineData("class A { static int Get() { C.T.Wait(); return 1; } void MapGet(Func<int> f) { } void M() { MapGet(Get); } }")]
    public Task LooksLikeRequestCode_StaysQuiet(string type) => VerifyWeb(type);

    [Theory]
    [InlineData("class A : ComponentBase { protected override void OnInitialized() { C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("class A : ComponentBase { protected override void OnParametersSet() { C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("class A : ComponentBase { void M() { InvokeAsync(() => { C.{|ASYNC101:T.Wait|}(); }); } }")]
    [InlineData("class A { void M(SynchronizationContext s) { s.Post(_ => C.{|ASYNC101:T.Wait|}(), null); } }")]
    [InlineData("class A : ComponentBase { object M() => EventCallback.Factory.Create(this, () => C.{|ASYNC101:T.Wait|}()); }")]
    [InlineData("class A : ComponentBase { object M() => EventCallback.Factory.Create<string>(this, Clicked); void Clicked() { C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("class A : ComponentBase { object M() => Microsoft.AspNetCore.Components.EventCallback.Factory.Create<string>(this, this.Changed); void Changed(string s) { C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("class A : ComponentBase { [Microsoft.JSInterop.JSInvokable] public int FromScript() { C.{|ASYNC101:T.Wait|}(); return 1; } }")]
    [InlineData("static class A { [Microsoft.JSInterop.JSInvokable(\"f\")] public static void FromScript() { C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("class A : ComponentBase { RenderFragment Text => b => { C.{|ASYNC101:T.Wait|}(); }; }")]
    [InlineData("class A : ComponentBase { void M(object b) { M((RenderFragment<string>)(s => b => { C.{|ASYNC101:T.Wait|}(); })); } }")]
    public Task EventLoop_Reported(string type) => VerifyWeb(type);

    [Theory]
    [InlineData("class A : ComponentBase { void OnInitialized2() { C.T.Wait(); } }")]
    [InlineData("class ComponentBase2 { protected virtual void OnInitialized() { } } class A : ComponentBase2 { protected override void OnInitialized() { C.T.Wait(); } }")]
    [InlineData("class A : ComponentBase { object M() => Own.Factory.Create(this, Clicked); void Clicked() { C.T.Wait(); } } class Own { public static Own Factory = new(); public object Create(object o, Action a) => a; }")]
    [InlineData("class A : ComponentBase { [Description(\"f\")] public void FromScript() { C.T.Wait(); } } class DescriptionAttribute : Attribute { public DescriptionAttribute(string s) { } }")]
    [InlineData("delegate void RenderFragment(object b); class A { RenderFragment Text => b => { C.T.Wait(); }; }")]
    public Task LooksLikeEventLoop_StaysQuiet(string type) => VerifyWeb(type);

    // The shapes of System.Windows.Forms.Control and its events, .NET 9.
    [Theory]
    [InlineData("class F : Control { protected override void OnClick(EventArgs e) { C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("class F : Control { void Clicked(object sender, EventArgs e) { C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("class F { F(Control c) { c.Click += (s, e) => C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("class F { F(Control c) { c.Click += Clicked; } void Clicked(object? sender, EventArgs e) { C.{|ASYNC101:T.Wait|}(); } }")]
    [InlineData("class F { F(Control c) { c.Click += new EventHandler(Clicked); } void Clicked(object? sender, EventArgs e) { C.{|ASYNC101:T.Wait|}(); } }")]
    public Task UiHandler_Reported(string type) => VerifyUi(type);

    [Theory]
    [InlineData("class F : Control { void Helper() { C.T.Wait(); } }")]
    [InlineData("class F { void Clicked(object sender, EventArgs e) { C.T.Wait(); } }")]
    [InlineData("class P { public event EventHandler? Done; void Raise() => Done?.Invoke(this, EventArgs.Empty); } class F { F(P p) { p.Done += (s, e) => C.T.Wait(); } }")]
    [InlineData("class F : Control { protected override void Dispose(bool disposing) { C.T.Wait(); } }")]
    public Task LooksLikeUiHandler_StaysQuiet(string type) => VerifyUi(type);

    [Fact]
    public Task OffloadOnTheOneThreadOfWebAssembly_Reported() => VerifyWeb("""
        class A { void M() { Task.Run(() => C.{|ASYNC101:T.Wait|}()); } }
        namespace Microsoft.AspNetCore.Components.WebAssembly.Hosting { public class WebAssemblyHostBuilder { } }
        """);

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    private const string Web = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.Hosting;

        static class C { public static Task T => Task.Delay(1); }

        """;

    private static Task Verify(string member) =>
        CSharpAnalyzerVerifier<BlockingInAsyncCode>.VerifyAnalyzerAsync(Usings + "class C { static Task T => Task.Delay(1); " + member + " }");

    private static Task VerifyWeb(string type) =>
        CSharpAnalyzerVerifier<BlockingInAsyncCode>.VerifyAnalyzerAsync(Usings + Web + type, TestReferences.AspNetCore);

    private static Task VerifyUi(string type) => CSharpAnalyzerVerifier<BlockingInAsyncCode>.VerifyAnalyzerAsync(Usings + """
        namespace System.Windows.Forms
        {
            public class Control : IDisposable
            {
                public event EventHandler? Click;
                protected virtual void OnClick(EventArgs e) => Click?.Invoke(this, e);
                public void Dispose() => Dispose(true);
                protected virtual void Dispose(bool disposing) { }
            }
        }

        namespace App
        {
            using System.Windows.Forms;

            static class C { public static Task T => Task.Delay(1); }

        """ + type + "}");

    private static Task TopLevel(string code)
    {
        var test = new CSharpAnalyzerTest<BlockingInAsyncCode> { TestCode = code };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        // A command has nothing else to do, which is another rule's.
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\nasync_analyzers.app_kind = worker\n"));
        return test.RunAsync();
    }
}
