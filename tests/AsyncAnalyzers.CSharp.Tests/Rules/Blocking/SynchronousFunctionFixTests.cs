using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What the fix of <c>ASYNC112</c> offers; what a chain becomes is tested beside the planner.</summary>
public sealed class SynchronousFunctionFixTests
{
    [Theory]
    [InlineData(0, "Make 'Load' async, and its callers in the solution (2 callers, all in this file)", "async Task<string> LoadAsync() => await C.FetchAsync(); async Task<string> OneAsync() => await LoadAsync(); async Task Two() { await LoadAsync(); await Task.Yield(); }")]
    [InlineData(1, "Make 'Load' async, and its callers in this project (2 callers, all in this file)", "async Task<string> LoadAsync() => await C.FetchAsync(); async Task<string> OneAsync() => await LoadAsync(); async Task Two() { await LoadAsync(); await Task.Yield(); }")]
    [InlineData(2, "Make 'Load' alone async; callers that cannot await wait for it (2 callers, all in this file)", "async Task<string> LoadAsync() => await C.FetchAsync(); string One() => LoadAsync().{|ASYNC112:GetAwaiter().GetResult|}(); async Task Two() { await LoadAsync(); await Task.Yield(); }")]
    public async Task Action_SaysHowFarItGoes(int index, string title, string after)
    {
        var before = In("string Load() => C.{|ASYNC112:FetchAsync().Result|}; string One() => Load(); async Task Two() { Load(); await Task.Yield(); }");
        var trial = new Trial(index) { TestCode = before, FixedCode = In(after) };
        Assert.Equal((title, MarkedText.Parse(In(after)).Text), await trial.FirstAsync());
    }

