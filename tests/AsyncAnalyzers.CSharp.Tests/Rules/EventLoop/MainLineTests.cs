using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>The main line of a program keeps no event loop waiting, and a console program without a window has none.</summary>
public sealed class MainLineTests
{
    private const string Loop = "for (int i = 0; i < 10_000_000; i++) C.X += i;";
    private const string Reported = "{|ASYNC301:for|} (int i = 0; i < 10_000_000; i++) C.X += i;";

    // The shapes of System.Windows.Forms.Control and its events, .NET 9.
    private const string Ui = """

        static class C { public static int X; }
        namespace System.Windows.Forms { public class Control { public event EventHandler? Click; protected void Raise() => Click?.Invoke(this, EventArgs.Empty); } }

        """;

    private const string Window = "class Window : Control { }";

    /// <summary>That the compilation knows a UI framework makes no window: a tool may refer to one for its colours.</summary>
    [Theory]
    [InlineData("await Task.Yield(); " + Loop)]
    [InlineData("await Work(); async Task Work() { await Task.Yield(); " + Loop + " }")]
    [InlineData("await Steps.WorkAsync(); static class Steps { public static async Task WorkAsync() { await Task.Yield(); {|ASYNC309:for|} (int i = 0; i < 10_000_000; i++) C.X += i; } }")]
    [InlineData("await Task.Yield(); var all = System.IO.Directory.GetFiles(\"/\", \"*\", System.IO.SearchOption.AllDirectories); foreach (var file in all) System.IO.File.Copy(file, file + 1);")]
    [InlineData("await Steps.WorkAsync(); static class Steps { public static async Task WorkAsync() { await Task.Yield(); foreach (var file in System.IO.Directory.GetFiles(\"/\", \"*\", System.IO.SearchOption.AllDirectories)) System.IO.File.Copy(file, file + 1); } }")]
    public Task ConsoleProgram_HasNoEventLoop(string program) => VerifyAsync(program, OutputKind.ConsoleApplication);

    /// <summary>With a window, what it calls is reported, and still not what happens before it is there.</summary>
    [Theory]
    [InlineData("await Task.Yield(); " + Loop + Window)]
    [InlineData("await Steps.WorkAsync(); static class Steps { public static async Task WorkAsync() { await Task.Yield(); " + Reported + " } }" + Window)]
    [InlineData("new Control().Click += async (sender, e) => { await Task.Yield(); " + Reported + " };" + Window)]
    [InlineData("await Task.Yield(); class Window : Control { async void Clicked(object? sender, EventArgs e) { await Task.Yield(); " + Reported + " } }")]
    public Task ProgramWithWindow_WaitsForItsHandlers(string program) => VerifyAsync(program, OutputKind.ConsoleApplication);

    [Theory]
    [InlineData("await Task.Yield(); " + Loop)]
    [InlineData("await Steps.WorkAsync(); static class Steps { public static async Task WorkAsync() { await Task.Yield(); " + Reported + " } }")]
    public Task WindowsProgram_MayHaveWindowsOfALibrary(string program) => VerifyAsync(program, OutputKind.WindowsApplication);

    /// <summary>What an application overrides for its start runs before there is a window; its other overrides do not.</summary>
    [Theory]
    [InlineData("class App : System.Windows.Application { protected override void OnStartup(object e) { " + Loop + " } }")]
    [InlineData("class App : System.Windows.Application { void App_Startup(object sender, System.Windows.StartupEventArgs e) { " + Loop + " } }")]
    [InlineData("class App : System.Windows.Application { protected override async void OnStartup(object e) { await Task.Yield(); " + Loop + " } }")]
    [InlineData("class App : System.Windows.Application { protected override void OnStartup(object e) { new Control().Click += async (s, a) => { await Task.Yield(); " + Reported + " }; } }")]
    [InlineData("class App : System.Windows.Application { protected override void OnActivated(object e) { " + Reported + " } }")]
    [InlineData("class Own : System.Windows.Threading.DispatcherObject { public virtual void OnStartup() { } } class Next : Own { public override void OnStartup() { " + Reported + " } void Clicked(object sender, EventArgs e) { " + Reported + " } }")]
    public Task Application_StartsBeforeItsWindows(string types) => VerifyApplicationAsync(types);

    /// <summary>After the last window nobody waits, and nothing that is awaited happens any more.</summary>
    [Theory]
    [InlineData("class App : System.Windows.Application { protected override void OnExit(System.Windows.ExitEventArgs e) { " + Loop + " } }")]
    [InlineData("class App : System.Windows.Application { void App_Exit(object sender, System.Windows.ExitEventArgs e) { " + Loop + " } }")]
    [InlineData("class App : System.Windows.Application { void App_Exit(object sender, System.Windows.ExitEventArgs e) { while (C.X < 3) System.Threading.Thread.Sleep(100); } }")]
    [InlineData("class App : System.Windows.Application { void App_Click(object sender, EventArgs e) { {|ASYNC303:while|} (C.X < 3) System.Threading.Thread.Sleep(100); } }")]
    [InlineData("class Own : System.Windows.Threading.DispatcherObject { public virtual void OnExit() { } } class Next : Own { public override void OnExit() { " + Reported + " } void Clicked(object sender, EventArgs e) { " + Reported + " } }")]
    public Task Application_EndsAfterItsWindows(string types) => VerifyApplicationAsync(types);

    private static Task VerifyApplicationAsync(string types) => VerifyAsync(types + " static class P { static void Main() { } } " + """
        namespace System.Windows.Threading { public abstract class DispatcherObject { } }
        namespace System.Windows
        {
            public class StartupEventArgs : EventArgs { }
            public class ExitEventArgs : EventArgs { }
            public class Application : Threading.DispatcherObject { protected virtual void OnStartup(object e) { } protected virtual void OnExit(ExitEventArgs e) { } protected virtual void OnActivated(object e) { } }
        }
        """, OutputKind.WindowsApplication);

    /// <summary>Of a server the requests count, and not what happens before it is there.</summary>
    [Fact]
    public Task Server_WaitsForItsRequests()
    {
        var test = new CSharpAnalyzerTest<EventLoopFamily>
        {
            TestCode = """
                using System.Threading.Tasks;
                using Microsoft.AspNetCore.Builder;

                var app = WebApplication.CreateBuilder(args).Build();
                await Task.Yield();
                for (int i = 0; i < 10_000_000; i++) C.X += i;
                app.MapGet("/a", () => { {|ASYNC309:for|} (int i = 0; i < 10_000_000; i++) C.X += i; return 1; });
                app.MapGet("/b", async () => { await Task.Yield(); {|ASYNC309:for|} (int i = 0; i < 10_000_000; i++) C.X += i; return 1; });
                await app.RunAsync();

                static class C { public static int X; }
                """,
            ReferenceAssemblies = TestReferences.AspNetCore,
        };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    private static Task VerifyAsync(string program, OutputKind output)
    {
        var test = new CSharpAnalyzerTest<EventLoopFamily> { TestCode = "using System; using System.Threading.Tasks; using System.Windows.Forms;\n" + program + Ui };
        test.TestState.OutputKind = output;
        return test.RunAsync();
    }
}
