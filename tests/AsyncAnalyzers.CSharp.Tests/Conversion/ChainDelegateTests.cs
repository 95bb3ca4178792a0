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
    [InlineData("void M(List<int> xs) { xs.ForEach(x => { if (x > 1) return; Save(x); }); }", "void M(List<int> xs) { xs.ForEach(x => { if (x > 1) return; SaveAsync(x).GetAwaiter().GetResult(); }); }")]
    [InlineData("void M(List<int> xs) { lock (xs) { xs.ForEach(x => Save(x)); } }", "void M(List<int> xs) { lock (xs) { xs.ForEach(x => SaveAsync(x).GetAwaiter().GetResult()); } }")]
    [InlineData("void M(List<int>? xs) { xs?.ForEach(x => Save(x)); }", "void M(List<int>? xs) { xs?.ForEach(x => SaveAsync(x).GetAwaiter().GetResult()); }")]
    [InlineData("void M(out int n, List<int> xs) { n = 1; xs.ForEach(x => Save(x)); }", "void M(out int n, List<int> xs) { n = 1; xs.ForEach(x => SaveAsync(x).GetAwaiter().GetResult()); }")]
    [InlineData("void M(List<int> xs) { Parallel.ForEach(xs, x => Save(x)); }", "void M(List<int> xs) { Parallel.ForEach(xs, x => SaveAsync(x).GetAwaiter().GetResult()); }")]
    [InlineData("void M(Own xs) { xs.ForEach(x => Save(x)); } sealed class Own { public void ForEach(Action<int> work) => work(1); }", "void M(Own xs) { xs.ForEach(x => SaveAsync(x).GetAwaiter().GetResult()); } sealed class Own { public void ForEach(Action<int> work) => work(1); }")]
    public async Task WhereALoopCannotStand_TheCallWaits(string before, string after) => await VerifyAsync("void Save(int n) { C.StoreAsync().Wait(); }", "async Task SaveAsync(int n) { await C.StoreAsync(); }", before, after);

    private static async Task VerifyAsync(string function, string converted, string before, string after)
    {
        var written = await new ChainTrial($"class A {{ {function} {before} }}" + Declarations).ApplyAsync();
        Assert.Equal($"class A {{ {converted} {after} }}" + Declarations, written);
    }
}
