using System.Collections.Generic;
using System.Threading.Tasks;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Lambdas and methods that are given to a parameter of this solution, which becomes a function of a task.</summary>
public sealed class ChainParameterTests
{
    private const string Declarations = "\n\nstatic class C { public static Task<string> FetchAsync() => new HttpClient().GetStringAsync(\"https://example.com\"); public static Task StoreAsync() => Task.Delay(1); }";

    private const string Functions = "static string Load() => Get(); static string Get() => C.FetchAsync().Result; static void Save(int n) { Store(); } static void Store() { C.StoreAsync().Wait(); } static string Name() => \"\"; static void Note(int n) { } ";

    private const string Converted = "static async Task<string> LoadAsync() => await GetAsync(); static async Task<string> GetAsync() => await C.FetchAsync(); static async Task SaveAsync(int n) { await StoreAsync(); } static async Task StoreAsync() { await C.StoreAsync(); } static string Name() => \"\"; static void Note(int n) { } ";

    [Theory]
    [InlineData("int Run(Func<string> work) => work().Length; int M() => Run(() => Load());", "async Task<int> RunAsync(Func<Task<string>> work) => (await work()).Length; async Task<int> MAsync() => await RunAsync(async () => await LoadAsync());")]
    [InlineData("static T Timed<T>(Func<T> read) { var value = read(); return value; } int M() => Timed(() => Load()).Length + Timed<int>(() => 1);", "static async Task<T> TimedAsync<T>(Func<Task<T>> read) { var value = await read(); return value; } async Task<int> MAsync() => (await TimedAsync(async () => await LoadAsync())).Length + await TimedAsync<int>(() => Task.FromResult(1));")]
    [InlineData("void Each(List<int> xs, Action<int> work) { foreach (var x in xs) work(x); } void M(List<int> xs) { Each(xs, x => Save(x)); Each(xs, x => Note(x)); }", "async Task EachAsync(List<int> xs, Func<int, Task> work) { foreach (var x in xs) await work(x); } async Task MAsync(List<int> xs) { await EachAsync(xs, async x => await SaveAsync(x)); await EachAsync(xs, x => { Note(x); return Task.CompletedTask; }); }")]
    [InlineData("void Run(System.Action? work = null) { if (work != null) work.Invoke(); work?.Invoke(); } void M() { Run(() => { Save(1); Save(2); }); Run(() => { if (Name() == \"\") return; Note(1); }); Run(null); Run(); Run(() => throw new Exception()); }", "async Task RunAsync(System.Func<Task>? work = null) { if (work != null) await work.Invoke(); await (work?.Invoke() ?? Task.CompletedTask); } async Task MAsync() { await RunAsync(async () => { await SaveAsync(1); await SaveAsync(2); }); await RunAsync(() => { if (Name() == \"\") return Task.CompletedTask; Note(1); return Task.CompletedTask; }); await RunAsync(null); await RunAsync(); await RunAsync(() => throw new Exception()); }")]
    [InlineData("int Run(Func<object> work) { ArgumentNullException.ThrowIfNull(work); return work().GetHashCode() + nameof(work).Length; } int M() => Run(() => Load()) + Run(() => Name()) + Run(() => 1);", "async Task<int> RunAsync(Func<Task<object>> work) { ArgumentNullException.ThrowIfNull(work); return (await work()).GetHashCode() + nameof(work).Length; } async Task<int> MAsync() => await RunAsync(async () => await LoadAsync()) + await RunAsync(() => Task.FromResult<object>(Name())) + await RunAsync(() => Task.FromResult<object>(1));")]
    [InlineData("int Run(Func<string> work) => work().Length; int M() => Run(Load) + Run(Name) + Run(A.Load);", "async Task<int> RunAsync(Func<Task<string>> work) => (await work()).Length; async Task<int> MAsync() => await RunAsync(LoadAsync) + await RunAsync(() => Task.FromResult(Name())) + await RunAsync(A.LoadAsync);")]
    [InlineData("void Each(int[] xs, Action<int> work) { foreach (var x in xs) work(x); } void M(int[] xs) { Each(xs, Save); Each(xs, Note); Each(work: n => Save(n), xs: xs); }", "async Task EachAsync(int[] xs, Func<int, Task> work) { foreach (var x in xs) await work(x); } async Task MAsync(int[] xs) { await EachAsync(xs, SaveAsync); await EachAsync(xs, n => { Note(n); return Task.CompletedTask; }); await EachAsync(work: async n => await SaveAsync(n), xs: xs); }")]
    [InlineData("int Outer(Func<string> work) => Inner(work) + 1; int Inner(Func<string> task) => task().Length; int M() => Outer(() => Load()) + Inner(() => Name());", "async Task<int> OuterAsync(Func<Task<string>> work) => await InnerAsync(work) + 1; async Task<int> InnerAsync(Func<Task<string>> task) => (await task()).Length; async Task<int> MAsync() => await OuterAsync(async () => await LoadAsync()) + await InnerAsync(() => Task.FromResult(Name()));")]
    [InlineData("int M() { return Run(() => Load()) + Run(() => { var s = Name(); return s; }); int Run(Func<string> work) => work().Length; }", "async Task<int> MAsync() { return await RunAsync(async () => await LoadAsync()) + await RunAsync(() => { var s = Name(); return Task.FromResult(s); }); async Task<int> RunAsync(Func<Task<string>> work) => (await work()).Length; }")]
    [InlineData("int Run(Func<string> work) { lock (this) { work(); } return work().Length; } int M() => Run(() => Load());", "async Task<int> RunAsync(Func<Task<string>> work) { lock (this) { work().GetAwaiter().GetResult(); } return (await work()).Length; } async Task<int> MAsync() => await RunAsync(async () => await LoadAsync());")]
    [InlineData("static int Run(Func<string> work) => work().Length; int P => Run(() => Load()); int Q => Run(() => Name());", "static async Task<int> RunAsync(Func<Task<string>> work) => (await work()).Length; int P => RunAsync(async () => await LoadAsync()).GetAwaiter().GetResult(); int Q => RunAsync(() => Task.FromResult(Name())).GetAwaiter().GetResult();")]
    [InlineData("static int Run(Func<string> work) => work().Length; int M() => Run(() => File.ReadAllText(\"a\") + Load());", "static async Task<int> RunAsync(Func<Task<string>> work) => (await work()).Length; async Task<int> MAsync(CancellationToken cancellationToken = default) => await RunAsync(async () => await File.ReadAllTextAsync(\"a\", cancellationToken) + await LoadAsync());")]
    [InlineData("static Task<int> RunAsync(Func<string> work) => Task.Run(() => work().Length); async Task<int> M() => await RunAsync(() => Load());", "static Task<int> RunAsync(Func<Task<string>> work) => Task.Run(async () => (await work()).Length); async Task<int> M() => await RunAsync(async () => await LoadAsync());")]
    [InlineData("readonly Func<string> _other = () => \"\"; int Run(Func<string> work) => work().Length; int M() => Run(() => Load()) + Run(_other);", "readonly Func<Task<string>> _other = () => Task.FromResult(\"\"); async Task<int> RunAsync(Func<Task<string>> work) => (await work()).Length; async Task<int> MAsync() => await RunAsync(async () => await LoadAsync()) + await RunAsync(_other);")]
    public async Task LambdasOfOneParameter_FollowTogether(string before, string after) => await VerifyAsync(before, after);

