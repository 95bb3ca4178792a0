using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What the fix of <c>ASYNC106</c> writes: the chain becomes async from its end upward.</summary>
public sealed class BlockingChainFixTests
{
    [Theory]
    [InlineData(
        "async Task M() { await Task.Yield(); [|Save|](); } void Save() => Flush(); void Flush() => File.WriteAllText(\"a\", \"b\");",
        "async Task M() { await Task.Yield(); await SaveAsync(); } async Task SaveAsync(CancellationToken cancellationToken = default) => await FlushAsync(cancellationToken); async Task FlushAsync(CancellationToken cancellationToken = default) => await File.WriteAllTextAsync(\"a\", \"b\", cancellationToken);")]
    [InlineData(
        "async Task M() { await Task.Yield(); Local(); void Local() => Thread.Sleep(1); [|Local|](); }",
        "async Task M() { await Task.Yield(); await LocalAsync(); async Task LocalAsync() => await Task.Delay(1); await LocalAsync(); }", "Local()")]
    [InlineData(
        "Task<int> M() { return Task.FromResult([|Count|]() + 1); } int Count() => File.ReadAllText(\"a\").Length;",
        "async Task<int> M() { return await CountAsync() + 1; } async Task<int> CountAsync(CancellationToken cancellationToken = default) => (await File.ReadAllTextAsync(\"a\", cancellationToken)).Length;")]
    [InlineData(
        "async Task M() { await Task.Yield(); [|new P().Save|](); } partial class P { public partial void Save(); public partial void Save() { File.WriteAllText(\"a\", \"b\"); } }",
        "async Task M() { await Task.Yield(); await new P().SaveAsync(); } partial class P { public partial Task SaveAsync(CancellationToken cancellationToken = default); public async partial Task SaveAsync(CancellationToken cancellationToken) { await File.WriteAllTextAsync(\"a\", \"b\", cancellationToken); } }")]
    [InlineData(
        "async Task M() { await Task.Yield(); [|Run|](() => Thread.Sleep(1)); } void Run(Action action) => action(); ",
        "async Task M() { await Task.Yield(); await RunAsync(async () => await Task.Delay(1)); } async Task RunAsync(Func<Task> action) => await action(); ")]
    [InlineData(
        "async Task M() { await Task.Yield(); [|Run|](Save); } void Run(Action action) => action(); void Save() => Thread.Sleep(1);",
        "async Task M() { await Task.Yield(); await RunAsync(SaveAsync); } async Task RunAsync(Func<Task> action) => await action(); async Task SaveAsync() => await Task.Delay(1);")]
    [InlineData(
        "async Task M() { await Task.Yield(); Action save = Save; [|save|](); } void Save() => Thread.Sleep(1);",
        "async Task M() { await Task.Yield(); Func<Task> save = SaveAsync; await save(); } async Task SaveAsync() => await Task.Delay(1);")]
    [InlineData(
        "async Task M() { await Task.Yield(); Action save = () => Thread.Sleep(1); [|save|](); }",
        "async Task M() { await Task.Yield(); Func<Task> save = async () => await Task.Delay(1); await save(); }")]
    [InlineData(
        "static readonly Action S = () => Thread.Sleep(1); async Task M() { await Task.Yield(); [|S|](); }",
        "static readonly Func<Task> S = async () => await Task.Delay(1); async Task M() { await Task.Yield(); await S(); }")]
    [InlineData(
        "async Task M() { await Task.Yield(); [|Outer|](() => Thread.Sleep(1)); } void Outer(Action a) => Run(a); void Run(Action action) => action();",
        "async Task M() { await Task.Yield(); await OuterAsync(async () => await Task.Delay(1)); } async Task OuterAsync(Func<Task> a) => await RunAsync(a); async Task RunAsync(Func<Task> action) => await action();")]
    public Task Chain_BecomesAsync(string before, string after, string? twice = null) =>
        Test(twice is null ? before : before.Replace("Yield(); " + twice, "Yield(); [|Local|]()", System.StringComparison.Ordinal), after).RunAsync();

    [Fact]
    public Task CallersBesideTheChain_Wait()
    {
        var test = Test(
            "async Task M() { await Task.Yield(); [|Save|](); } void Save() => File.WriteAllText(\"a\", \"b\"); public void Other() => Save();",
            "async Task M() { await Task.Yield(); await SaveAsync(); } async Task SaveAsync(CancellationToken cancellationToken = default) => await File.WriteAllTextAsync(\"a\", \"b\", cancellationToken); public void Other() => SaveAsync().GetAwaiter().GetResult();");
        test.NewRules = ["ASYNC112"];
        return test.RunAsync();
    }

