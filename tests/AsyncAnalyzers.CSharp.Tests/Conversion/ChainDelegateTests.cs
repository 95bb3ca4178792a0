using System.Threading.Tasks;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Calls in lambdas that a chain takes along: the bodies of <c>ForEach</c>, and the factories of <c>Lazy</c>.</summary>
public sealed class ChainDelegateTests
{
    private const string Declarations = "\n\nstatic class C { public static Task<string> FetchAsync() => new HttpClient().GetStringAsync(\"https://example.com\"); public static Task StoreAsync() => Task.Delay(1); }";

    [Theory]
    [InlineData("void M(List<int> xs) { xs.ForEach(x => Save(x)); }", "async Task MAsync(List<int> xs) { foreach (var x in xs)\n    await SaveAsync(x); }")]
    [InlineData("void M(List<int> xs) { xs.ForEach((int x) => { Save(x); Save(x + 1); }); }", "async Task MAsync(List<int> xs) { foreach (int x in xs) { await SaveAsync(x); await SaveAsync(x + 1); } }")]
    [InlineData("void M(int[] xs) { Array.ForEach(xs, x => { if (x > 1) Save(x); }); }", "async Task MAsync(int[] xs) { foreach (var x in xs) { if (x > 1) await SaveAsync(x); } }")]
    [InlineData("async Task M(List<int> xs) { await Task.Yield(); xs.ForEach(x => Save(x)); }", "async Task M(List<int> xs) { await Task.Yield(); foreach (var x in xs)\n    await SaveAsync(x); }")]
    [InlineData("void M(List<List<int>> xs) { xs.ForEach(x => { x.ForEach(y => { Save(y); }); }); }", "async Task MAsync(List<List<int>> xs) { foreach (var x in xs) { foreach (var y in x) { await SaveAsync(y); } } }")]
    public async Task ForEach_BecomesALoop(string before, string after) => await VerifyAsync("void Save(int n) { C.StoreAsync().Wait(); }", "async Task SaveAsync(int n) { await C.StoreAsync(); }", before, after);

    [Theory]
    [InlineData("void M(List<int> xs) { xs.ForEach(x => C.StoreAsync().Wait()); }", "async Task MAsync(List<int> xs) { foreach (var x in xs)\n    await C.StoreAsync(); }")]
    [InlineData("int M(List<int> xs) { var n = 0; xs.ForEach(x => { n = C.FetchAsync().Result.Length; C.StoreAsync().Wait(); }); return n; }", "async Task<int> MAsync(List<int> xs) { var n = 0; foreach (var x in xs) { n = (await C.FetchAsync()).Length; await C.StoreAsync(); } return n; }")]
    public async Task WaitInForEach_BecomesALoop(string before, string after) => await VerifyAsync("void Save() { C.StoreAsync().Wait(); }", "async Task SaveAsync() { await C.StoreAsync(); }", before, after);

    [Theory]
    [InlineData("void M(List<int> xs) { xs.ForEach(x => { if (x > 1) return; Save(x); }); }", "void M(List<int> xs) { xs.ForEach(x => { if (x > 1) return; SaveAsync(x).GetAwaiter().GetResult(); }); }")]
    [InlineData("void M(List<int> xs) { lock (xs) { xs.ForEach(x => Save(x)); } }", "void M(List<int> xs) { lock (xs) { xs.ForEach(x => SaveAsync(x).GetAwaiter().GetResult()); } }")]
    [InlineData("void M(List<int>? xs) { xs?.ForEach(x => Save(x)); }", "void M(List<int>? xs) { xs?.ForEach(x => SaveAsync(x).GetAwaiter().GetResult()); }")]
    [InlineData("void M(out int n, List<int> xs) { n = 1; xs.ForEach(x => Save(x)); }", "void M(out int n, List<int> xs) { n = 1; xs.ForEach(x => SaveAsync(x).GetAwaiter().GetResult()); }")]
    [InlineData("void M(List<int> xs) { Parallel.ForEach(xs, x => Save(x)); }", "void M(List<int> xs) { Parallel.ForEach(xs, x => SaveAsync(x).GetAwaiter().GetResult()); }")]
    public async Task WhereALoopCannotStand_TheCallWaits(string before, string after) => await VerifyAsync("void Save(int n) { C.StoreAsync().Wait(); }", "async Task SaveAsync(int n) { await C.StoreAsync(); }", before, after);

