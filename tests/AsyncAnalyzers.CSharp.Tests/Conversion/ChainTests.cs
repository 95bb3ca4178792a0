using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>A function becomes async with its callers: signatures, names, calls.</summary>
public sealed class ChainTests
{
    [Theory]
    [InlineData("string Load() => C.[|FetchAsync().Result|];", "async Task<string> LoadAsync() => await C.FetchAsync();")]
    [InlineData("public string Load()\n    {\n        // why\n        return C.[|FetchAsync().Result|].Trim();\n    }", "public async Task<string> LoadAsync()\n    {\n        // why\n        return (await C.FetchAsync()).Trim();\n    }")]
    [InlineData("private protected void Save() { C.[|StoreAsync().Wait|](); }", "private protected async Task SaveAsync() { await C.StoreAsync(); }")]
    [InlineData("static T Read<T>(T value) where T : class { C.StoreAsync().[|GetAwaiter().GetResult|](); return value; }", "static async Task<T> ReadAsync<T>(T value) where T : class { await C.StoreAsync(); return value; }")]
    [InlineData("void M() { var n = Length(); int Length() => C.[|FetchAsync().Result|].Length; }", "async Task MAsync() { var n = await LengthAsync(); async Task<int> LengthAsync() => (await C.FetchAsync()).Length; }")]
    [InlineData("int? Try(bool b) { if (b) return null; return C.[|FetchAsync().Result|].Length; }", "async Task<int?> TryAsync(bool b) { if (b) return null; return (await C.FetchAsync()).Length; }")]
    [InlineData("void Both() { [|Task.WaitAll|](C.StoreAsync(), C.StoreAsync()); C.[|StoreAsync().Wait|](); }", "async Task BothAsync() { await Task.WhenAll(C.StoreAsync(), C.StoreAsync()); await C.StoreAsync(); }")]
    public Task Function_BecomesAsync(string before, string after) => VerifyAsync(In(before), In(after));

    [Theory]
    [InlineData("async Task Caller() { var s = Load(); await Task.Yield(); _ = s; }", "async Task Caller() { var s = await LoadAsync(); await Task.Yield(); _ = s; }")]
    [InlineData("int Caller() => Load().Length;", "async Task<int> CallerAsync() => (await LoadAsync()).Length;")]
    [InlineData("int Caller() => this.Load().Length + Load().Length;", "async Task<int> CallerAsync() => (await this.LoadAsync()).Length + (await LoadAsync()).Length;")]
    [InlineData("Task<string> Caller() { var s = Load(); return Task.FromResult(s); }", "async Task<string> Caller() { var s = await LoadAsync(); return s; }")]
    [InlineData("int One() => Two(); int Two() => Load().Length; async Task Three() { await Task.Yield(); One(); }", "async Task<int> OneAsync() => await TwoAsync(); async Task<int> TwoAsync() => (await LoadAsync()).Length; async Task Three() { await Task.Yield(); await OneAsync(); }")]
    [InlineData("void Loop() { foreach (var c in Load()) { } for (var i = 0; i < Load().Length; i++) { } while (Load() != \"\") { } }", "async Task LoopAsync() { foreach (var c in await LoadAsync()) { } for (var i = 0; i < (await LoadAsync()).Length; i++) { } while (await LoadAsync() != \"\") { } }")]
    [InlineData("string Recursive(int n) => n == 0 ? Load() : Recursive(n - 1);", "async Task<string> RecursiveAsync(int n) => n == 0 ? await LoadAsync() : await RecursiveAsync(n - 1);")]
    [InlineData("void Outer() { Local(); void Local() { Load(); } }", "async Task OuterAsync() { await LocalAsync(); async Task LocalAsync() { await LoadAsync(); } }")]
    [InlineData("async Task Lambda() { Func<Task> f = async () => { await Task.Yield(); Load(); }; await f(); }", "async Task Lambda() { Func<Task> f = async () => { await Task.Yield(); await LoadAsync(); }; await f(); }")]
    [InlineData("Func<Task<string>> F => () => Task.FromResult(Load());", "Func<Task<string>> F => async () => await LoadAsync();")]
    [InlineData("Task<int> Offloaded() => Task.Run(() => Load().Length);", "Task<int> Offloaded() => Task.Run(async () => (await LoadAsync()).Length);")]
    [InlineData("void Started() { _ = Task.Run(() => { Load(); }); }", "void Started() { _ = Task.Run(async () => { await LoadAsync(); }); }")]
    [InlineData("string Name => nameof(Load);", "string Name => nameof(LoadAsync);")]
    public Task Callers_Follow(string before, string after) => VerifyAsync(
        In("string Load() => C.[|FetchAsync().Result|];\n\n    " + before),
        In("async Task<string> LoadAsync() => await C.FetchAsync();\n\n    " + after));

    [Fact]
    public Task Documentation_Follows() => new CSharpCodeFixTest<SynchronousFunctionAnalyzer, SynchronousFunctionFix>
    {
        ImplicitUsings = true,
        KeepsComments = false,
        TestCode = In("/// <summary>See <see cref=\"Load\"/>.</summary>\n    string Load() => C.[|FetchAsync().Result|];\n\n    /// <summary>As <see cref=\"A.Load()\"/>.</summary>\n    void Other() { }"),
        FixedCode = In("/// <summary>See <see cref=\"LoadAsync\"/>.</summary>\n    async Task<string> LoadAsync() => await C.FetchAsync();\n\n    /// <summary>As <see cref=\"A.LoadAsync()\"/>.</summary>\n    void Other() { }"),
    }.RunAsync();

    [Fact]
    public Task OtherWaitsOfTheFunction_Follow() => VerifyAsync(
        In("string Load() { Thread.Sleep(1); using var r = new StreamReader(\"a\"); return C.[|FetchAsync().Result|] + File.ReadAllText(\"a\") + r.ReadToEnd(); }"),
        In("async Task<string> LoadAsync(CancellationToken cancellationToken = default) { await Task.Delay(1, cancellationToken); using var r = new StreamReader(\"a\"); return await C.FetchAsync() + await File.ReadAllTextAsync(\"a\", cancellationToken) + await r.ReadToEndAsync(cancellationToken); }"));

    private static Task VerifyAsync(string before, string after) => new CSharpCodeFixTest<SynchronousFunctionAnalyzer, SynchronousFunctionFix>
    {
        ImplicitUsings = true,
        TestCode = before,
        FixedCode = after,
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
}
