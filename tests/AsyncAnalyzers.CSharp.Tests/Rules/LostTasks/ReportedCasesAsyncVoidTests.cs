using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>
/// Complaints of users about earlier rules against async void, each as a test named after the project and the issue. Every
/// rule of the package runs, so that exactly the marked rule speaks.
/// </summary>
public sealed class ReportedCasesAsyncVoidTests
{
    private const string Screen = """
        class Screen
        {
            private readonly Timer _timer;
            public event EventHandler? Opened;

            public Screen()
            {
                Opened += OnOpened;
                Opened += async (_, _) => await Task.Delay(1);
                _timer = new Timer(OnTick);
            }

            public void Close() => _timer.Change(0, Timeout.Infinite);

            private async void OnOpened(object? sender, EventArgs e) => await Task.Delay(1);

            private async void OnTick(object? state)
            {
                try
                {
                    await Task.Delay(1);
                }
                catch (Exception e)
                {
                    Console.WriteLine(e);
                }
            }
        }
        """;

    [Theory]
    [InlineData(447)]
    [InlineData(510)]
    [InlineData(547)]
    [InlineData(720)]
    public Task VsThreading_HandlersAndTimerCallbacks_AreQuiet(int issue) => VerifyAsync(Screen + "\nclass Issue" + issue + " { }", null);

    // The owner of that rule chose the other side later; so it is an option.
    [Theory]
    [InlineData(469)]
    [InlineData(476)]
    public Task VsThreading_HandlersOnDemand_AreReported(int issue) => VerifyAsync(
        Screen.Replace("+= async", "+= {|ASYNC204:async|}").Replace("void OnOpened", "void {|ASYNC204:OnOpened|}") + "\nclass Issue" + issue + " { }",
        "is_global = true\nasync_analyzers.report_async_void_handlers = true\n");

    // Twenty suppressions in one code base: handlers of events whose delegates are custom, and of contracts of others.
    [Fact]
    public Task Razor5991_HandlersOfProjectEvents_AreQuiet() => VerifyAsync(
        """
        abstract class Listener
        {
            protected abstract void Changed(string file);
        }

        sealed class Documents : Listener, IObserver<int>
        {
            public event Action<string>? Renamed;

            public void Open() => Renamed += DocumentRenamed;

            public async void OnNext(int value) => await Task.Delay(value);

            public void OnError(Exception error) => Renamed?.Invoke(error.Message);

            public void OnCompleted() => Changed("");

            protected override async void Changed(string file) => await Task.Delay(1);

            private async void Manager_Changed(object sender, FileSystemEventArgs args) => await Task.Delay(1);

            private async void DocumentRenamed(string name) => await Task.Delay(1);
        }
        """,
        null);

    private static Task VerifyAsync(string source, string? options)
    {
        var test = new CSharpAnalyzerTest<AllRules> { TestCode = source, ImplicitUsings = true };
        if (options is not null)
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", options));
        return test.RunAsync();
    }
}