    [Fact]
    public Task SecondAction_TakesThemAlong()
    {
        var test = Test(
            "async Task M() { await Task.Yield(); [|Save|](); } void Save() => File.WriteAllText(\"a\", \"b\"); public void Other() => Save();",
            "async Task M() { await Task.Yield(); await SaveAsync(); } async Task SaveAsync(CancellationToken cancellationToken = default) => await File.WriteAllTextAsync(\"a\", \"b\", cancellationToken); public async Task OtherAsync(CancellationToken cancellationToken = default) => await SaveAsync(cancellationToken);");
        test.CodeActionIndex = 1;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("async Task M() { await Task.Yield(); _ = [|Size|]; } int Size => File.ReadAllText(\"a\").Length;")]
    [InlineData("async Task M() { await Task.Yield(); [|Save|](out var n); } void Save(out int n) { n = 1; File.WriteAllText(\"a\", \"b\"); }")]
    [InlineData("async Task M() { await Task.Yield(); lock (this) { [|Save|](); } } void Save() => File.WriteAllText(\"a\", \"b\");")]
    [InlineData("async Task M() { await Task.Yield(); foreach (var line in [|Lines|]()) { } } IEnumerable<string> Lines() { yield return File.ReadAllText(\"a\"); }")]
    [InlineData("async Task M() { await Task.Yield(); [|Run|](() => Thread.Sleep(1)); } void Run(Action action) { lock (this) { action(); } }")]
    [InlineData("delegate void Work(); async Task M() { await Task.Yield(); [|Run|](() => Thread.Sleep(1)); } void Run(Work action) => action();")]
    [InlineData("async Task M() { await Task.Yield(); lock (this) { [|Run|](() => Thread.Sleep(1)); } } void Run(Action action) => action();")]
    [InlineData("async Task M() { await Task.Yield(); Action save = Save; [|save|](); Task.Run(save); } void Save() => Thread.Sleep(1);")]
    [InlineData("async Task M() { await Task.Yield(); Action save = () => Thread.Sleep(1); [|save|](); save.DynamicInvoke(); }")]
    [InlineData("async Task M() { await Task.Yield(); var save = () => Thread.Sleep(1); [|save|](); }")]
    [InlineData("async Task M() { await Task.Yield(); Action save = () => { lock (this) { Thread.Sleep(1); } }; [|save|](); }")]
    [InlineData("protected static readonly Action S = () => Thread.Sleep(1); async Task M() { await Task.Yield(); [|S|](); }")]
    [InlineData("async Task M() { await Task.Yield(); [|Save|](); } void Save() { lock (this) { Flush(); } } void Flush() => File.WriteAllText(\"a\", \"b\");")]
    [InlineData("async Task M() { await Task.Yield(); [|Save|](); } void Save() { lock (this) { File.WriteAllText(\"a\", \"b\"); } }")]
    [InlineData("readonly ReaderWriterLockSlim _l = new(); async Task M() { await Task.Yield(); [|Save|](); } void Save() { _l.EnterReadLock(); Flush(); _l.ExitReadLock(); } void Flush() => File.WriteAllText(\"a\", \"b\");")]
    [InlineData("int _n; async Task M() { await Task.Yield(); [|Save|](); } void Save() => _n += Flush(); int Flush() => File.ReadAllText(\"a\").Length;")]
    [InlineData("async Task M() { await Task.Yield(); [|Save|](); } void Save() { try { Flush(); } catch (AggregateException) { } } void Flush() => Task.Delay(1).Wait();")]
    [InlineData("async Task M() { await Task.Yield(); [|Save|](1); } void Save(int n) { if (n > 0) Save(out n); } void Save(out int n) { n = 1; Flush(); } void Flush() => File.WriteAllText(\"a\", \"b\");")]
    [InlineData("async Task M() { await Task.Yield(); [|Save|](); } void Save() => Flush(); void Flush() => File.WriteAllText(\"a\", \"b\"); Thread T() => new Thread(Flush);")]
    [InlineData("async Task M() { await Task.Yield(); [|Save|](); } void Save() => Flush(); void Flush() => File.WriteAllText(\"a\", \"b\"); Thread T() => new Thread(Save);")]
    public Task WhereOneOfTheChainCannotFollow_NothingIsOffered(string members) => new CSharpCodeFixTest<BlockingChainAnalyzer, BlockingChainFix>
    {
        ImplicitUsings = true,
        TestCode = In(members),
    }.RunAsync();

    private const string EventLoop = "namespace System.Windows.Threading { public class DispatcherObject { } }\n";

