using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Functions that become async get a token where what they await takes one, and pass it on.</summary>
public sealed class ThreadedTokenTests
{
    private const string Token = "CancellationToken cancellationToken = default";

    private const string Load = "string Load() => C.[|FetchAsync().Result|];";

    private const string Loaded = $"async Task<string> LoadAsync({Token}) => await C.FetchAsync(cancellationToken);";

    [Theory]
    [InlineData("", "")]
    [InlineData("int Caller() => Load().Length;", $"async Task<int> CallerAsync({Token}) => (await LoadAsync(cancellationToken)).Length;")]
    [InlineData("int Caller(CancellationToken stop) => Load().Length;", "async Task<int> CallerAsync(CancellationToken stop) => (await LoadAsync(stop)).Length;")]
    [InlineData("async Task Caller(CancellationToken stop) { Load(); await Task.Yield(); }", "async Task Caller(CancellationToken stop) { await LoadAsync(stop); await Task.Yield(); }")]
    [InlineData("async Task Caller() { using var source = new CancellationTokenSource(); var stop = source.Token; Load(); await Task.Yield(); }", "async Task Caller() { using var source = new CancellationTokenSource(); var stop = source.Token; await LoadAsync(stop); await Task.Yield(); }")]
    [InlineData("async Task Caller() { Load(); await Task.Yield(); }", "async Task Caller() { await LoadAsync(); await Task.Yield(); }")]
    [InlineData("async Task Two(CancellationToken a, CancellationToken b) { Load(); await Task.Yield(); }", "async Task Two(CancellationToken a, CancellationToken b) { await LoadAsync(); await Task.Yield(); }")]
    [InlineData("void Caller() { Local(); void Local() { Load(); } }", $"async Task CallerAsync({Token}) {{ await LocalAsync(); async Task LocalAsync() {{ await LoadAsync(cancellationToken); }} }}")]
    [InlineData("static string S(A a) => a.Load(); void Caller() { Local(this); static void Local(A a) { S(a); } }", $"static async Task<string> SAsync(A a, {Token}) => await a.LoadAsync(cancellationToken); async Task CallerAsync({Token}) {{ await LocalAsync(this, cancellationToken); static async Task LocalAsync(A a, {Token}) {{ await SAsync(a, cancellationToken); }} }}")]
    [InlineData("void Caller() { try { } finally { Load(); } }", "async Task CallerAsync() { try { } finally { await LoadAsync(); } }")]
    [InlineData("void Caller() { try { } catch (Exception) { Load(); } Load(); }", $"async Task CallerAsync({Token}) {{ try {{ }} catch (Exception) {{ await LoadAsync(); }} await LoadAsync(cancellationToken); }}")]
    [InlineData("void Caller(int a, string b = \"\", [System.Runtime.CompilerServices.CallerMemberName] string c = \"\") { Load(); } void Other() { Caller(1); Caller(b: \"\", a: 2); Caller(1, \"\", \"\"); }", $"async Task CallerAsync(int a, string b = \"\", [System.Runtime.CompilerServices.CallerMemberName] string c = \"\", {Token}) {{ await LoadAsync(cancellationToken); }} async Task OtherAsync({Token}) {{ await CallerAsync(1, cancellationToken: cancellationToken); await CallerAsync(b: \"\", a: 2, cancellationToken: cancellationToken); await CallerAsync(1, \"\", \"\", cancellationToken); }}")]
    [InlineData("void Caller(params int[] all) { Load(); } void Other() => Caller(1, 2);", "async Task CallerAsync(params int[] all) { await LoadAsync(); } async Task OtherAsync() => await CallerAsync(1, 2);")]
    [InlineData("void Caller(int cancellationToken) { Load(); }", "async Task CallerAsync(int cancellationToken) { await LoadAsync(); }")]
    [InlineData("void Caller() { var cancellationToken = 1; Load(); _ = cancellationToken; }", "async Task CallerAsync() { var cancellationToken = 1; await LoadAsync(); _ = cancellationToken; }")]
    [InlineData("void Caller(int n) { Load(); } void CallerAsync(int n, CancellationToken other, int more) { } void Other() => Caller(1);", $"async Task CallerAsync(int n, {Token}) {{ await LoadAsync(cancellationToken); }} void CallerAsync(int n, CancellationToken other, int more) {{ }} async Task OtherAsync({Token}) => await CallerAsync(1, cancellationToken);")]
    [InlineData("Task Caller() => Task.Run(() => { Load(); });", "Task Caller() => Task.Run(async () => { await LoadAsync(); });")]
    [InlineData("Task Caller(CancellationToken stop) => Task.Run(() => { Load(); });", "Task Caller(CancellationToken stop) => Task.Run(async () => { await LoadAsync(stop); });")]
    public Task Token_IsPassedOn(string before, string after) => VerifyAsync(Load + " " + before, Loaded + " " + after);