    [Theory]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|};", "")]
    [InlineData("string Load(int n) => n == 0 ? C.{|ASYNC112:FetchAsync().Result|} : Load(0);", "")]
    [InlineData("public string Load() => C.{|ASYNC112:FetchAsync().Result|}; int One() => Load().Length + Load().Length;", " (1 caller in this file; stays as it is if another use cannot follow)")]
    [InlineData("public string Load() => C.{|ASYNC112:FetchAsync().Result|};", " (stays as it is if another use cannot follow)")]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; int M(out int n) => n = Load().Length;", " (1 caller, all in this file; 'M' will wait)")]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; string M() => nameof(Load) + \" Load() /* Load */\";", "")]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; string Load(int n) => \"\"; string M() => Load(1); string Loaded() => @Load();", " (1 caller, all in this file)")]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; A() { Load(); }", " (1 caller, all in this file; the constructor of 'A' will wait)")]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; string P => Load();", " (1 caller, all in this file; property 'P' will wait)")]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; string P { get { lock (this) { return Load(); } } }", " (1 caller, all in this file; a lock will wait)")]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; static string F = new A().Load(); int One(int[] xs) => xs.Sum(x => Load().Length);", " (2 callers, all in this file; an initializer and 1 more will wait)")]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; Task One() => Task.Run(() => Load());", " (1 caller, all in this file)")]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; int One() { Func<string> f = () => Load(); return f().Length; }", " (1 caller, all in this file)")]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; object One() { Func<string> f = () => Load(); f(); return f; }", " (1 caller, all in this file; a lambda will wait)")]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; Action? _f; void One() { _f = () => Load(); _f(); _f += One; }", " (1 caller, all in this file; a lambda will wait)")]
    public async Task Title_SaysWhatTheFileTells(string members, string reach)
    {
        var trial = new Trial(0) { TestCode = In(members) };
        Assert.Equal("Make 'Load' async, and its callers in the solution" + reach, (await trial.FirstAsync()).Title);
    }

    [Fact]
    public async Task Title_KnowsThatAHandlerCanAwait()
    {
        const string Loop = "namespace System.Windows.Threading { public class DispatcherObject { public event EventHandler? Click { add { } remove { } } } }\n";
        var trial = new Trial(0) { TestCode = Loop + In("string Load() => C.{|ASYNC112:FetchAsync().Result|}; void M(System.Windows.Threading.DispatcherObject o) => o.Click += (s, e) => Load();") };
        Assert.Equal("Make 'Load' async, and its callers in the solution (1 caller, all in this file)", (await trial.FirstAsync()).Title);
    }

    [Fact]
    public async Task Title_CountsNoFurtherThanAnOfferCan()
    {
        var callers = string.Concat(Enumerable.Range(0, 30).Select(n => $" string M{n}() => Load();"));
        var trial = new Trial(0) { TestCode = In("string Load() => C.{|ASYNC112:FetchAsync().Result|};" + callers) };
        Assert.EndsWith(" (20 or more callers in this file; stays as it is if another use cannot follow)", (await trial.FirstAsync()).Title, System.StringComparison.Ordinal);
    }

    [Fact]
    public Task WhereAnEventLoopRuns_AndACallerCannotAwait_NothingIsOffered() => new CSharpCodeFixTest<SynchronousFunctionAnalyzer, SynchronousFunctionFix>
    {
        ImplicitUsings = true,
        TestCode = "namespace System.Windows.Threading { public class DispatcherObject { } }\n" + In("string Load() => C.{|ASYNC112:FetchAsync().Result|}; A() { Load(); }"),
    }.RunAsync();

    [Theory]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; async Task M() { await Task.Yield(); Load(); } string One() => Load();", 2)]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; async Task M() { await Task.Yield(); Load(); }", 3)]
    [InlineData("public string Load() => C.{|ASYNC112:FetchAsync().Result|}; async Task M() { await Task.Yield(); Load(); }", 2)]
    [InlineData("public string Load() => C.{|ASYNC112:FetchAsync().Result|}; async Task M() { await Task.Yield(); Load(); }", 3, false)]
    [InlineData("IEnumerable<string> Load() { yield return C.{|ASYNC112:FetchAsync().Result|}; } void One() { foreach (var x in Load()) { } }", 2, false)]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; string One() => Load(); string Two() { lock (this) { return One(); } }", 0)]
    [InlineData("int _n; int Load() => C.{|ASYNC112:FetchAsync().Result|}.Length; void One() => _n += Load();", 0)]
    public async Task WhereNobodyMayWait_ActionsThatLeaveACallerBehindAreNotOffered(string members, int offered, bool hasLoop = true)
    {
        var loop = hasLoop ? "namespace System.Windows.Threading { public class DispatcherObject { } }\n" : "";
        Assert.Equal(offered, await new Trial(0) { TestCode = loop + In(members) }.CountAsync());
    }

    [Theory]
    [InlineData("void Load(out int n) { C.{|ASYNC112:StoreAsync().Wait|}(); n = 1; }")]
    [InlineData("IEnumerator<int> Load() { C.{|ASYNC112:StoreAsync().Wait|}(); yield return 1; }")]
    [InlineData("IEnumerable<int> Load() { C.{|ASYNC112:StoreAsync().Wait|}(); yield return 1; } object N() => Load();")]
    [InlineData("void Load() { try { C.{|ASYNC112:StoreAsync().Wait|}(); } catch (AggregateException) { } }")]
    [InlineData("int Load(int[] xs) => xs.Sum(x => C.{|ASYNC112:FetchAsync().Result|}.Length);")]
    [InlineData("[System.ComponentModel.Description(\"\")] void Load() { C.{|ASYNC112:StoreAsync().Wait|}(); }")]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; void M() { try { Load(); } catch (AggregateException) { } }")]
    [InlineData("string Load() => C.{|ASYNC112:FetchAsync().Result|}; System.Linq.Expressions.Expression<Func<string>> M() => () => Load();")]
    [InlineData("int Load(Task<int>[] all) { unsafe { return C.{|ASYNC112:FetchAsync().Result|}.Length; } }")]
    public Task WhereTheFunctionItselfCannot_NothingIsOffered(string member) => new CSharpCodeFixTest<SynchronousFunctionAnalyzer, SynchronousFunctionFix>
    {
        ImplicitUsings = true,
        CompilerDiagnostics = CompilerDiagnostics.None,
        TestCode = In(member),
    }.RunAsync();

    private static string In(string members) => $$"""
        class A
        {
            {{members}}
        }

        static class C
        {
            public static Task<string> FetchAsync() => new HttpClient().GetStringAsync("https://example.com");

            public static Task StoreAsync() => Task.Delay(1);
        }
        """;

    private sealed class Trial : CSharpCodeFixTest<SynchronousFunctionAnalyzer, SynchronousFunctionFix>
    {
        public Trial(int index)
        {
            CodeActionIndex = index;
            ImplicitUsings = true;
        }

        /// <summary>How many actions are offered for the squiggle; each changes something.</summary>
        public async Task<int> CountAsync()
        {
            using var workspace = new Microsoft.CodeAnalysis.AdhocWorkspace();
            var before = TestSolution.Create(workspace, TestState, Settings);
            var session = new FixSession(AnalyzerSet.Of(Analyzer), CodeFixSet.Of(Fix), 0, null);
            var offers = await session.OffersAsync(before.Projects.Single(), (await session.FixableAsync(before.Projects.Single())).Single());
            foreach (var offer in offers)
                Assert.True(await TestTexts.DifferAsync(before, await FixSession.ApplyAsync(before, offer.Action)), offer.Action.Title);
            return offers.Count;
        }

        /// <summary>The title of the action for the first diagnostic, and what it writes.</summary>
        public async Task<(string Title, string Text)> FirstAsync()
        {
            using var workspace = new Microsoft.CodeAnalysis.AdhocWorkspace();
            var before = TestSolution.Create(workspace, TestState, Settings);
            var session = new FixSession(AnalyzerSet.Of(Analyzer), CodeFixSet.Of(Fix), CodeActionIndex, null);
            var offered = await session.FirstOfferAsync(before);
            var after = await FixSession.ApplyAsync(before, offered!.Action);
            return (offered.Action.Title, (await TestTexts.OfAsync(after))["/0/Test0.cs"]);
        }
    }
}