    [Theory]
    [InlineData("async Task M() { await Task.Yield(); [|Save|](); } void Save() => File.WriteAllText(\"a\", \"b\"); A() { Save(); }")]
    [InlineData("async Task M() { await Task.Yield(); [|Save|](); } void Save() => Flush(); void Flush() => File.WriteAllText(\"a\", \"b\"); int P { get { Flush(); return 1; } }")]
    [InlineData("async Task M() { await Task.Yield(); [|Save|](); } void Save() => File.WriteAllText(\"a\", \"b\"); void One() => Save(); void Two() { lock (this) { One(); } }")]
    public Task WhereAnEventLoopRuns_AndACallerBesideTheChainCannotAwait_NothingIsOffered(string members) => new CSharpCodeFixTest<BlockingChainAnalyzer, BlockingChainFix>
    {
        ImplicitUsings = true,
        TestCode = EventLoop + In(members),
    }.RunAsync();

    [Fact]
    public Task OtherDelegatesOfTheSameParameter_FollowWithTheChain()
    {
        var test = Test(
            "async Task M() { await Task.Yield(); [|Run|](() => Thread.Sleep(1)); } void Run(Action action) => action(); void Other() => Run(() => { });",
            "async Task M() { await Task.Yield(); await RunAsync(async () => await Task.Delay(1)); } async Task RunAsync(Func<Task> action) => await action(); void Other() => RunAsync(() => { return Task.CompletedTask; }).GetAwaiter().GetResult();");
        test.NewRules = ["ASYNC112"];
        return test.RunAsync();
    }

    [Fact]
    public async Task WhereAnEventLoopRuns_OnlyTheActionIsOfferedThatTakesTheCallersAlong()
    {
        const string Before = "async Task M() { await Task.Yield(); [|Save|](); } void Save() => File.WriteAllText(\"a\", \"b\"); public void Other() => Save();";
        const string After = "async Task M() { await Task.Yield(); await SaveAsync(); } async Task SaveAsync(CancellationToken cancellationToken = default) => await File.WriteAllTextAsync(\"a\", \"b\", cancellationToken); public async Task OtherAsync(CancellationToken cancellationToken = default) => await SaveAsync(cancellationToken);";
        var trial = new Trial { TestCode = EventLoop + In(Before), FixedCode = EventLoop + In(After), CodeActionEquivalenceKey = "Make the chain async, and all its callers in the solution" };
        Assert.Equal(["Make the chain async, and all its callers in the solution (1 function in 1 file; stays as it is if another use cannot follow)"], await trial.TitlesAsync());
        await trial.RunAsync();
    }

    [Theory]
    [InlineData("async Task M() { await Task.Yield(); [|Save|](); } void Save() => Flush(); void Flush() => File.WriteAllText(\"a\", \"b\");", "2 functions in 1 file")]
    [InlineData("async Task M() { await Task.Yield(); [|Save|](); } public void Save() => Flush(); void Flush() => File.WriteAllText(\"a\", \"b\");", "2 functions in 1 file; stays as it is if another use cannot follow")]
    [InlineData("async Task M() { await Task.Yield(); [|Save|](); } void Save() { Flush(); lock (this) { Flush(); } } void Flush() => File.WriteAllText(\"a\", \"b\");", "2 functions in 1 file")]
    [InlineData("async Task M() { await Task.Yield(); [|Run|](() => Thread.Sleep(1)); } void Run(Action action) => action();", "2 functions in 1 file; stays as it is if another use cannot follow")]
    public async Task Title_SaysHowFarTheChainGoes(string members, string reach) => Assert.Equal(
        [$"Make the chain async ({reach})", $"Make the chain async, and all its callers in the solution ({reach})"],
        await new Trial { TestCode = In(members) }.TitlesAsync());

    private static CSharpCodeFixTest<BlockingChainAnalyzer, BlockingChainFix> Test(string before, string after) => new()
    {
        ImplicitUsings = true,
        TestCode = In(before),
        FixedCode = In(after),
    };

    /// <summary>Tells what is offered for the squiggle.</summary>
    private sealed class Trial : CSharpCodeFixTest<BlockingChainAnalyzer, BlockingChainFix>
    {
        public Trial() => ImplicitUsings = true;

        public async Task<string[]> TitlesAsync()
        {
            using var workspace = new AdhocWorkspace();
            var project = TestSolution.Create(workspace, TestState, Settings).Projects.Single();
            var session = new FixSession(AnalyzerSet.Of(Analyzer), CodeFixSet.Of(Fix), 0, null);
            var offers = await session.OffersAsync(project, (await session.FixableAsync(project)).Single());
            return [.. offers.Select(offer => offer.Action.Title)];
        }
    }

    private static string In(string members) => $$"""
        class A
        {
            {{members}}
        }
        """;
}
