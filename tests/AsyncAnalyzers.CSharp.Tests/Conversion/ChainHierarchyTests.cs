using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>What overrides or implements each other changes together, or not at all.</summary>
public sealed class ChainHierarchyTests
{
    [Theory]
    [InlineData(
        "interface I { string Load(int n); } class A : I { public string Load(int n) => C.[|FetchAsync().Result|]; } class B { string M(I i) => i.Load(1); }",
        "interface I { Task<string> LoadAsync(int n); } class A : I { public async Task<string> LoadAsync(int n) => await C.FetchAsync(); } class B { async Task<string> MAsync(I i) => await i.LoadAsync(1); }")]
    [InlineData(
        "interface I { void Save(); } class A : I { void I.Save() => C.[|StoreAsync().Wait|](); }",
        "interface I { Task SaveAsync(); } class A : I { async Task I.SaveAsync() => await C.StoreAsync(); }")]
    [InlineData(
        "namespace N.M { interface I<T> { T Load(int n); } } class A : N.M.I<string> { string N.M.I<string>.Load(int n) => C.[|FetchAsync().Result|]; } class B { string M(N.M.I<string> i) => i.Load(1) + ((N.M.I<string>)new A()).Load(2); }",
        "namespace N.M { interface I<T> { Task<T> LoadAsync(int n); } } class A : N.M.I<string> { async Task<string> N.M.I<string>.LoadAsync(int n) => await C.FetchAsync(); } class B { async Task<string> MAsync(N.M.I<string> i) => await i.LoadAsync(1) + await ((N.M.I<string>)new A()).LoadAsync(2); }")]
    [InlineData(
        "abstract class B { public abstract void Save(); public void Go() => Save(); } class A : B { public override void Save() => C.[|StoreAsync().Wait|](); }",
        "abstract class B { public abstract Task SaveAsync(); public async Task GoAsync() => await SaveAsync(); } class A : B { public override async Task SaveAsync() => await C.StoreAsync(); }")]
    [InlineData(
        "class B { public virtual string Load() => \"\"; } class A : B { public override string Load() => base.Load() + C.[|FetchAsync().Result|]; }",
        "class B { public virtual Task<string> LoadAsync() => Task.FromResult(\"\"); } class A : B { public override async Task<string> LoadAsync() => await base.LoadAsync() + await C.FetchAsync(); }")]
    [InlineData(
        "interface I<T> { T Load(T t); } class A : I<string> { public string Load(string t) => C.[|FetchAsync().Result|]; } class B : I<int> { public int Load(int t) { if (t > 1) return 2; return t; } }",
        "interface I<T> { Task<T> LoadAsync(T t); } class A : I<string> { public async Task<string> LoadAsync(string t) => await C.FetchAsync(); } class B : I<int> { public Task<int> LoadAsync(int t) { if (t > 1) return Task.FromResult(2); return Task.FromResult(t); } }")]
    [InlineData(
        "interface I { void Save(); } class A : I { public void Save() => C.[|StoreAsync().Wait|](); } class B : I { public void Save() { } } class D : I { public void Save() { if (DateTime.Now.Ticks > 0) return; } } class E : I { public void Save() => throw new NotSupportedException(); }",
        "interface I { Task SaveAsync(); } class A : I { public async Task SaveAsync() => await C.StoreAsync(); } class B : I { public Task SaveAsync() { return Task.CompletedTask; } } class D : I { public Task SaveAsync() { if (DateTime.Now.Ticks > 0) return Task.CompletedTask; return Task.CompletedTask; } } class E : I { public Task SaveAsync() => throw new NotSupportedException(); }")]
    [InlineData(
        "interface I { IEnumerable<int> Load(); } class A : I { public IEnumerable<int> Load() { yield return 1; } }  class B { IReadOnlyList<int> Load() { C.[|StoreAsync().Wait|](); return null!; } }",
        "interface I { IEnumerable<int> Load(); } class A : I { public IEnumerable<int> Load() { yield return 1; } }  class B { async Task<IReadOnlyList<int>> LoadAsync() { await C.StoreAsync(); return null!; } }")]
    [InlineData(
        "interface I { IEnumerable<int> Load(); } class A : I { public IEnumerable<int> Load() => new List<int> { C.[|FetchAsync().Result|].Length }; } class B : I { public IEnumerable<int> Load() => new int[1]; }",
        "interface I { Task<IEnumerable<int>> LoadAsync(); } class A : I { public async Task<IEnumerable<int>> LoadAsync() => new List<int> { (await C.FetchAsync()).Length }; } class B : I { public Task<IEnumerable<int>> LoadAsync() => Task.FromResult<IEnumerable<int>>(new int[1]); }")]
    [InlineData(
        "class Base { public void Save() => C.[|StoreAsync().Wait|](); } interface I { void Save(); } class D : Base, I { }",
        "class Base { public async Task SaveAsync() => await C.StoreAsync(); } interface I { Task SaveAsync(); } class D : Base, I { }")]
    [InlineData(
        "partial class A { private partial string Load(int n); } partial class A { private partial string Load(int n) => n > 0 ? Load(0) : C.[|FetchAsync().Result|]; string M() => Load(1); }",
        "partial class A { private partial Task<string> LoadAsync(int n); } partial class A { private async partial Task<string> LoadAsync(int n) => n > 0 ? await LoadAsync(0) : await C.FetchAsync(); async Task<string> MAsync() => await LoadAsync(1); }")]
    [InlineData(
        "interface I { void Save(); } partial class A : I { public partial void Save(); public partial void Save() { C.[|StoreAsync().Wait|](); } } partial class B : I { public partial void Save(); public partial void Save() { } }",
        "interface I { Task SaveAsync(); } partial class A : I { public partial Task SaveAsync(); public async partial Task SaveAsync() { await C.StoreAsync(); } } partial class B : I { public partial Task SaveAsync(); public partial Task SaveAsync() { return Task.CompletedTask; } }")]
    [InlineData(
        "partial class A { public partial IEnumerable<int> Load(); public partial IEnumerable<int> Load() { yield return C.[|FetchAsync().Result|].Length; } }",
        "partial class A { public partial IAsyncEnumerable<int> LoadAsync(); public async partial IAsyncEnumerable<int> LoadAsync() { yield return (await C.FetchAsync()).Length; } }")]
    public Task Hierarchy_ChangesTogether(string before, string after) => VerifyAsync(before, after);

