using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC212</c> reports, and where it stays quiet.</summary>
public sealed class AwaitedNullTests
{
    [Theory]
    [InlineData("await {|ASYNC212:other?.Do|}();")]
    [InlineData("var x = await {|ASYNC212:other?.Get|}();")]
    [InlineData("await (({|ASYNC212:other?.Do|}()));")]
    [InlineData("await ({|ASYNC212:other?.Do|}()).ConfigureAwait(false);")]
    [InlineData("await other?.{|ASYNC212:next?.Do|}();")]
    [InlineData("await other.{|ASYNC212:next?.Do|}();")]
    [InlineData("await {|ASYNC212:other?.Task|};")]
    [InlineData("await {|ASYNC212:handler?.Invoke|}();")]
    [InlineData("await (b ? other.Do() : {|ASYNC212:null|});")]
    [InlineData("await (b ? {|ASYNC212:other?.Do|}() : other.Do());")]
    [InlineData("await (b switch { true => other.Do(), _ => {|ASYNC212:null|} });")]
    [InlineData("await {|ASYNC212:default(Task)|};")]
    [InlineData("await (handler?.Invoke() ?? {|ASYNC212:other?.Do|}());")]
    [InlineData("if (other != null && other.next != null) await other?.{|ASYNC212:next?.Do|}();")]
    [InlineData("if (other == null) b = true; await {|ASYNC212:other?.Do|}();")]
    [InlineData("if (other != null) { } else { await {|ASYNC212:other?.Do|}(); }")]
    [InlineData("Func<Task> f = async () => await {|ASYNC212:other?.Do|}(); await f();")]
    public Task MaybeNull_IsReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("await other.Do();")]
    [InlineData("await (other?.Do() ?? Task.CompletedTask);")]
    [InlineData("await (other?.Do() ?? other.next.Do()).ConfigureAwait(false);")]
    [InlineData("if (other?.Do() is { } task) await task;")]
    [InlineData("var x = other?.Get() is { } task ? await task : null;")]
    [InlineData("if (other != null) await other?.Do();")]
    [InlineData("if (b && other is not null) { await other?.Do(); }")]
    [InlineData("var x = other == null ? null : await other?.Get();")]
    [InlineData("if (other == null) return; await other?.Do();")]
    [InlineData("if (other == null || b) { b = false; return; } { await other?.Do(); }")]
    [InlineData("if (other == null) { } else await other?.Do();")]
    [InlineData("var x = other != null && await other?.Test();")]
    [InlineData("foreach (var o in new[] { other }) { if (o == null) continue; await o?.Do(); }")]
    [InlineData("await default(ValueTask);")]
    [InlineData("await (b ? default : new ValueTask());")]
    [InlineData("await other.Take(other?.next);")]
    [InlineData("await Task.FromResult(other?.next);")]
    [InlineData("(await other.Get())?.ToString();")]
    [InlineData("await other.Do(async () => (await other.Get())?.ToString());")]
    [InlineData("dynamic d = other; await d?.Do();")]
    public Task TestedOrNeverNull_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Fact]
    public Task NullableFlow_IsAsked() => Verify.VerifyAnalyzerAsync("""
        using System;
        using System.Threading.Tasks;

        class C
        {
            private C? _next;

            async Task M(C? other, C never)
            {
                ArgumentNullException.ThrowIfNull(other);
                await other?.M(null, never)!;
                await (other?.M(null, never))!;
                await {|ASYNC212:_next?.M|}(null, never);
                _next = never;
                await (_next?.M(null, never));
                await {|ASYNC212:never?.M|}(null, never);
                await {|ASYNC212:never?.M|}(null, never)!;
                await ({|ASYNC212:never?.M|}(null, never))!.ConfigureAwait(false);
                await {|ASYNC212:default(Task)|}!;
                await (never is null ? {|ASYNC212:null|}! : never.M(null, never));
                await never!.M(null, never)!;
            }
        }
        """);

    [Fact]
    public Task BrokenCode_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class C
        {
            ValueTask Value() => default;

            async Task M(C other)
            {
                await {|CS0103:missing|}?.Get();
                await other?{|CS1061:.Missing|}();
                {|CS1061:await other?.Value()|};
                {|CS1061:await other?.M(other).ConfigureAwait(false)|};
            }
        }
        """);

    [Fact]
    public Task Message_SaysWhenAndWhatToDo() => Verify.VerifyAnalyzerAsync(
        """
        using System.Threading.Tasks;

        class C
        {
            async Task M(C other) => await {|#0:other?.M|}(other);
        }
        """,
        Verify.Diagnostic("ASYNC212").WithLocation(0).WithMessage(
            "'await' throws when '?.' gives null; test for null first, or add '?? Task.CompletedTask'"));

    private static string In(string statement) => $$"""
        #nullable disable
        using System;
        using System.Threading.Tasks;

        class C
        {
            private C next = null;
            private Task Task => Do();

            async Task M(C other, bool b, Func<Task> handler)
            {
                {{statement}}
            }

            Task Do() => Task.CompletedTask;
            Task Do(Func<Task> f) => f();
            Task Take(C other) => Task.CompletedTask;
            Task<string> Get() => Task.FromResult("");
            Task<bool> Test() => Task.FromResult(true);
        }
        """;
}