    [Theory]
    [InlineData("string Load() => C.FetchAsync().ConfigureAwait(false).[|GetAwaiter().GetResult|]();", $"async Task<string> LoadAsync({Token}) => await C.FetchAsync(cancellationToken).ConfigureAwait(false);")]
    [InlineData("string Load() => C.[|FetchAsync(CancellationToken.None).Result|];", "async Task<string> LoadAsync() => await C.FetchAsync(CancellationToken.None);")]
    [InlineData("string Load() => 1.[|FetchAsync(\"a\").Result|];", $"async Task<string> LoadAsync({Token}) => await 1.FetchAsync(\"a\", cancellationToken);")]
    [InlineData("string Load(CancellationToken stop) => C.[|FetchAsync().Result|];", "async Task<string> LoadAsync(CancellationToken stop) => await C.FetchAsync(stop);")]
    [InlineData("string Load() => Task.[|Run(async () => { await Task.Yield(); return \"\"; }).Result|];", "async Task<string> LoadAsync() => await Task.Run(async () => { await Task.Yield(); return \"\"; });")]
    [InlineData("string Load(int n) { if (n > 3) return Load(n - 1); return C.[|FetchAsync().Result|] + File.ReadAllText(\"a\"); }", $"async Task<string> LoadAsync(int n, {Token}) {{ if (n > 3) return await LoadAsync(n - 1, cancellationToken); return await C.FetchAsync(cancellationToken) + await File.ReadAllTextAsync(\"a\", cancellationToken); }}")]
    public Task Leaf_IsGivenTheToken(string before, string after) => VerifyAsync(before, after);

    [Theory]
    [InlineData(
        "interface I { void Save(int n); } class B : I { public void Save(int n) => C.[|FetchAsync().Wait|](); } class D : I { void I.Save(int n) { } } class E : B { }",
        $"interface I {{ Task SaveAsync(int n, {Token}); }} class B : I {{ public async Task SaveAsync(int n, {Token}) => await C.FetchAsync(cancellationToken); }} class D : I {{ Task I.SaveAsync(int n, CancellationToken cancellationToken) {{ return Task.CompletedTask; }} }} class E : B {{ }}")]
    [InlineData(
        "abstract class B { public abstract void Save(params int[] n); } class D : B { public override void Save(int[] n) => C.[|FetchAsync().Wait|](); }",
        "abstract class B { public abstract Task SaveAsync(params int[] n); } class D : B { public override async Task SaveAsync(int[] n) => await C.FetchAsync(); }")]
    [InlineData(
        "abstract class B { public abstract void Save(CancellationToken stop); } class D : B { public override void Save(CancellationToken stop) => C.[|FetchAsync().Wait|](); }",
        "abstract class B { public abstract Task SaveAsync(CancellationToken stop); } class D : B { public override async Task SaveAsync(CancellationToken stop) => await C.FetchAsync(stop); }")]
    public Task Hierarchy_GetsItAsAWhole(string before, string after) => new CSharpCodeFixTest<SynchronousFunctionAnalyzer, SynchronousFunctionFix>
    {
        ImplicitUsings = true,
        TestCode = before + "\n\n" + Leaf,
        FixedCode = after + "\n\n" + Leaf,
    }.RunAsync();

    [Fact]
    public Task ParametersOnLinesOfTheirOwn_StaySo() => VerifyAsync(
        "string Load(\n        int id,\n        string name)\n    {\n        return C.[|FetchAsync().Result|];\n    }",
        $"async Task<string> LoadAsync(\n        int id,\n        string name,\n        {Token})\n    {{\n        return await C.FetchAsync(cancellationToken);\n    }}");

    [Fact]
    public Task WhereTheOptionSaysNo_OnlyCounterpartsAreGivenATokenInScope()
    {
        var test = Test(Load + " string Other(CancellationToken stop) => Load() + File.ReadAllText(\"a\");", "async Task<string> LoadAsync() => await C.FetchAsync(); async Task<string> OtherAsync(CancellationToken stop) => await LoadAsync() + await File.ReadAllTextAsync(\"a\", stop);");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nasync_analyzers.thread_cancellation = false\n"));
        return test.RunAsync();
    }

    [Fact]
    public async Task Main_GetsNoParameter()
    {
        const string Source = "static class P { static void Main(string[] args) => new A().Load(); }\n\nclass A { public string Load() => C.FetchAsync().Result; }\n\n" + Leaf;
        var text = await new ChainTrial(Source) { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication }.ApplyAsync();
        Assert.Contains("static async Task Main(string[] args) => await new A().LoadAsync();", text, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallThatWaits_IsGivenTheTokenOfItsFunction()
    {
        const string Source = "class A { public string Load() => C.FetchAsync().Result; string M(out int n, CancellationToken stop) { n = 1; return Load(); } string P => Load(); }\n\n" + Leaf;
        var text = await new ChainTrial(Source).ApplyAsync();
        Assert.Contains("n = 1; return LoadAsync(stop).GetAwaiter().GetResult(); } string P => LoadAsync().GetAwaiter().GetResult();", text, System.StringComparison.Ordinal);
    }

    private const string Leaf = """
        static class C
        {
            public static Task<string> FetchAsync(CancellationToken stop = default) => new HttpClient().GetStringAsync("https://example.com", stop);

            public static Task<string> FetchAsync(this int n, string text) => FetchAsync(n, text, default);

            public static Task<string> FetchAsync(this int n, string text, CancellationToken stop) => Task.FromResult(text);
        }
        """;

    private static Task VerifyAsync(string before, string after) => Test(before, after).RunAsync();

    private static CSharpCodeFixTest<SynchronousFunctionAnalyzer, SynchronousFunctionFix> Test(string before, string after) => new()
    {
        ImplicitUsings = true,
        TestCode = In(before),
        FixedCode = In(after),
    };

    private static string In(string members) => $"class A\n{{\n    {members}\n}}\n\n{Leaf}";
}
