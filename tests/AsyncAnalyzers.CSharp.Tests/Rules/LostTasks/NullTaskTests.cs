using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC207</c> reports, and where it stays quiet.</summary>
public sealed class NullTaskTests
{
    [Theory]
    [InlineData("Task M(C other, bool b) { return {|ASYNC207:null|}; }")]
    [InlineData("interface IOrders { Task<string> Load(int id) => {|ASYNC207:default|}; }")]
    [InlineData("Task M(C other, bool b) => {|ASYNC207:null|};")]
    [InlineData("Task<string> M(C other, bool b) { if (b) return {|ASYNC207:null|}; return Get(); }")]
    [InlineData("Task M(C other, bool b) => {|ASYNC207:default|};")]
    [InlineData("Task M(C other, bool b) => {|ASYNC207:default(Task)|};")]
    [InlineData("Task M(C other, bool b) => (Task)({|ASYNC207:null|});")]
    [InlineData("Task M(C other, bool b) => {|ASYNC207:null|}!;")]
    [InlineData("Task M(C other, bool b) { return {|ASYNC207:default|}!; }")]
    [InlineData("Task M(C other, bool b) => {|ASYNC207:other?.Get|}()!;")]
    [InlineData("Task M(C other, bool b) => b ? Get() : {|ASYNC207:null|};")]
    [InlineData("Task M(C other, bool b) => b ? {|ASYNC207:null|} : {|ASYNC207:default|};")]
    [InlineData("Task M(C other, bool b) => b switch { true => Get(), _ => {|ASYNC207:null|} };")]
    [InlineData("Task M(C other, bool b) => {|ASYNC207:other?.Get|}();")]
    [InlineData("Task M(C other, bool b) => other?.{|ASYNC207:kept?.Get|}();")]
    [InlineData("Task M(C other, bool b) => b ? {|ASYNC207:other?.Get|}() : Get();")]
    [InlineData("Task M(C other, bool b) => Get() ?? {|ASYNC207:null|};")]
    [InlineData("void M(C other, bool b) { Task Local() { return {|ASYNC207:null|}; } Local().Wait(); }")]
    [InlineData("void M(C other, bool b) { Func<Task> f = () => {|ASYNC207:null|}; }")]
    [InlineData("void M(C other, bool b) { Func<Task> f = () => { return {|ASYNC207:null|}; }; }")]
    [InlineData("void M(C other, bool b) { Func<Task> f = delegate { return {|ASYNC207:null|}; }; }")]
    [InlineData("void M(C other, bool b) { Take(() => {|ASYNC207:null|}); }")]
    [InlineData("Task M(C other, bool b) { if (b) { if (other == null) b = false; } return {|ASYNC207:other?.Get|}(); }")]
    [InlineData("void M(C other, bool b) { var all = new List<Func<Task>>(); all.Add(() => {|ASYNC207:null|}); }")]
    public Task NullForATask_IsReported(string member) => Verify.VerifyAnalyzerAsync(In(member));

    [Theory]
    [InlineData("Task M(C other, bool b) => Task.CompletedTask;")]
    [InlineData("interface IOrders { Task<string> Load(int id) => default!; Task Save() { return null!; } }")]
    [InlineData("ValueTask M(C other, bool b) => default;")]
    [InlineData("ValueTask<string> M(C other, bool b) { return default; }")]
    [InlineData("ValueTask M(C other, bool b) => default(ValueTask);")]
    [InlineData("async Task<string> M(C other, bool b) { await Get(); return null; }")]
    [InlineData("async Task<string> M(C other, bool b) => b ? await Get() : null;")]
    [InlineData("Task M(C other, bool b) => other?.Get() ?? Task.CompletedTask;")]
    [InlineData("Task<string> M(C other, bool b) => Task.FromResult<string>(null);")]
    [InlineData("Task<string> M(C other, bool b) => Task.FromResult(other?.ToString());")]
    [InlineData("string M(C other, bool b) => null;")]
    [InlineData("void M(C other, bool b) { var all = new List<Func<string>>(); all.Add(() => null); }")]
    [InlineData("void M(C other, bool b) => Keep<Func<Task>>(() => null); void Keep<T>(T value) { }")]
    [InlineData("object M(C other, bool b) => b ? Get() : null;")]
    [InlineData("Task Running => null;")]
    [InlineData("Task Running { get { return kept?.Get(); } }")]
    [InlineData("IAsyncEnumerable<int> M(C other, bool b) => null;")]
    [InlineData("T M<T>(C other, bool b) where T : Task => null;")]
    [InlineData("Task M(C other, bool b) { Func<string> f = () => null; return Get(); }")]
    [InlineData("Task M(C other, bool b) { string Local() { return null; } return Task.FromResult(Local()); }")]
    [InlineData("Task M(C other, bool b) { Func<Task<string>> f = async () => { await Get(); return null; }; return f(); }")]
    [InlineData("Task M(C[] all, bool b) => Task.WhenAll(all.Select(c => c.kept == null ? null : c.Get()).Where(t => t != null));")]
    [InlineData("Task M(C[] all, bool b) => Task.WhenAll(all.Select(c => c?.Get()).Where(t => t != null));")]
    [InlineData("void M(C other, bool b) { var lazy = new Lazy<Task>(() => null); }")]
    [InlineData("void M(C other, bool b) { _ = TakeAny(() => b ? Get() : null); }")]
    [InlineData("Task M(C other, bool b) { if (other == null) return Task.CompletedTask; return other?.Get(); }")]
    [InlineData("Task M(C other, bool b) { if (other is null || b) { throw new Exception(); } return other?.Get(); }")]
    [InlineData("Task M(C other, bool b) { if (b && other != null) return other?.Get(); return Task.CompletedTask; }")]
    [InlineData("Task M(C other, bool b) => other is { } ? other?.Get() : Get();")]
    [InlineData("Task M(C other, bool b) => other == null ? Get() : other?.Get();")]
    public Task OtherValues_AreNotReported(string member) => Verify.VerifyAnalyzerAsync(In(member));

