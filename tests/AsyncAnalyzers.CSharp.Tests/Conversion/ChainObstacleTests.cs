using System.Collections.Generic;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>What keeps a function synchronous, by the name of the obstacle, and what becomes of calls that cannot await.</summary>
public sealed class ChainObstacleTests
{
    private const string Declarations = "\n\nstatic class C { public static Task<string> FetchAsync() => new HttpClient().GetStringAsync(\"https://example.com\"); public static Task StoreAsync() => Task.Delay(1); }";

    [Theory]
    [InlineData("class A { bool Load(out int n) { n = C.FetchAsync().Result.Length; return true; } }", "RefParameters")]
    [InlineData("class A { void Load(ref int n) { C.StoreAsync().Wait(); } }", "RefParameters")]
    [InlineData("class A { int _n; ref int Load() { C.StoreAsync().Wait(); return ref _n; } }", "RefParameters")]
    [InlineData("class A { void Load(Span<int> n) { C.StoreAsync().Wait(); } }", "RefParameters")]
    [InlineData("class A { Span<int> Load() { C.StoreAsync().Wait(); return default; } }", "RefParameters")]
    [InlineData("class A { IEnumerator<int> Load() { C.StoreAsync().Wait(); yield return 1; } }", "Iterator")]
    [InlineData("partial class A { partial void Load(); partial void Load() { C.StoreAsync().Wait(); } }", "BoundByContract")]
    [InlineData("class A { [System.Runtime.Serialization.OnDeserialized] void Load(System.Runtime.Serialization.StreamingContext c) { C.StoreAsync().Wait(); } }", "BoundByContract")]
    [InlineData("class A { void Load() { C.StoreAsync().Wait();\n#if OTHER\n Other();\n#endif\n } }", "Directives")]
    [InlineData("class A { [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)] void Load() { C.StoreAsync().Wait(); } }", "HeldLock")]
    [InlineData("class A { static AsyncLocal<int> L = new(); void Load() { L.Value = 1; C.StoreAsync().Wait(); } }", "AmbientStateWrite")]
    [InlineData("struct A { int _n; void Load() { _n = 1; C.StoreAsync().Wait(); } }", "StructThisWrite")]
    [InlineData("ref struct A { public int Load() => C.FetchAsync().Result.Length; }", "RefLocal")]
    [InlineData("class A { public int LoadAsync(object o) => 1; } static class B { public static int Load(this A a, string s) => C.FetchAsync().Result.Length; static int M(A a) => a.Load(\"\"); }", "CounterpartExists")]
    [InlineData("interface I { void Load(); } class A : I { public void Load() => C.StoreAsync().Wait(); } class B { Action M(I i) => i.Load; }", "SourceDelegate")]
    [InlineData("interface I { void Load(); } class A : I { public void Load() => C.StoreAsync().Wait(); } class B { Thread M(I i) => new Thread(i.Load); }", "MethodGroup")]
    [InlineData("interface I { int Load(); } class A : I { public int Load() => C.FetchAsync().Result.Length; } class B { int Run(Func<int> work) { lock (this) { return work(); } } int M(I i) => Run(i.Load); }", "SourceDelegate")]
    [InlineData("interface I { int Load(); } class A : I { public int Load() => C.FetchAsync().Result.Length; } class B { Func<int>? _work; void M(I i) => _work = i.Load; }", "SourceDelegate")]
    [InlineData("interface I { int Load(); } class A : I { public int Load() => C.FetchAsync().Result.Length; } class B { Lazy<int> M(I i) => new Lazy<int>(i.Load); }", "LazyValue")]
    [InlineData("interface I { int Load(); } class A : I { public int Load() => C.FetchAsync().Result.Length; } class B { int M(I i, int[] xs) => xs.Sum(x => 1) + Array.ConvertAll(xs, x => 1).Length + new Lazy<Func<int>>(() => i.Load).Value(); }", "SourceDelegate")]
    [InlineData("class A { public void Load() => C.StoreAsync().Wait(); } class B { System.Linq.Expressions.Expression<Action<A>> M() => a => a.Load(); }", "ExpressionTree")]
    [InlineData("class A { public void Load() => C.StoreAsync().Wait(); void M() { try { Load(); } catch (AggregateException) { } } }", "AggregateExceptionHandled")]
    [InlineData("class A : System.Collections.IEnumerable { public System.Collections.IEnumerator GetEnumerator() => null!; public void Add(int n) => C.StoreAsync().Wait(); A M() => new A { 1 }; }", "BoundByContract")]
    [InlineData("class A { void Deconstruct(out int a, out int b) { a = b = 1; C.StoreAsync().Wait(); } }", "BoundByContract")]
    public async Task Function_StaysSynchronous(string types, string obstacle)
    {
        var found = await new ChainTrial(types + Declarations).ObstaclesAsync();
        Assert.Contains(obstacle, (IEnumerable<string>)found.Values);
        Assert.Null(await new ChainTrial(types + Declarations).ApplyAsync());
    }