    [Theory]
    [InlineData("readonly Lazy<string> _l = new(() => Load()); string M() => _l.Value;", "readonly Lazy<Task<string>> _l = new(async () => await LoadAsync()); async Task<string> MAsync() => await _l.Value;")]
    [InlineData("readonly Lazy<string> _l = new Lazy<string>(() => Load(), true); int M() => this._l.Value.Length; int N() => M();", "readonly Lazy<Task<string>> _l = new Lazy<Task<string>>(async () => await LoadAsync(), true); async Task<int> MAsync() => (await this._l.Value).Length; async Task<int> NAsync() => await MAsync();")]
    [InlineData("readonly System.Lazy<string> _l; A() { _l = new(() => { var s = Load(); return s + nameof(_l); }, LazyThreadSafetyMode.ExecutionAndPublication); } int M(A a) => a._l.Value.Length;", "readonly System.Lazy<Task<string>> _l; A() { _l = new(async () => { var s = await LoadAsync(); return s + nameof(_l); }, LazyThreadSafetyMode.ExecutionAndPublication); } async Task<int> MAsync(A a) => (await a._l.Value).Length;")]
    [InlineData("static readonly Lazy<int> L = new(() => Load().Length); async Task<int> M() { await Task.Yield(); return L.Value; }", "static readonly Lazy<Task<int>> L = new(async () => (await LoadAsync()).Length); async Task<int> M() { await Task.Yield(); return await L.Value; }")]
    [InlineData("readonly Lazy<string> _l = new(() => Load()); string M() => _l.Value; string P => _l.Value;", "readonly Lazy<Task<string>> _l = new(async () => await LoadAsync()); async Task<string> MAsync() => await _l.Value; string P => _l.Value.GetAwaiter().GetResult();")]
    [InlineData("int M(bool b) { var l = new Lazy<string>(() => Load()); return b ? l.Value.Length : 0; }", "async Task<int> MAsync(bool b) { var l = new Lazy<Task<string>>(async () => await LoadAsync()); return b ? (await l.Value).Length : 0; }")]
    [InlineData("int M(bool b) { Lazy<string> l = new(() => Load()); return b ? l.Value.Length : 0; }", "async Task<int> MAsync(bool b) { Lazy<Task<string>> l = new(async () => await LoadAsync()); return b ? (await l.Value).Length : 0; }")]
    [InlineData("readonly Lazy<string> _l = new(() => Load() + C.FetchAsync().Result); string M() => _l.Value;", "readonly Lazy<Task<string>> _l = new(async () => await LoadAsync() + await C.FetchAsync()); async Task<string> MAsync() => await _l.Value;")]
    public async Task LazyValue_IsAwaited(string before, string after) => await VerifyAsync("static string Load() => C.FetchAsync().Result;", "static async Task<string> LoadAsync() => await C.FetchAsync();", before, after);

    [Theory]
    [InlineData("readonly Lazy<string> _l = new(() => Load(), LazyThreadSafetyMode.PublicationOnly); string M() => _l.Value;")]
    [InlineData("readonly Lazy<string> _l = new(() => Load(), false); string M() => _l.Value;")]
    [InlineData("readonly Lazy<string> _l = new(() => Load()); string M() => _l.IsValueCreated ? _l.Value : \"\";")]
    [InlineData("readonly Lazy<string> _l = new(() => Load()); Lazy<string> M() => _l;")]
    [InlineData("readonly Lazy<string>? _l = new(() => Load()); string? M() => _l?.Value;")]
    [InlineData("internal readonly Lazy<string> _l = new(() => Load()); string M() => _l.Value;")]
    [InlineData("Lazy<string> _l = new(() => Load()); string M() => _l.Value;")]
    [InlineData("readonly Lazy<string> _l = new(() => Load()), _m = new(() => \"\"); string M() => _l.Value;")]
    [InlineData("readonly Lazy<string> _l = new(() => Load()); A(string s) { _l = new(() => s); } string M() => _l.Value;")]
    [InlineData("readonly Lazy<string> _l = new(() => Load()); string M { get { return _l.Value; } }")]
    [InlineData("readonly Lazy<string> _l = new(() => Load()); string M() { lock (this) { return _l.Value; } }")]
    [InlineData("Lazy<string> M() { return new(() => Load()); }")]
    [InlineData("readonly Lazy<string> _l = new(() => Load()); void M() { try { _l.Value.ToString(); } catch (AggregateException) { } }")]
    public async Task WhereTheLazyIsSeen_ItsFactoryWaits(string members) =>
        await VerifyAsync("static string Load() => C.FetchAsync().Result;", "static async Task<string> LoadAsync() => await C.FetchAsync();", members, members.Replace("Load()", "LoadAsync().GetAwaiter().GetResult()", System.StringComparison.Ordinal));

    private static async Task VerifyAsync(string function, string converted, string before, string after)
    {
        var written = await new ChainTrial($"class A {{ {function} {before} }}" + Declarations).ApplyAsync();
        Assert.Equal($"class A {{ {converted} {after} }}" + Declarations, written);
    }
}
