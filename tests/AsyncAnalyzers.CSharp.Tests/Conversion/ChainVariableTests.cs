using System.Threading.Tasks;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Lambdas and methods that are given to a local or a private field, which becomes a function of a task.</summary>
public sealed class ChainVariableTests
{
    private const string Declarations = "\n\nstatic class C { public static Task<string> FetchAsync() => new HttpClient().GetStringAsync(\"https://example.com\"); public static Task StoreAsync() => Task.Delay(1); }";

    private const string Functions = "static string Load() => Get(); static string Get() => C.FetchAsync().Result; static void Save(int n) { Store(); } static void Store() { C.StoreAsync().Wait(); } static string Name() => \"\"; static void Note(int n) { } ";

    private const string Converted = "static async Task<string> LoadAsync() => await GetAsync(); static async Task<string> GetAsync() => await C.FetchAsync(); static async Task SaveAsync(int n) { await StoreAsync(); } static async Task StoreAsync() { await C.StoreAsync(); } static string Name() => \"\"; static void Note(int n) { } ";

    [Theory]
    [InlineData("int M() { Func<string> f = () => Load(); return f().Length; }", "async Task<int> MAsync() { Func<Task<string>> f = async () => await LoadAsync(); return (await f()).Length; }")]
    [InlineData("void M(bool b) { Action f; if (b) f = () => Save(1); else f = () => Note(1); f(); }", "async Task MAsync(bool b) { Func<Task> f; if (b) f = async () => await SaveAsync(1); else f = () => { Note(1); return Task.CompletedTask; }; await f(); }")]
    [InlineData("int M() { System.Func<string> f = Load; f = Name; return f.Invoke().Length; }", "async Task<int> MAsync() { System.Func<Task<string>> f = LoadAsync; f = () => Task.FromResult(Name()); return (await f.Invoke()).Length; }")]
    [InlineData("readonly Func<string> _f; A() { _f = () => Load(); } int M() => _f().Length;", "readonly Func<Task<string>> _f; A() { _f = async () => await LoadAsync(); } async Task<int> MAsync() => (await _f()).Length;")]
    [InlineData("static readonly Func<string> F = Load; int M() => F().Length + A.F.Invoke().Length;", "static readonly Func<Task<string>> F = LoadAsync; async Task<int> MAsync() => (await F()).Length + (await A.F.Invoke()).Length;")]
    [InlineData("Func<string>? _f; void Set(Func<string> f) { _f = f; } int M() => _f?.Invoke().Length ?? 0; void N() { Set(() => Load()); Set(() => \"\"); }", "Func<Task<string>>? _f; void Set(Func<Task<string>> f) { _f = f; } async Task<int> MAsync() => (_f?.Invoke() is { } task ? (await task).Length : (int?)null) ?? 0; void N() { Set(async () => await LoadAsync()); Set(() => Task.FromResult(\"\")); }")]
    [InlineData("int Run(Func<string> work) => work().Length; int M() { Func<string> f = () => Load(); return Run(f) + Run(() => \"\"); }", "async Task<int> RunAsync(Func<Task<string>> work) => (await work()).Length; async Task<int> MAsync() { Func<Task<string>> f = async () => await LoadAsync(); return await RunAsync(f) + await RunAsync(() => Task.FromResult(\"\")); }")]
    [InlineData("int M() { Func<string> f = () => Load(); Func<string> g = f; int Inner() => g().Length; return Inner(); }", "async Task<int> MAsync() { Func<Task<string>> f = async () => await LoadAsync(); Func<Task<string>> g = f; async Task<int> InnerAsync() => (await g()).Length; return await InnerAsync(); }")]
    [InlineData("Action<int>? _f; void M() { if (_f == null) return; this._f(1); _f = null; } void N() { _f = n => Save(n); this._f = Note; }", "Func<int, Task>? _f; async Task MAsync() { if (_f == null) return; await this._f(1); _f = null; } void N() { _f = async n => await SaveAsync(n); this._f = n => { Note(n); return Task.CompletedTask; }; }")]
    [InlineData("Func<string>? _f; void N() { _f = () => Load(); } int M() => _f!().Length + _f!.Invoke().Length;", "Func<Task<string>>? _f; void N() { _f = async () => await LoadAsync(); } async Task<int> MAsync() => (await _f!()).Length + (await _f!.Invoke()).Length;")]
    [InlineData("Func<int, string>? _f; void N() => _f = n => { Note(n); return Load(); }; async Task<int> M() { await Task.Yield(); return _f is null ? 0 : _f(1).Length; }", "Func<int, Task<string>>? _f; void N() => _f = async n => { Note(n); return await LoadAsync(); }; async Task<int> M() { await Task.Yield(); return _f is null ? 0 : (await _f(1)).Length; }")]
    [InlineData("void M() { Func<string> f = () => { lock (this) { return Load(); } }; f(); Func<string> g = () => Load(); g(); }", "async Task MAsync() { Func<string> f = () => { lock (this) { return LoadAsync().GetAwaiter().GetResult(); } }; f(); Func<Task<string>> g = async () => await LoadAsync(); await g(); }")]
    [InlineData("void M(List<int> xs) { Action<int> f = x => Save(x); foreach (var x in xs) f(x); }", "async Task MAsync(List<int> xs) { Func<int, Task> f = async x => await SaveAsync(x); foreach (var x in xs) await f(x); }")]
    [InlineData("void M() { Action f = () => { Save(1); Save(2); }; f(); }  class Inner { static readonly Action S = () => Save(3); void N() => S(); }", "async Task MAsync() { Func<Task> f = async () => { await SaveAsync(1); await SaveAsync(2); }; await f(); }  class Inner { static readonly Func<Task> S = async () => await SaveAsync(3); async Task NAsync() => await S(); }")]
    public async Task VariableThatIsOnlyCalled_Follows(string before, string after) => await VerifyAsync(before, after);