    [Theory]
    [InlineData("int Run(Func<string> work) => work().Length; string Tell() => \"\"; A Create() => new(); int M(A other) => Run(() => Load()) + Run(other.Tell);", "async Task<int> RunAsync(Func<Task<string>> work) => (await work()).Length; string Tell() => \"\"; A Create() => new(); async Task<int> MAsync(A other) => await RunAsync(async () => await LoadAsync()) + await RunAsync(() => Task.FromResult(other.Tell()));")]
    [InlineData("int Run(Func<string> work) => work().Length; string Tell() => \"\"; A Create() => new(); int M() { var other = Create(); return Run(() => Load()) + Run(other.Tell); }", "async Task<int> RunAsync(Func<Task<string>> work) => (await work()).Length; string Tell() => \"\"; A Create() => new(); async Task<int> MAsync() { var other = Create(); return await RunAsync(async () => await LoadAsync()) + await RunAsync(() => Task.FromResult(other.Tell())); }")]
    [InlineData("int Run(Func<string> work) => work().Length; string Tell() => \"\"; A Create() => new(); readonly A _other = null!; int M() => Run(() => Load()) + Run(_other.Tell) + Run(this.Tell);", "async Task<int> RunAsync(Func<Task<string>> work) => (await work()).Length; string Tell() => \"\"; A Create() => new(); readonly A _other = null!; async Task<int> MAsync() => await RunAsync(async () => await LoadAsync()) + await RunAsync(() => Task.FromResult(_other.Tell())) + await RunAsync(() => Task.FromResult(this.Tell()));")]
    [InlineData("void Each(List<A> all, Action<A> work) { foreach (var one in all) work(one); } void Visit(A node) { } void M(List<A> all, A node) { Each(all, node.Visit); Each(all, a => Save(1)); }", "async Task EachAsync(List<A> all, Func<A, Task> work) { foreach (var one in all) await work(one); } void Visit(A node) { } async Task MAsync(List<A> all, A node) { await EachAsync(all, node1 => { node.Visit(node1); return Task.CompletedTask; }); await EachAsync(all, async a => await SaveAsync(1)); }")]
    public async Task MethodOfAnObjectThatLasts_Follows(string before, string after) => await VerifyAsync(before, after);

