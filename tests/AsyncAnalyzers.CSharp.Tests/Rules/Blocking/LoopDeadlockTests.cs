using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC107</c>: waits on an event loop for what needs the loop; any other wait there is <c>ASYNC101</c>.</summary>
public sealed class LoopDeadlockTests
{
    [Theory]
    [InlineData("{|ASYNC107:LoadAsync().Wait|}();", "async Task LoadAsync() => await Task.Delay(1);")]
    [InlineData("var n = {|ASYNC107:LoadAsync().Result|};", "async Task<int> LoadAsync() { await Task.Yield(); return 1; }")]
    [InlineData("LoadAsync().{|ASYNC107:GetAwaiter().GetResult|}();", "async ValueTask LoadAsync() { await Task.Run(() => { }); }")]
    [InlineData("LoadAsync().ConfigureAwait(false).{|ASYNC107:GetAwaiter().GetResult|}();", "async Task LoadAsync() => await Task.Delay(1).ConfigureAwait(true);")]
    [InlineData("{|ASYNC107:LoadAsync().Wait|}();", "Task LoadAsync() => CoreAsync(); Task CoreAsync() { return DeepAsync(); } static async Task DeepAsync() { await Task.Delay(1); }")]
    [InlineData("{|ASYNC107:LoadAsync().Wait|}();", "async Task LoadAsync() { await Task.CompletedTask; await Task.FromResult(1); await Task.Delay(1); }")]
    [InlineData("{|ASYNC107:LoadAsync().Wait|}();", "async Task LoadAsync() { if (Text == null) return; try { await Other.GoAsync(); } finally { Text = null; } }")]
    [InlineData("{|ASYNC107:Local().Wait|}(); async Task Local() => await Task.Delay(1);", "")]
    [InlineData("new[] { 1 }.ToList().ForEach(n => {|ASYNC107:LoadAsync().Wait|}());", "async Task LoadAsync() => await Task.Delay(1);")]
    [InlineData("{|ASYNC107:LoadAsync().Wait|}();", "async Task LoadAsync() { Func<Task> later = async () => await Task.Delay(1).ConfigureAwait(false); await later(); }")]
    public Task AwaitThatNeedsTheLoop_Reported(string statement, string members) => VerifyAsync(statement, members);

    [Theory]
    [InlineData("{|ASYNC101:LoadAsync().Wait|}();", "async Task LoadAsync() => await Task.Delay(1).ConfigureAwait(false);")]
    [InlineData("{|ASYNC101:LoadAsync().Wait|}();", "async Task LoadAsync() { await Task.Delay(1).ConfigureAwait(false); await Task.Delay(1); }")]
    [InlineData("{|ASYNC101:LoadAsync().Wait|}();", "async Task LoadAsync() { await Other.TakeAsync(await Other.GetAsync().ConfigureAwait(false)); }")]
    [InlineData("{|ASYNC101:LoadAsync().Wait|}();", "async Task LoadAsync() { await foreach (var n in Other.AllAsync()) { } await Task.Delay(1); }")]
    [InlineData("{|ASYNC101:LoadAsync().Wait|}();", "async Task LoadAsync() { await new Elsewhere(); await Task.Delay(1); }")]
    [InlineData("{|ASYNC101:LoadAsync().Wait|}();", "Task LoadAsync() => Task.Run(() => { });")]
    [InlineData("{|ASYNC101:LoadAsync().Wait|}();", "Task LoadAsync() { var task = CoreAsync(); return task; } async Task CoreAsync() => await Task.Delay(1);")]
    [InlineData("{|ASYNC101:LoadAsync().Wait|}();", "protected virtual async Task LoadAsync() => await Task.Delay(1);")]
    [InlineData("Task.{|ASYNC101:Run(() => LoadAsync()).Wait|}();", "async Task LoadAsync() => await Task.Delay(1);")]
    [InlineData("{|ASYNC101:LoadAsync().Wait|}(100);", "async Task LoadAsync() => await Task.Delay(1);")]
    [InlineData("var task = LoadAsync(); {|ASYNC101:task.Wait|}();", "async Task LoadAsync() => await Task.Delay(1);")]
    [InlineData("Task.{|ASYNC101:Delay(1).Wait|}();", "")]
    [InlineData("{|ASYNC101:LoadAsync().Wait|}();", "async Task LoadAsync() { SynchronizationContext.SetSynchronizationContext(null); await Task.Delay(1); }")]
    [InlineData("SynchronizationContext.SetSynchronizationContext(null); {|ASYNC101:LoadAsync().Wait|}();", "async Task LoadAsync() => await Task.Delay(1);")]
    [InlineData("{|ASYNC101:LoadAsync().Wait|}();", "async Task LoadAsync() { Func<Task> later = async () => await Task.Delay(1); await later().ConfigureAwait(false); }")]
    public Task OtherWaits_StayWhatTheyWere(string statement, string members) => VerifyAsync(statement, members);