    [Theory]
    [InlineData("Func<string> M() { Func<string> f = () => Load(); f(); return f; }")]
    [InlineData("internal Func<string>? F; void M() { F = () => Load(); F(); }")]
    [InlineData("void M() { Action f = () => Load(); f(); Task.Run(f); }")]
    [InlineData("void M() { Action f = () => Load(); f += () => { }; f(); }")]
    [InlineData("bool M() { Func<string> f = () => Load(); Func<string> g = Name; f(); return f == g; }")]
    [InlineData("void M() { var f = () => Load(); f(); }")]
    [InlineData("void M() { Func<string> f = () => Load(), g = Name; f(); }")]
    [InlineData("delegate string Get2(); void M() { Get2 f = () => Load(); f(); }")]
    [InlineData("readonly Func<string> _f; A(Func<string> f) => _f = f; A M() => new A(() => Load()); void N() => _f();")]
    [InlineData("[NonSerialized] Func<string>? _f; void M() { _f = () => Load(); _f(); }")]
    [InlineData("Func<string>? _f; void M() { _f = () => Load(); } string P => _f!();")]
    [InlineData("Func<string> _f; A() { _f = () => Load(); lock (this) { _f(); } }")]
    [InlineData("void M() { Func<string>[] f = { () => Load() }; f[0](); }")]
    [InlineData("void Fill(out Func<string> f) => f = Name; void M() { Func<string> f = () => Load(); f(); Fill(out f); }")]
    [InlineData("void M() { Func<string> f = () => Load(); f = delegate { return \"\"; }; f(); }")]
    [InlineData("void M() { Func<string> f = () => Load(); f(); f.DynamicInvoke(); }")]
    [InlineData("event Action? E; void M() { E = () => Load(); E(); }")]
    [InlineData("Func<string>? _f; static A M() => new A { _f = () => Load() }; void N() { _f!(); _f = null; }")]
    [InlineData("Func<string>? _f; void M() { _f ??= () => Load(); _f(); }")]
    [InlineData("void M(bool b) { Func<string> f = b ? () => Load() : () => \"\"; f(); }")]
    [InlineData("Func<string> P { get; set; } = Name; void M() { P = () => Load(); P(); }")]
    [InlineData("void M() { Func<string> f = () => Load(); f(); System.Linq.Expressions.Expression<Func<string>> e = () => f(); }")]
    [InlineData("void M() { Func<string> f = () => Load(); f(); object o = f; }")]
    [InlineData("Func<string>? _f; void M() { Volatile.Write(ref _f, () => Load()); _f!(); }")]
    [InlineData("Func<string>? _f; void M(bool b) { _f = () => Load(); } string P => b ? _f!() : \"\"; bool b;")]
    [InlineData("Func<string> f() => () => Load(); Func<string> _g = Name; void M() { _g = f(); _g(); }")]
    [InlineData("int M(int[] xs) { Func<int, int> f = x => Load().Length; f(1); return xs.Sum(f); }")]
    public async Task WhereTheVariableCannotFollow_TheLambdaWaits(string members) =>
        await VerifyAsync(members, members.Replace("Load()", "LoadAsync().GetAwaiter().GetResult()", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("Func<string> f = Load; return f;")]
    [InlineData("Func<string> f = Load; f(); return \"\" + f;")]
    [InlineData("Func<string> f = Load; f(); f += Name; return f();")]
    public async Task MethodThatAVariableHolds_StaysWhereTheVariableDoes(string body)
    {
        var trial = new ChainTrial("class A { static string Name() => \"\"; string Load() => Get(); string Get() => C.FetchAsync().Result; object M() { " + body + " } }" + Declarations);
        Assert.Contains("SourceDelegate", (System.Collections.Generic.IEnumerable<string>)(await trial.ObstaclesAsync()).Values);
        Assert.Contains("string Load() => GetAsync().GetAwaiter().GetResult();", await trial.ApplyAsync(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task GeneratedPart_KeepsTheField()
    {
        const string Before = "partial class A { string Load() => C.FetchAsync().Result; Func<string>? _f; void M() { _f = () => Load(); _f(); } }";
        Assert.StartsWith(
            "partial class A { async Task<string> LoadAsync() => await C.FetchAsync(); Func<string>? _f; void M() { _f = () => LoadAsync().GetAwaiter().GetResult(); _f(); } }",
            await new ChainTrial(Before + Declarations, "// <auto-generated/>\npartial class A { void N() => _f(); }").ApplyAsync(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherPart_FollowsWithTheField()
    {
        const string Before = "partial class A { string Load() => C.FetchAsync().Result; Func<string>? _f; void M() { _f = () => Load(); } }";
        var (outcome, _) = await new ChainTrial(Before + Declarations, "partial class A { int N() => _f!().Length; }").RunAsync();
        Assert.Equal("partial class A { async Task<int> NAsync() => (await _f!()).Length; }", (await Verification.TestTexts.OfAsync(outcome.Solution))["/0/Test1.cs"]);
    }

    /// <summary>What a field holds runs when the call that has set it is over, and so may its token be.</summary>
    [Theory]
    [InlineData("void M(CancellationToken stop) { _f = () => Get(); _f(); }", "async Task MAsync(CancellationToken stop) { _f = async () => await GetAsync(); await _f(); }")]
    [InlineData("void M() { _f = () => Get(); _f(); Get(); }", "async Task MAsync(CancellationToken cancellationToken = default) { _f = async () => await GetAsync(); await _f(); await GetAsync(cancellationToken); }")]
    [InlineData("void M(CancellationToken stop) { Func<string> f = () => Get(); f(); }", "async Task MAsync(CancellationToken stop) { Func<Task<string>> f = async () => await GetAsync(stop); await f(); }")]
    public async Task Token_IsPassedToWhatRunsWithinTheCall(string before, string after)
    {
        const string Field = "class A { Func<string>? _f; static string Get() => new HttpClient().GetStringAsync(\"a\").Result; ";
        const string Converted = "class A { Func<Task<string>>? _f; static async Task<string> GetAsync(CancellationToken cancellationToken = default) => await new HttpClient().GetStringAsync(\"a\", cancellationToken); ";
        var field = after.Contains("_f", System.StringComparison.Ordinal) ? Converted : Converted.Replace("Func<Task<string>>? _f", "Func<string>? _f", System.StringComparison.Ordinal);
        Assert.Equal(field + after + " }", await new ChainTrial(Field + before + " }").ApplyAsync());
    }

    private static async Task VerifyAsync(string before, string after)
    {
        var written = await new ChainTrial($"class A {{ {Functions}{before} }}" + Declarations).ApplyAsync();
        Assert.Equal($"class A {{ {Converted}{after} }}" + Declarations, written);
    }
}
