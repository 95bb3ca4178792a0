using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC106</c> through delegates that a function is given and calls, and methods that a local holds.</summary>
public sealed class HandedDelegateTests
{
    [Theory]
    [InlineData("{|ASYNC106:Run|}(() => Thread.Sleep(1));", "void Run(Action action) => action();")]
    [InlineData("{|ASYNC106:Run|}(() => { Thread.Sleep(1); });", "void Run(Action action) { try { action.Invoke(); } catch (IOException) { throw new InvalidOperationException(); } }")]
    [InlineData("{|ASYNC106:Run|}(Save);", "void Run(Action action) => action?.Invoke(); void Save() => Thread.Sleep(1);")]
    [InlineData("{|ASYNC106:Outer|}(Save);", "void Outer(Action action) => Inner(3, action); void Inner(int n, Action step) { for (var i = 0; i < n; i++) step(); } void Save() => Thread.Sleep(1);")]
    [InlineData("var text = {|ASYNC106:Timed|}(() => File.ReadAllText(\"a\"));", "T Timed<T>(Func<T> get) { var value = get(); return value; }")]
    [InlineData("{|ASYNC106:Save|}();", "void Save() => Run(() => Thread.Sleep(1)); void Run(Action action) => action();")]
    [InlineData("{|ASYNC106:Save|}();", "void Save() => Run(Write); void Run(Action action) => action(); void Write() => File.WriteAllText(\"a\", \"b\");")]
    [InlineData("{|ASYNC106:Save|}(Write);", "void Save(Action write) => Run(() => { }, write); void Run(Action before, Action after) { before(); after(); } static void Write() => File.WriteAllText(\"a\", \"b\");")]
    [InlineData("Action save = Save; {|ASYNC106:save|}();", "void Save() => Thread.Sleep(1);")]
    [InlineData("Action save = this.Save; {|ASYNC106:Run|}(save);", "void Run(Action action) => action(); void Save() => Thread.Sleep(1);")]
    [InlineData("Run(() => { }); {|ASYNC106:Run|}(Local); void Local() => Thread.Sleep(1);", "void Run(Action action) => action();")]
    [InlineData("{|ASYNC106:new Runner|}(() => Thread.Sleep(1));", "class Runner { public Runner(Action action) => action(); }")]
    public Task DelegateIsCalledFurtherDown_Reported(string statement, string members) => BlockingChainTests.VerifyAsync(statement, members);

    [Fact]
    public Task LambdaThatACatalogueRowSaysIsRunInPlace_IsReportedThereAlone()
    {
        var test = new CSharpAnalyzerTest<AllRules>
        {
            ImplicitUsings = true,
            TestCode = "class C { async Task M() { await Task.Yield(); Run(() => {|ASYNC103:Thread.Sleep|}(1)); } void Run(Action action) => action(); }",
        };
        test.TestState.AdditionalFiles.Add(("/AsyncAnalyzers.Team.txt", "M:C.Run; inline-callback"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("Run(() => Thread.Sleep(1));", "Action? _kept; void Run(Action action) => _kept = action;")]
    [InlineData("Run(() => Thread.Sleep(1));", "Task? _task; void Run(Action action) => _task = Task.Run(action);")]
    [InlineData("Run(() => Thread.Sleep(1));", "Task? _task; void Run(Action action) => _task = Task.Run(() => action());")]
    [InlineData("Run(() => Thread.Sleep(1));", "void Run(Action action) { action = () => { }; action(); }")]
    [InlineData("Run(() => Thread.Sleep(1));", "void Run(Action action) { Swap(ref action); action(); } void Swap(ref Action action) => action = () => { };")]
    [InlineData("Run(() => Thread.Sleep(1), () => { });", "Action? _kept; void Run(Action later, Action now) { _kept = later; now(); }")]
    [InlineData("Run(async () => await Task.Delay(1));", "Task? _task; void Run(Func<Task> start) => _task = start();")]
    [InlineData("await RunAsync(() => Thread.Sleep(1));", "async Task RunAsync(Action action) { await Task.Yield(); action(); }")]
    [InlineData("Get(1, () => File.ReadAllText(\"a\"));", "readonly Dictionary<int, string> _known = new(); string Get(int key, Func<string> load) { if (!_known.TryGetValue(key, out var value)) _known[key] = value = load(); return value; }")]
    [InlineData("Run(() => Thread.Sleep(1));", "Lazy<int>? _lazy; void Run(Action action) => _lazy = new(() => { action(); return 1; });")]
    [InlineData("Run(Save);", "void Run(Action action) => action(); void Save() { }")]
    [InlineData("Run(new MemoryStream(), s => s.ReadByte());", "void Run(Stream stream, Action<Stream> read) => read(stream);")]
    [InlineData("Action save = Save; save = () => { }; save();", "void Save() => Thread.Sleep(1);")]
    [InlineData("Action save = Save; save();", "void Save() { }")]
    [InlineData("Outer(Save);", "void Outer(Action action) => Inner(() => action()); void Inner(Action step) => _ = Task.Run(step); void Save() => Thread.Sleep(1);")]
    [InlineData("Run(Save);", "void Run(Action action) => action(); protected virtual void Save() => Thread.Sleep(1);")]
    public Task DelegateIsKeptOrHandedOn_Quiet(string statement, string members) => BlockingChainTests.VerifyAsync(statement, members);
}