    [Theory]
    [InlineData("void Helper() { {|ASYNC112:LoadAsync().Wait|}(); }")]
    [InlineData("async Task OtherAsync() { await Task.Yield(); {|ASYNC101:LoadAsync().Wait|}(); }")]
    [InlineData("void Start() => Task.Run(() => LoadAsync().Wait());")]
    public Task OutsideOfTheLoop_NotReported(string member) => VerifyAsync("", member + " async Task LoadAsync() => await Task.Delay(1);");

    [Theory]
    [InlineData("public Window(int n) => {|ASYNC107:LoadAsync().Wait|}();")]
    [InlineData("public Window(int n) { Text = {|ASYNC107:LoadAsync().Result|}.ToString(); }")]
    [InlineData("int Count { get { return {|ASYNC107:LoadAsync().Result|}; } }")]
    [InlineData("int Count => LoadAsync().{|ASYNC107:GetAwaiter().GetResult|}();")]
    public Task ConstructorsAndPropertiesOfTheUi_Reported(string member) => VerifyAsync("", member + " async Task<int> LoadAsync() { await Task.Delay(1); return 1; }");

    [Theory]
    [InlineData("static int Count => {|ASYNC105:LoadAsync().Result|}; static async Task<int> LoadAsync() { await Task.Delay(1); return 1; }")]
    [InlineData("public Window(int n) => {|ASYNC105:LoadAsync().Wait|}(); async Task LoadAsync() => await Task.Delay(1).ConfigureAwait(false);")]
    [InlineData("public Window(int n) => Task.{|ASYNC105:Run(() => LoadAsync()).Wait|}(); async Task LoadAsync() => await Task.Delay(1);")]
    [InlineData("class Model { public Model() => {|ASYNC105:LoadAsync().Wait|}(); async Task LoadAsync() => await Task.Delay(1); }")]
    [InlineData("class Model { public int Count => {|ASYNC105:LoadAsync().Result|}; async Task<int> LoadAsync() { await Task.Delay(1); return 1; } }")]
    public Task OtherConstructorsAndProperties_StayWhatTheyWere(string members) => VerifyAsync("", members);

    [Fact]
    public Task Message_NamesTheAwait() => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = In("{|#0:LoadAsync().Wait|}();", "async Task LoadAsync() => await Other.GoAsync();"),
        ExpectedDiagnostics =
        {
            new DiagnosticResult("ASYNC107").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(
                "'Task.Wait' holds the thread that 'Window.LoadAsync' needs to continue after 'await Other.GoAsync': it may wait forever; await 'Window.LoadAsync' instead"),
        },
    }.RunAsync();

    [Fact]
    public Task BrokenCode_IsSurvived() => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        CompilerDiagnostics = CompilerDiagnostics.None,
        TestCode = In("{|ASYNC101:LoadAsync().Wait|}(); MissingAsync().Wait(); GoneAsync().Result", "async Task LoadAsync() => await ; Task GoneAsync() => ; async Task GoneAsync( { await }"),
    }.RunAsync();

    private static Task VerifyAsync(string statement, string members) => new CSharpAnalyzerTest<BlockingFamily> { ImplicitUsings = true, TestCode = In(statement, members) }.RunAsync();

    private static string In(string statement, string members) => $$"""
        namespace System.Windows.Forms
        {
            public class Control { public string? Text { get; set; } public event System.EventHandler? Click; protected void Raise() => Click?.Invoke(this, System.EventArgs.Empty); }
        }

        class Window : System.Windows.Forms.Control
        {
            void OnClick(object sender, EventArgs e)
            {
                {{statement}}
            }

            {{members}}
        }

        static class Other
        {
            public static Task GoAsync() => Task.Delay(1);
            public static Task<int> GetAsync() => Task.FromResult(1);
            public static Task TakeAsync(int n) => Task.Delay(n);
            public static async IAsyncEnumerable<int> AllAsync() { await Task.Yield(); yield return 1; }
        }

        class Elsewhere { public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => Task.Delay(1).GetAwaiter(); }
        """;
}
