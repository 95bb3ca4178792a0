using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Each obstacle is met, and called by its name.</summary>
public sealed class ObstacleNameTests
{
    private const string Sync = "string Load() => C.FetchAsync().Result; ";

    /// <summary>Members of a class, what reports them, and what stands in the way.</summary>
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "LockBody", "ASYNC101", "async Task M() { await Task.Yield(); lock (this) { C.StoreAsync().Wait(); } }" },
        { "CatchFilter", "ASYNC101", "async Task M() { try { await Task.Yield(); } catch (Exception) when (C.FetchAsync().Result is \"\") { } }" },
        { "QueryClause", "ASYNC101", "async Task M() { await Task.Yield(); var q = from x in new[] { 1 } where C.FetchAsync().Result is \"\" select x; }" },
        { "UnsafeCode", "ASYNC101", "async Task M() { await Task.Yield(); unsafe { C.StoreAsync().Wait(); } }" },
        { "ExpressionTree", "ASYNC112", Sync + "System.Linq.Expressions.Expression<Func<string>> M() => () => Load();" },
        { "NotAFunction", "ASYNC106", "async Task M() { await Task.Yield(); _ = Size; } int Size => File.ReadAllText(\"a\").Length;" },
        { "SynchronousDelegate", "ASYNC101", "async Task M(int[] xs) { await Task.Yield(); _ = xs.Sum(x => C.FetchAsync().Result.Length); }" },
        { "SynchronousCaller", "ASYNC201", "void M() { C.StoreAsync(); }" },
        { "BoundByContract", "ASYNC112", Sync + "object? M() => typeof(A).GetMethod(nameof(Load));" },
        { "RefParameters", "ASYNC112", "bool TryLoad(out string s) { s = C.FetchAsync().Result; return true; }" },
        { "Iterator", "ASYNC112", "IEnumerable<int> Load() { C.StoreAsync().Wait(); yield return 1; } object M() => Load();" },
        { "QueriedSequence", "ASYNC112", "IEnumerable<int> Load() { C.StoreAsync().Wait(); yield return 1; } int M() => Load().Mine();" },
        { "UnsupportedReturnType", "ASYNC101", "IAsyncEnumerable<int> M() { C.StoreAsync().Wait(); return null!; }" },
        { "ReturnsNullTask", "ASYNC101", "Task M() { C.StoreAsync().Wait(); return default!; }" },
        { "ReturnsTaskFromScope", "ASYNC101", "Task M(Task running) { C.StoreAsync().Wait(); try { return running; } finally { Console.WriteLine(); } }" },
        { "RefLocal", "ASYNC101", "async Task M() { Span<int> s = new int[1]; C.StoreAsync().Wait(); s[0] = 1; await Task.Yield(); }" },
        { "AmbientStateWrite", "ASYNC112", "static AsyncLocal<int> L = new(); void Load() { L.Value = 1; C.StoreAsync().Wait(); }" },
        { "TransactionScope", "ASYNC101", "async Task M() { await Task.Yield(); using var s = new System.Transactions.TransactionScope(); C.StoreAsync().Wait(); }" },
        { "HeldLock", "ASYNC101", "async Task M() { await Task.Yield(); Monitor.Enter(this); C.StoreAsync().Wait(); Monitor.Exit(this); }" },
        { "SharedStateAcrossAwait", "ASYNC101", "int _n; async Task M() { await Task.Yield(); _n += C.FetchAsync().Result.Length; }" },
        { "AggregateExceptionHandled", "ASYNC101", "async Task M() { await Task.Yield(); try { C.StoreAsync().Wait(); } catch (AggregateException) { } }" },
        { "ResultUsed", "ASYNC101", "async Task M(Task<int>[] all) { await Task.Yield(); var first = Task.WaitAny(all); _ = first; }" },
        { "TimeoutWouldThrow", "ASYNC101", "async Task M(CancellationToken stop) { await Task.Yield(); C.StoreAsync().Wait(100, stop); }" },
        { "NoReplacement", "ASYNC303", "async Task M(bool done) { await Task.Yield(); while (!done) { } }" },
        { "UnsuitableArgument", "ASYNC101", "async Task M(Task[] all, CancellationToken stop) { await Task.Yield(); Task.WaitAll(tasks: all, cancellationToken: stop); }" },
        { "ConditionalAccess", "ASYNC101", "async Task M(bool b, D? d) { await Task.Yield(); if (b) d?.Run().Result.ToString(); else Console.WriteLine(); } class D { public Task<string> Run() => C.FetchAsync(); }" },
        { "Directives", "ASYNC112", "void Load() { C.StoreAsync().Wait();\n#if OTHER\n Other();\n#endif\n }" },
        { "CallerCannotAwait", "ASYNC112", "IEnumerable<int> Load() { C.StoreAsync().Wait(); yield return 1; } A() { foreach (var x in Load()) { } }" },
        { "CounterpartExists", "ASYNC112", "string Get(int n) => C.FetchAsync().Result; private int GetAsync(int n, CancellationToken stop) => 1;" },
        { "MethodGroup", "ASYNC112", Sync + "void M() => Load(); Thread N() => new Thread(M);" },
        { "SourceDelegate", "ASYNC112", Sync + "void M() => Load(); Action N() { return M; }" },
        { "LazyValue", "ASYNC112", Sync + "Lazy<string> M() => new(() => Load());" },
        { "UnknownUse", "ASYNC112", "void Load(int n) => C.StoreAsync().Wait(); void M(dynamic d) => Load(d);" },
        { "BoundToThread", "ASYNC301", "async Task M(System.Collections.ObjectModel.ObservableCollection<int> shown) { await Task.Yield(); for (var i = 0; i < 10_000_000; i++) shown[0] = i; }" },
        { "LeavesTheWork", "ASYNC301", "int _n; async Task M() { await Task.Yield(); for (var i = 0; i < 10_000_000; i++) { if (_n > 3) return; _n += i; } }" },
        { "CannotBeCaptured", "ASYNC301", "async Task M() { Work(stackalloc int[1]); await Task.Yield(); } void Work(Span<int> s) { for (var i = 0; i < 10_000_000; i++) { s[0] += i; } }" },
        { "StructThisWrite", "ASYNC112", "struct S { int _n; void Load() { _n = 1; C.StoreAsync().Wait(); } }" },
        { "WorksLater", "ASYNC302", "async Task<byte[]> M() { await Task.Yield(); using var rsa = System.Security.Cryptography.RSA.Create(4096); return rsa.ExportPkcs8PrivateKey(); } } namespace System.Windows.Threading { public class DispatcherObject { } } class W {" },
        { "WouldNotCompile", "ASYNC112", "interface I { IEnumerable<int> Load(); } class D : I { public IEnumerable<int> Load() { C.StoreAsync().Wait(); yield return 1; } } class E : I { public IEnumerable<int> Load() { yield return 1; } }" },
        { "EventArgumentsWrite", "ASYNC101", "} namespace System.Windows.Threading { public class DispatcherObject { } } class W : System.Windows.Threading.DispatcherObject { void Closing(object sender, System.ComponentModel.CancelEventArgs e) { C.FetchAsync().Wait(); e.Cancel = true; }" },
        { "WouldDeadlock", "ASYNC112", Sync + "A() { Load(); } } namespace System.Windows.Threading { public class DispatcherObject { } } class W {" },
        { "DerivedDisposal", "ASYNC116", "class B : IDisposable { public void Dispose() { Dispose(true); } protected virtual void Dispose(bool disposing) { C.StoreAsync().Wait(); } } class D : B { protected override void Dispose(bool disposing) { } }" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Obstacle_HasItsName(string obstacle, string id, string members) =>
        Assert.Contains(obstacle, (IEnumerable<string>)await ObstaclesAsync(id, In(members)));

    [Fact]
    public async Task OldLanguage_HasItsName() =>
        Assert.Contains("LanguageVersion", (IEnumerable<string>)await ObstaclesAsync("ASYNC104", In("async Task M() { using (var s = new FileStream(\"a\", FileMode.Create)) { await Task.Yield(); } }"), language: LanguageVersion.CSharp7_3));

    [Fact]
    public async Task Library_HasItsName() =>
        Assert.Contains("PublicApi", (IEnumerable<string>)await ObstaclesAsync("ASYNC112", In("} public class B { public string Load() => C.FetchAsync().Result;"), state => state.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nasync_analyzers.app_kind = library\n"))));

    [Fact]
    public async Task GeneratedCode_HasItsName() =>
        Assert.Contains("GeneratedCaller", (IEnumerable<string>)await ObstaclesAsync("ASYNC112", In(Sync), state => state.Sources.Add("// <auto-generated/>\npartial class A { string M() => Load(); }")));

    [Fact]
    public async Task Double_HasItsName() =>
        Assert.Contains("TestDouble", (IEnumerable<string>)await ObstaclesAsync("ASYNC112", "using NSubstitute; " + In("} interface I { string Load(); } class B : I { public string Load() => C.FetchAsync().Result; void M(I i) => i.Load().Returns(\"\");"), state => state.AdditionalReferences.Add(TestReferences.NSubstitute)));

    [Fact]
    public void EveryObstacle_IsMet()
    {
        string[] others = ["None", "LanguageVersion", "PublicApi", "GeneratedCaller", "TestDouble"];
        Assert.Equal(Enum.GetNames<ConversionObstacle>().Order(StringComparer.Ordinal), Cases.Select(row => row.Data.Item1).Concat(others).Order(StringComparer.Ordinal));
    }

    private static string In(string members) => "partial class A { " + members + " }" + Declarations;

    private const string Declarations = "\n\nstatic class E { public static int Mine(this IEnumerable<int> all) => 1; } static class C { public static Task<string> FetchAsync() => new HttpClient().GetStringAsync(\"https://example.com\"); public static Task StoreAsync() => Task.Delay(1); }";

    /// <summary>What the actions for the reports of one rule give as the reason for not being offered, and what their chains do.</summary>
    private static async Task<HashSet<string>> ObstaclesAsync(string id, string source, Action<TestState>? configure = null, LanguageVersion language = LanguageVersion.Latest)
    {
        var state = new TestState();
        state.Sources.Add(source);
        configure?.Invoke(state);
        var solution = TestSolution.Create(new AdhocWorkspace(), state, new CompileSettings(TestReferences.Net100, language, NullableContextOptions.Enable, ImplicitUsings: true));
        var project = solution.Projects.Single();
        var reports = (await AnalyzerRun.DiagnosticsOfAsync(project, AllRules.Every)).Where(report => report.Id == id).ToList();
        Assert.NotEmpty(reports);
        var found = new HashSet<string>();
        foreach (var report in reports)
        {
            foreach (var action in AllFixes.Every.OfType<ConversionFix>().Where(fix => fix.FixableDiagnosticIds.Contains(id)).SelectMany(fix => fix.OnOffer))
                found.UnionWith(await ObstaclesAsync(solution, report, action));
        }

        return found;
    }

    private static async Task<IEnumerable<string>> ObstaclesAsync(Solution solution, Diagnostic report, FixAction action)
    {
        var document = solution.GetDocument(report.Location.SourceTree)!;
        var context = (await DocumentPlanner.CreateContextAsync(document, CancellationToken.None))!;
        var found = new List<ConversionObstacle>();
        foreach (var fault in DocumentPlanner.Faults(context, [report.Location.SourceSpan], action.Filter))
        {
            new SitePlanner(context).Plan(fault, action.Filter, out var obstacle);
            found.Add(obstacle);
        }

        if (action.Filter.Reach is { } reach)
        {
            var outcome = await ChainConversion.ApplyAsync(solution, ConversionRequest.For(document, report.Location.SourceSpan, action.Filter), reach, CancellationToken.None);
            found.AddRange(outcome.Obstacles.Select(function => function.Obstacle));
        }

        return found.Select(obstacle => obstacle.ToString());
    }
}