    [Theory]
    [InlineData("public Task? M(C? other) => null;")]
    [InlineData("public Task? M(C? other) { return other?.Get(); }")]
    [InlineData("public Task<string?>? M(C? other) => default;")]
    [InlineData("public void M(C? other) { Func<Task?> f = () => null; }")]
    [InlineData("public void M(C? other) { var all = new System.Collections.Generic.List<Func<Task?>>(); all.Add(() => null); }")]
    [InlineData("public void M(C? other) { Task? Local() => null; _ = Local(); }")]
    [InlineData("public Task M(C? other) { if (other is null) return Get(); return other?.Get()!; }")]
    public Task AnnotatedReturn_IsNotReported(string member) => Verify.VerifyAnalyzerAsync(InNullable(member));

    // The compiler's warning about null is about types; this one says what happens, and the fix serves both.
    [Theory]
    [InlineData("public Task M(C? other) => {|CS8603:{|ASYNC207:null|}|};")]
    [InlineData("public Task<string?> M(C? other) { return {|CS8603:{|ASYNC207:null|}|}; }")]
    [InlineData("public Task M(C? other) => {|CS8603:{|ASYNC207:other?.Get|}()|};")]
    public Task NullableWarning_MayCoexist(string member) => new CSharpAnalyzerTest<LostTasksFamily>
    {
        TestCode = InNullable(member),
        CompilerDiagnostics = CompilerDiagnostics.Warnings,
    }.RunAsync();

    [Fact]
    public Task ImplementationOfAnAnnotatedContract_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        interface IStep { Task? RunAsync(); }
        abstract class Base { public abstract Task? StopAsync(); }

        #nullable disable
        class C : Base, IStep
        {
            public Task RunAsync() => null;
            public override Task StopAsync() => null;
            public Task OtherAsync() => {|ASYNC207:null|};
        }
        """);

    [Fact]
    public Task DoubleInATestProject_IsNotReported() => Verify.VerifyAnalyzerAsync(
        """
        #nullable disable
        using System.Threading.Tasks;

        interface IStore { Task SaveAsync(); Task LoadAsync(); }

        class FakeStore : IStore
        {
            public Task SaveAsync() => null;
            Task IStore.LoadAsync() { return null; }
            public Task OtherAsync() => {|ASYNC207:null|};
        }
        """,
        TestReferences.XUnit);

    [Fact]
    public Task DefaultInterfaceMember_IsReported() => Verify.VerifyAnalyzerAsync("""
        #nullable disable
        using System.Threading.Tasks;

        interface IStore
        {
            Task SaveAsync() => {|ASYNC207:null|};
        }
        """);

    [Theory]
    [InlineData("class MockClock : IClock", "public Task WaitAsync() => null;")]
    [InlineData("class ClockStub : IClock", "public Task WaitAsync() => null;")]
    [InlineData("class FakeClock : Clock", "public override Task WaitAsync() => null;")]
    [InlineData("class Clock2 : Clock", "public override Task WaitAsync() => {|ASYNC207:null|};")]
    [InlineData("class Stubborn : IClock", "public Task WaitAsync() => {|ASYNC207:null|};")]
    [InlineData("class MockClock", "public Task WaitAsync() => {|ASYNC207:null|};")]
    public Task StandIn_ThatMustHaveTheMember_IsNotReported(string head, string member) => Verify.VerifyAnalyzerAsync($$"""
        #nullable disable
        using System.Threading.Tasks;

        {{head}}
        {
            {{member}}
        }

        interface IClock
        {
            Task WaitAsync();
        }

        class Clock
        {
            public virtual Task WaitAsync() => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task BrokenCode_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class C
        {
            {|CS0246:Missing|} M() => null;
            Task<{|CS0246:Missing|}> N(string s) => {|CS0103:missing|}?.Get();
            Task O() => {|CS0103:Foo|}(() => null);
        }
        """);

    [Fact]
    public Task Message_NamesFunctionAndRemedy() => Verify.VerifyAnalyzerAsync(
        """
        #nullable disable
        using System.Threading.Tasks;

        class C
        {
            Task<int> Get(C c) => {|#0:c?.Get|}(null);
        }
        """,
        Verify.Diagnostic("ASYNC207").WithLocation(0).WithMessage(
            "'C.Get' returns null for a task, and awaiting null throws; add '?? Task.FromResult(…)'"));

    // Members that a test needs for the compiler alone.
    [Theory]
    [InlineData("Task M(C other, bool b) => null!;")]
    [InlineData("Task M(C other, bool b) { return default!; }")]
    [InlineData("void M(C other, bool b) { Take(() => null!); }")]
    public Task SuppressedNullInATestProject_IsNotReported(string member) =>
        Verify.VerifyAnalyzerAsync(In(member) + "\nnamespace Xunit { class FactAttribute : System.Attribute { } }\n");

    private static string In(string member) => $$"""
        #nullable disable warnings
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        #nullable disable

        class C
        {
            private C kept = null;

            {{member}}

            Task<string> Get() => Task.FromResult("");
            void Take(Func<Task> f) { }
            T TakeAny<T>(Func<T> f) => f();
        }
        """;

    private static string InNullable(string member) => $$"""
        using System;
        using System.Threading.Tasks;

        public class C
        {
            {{member}}

            public Task Get() => Task.CompletedTask;
        }
        """;
}
