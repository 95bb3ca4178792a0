using System.Collections.Generic;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Iterators give async sequences where every use can await them.</summary>
public sealed class ChainIteratorTests
{
    private const string Load = "IEnumerable<int> Load(int n) { yield return n; C.[|StoreAsync().Wait|](); }";

    private const string Loaded = "async IAsyncEnumerable<int> LoadAsync(int n) { yield return n; await C.StoreAsync(); }";

    [Theory]
    [InlineData("", "")]
    [InlineData("void Use() { foreach (var i in Load(1)) { } }", "async Task UseAsync() { await foreach (var i in LoadAsync(1)) { } }")]
    [InlineData("async Task Use() { foreach (var i in (this.Load(1))) await Task.Yield(); }", "async Task Use() { await foreach (var i in (this.LoadAsync(1))) await Task.Yield(); }")]
    [InlineData("IEnumerable<int> Twice() { foreach (var i in Load(1)) yield return 2 * i; } void Use() { foreach (var i in Twice()) { } }", "async IAsyncEnumerable<int> TwiceAsync() { await foreach (var i in LoadAsync(1)) yield return 2 * i; } async Task UseAsync() { await foreach (var i in TwiceAsync()) { } }")]
    [InlineData("int Use() { foreach (var i in Load(1)) return i; return 0; }", "async Task<int> UseAsync() { await foreach (var i in LoadAsync(1)) return i; return 0; }")]
    public Task Iterator_GivesAnAsyncSequence(string before, string after) => VerifyAsync(Load + " " + before, Loaded + " " + after);

    [Theory]
    [InlineData("int Use() => Load(1).Count();", "async Task<int> UseAsync() => await LoadAsync(1).CountAsync();")]
    [InlineData("List<int> Use() => Load(1).Where(i => i > 0).OrderBy(i => i).ToList();", "async Task<List<int>> UseAsync() => await LoadAsync(1).Where(i => i > 0).OrderBy(i => i).ToListAsync();")]
    [InlineData("int Use() => Load(1).First(i => i > 0).CompareTo(2);", "async Task<int> UseAsync() => (await LoadAsync(1).FirstAsync(i => i > 0)).CompareTo(2);")]
    [InlineData("void Use() { foreach (var i in Load(1).Select(i => i + 1)) { } }", "async Task UseAsync() { await foreach (var i in LoadAsync(1).Select(i => i + 1)) { } }")]
    [InlineData("async Task<bool> Use() { await Task.Yield(); return (Load(1)).Any(); }", "async Task<bool> Use() { await Task.Yield(); return await (LoadAsync(1)).AnyAsync(); }")]
    public Task Query_IsAwaited(string before, string after) => VerifyAsync(Load + " " + before, Loaded + " " + after);

    [Fact]
    public async Task Query_WithoutAsyncOperators_IsNamed()
    {
        var trial = new ChainTrial("class A { IEnumerable<int> Load() { C.StoreAsync().Wait(); yield return 1; } int Use() => Load().Mine(); } static class E { public static int Mine(this IEnumerable<int> all) => 1; }\n\n" + Leaf);
        Assert.Equal("QueriedSequence", (await trial.ObstaclesAsync())["Load"]);
        Assert.Null(await trial.ApplyAsync());
    }

    [Fact]
    public Task Token_ComesThroughTheEnumerator() => VerifyAsync(
        "public System.Collections.Generic.IEnumerable<string> Load() { yield return C.[|FetchAsync().Result|]; } void Use() { foreach (var text in Load()) { } }",
        "public async System.Collections.Generic.IAsyncEnumerable<string> LoadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default) { yield return await C.FetchAsync(cancellationToken); } async Task UseAsync(CancellationToken cancellationToken = default) { await foreach (var text in LoadAsync(cancellationToken)) { } }",
        "using System.Runtime.CompilerServices;\n\n");

    [Fact]
    public Task Hierarchy_Follows() => VerifyAsync(
        "interface I { IEnumerable<int> Load(int n); } class B : I { public " + Load + " } void Use(I i) { foreach (var n in i.Load(1)) { } }",
        "interface I { IAsyncEnumerable<int> LoadAsync(int n); } class B : I { public " + Loaded + " } async Task UseAsync(I i) { await foreach (var n in i.LoadAsync(1)) { } }");

    [Theory]
    [InlineData("IEnumerable<int> Use() => Load(1).Where(i => i > 0);")]
    [InlineData("int Use() { var all = Load(1); return all.Count(); }")]
    [InlineData("int Use() => Enumerable.Count(Load(1));")]
    [InlineData("A() { _ = Load(1).Count(); }")]
    [InlineData("object Use() => Load(1);")]
    [InlineData("void Use(out int n) { n = 0; foreach (var i in Load(1)) n = i; }")]
    [InlineData("A() { foreach (var i in Load(1)) { } }")]
    [InlineData("void Use() { lock (this) { foreach (var i in Load(1)) { } } }")]
    public async Task WhereAUseCannotAwait_ItStays(string use)
    {
        var source = "class A { " + Load.Replace("[|", "", System.StringComparison.Ordinal).Replace("|]", "", System.StringComparison.Ordinal) + " " + use + " }\n\n" + Leaf;
        Assert.Null(await new ChainTrial(source).ApplyAsync());
    }

    [Theory]
    [InlineData("interface I { IEnumerable<int> Load(); } class A : I { public IEnumerable<int> Load() { C.StoreAsync().Wait(); yield return 1; } } class B : I { public IEnumerable<int> Load() => new[] { 1 }; }", "Iterator")]
    [InlineData("interface I { IEnumerable<int> Load(); } class A : I { public IEnumerable<int> Load() { C.StoreAsync().Wait(); yield return 1; } } class B : I { public IEnumerable<int> Load() { yield return 1; } }", "WouldNotCompile")]
    [InlineData("class A { System.Collections.IEnumerable Load() { C.StoreAsync().Wait(); yield return 1; } }", "Iterator")]
    public async Task WhereAMemberCannot_AllStay(string types, string obstacle)
    {
        var trial = new ChainTrial(types + "\n\n" + Leaf);
        Assert.Contains(obstacle, (IEnumerable<string>)(await trial.ObstaclesAsync()).Values);
        Assert.Null(await trial.ApplyAsync());
    }

    private const string Leaf = "static class C { public static Task StoreAsync() => Task.Delay(1); public static async Task<string> FetchAsync(CancellationToken stop = default) { await Task.Delay(1, stop); return \"\"; } }";

    private static Task VerifyAsync(string before, string after, string usings = "") => new CSharpCodeFixTest<SynchronousFunctionAnalyzer, SynchronousFunctionFix>
    {
        ImplicitUsings = true,
        TestCode = "class A { " + before + " }\n\n" + Leaf,
        FixedCode = usings + "class A { " + after + " }\n\n" + Leaf,
    }.RunAsync();
}