    [Fact]
    public async Task WhereTheOptionKeepsNames_TheyStayInTheWholeHierarchy()
    {
        const string Before = "interface I { string Load(); } class A : I { public string Load() => C.FetchAsync().Result; } class B { string M(I i) => nameof(i.Load) + i.Load(); }";
        const string After = "interface I { Task<string> Load(); } class A : I { public async Task<string> Load() => await C.FetchAsync(); } class B { async Task<string> M(I i) => nameof(i.Load) + await i.Load(); }";
        Assert.Equal(After + Declarations, await new ChainTrial(Before + Declarations) { Options = "async_analyzers.rename_on_conversion = keep" }.ApplyAsync());
    }

    [Fact]
    public async Task PartOfAPartialMethod_GetsTheTokenWithoutADefault() => Assert.Equal(
        "partial class A { public partial Task<string> LoadAsync(CancellationToken cancellationToken = default); public async partial Task<string> LoadAsync(CancellationToken cancellationToken) => await new HttpClient().GetStringAsync(\"a\", cancellationToken); }",
        await new ChainTrial("partial class A { public partial string Load(); public partial string Load() => new HttpClient().GetStringAsync(\"a\").Result; }").ApplyAsync());

    [Theory]
    [InlineData("partial class A { partial void Save(); partial void Save() => C.StoreAsync().Wait(); void M() => Save(); }")]
    [InlineData("partial class A { public partial void Save(); void M() => Save(); public partial void Save() { lock (this) { C.StoreAsync().Wait(); } } }")]
    public async Task PartialMethodThatMayNotReturnATask_OrCannotAwait_Stays(string type) => Assert.Null(await new ChainTrial(type + Declarations).ApplyAsync());

    [Fact]
    public async Task PartialMethodWithAGeneratedPart_Stays()
    {
        var trial = new ChainTrial("partial class A { public partial void Save() => C.StoreAsync().Wait(); void M() => Save(); }" + Declarations, "// <auto-generated/>\npartial class A { public partial void Save(); }");
        Assert.Equal("BoundByContract", (await trial.ObstaclesAsync())["Save"]);
        Assert.Null(await trial.ApplyAsync());
    }

    [Fact]
    public Task ExpressionBodiedImplementationWithoutAwait_BecomesABlock() => VerifyAsync(
        """
        interface I { void Save(); }
        class A : I { public void Save() => C.[|StoreAsync().Wait|](); }
        class B : I
        {
            public void Save() => Console.Beep(); // quick
        }
        """,
        """
        interface I { Task SaveAsync(); }
        class A : I { public async Task SaveAsync() => await C.StoreAsync(); }
        class B : I
        {
            public Task SaveAsync()
            {
                Console.Beep();
                return Task.CompletedTask;
            } // quick
        }
        """);

    [Theory]
    [InlineData("interface I { IEnumerable<int> Load(); } class A : I { public IEnumerable<int> Load() { yield return 1; } } class B : I { public IEnumerable<int> Load() { C.{|ASYNC112:StoreAsync().Wait|}(); return null!; } }")]
    [InlineData("interface I { void Save(); } class A : I { public void Save() => C.{|ASYNC112:StoreAsync().Wait|}(); } class B { Action M(I i) => i.Save; }")]
    [InlineData("interface I { void Save(); } class A : I { public void Save() => C.{|ASYNC112:StoreAsync().Wait|}(); } class B { void M(System.Linq.Expressions.Expression<Action<I>> e) { } void N() => M(i => i.Save()); }")]
    [InlineData("interface I { void Save(); } class A : I { public void Save() => C.{|ASYNC112:StoreAsync().Wait|}(); } class B : I { [Obsolete] public void Save() { } Task SaveAsync() => Task.CompletedTask; }")]
    public async Task OneMemberThatCannotFollow_KeepsAll(string types)
    {
        var test = new ChainTrial(types + Declarations);
        Assert.Null(await test.ApplyAsync());
    }

    private const string Declarations = "\n\nstatic class C { public static Task<string> FetchAsync() => new HttpClient().GetStringAsync(\"https://example.com\"); public static Task StoreAsync() => Task.Delay(1); }";

    private static Task VerifyAsync(string before, string after) => new CSharpCodeFixTest<SynchronousFunctionAnalyzer, SynchronousFunctionFix>
    {
        ImplicitUsings = true,
        TestCode = before + Declarations,
        FixedCode = after + Declarations,
    }.RunAsync();
}