    [Theory]
    [InlineData("int Run(Func<string> work) { lock (this) { return work().Length; } } int M() => Run(() => Load());")]
    [InlineData("Func<string>? _work; void Run(Func<string> work) => _work = work; void M() => Run(() => Load());")]
    [InlineData("int Run(Func<string> work) { work ??= () => \"\"; return work().Length; } int M() => Run(() => Load());")]
    [InlineData("int Run(Func<string> work) => Task.Run(work).GetHashCode(); int M() => Run(() => Load());")]
    [InlineData("int Run(Func<string> work) => work().Length; int M(Func<string> other) => Run(() => Load()) + Run(other ?? (() => \"\"));")]
    [InlineData("public readonly Func<string> Other = () => \"\"; int Run(Func<string> work) => work().Length; int M() => Run(() => Load()) + Run(Other);")]
    [InlineData("int Run(Func<string> work) => work().Length; int M() => Run(() => Load()) + Run(delegate { return \"\"; });")]
    [InlineData("int Run(Func<string> work) => work().Length; int M() => Run(() => Load()); Func<Func<string>, int> N() => Run;")]
    [InlineData("interface I { int Run(Func<string> work); } class B : I { public int Run(Func<string> work) => work().Length; } int M(I i) => i.Run(() => Load());")]
    [InlineData("int Run(params Func<string>[] work) => work[0]().Length; int M() => Run(() => Load());")]
    [InlineData("delegate string Get(); int Run(Get work) => work().Length; int M() => Run(() => Load());")]
    [InlineData("int Run(Func<string> work) => xs.Sum(x => work().Length); int[] xs = new int[1]; int M() => Run(() => Load());")]
    [InlineData("A(Func<string> work) => work(); A M() => new A(() => Load());")]
    [InlineData("int Run<T>(Func<T> work) => work()!.GetHashCode(); int M() => Run(() => Load()) + Run(() => C.FetchAsync());")]
    [InlineData("int Run(Func<string> work) => work().Length; string Tell() => \"\"; A Create() => new(); int M() => Run(() => Load()) + Run(Create().Tell);")]
    [InlineData("int Run(Func<string> work) => work().Length; string Tell() => \"\"; A Create() => new(); int M(A other) { other = Create(); return Run(() => Load()) + Run(other.Tell); }")]
    [InlineData("int Run(Func<string> work) => work().Length; string Tell() => \"\"; A Create() => new(); int M() { A other; other = Create(); return Run(() => Load()) + Run(other.Tell); }")]
    [InlineData("int Run(Func<string> work) => work().Length; string Tell() => \"\"; A Create() => new(); int M() { var other = Create(); Run(other.Tell); other = Create(); return Run(() => Load()); }")]
    [InlineData("int Run(Func<string> work) => work().Length; string Tell() => \"\"; A Create() => new(); A _other = null!; int M() => Run(() => Load()) + Run(_other.Tell);")]
    [InlineData("int Run(Func<string> work) => work().Length; string Tell() => \"\"; A Create() => new(); int M(DateTime day) => Run(() => Load()) + Run(day.ToString);")]
    [InlineData("int Run(Func<string> work) => work().Length; string Tell() => \"\"; A Create() => new(); A Other => new(); int M() => Run(() => Load()) + Run(Other.Tell);")]
    [InlineData("int Run(Func<string> work) => work().Length; int M(out int n) => n = Run(() => Load()) + Run(() => Load()); int RunAsync(Func<Task<string>> work) => 1;")]
    public async Task WhereTheParameterCannotFollow_TheLambdaWaits(string members) =>
        await VerifyAsync(members, members.Replace("Load()", "LoadAsync().GetAwaiter().GetResult()", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("class A { string Load() => Get(); string Get() => C.FetchAsync().Result; int Run(Func<string> work) { lock (this) { return work().Length; } } int M() => Run(Load); }", "SourceDelegate")]
    [InlineData("class A { string Load() => Get(); string Get() => C.FetchAsync().Result; Func<string>? _work; void Run(Func<string> work) => _work = work; void M() => Run(Load); }", "SourceDelegate")]
    public async Task MethodThatIsHandedOver_StaysWhereItsParameterDoes(string types, string obstacle)
    {
        var found = await new ChainTrial(types + Declarations).ObstaclesAsync();
        Assert.Contains(obstacle, (IEnumerable<string>)found.Values);
        Assert.Contains("string Load() => GetAsync().GetAwaiter().GetResult();", await new ChainTrial(types + Declarations).ApplyAsync(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task MethodThatIsHandedOver_GetsNoToken()
    {
        const string Before = "class A { string Load() => Get(); string Get() => new HttpClient().GetStringAsync(\"a\").Result; int Run(Func<string> work) => work().Length; int M() => Run(Load); }";
        const string After = "class A { async Task<string> LoadAsync() => await GetAsync(); async Task<string> GetAsync(CancellationToken cancellationToken = default) => await new HttpClient().GetStringAsync(\"a\", cancellationToken); async Task<int> RunAsync(Func<Task<string>> work) => (await work()).Length; async Task<int> MAsync() => await RunAsync(LoadAsync); }";
        Assert.Equal(After, await new ChainTrial(Before).ApplyAsync());
    }

    [Fact]
    public async Task LambdaInAFunctionWithAToken_PassesItOn()
    {
        const string Before = "class A { static string Get() => new HttpClient().GetStringAsync(\"a\").Result; static int Run(Func<string> work) => work().Length; int M() => Run(() => Get()); }";
        const string After = "class A { static async Task<string> GetAsync(CancellationToken cancellationToken = default) => await new HttpClient().GetStringAsync(\"a\", cancellationToken); static async Task<int> RunAsync(Func<Task<string>> work) => (await work()).Length; async Task<int> MAsync(CancellationToken cancellationToken = default) => await RunAsync(async () => await GetAsync(cancellationToken)); }";
        Assert.Equal(After, await new ChainTrial(Before).ApplyAsync());
    }

    private static async Task VerifyAsync(string before, string after)
    {
        var written = await new ChainTrial($"class A {{ {Functions}{before} }}" + Declarations).ApplyAsync();
        Assert.Equal($"class A {{ {Converted}{after} }}" + Declarations, written);
    }
}