    [Theory]
    [InlineData("A() { Load(); }", "A() { LoadAsync().GetAwaiter().GetResult(); }")]
    [InlineData("string P => Load();", "string P => LoadAsync().GetAwaiter().GetResult();")]
    [InlineData("string P { get; } = new A().Load();", "string P { get; } = new A().LoadAsync().GetAwaiter().GetResult();")]
    [InlineData("static implicit operator string(A a) => a.Load();", "static implicit operator string(A a) => a.LoadAsync().GetAwaiter().GetResult();", "public ")]
    [InlineData("void M() { lock (this) { Load(); } }", "void M() { lock (this) { LoadAsync().GetAwaiter().GetResult(); } }")]
    [InlineData("Lazy<string> M() => new(() => Load());", "Lazy<string> M() => new(() => LoadAsync().GetAwaiter().GetResult());")]
    [InlineData("int M() { int Inner() => Load().Length; return Inner() + nameof(Inner).Length; }", "async Task<int> MAsync() { async Task<int> InnerAsync() => (await LoadAsync()).Length; return await InnerAsync() + nameof(InnerAsync).Length; }")]
    [InlineData("ReaderWriterLockSlim _l = new(); void M() { using (new Held(_l)) { Load(); } } sealed class Held : IDisposable { readonly ReaderWriterLockSlim _l; public Held(ReaderWriterLockSlim l) { _l = l; l.EnterReadLock(); } public void Dispose() => _l.ExitReadLock(); }", "ReaderWriterLockSlim _l = new(); void M() { using (new Held(_l)) { LoadAsync().GetAwaiter().GetResult(); } } sealed class Held : IDisposable { readonly ReaderWriterLockSlim _l; public Held(ReaderWriterLockSlim l) { _l = l; l.EnterReadLock(); } public void Dispose() => _l.ExitReadLock(); }")]
    [InlineData("Lock _l = new(); void M() { using var held = _l.EnterScope(); Load(); }", "Lock _l = new(); void M() { using var held = _l.EnterScope(); LoadAsync().GetAwaiter().GetResult(); }")]
    [InlineData("void M() { Load(); using (var l = new ReaderWriterLockSlim()) { } using (new MemoryStream()) { Load(); } }", "async Task MAsync() { await LoadAsync(); using (var l = new ReaderWriterLockSlim()) { } using (new MemoryStream()) { await LoadAsync(); } }")]
    [InlineData("Action M() => () => Load();", "Action M() => () => LoadAsync().GetAwaiter().GetResult();")]
    [InlineData("int M(int[] xs) => xs.Sum(x => Load().Length);", "int M(int[] xs) => xs.Sum(x => LoadAsync().GetAwaiter().GetResult().Length);")]
    [InlineData("void M(out int n) { n = Load().Length; }", "void M(out int n) { n = LoadAsync().GetAwaiter().GetResult().Length; }")]
    [InlineData("IEnumerable<string> M() { yield return Load(); }", "async IAsyncEnumerable<string> MAsync() { yield return await LoadAsync(); }")]
    [InlineData("IEnumerable<string> M() { yield return Load(); } object N() => M();", "IEnumerable<string> M() { yield return LoadAsync().GetAwaiter().GetResult(); } object N() => M();")]
    [InlineData("public override string ToString() => Load();", "public override string ToString() => LoadAsync().GetAwaiter().GetResult();")]
    [InlineData("int? M(A? a) => a?.Load().Length;", "async Task<int?> MAsync(A? a) => a?.LoadAsync() is { } task ? (await task).Length : (int?)null;")]
    [InlineData("Action M() => N; void N() => Load();", "Action M() => N; void N() => LoadAsync().GetAwaiter().GetResult();")]
    [InlineData("string Get() => Load(); Task<string> GetAsync() => Task.FromResult(\"\");", "string Get() => LoadAsync().GetAwaiter().GetResult(); Task<string> GetAsync() => Task.FromResult(\"\");")]
    public async Task CallThatCannotAwait_Waits(string caller, string after, string prefix = "")
    {
        var written = await new ChainTrial("class A { public string Load() => C.FetchAsync().Result; " + prefix + caller + " }" + Declarations).ApplyAsync();
        Assert.Equal("class A { public async Task<string> LoadAsync() => await C.FetchAsync(); " + prefix + after + " }" + Declarations, written);
    }

