using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>A wait that costs little is a suggestion (<c>ASYNC114</c>), and every other a warning (<c>ASYNC102</c>).</summary>
public sealed class CheapWaitTests
{
    [Theory]
    [InlineData("await using var writer = new StreamWriter(path); writer.WriteLine(\"a\"); await writer.WriteAsync('b');")]
    [InlineData("await using (var writer = File.CreateText(path)) { writer.Write(\"a\"); writer.WriteLine(); }")]
    [InlineData("var writer = new StreamWriter(path) { AutoFlush = false, NewLine = \"b\" }; writer.WriteLine(\"a\");")]
    [InlineData("StreamWriter? writer = null; try { writer = new StreamWriter(stream); writer.Write(\"a\"); } finally { writer?.Close(); }")]
    [InlineData("var writer = path.Length > 0 ? null : new StreamWriter(path); var other = new StreamWriter(stream); other.AutoFlush = true; var own = new FileInfo(path).AppendText(); own.Write(\"a\");")]
    [InlineData("var process = System.Diagnostics.Process.Start(path); var writer = process.StandardInput; writer.WriteLine(\"a\"); process.{|ASYNC114:StandardInput.WriteLine|}(\"exit\"); {|ASYNC102:writer.Flush|}();")]
    public Task OwnWriter_MostlyFillsItsBuffer(string body) => Writes(body.Replace("writer.Write(", "{|ASYNC114:writer.Write|}(").Replace("writer.WriteLine(", "{|ASYNC114:writer.WriteLine|}(").Replace("own.Write(", "{|ASYNC114:own.Write|}("));

    [Theory]
    [InlineData("var writer = new StreamWriter(path) { AutoFlush = true }; {|ASYNC102:writer.WriteLine|}(\"a\");")]
    [InlineData("var writer = new StreamWriter(path); writer.AutoFlush = path.Length > 0; {|ASYNC102:writer.WriteLine|}(\"a\");")]
    [InlineData("var writer = new StreamWriter(path); {|ASYNC102:writer.Flush|}();")]
    [InlineData("var writer = Own(); {|ASYNC113:writer.Write|}(\"a\");")]
    [InlineData("var writer = path.Length > 0 ? given : new StreamWriter(path); {|ASYNC102:writer.Write|}(\"a\");")]
    [InlineData("{|ASYNC113:given.Write|}(\"a\");")]
    [InlineData("{|ASYNC102:_kept.Write|}(\"a\");")]
    [InlineData("{|ASYNC102:stream.Write|}(new byte[4], 0, 4);")]
    [InlineData("{|ASYNC102:File.WriteAllText|}(path, \"a\");")]
    public Task AnyOtherWriter_Waits(string body) => Writes(body);

    [Theory]
    [InlineData("var text = {|ASYNC114:File.ReadAllText|}(args[0]); await Task.Delay(1); Console.WriteLine(text);")]
    [InlineData("await Step(args[0]); async Task Step(string path) { await Task.Yield(); Console.WriteLine({|ASYNC114:File.ReadAllText|}(path)); }")]
    [InlineData("Step(args[0]).GetAwaiter().GetResult(); Task Step(string path) { Console.WriteLine({|ASYNC114:File.ReadAllText|}(path)); return Task.CompletedTask; }")]
    [InlineData("await Program.First(); static partial class Program { static async Task First() => await Second().ConfigureAwait(false); static async Task Second() { await Task.Yield(); Console.WriteLine({|ASYNC114:File.ReadAllText|}(\"a\")); } static void Second(int other) { } }")]
    [InlineData("Task.Run(Step).GetAwaiter().GetResult(); async Task Step() { await Task.Yield(); Console.WriteLine({|ASYNC114:File.ReadAllText|}(\"a\")); }")]
    public Task MainLineOfACommand_Suggested(string program) => Runs(program);

    [Theory]
    [InlineData("Func<Task> later = async () => { await Task.Yield(); Console.WriteLine({|ASYNC102:File.ReadAllText|}(args[0])); }; await later();")]
    [InlineData("await Task.WhenAll(Step(args[0]), Step(args[1])); async Task Step(string path) { await Task.Yield(); Console.WriteLine({|ASYNC102:File.ReadAllText|}(path)); }")]
    [InlineData("var step = Task.Run(Step); await Task.Delay(1); await step; async Task Step() { await Task.Yield(); Console.WriteLine({|ASYNC102:File.ReadAllText|}(\"a\")); }")]
    [InlineData("var step = Step(args[0]); await Task.Delay(1); await step; async Task Step(string path) { await Task.Yield(); Console.WriteLine({|ASYNC102:File.ReadAllText|}(path)); }")]
    [InlineData("await Step(args[0]); Use(Step); async Task Step(string path) { await Task.Yield(); Console.WriteLine({|ASYNC102:File.ReadAllText|}(path)); } static void Use(Func<string, Task> step) => step(\"a\");")]
    [InlineData("await Task.Delay(1); static partial class Program { static async Task Never() { await Task.Yield(); Console.WriteLine({|ASYNC102:File.ReadAllText|}(\"a\")); } }")]
    [InlineData("await Task.Delay(1); static partial class Program { static async Task Again(int n) { await Again(n - 1); Console.WriteLine({|ASYNC102:File.ReadAllText|}(\"a\")); } }")]
    [InlineData("var later = Task.Run(async () => { await Task.Yield(); {|ASYNC102:File.ReadAllText|}(\"a\"); }); await later;")]
    [InlineData("Begin(); await Task.Delay(1); async void Begin() { await Task.Yield(); {|ASYNC102:File.ReadAllText|}(\"a\"); }")]
    [InlineData("await Parallel.ForEachAsync(args, async (path, token) => await Work.Do(path)); static class Work { public static async Task Do(string path) { await Task.Yield(); {|ASYNC102:File.ReadAllText|}(path); } }")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += Ended; await Task.Delay(1); async void Ended(object? sender, EventArgs e) { await Task.Yield(); {|ASYNC102:File.ReadAllText|}(\"a\"); }")]
    [InlineData("await new Work().Run(); class Work { public async Task Run() { await Task.Yield(); Console.WriteLine({|ASYNC102:File.ReadAllText|}(\"a\")); } }")]
    public Task BesideTheMainLine_Reported(string program) => Runs(program);

    /// <summary>To block on a task or to sleep in async code is a slip wherever it stands.</summary>
    [Theory]
    [InlineData("await Task.Delay(1); {|ASYNC103:Thread.Sleep|}(5); await Step(); async Task Step() { await Task.Yield(); {|ASYNC103:Thread.Sleep|}(5); }")]
    [InlineData("await Step(); async Task Step() { await Task.Yield(); Task.{|ASYNC101:Delay(1).Wait|}(); Task.WhenAll().{|ASYNC101:GetAwaiter().GetResult|}(); }")]
    public Task TasksAndSleepsOfTheMainLine_Reported(string program) => Runs(program);

    /// <summary>A library for command lines runs one of the functions that it is given, and waits for it.</summary>
    [Theory]
    [InlineData("System.CommandLine", "ASYNC114")]
    [InlineData("Spectre.Console.Cli", "ASYNC114")]
    [InlineData("Own.Tasks", "ASYNC102")]
    public Task CommandLine_IsTheMainLine(string space, string expected) => Runs($$"""
        var command = new {{space}}.Command();
        command.SetHandler(async () => { await Task.Yield(); {|{{expected}}:File.ReadAllText|}("a"); await Task.WhenAll(new[] { 1 }.Select(async n => { await Task.Yield(); {|ASYNC102:File.ReadAllText|}("a"); })); });
        command.SetHandler(Work.Given);
        command.SetHandler(() => Work.Returned());

        static class Work
        {
            public static async Task Given() { await Task.Yield(); {|{{expected}}:File.ReadAllText|}("a"); await Further(); }

            public static Task Returned() { return Last(); }

            static async Task Last() { await Task.Yield(); {|{{expected}}:File.ReadAllText|}("c"); }

            static async Task Further() { await Task.Yield(); {|{{expected}}:File.ReadAllText|}("b"); }
        }

        class Overriding : {{space}}.AsyncCommand { public override async Task<int> ExecuteAsync() { await Task.Yield(); {|{{expected}}:File.ReadAllText|}("a"); return 0; } }

        [{{space}}.Command]
        class Attributed { async Task OnExecuteAsync() { await Task.Yield(); {|{{expected}}:File.ReadAllText|}("a"); } async Task OnOther() { await Task.Yield(); {|ASYNC102:File.ReadAllText|}("a"); } }

        namespace {{space}}
        {
            class Command : Attribute { public void SetHandler(Func<Task> handler) { } }

            abstract class AsyncCommand { public abstract Task<int> ExecuteAsync(); }
        }
        """);

    [Theory]
    [InlineData("BenchmarkDotNet.Attributes", "ASYNC114")]
    [InlineData("Own", "ASYNC102")]
    public Task Benchmark_HasNothingElseToDo(string space, string expected) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            namespace {{space}} { class BenchmarkAttribute : Attribute { } }

            class C
            {
                [{{space}}.Benchmark]
                public async Task Whole() => await Parts();

                async Task Parts() { await Task.Yield(); await Task.WhenAll(new[] { 1 }.Select(async n => { await Task.Yield(); {|{{expected}}:File.ReadAllText|}("a"); })); }
            }

            class D { public async Task Parts() { await Task.Yield(); {|ASYNC102:File.ReadAllText|}("a"); } }
            """,
    }.RunAsync();

    [Theory]
    [InlineData("", "ASYNC102")]
    [InlineData("console", "ASYNC114")]
    public Task ProgramWithAHost_ServesOthers(string appKind, string expected) =>
        Runs($"using var host = Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).Build(); var text = {{|{expected}:File.ReadAllText|}}(args[0]); await Task.Delay(1); Console.WriteLine(text);", TestReferences.Worker, appKind);

    /// <summary>Libraries bring the reference along.</summary>
    [Fact]
    public Task ProgramThatCouldHaveAHost_ServesNobody() =>
        Runs("var text = {|ASYNC114:File.ReadAllText|}(args[0]); await Task.Delay(1); Console.WriteLine(text + new Uri(text).Host);", TestReferences.Worker);

    [Theory]
    [InlineData("worker")]
    [InlineData("library")]
    public Task ProgramThatIsSaidToBeNoCommand_Reported(string appKind) =>
        Runs("var text = {|ASYNC102:File.ReadAllText|}(args[0]); await Task.Delay(1); Console.WriteLine(text);", appKind: appKind);

    private static Task Runs(string program, TestReferences? references = null, string appKind = "")
    {
        var test = new CSharpAnalyzerTest<BlockingFamily> { TestCode = program, ImplicitUsings = true, ReferenceAssemblies = references ?? TestReferences.Net100 };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        if (appKind.Length > 0)
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*]\nasync_analyzers.app_kind = {appKind}\n"));
        return test.RunAsync();
    }

    private static Task Writes(string body) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            class C
            {
                private readonly StreamWriter _kept = new("a");

                StreamWriter Own() => _kept;

                async Task M(string path, FileStream stream, StreamWriter given)
                {
                    await Task.Yield();
                    {{body}}
                }
            }
            """,
    }.RunAsync();
}