    [Theory]
    [InlineData(ChainReach.Solution, "async Task<int> OneAsync() => (await LoadAsync()).Length; async Task<int> TwoAsync() => await OneAsync(); async Task Three() { await LoadAsync(); await Task.Yield(); }")]
    [InlineData(ChainReach.Project, "async Task<int> OneAsync() => (await LoadAsync()).Length; async Task<int> TwoAsync() => await OneAsync(); async Task Three() { await LoadAsync(); await Task.Yield(); }")]
    [InlineData(ChainReach.Function, "int One() => LoadAsync().GetAwaiter().GetResult().Length; int Two() => One(); async Task Three() { await LoadAsync(); await Task.Yield(); }")]
    internal async Task Reach_DecidesAboutSynchronousCallers(ChainReach reach, string after)
    {
        const string Callers = "int One() => Load().Length; int Two() => One(); async Task Three() { Load(); await Task.Yield(); }";
        var written = await new ChainTrial("class A { string Load() => C.FetchAsync().Result; " + Callers + " }" + Declarations) { Reach = reach }.ApplyAsync();
        Assert.Equal("class A { async Task<string> LoadAsync() => await C.FetchAsync(); " + after + " }" + Declarations, written);
    }

    [Theory]
    [InlineData("void Save() => File.WriteAllText(\"a\", \"b\"); async Task M() { await Task.Yield(); lock (this) { Save(); } }")]
    [InlineData("void Save() { lock (this) { Flush(); } } void Flush() => File.WriteAllText(\"a\", \"b\"); async Task M() { await Task.Yield(); Save(); }")]
    [InlineData("void Save() => File.WriteAllText(\"a\", \"b\"); readonly ReaderWriterLockSlim _l = new(); sealed class Held : IDisposable { readonly ReaderWriterLockSlim _l; public Held(ReaderWriterLockSlim l) { _l = l; l.EnterReadLock(); } public void Dispose() => _l.ExitReadLock(); } async Task M() { await Task.Yield(); using (new Held(_l)) { Save(); } }")]
    public async Task FunctionFurtherDown_ThatEverybodyWouldWaitFor_StaysAsItIs(string members) =>
        Assert.Null(await new ChainTrial("class A { " + members + " }" + Declarations) { WithChains = true }.ApplyAsync());

    [Fact]
    public async Task FunctionFurtherDown_ThatSomebodyAwaits_BecomesAsync() => Assert.StartsWith(
        "class A { async Task SaveAsync(CancellationToken cancellationToken = default) => await File.WriteAllTextAsync(\"a\", \"b\", cancellationToken); async Task M() { await Task.Yield(); await SaveAsync(); lock (this) { SaveAsync().GetAwaiter().GetResult(); } }",
        await new ChainTrial("class A { void Save() => File.WriteAllText(\"a\", \"b\"); async Task M() { await Task.Yield(); Save(); lock (this) { Save(); } } }" + Declarations) { WithChains = true }.ApplyAsync(), System.StringComparison.Ordinal);

    [Fact]
    public async Task Main_BecomesAsync()
    {
        var trial = new ChainTrial("static class Program { static void Main() { new A().Load(); } } class A { public string Load() => C.FetchAsync().Result; }" + Declarations) { OutputKind = OutputKind.ConsoleApplication };
        Assert.Equal(
            "static class Program { static async Task Main() { await new A().LoadAsync(); } } class A { public async Task<string> LoadAsync() => await C.FetchAsync(); }" + Declarations,
            await trial.ApplyAsync());
    }

    [Fact]
    public async Task TopLevelCode_Awaits()
    {
        var trial = new ChainTrial("new A().Load();\n\nclass A { public string Load() => C.FetchAsync().Result; }" + Declarations) { OutputKind = OutputKind.ConsoleApplication };
        Assert.StartsWith("await new A().LoadAsync();", await trial.ApplyAsync(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task OrderOfDiagnostics_DoesNotMatter()
    {
        const string Source = "interface I { int Load(int n); void Save(); } class A : I { public int Load(int n) { Save(); return C.FetchAsync().Result.Length; } public void Save() { C.StoreAsync().Wait(); C.StoreAsync().Wait(); } int Both(I i) { i.Save(); return i.Load(1) + Own(); } int Own() => C.FetchAsync().Result.Length; public A() { Both(this); } }";
        var expected = await new ChainTrial(Source + Declarations).ApplyAsync();
        Assert.NotNull(expected);
        for (var seed = 1; seed < 6; seed++)
        {
            var random = new System.Random(seed);
            var (outcome, _) = await new ChainTrial(Source + Declarations).RunAsync(_ => random.Next());
            Assert.Equal(expected, (await TestTexts.OfAsync(outcome.Solution))["/0/Test0.cs"]);
        }
    }

    [Fact]
    public async Task WhereAnEventLoopRuns_NothingStartsToWait()
    {
        const string Source = "namespace System.Windows.Threading { public class DispatcherObject { } } class A { string Load() => C.FetchAsync().Result; A() { Load(); } string Other() => C.FetchAsync().Result; }";
        Assert.Contains("string Load() => C.FetchAsync().Result; A() { Load(); } async Task<string> OtherAsync()", await new ChainTrial(Source + Declarations).ApplyAsync(), System.StringComparison.Ordinal);
    }
}
