using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks.AwaitedNullFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What the fix of <c>ASYNC212</c> writes.</summary>
public sealed class AwaitedNullFixTests
{
    [Theory]
    [InlineData("await {|ASYNC212:c?.Do|}(); // why", "await (c?.Do() ?? Task.CompletedTask); // why")]
    [InlineData("await ({|ASYNC212:c?.Do|}()).ConfigureAwait(false);", "await (c?.Do() ?? Task.CompletedTask).ConfigureAwait(false);")]
    [InlineData("await {|ASYNC212:c?.Get|}();", "await (c?.Get() ?? Task.CompletedTask);")]
    [InlineData("await (b ? c.Do() : {|ASYNC212:null|});", "await (b ? c.Do() : Task.CompletedTask);")]
    [InlineData("await {|ASYNC212:c?.Do|}()!; // why", "await (c?.Do() ?? Task.CompletedTask); // why")]
    [InlineData("await ({|ASYNC212:c?.Do|}())!;", "await (c?.Do() ?? Task.CompletedTask)!;")]
    [InlineData("if (b) await {|ASYNC212:c?.Do|}(); else return;", "if (b) await (c?.Do() ?? Task.CompletedTask); else return;")]
    [InlineData("Func<Task> f = async () => await {|ASYNC212:c?.Do|}();", "Func<Task> f = async () => await (c?.Do() ?? Task.CompletedTask);")]
    public Task WithoutAResult_ACompletedTaskIsAwaited(string before, string after) => Verify.VerifyCodeFixAsync(In(before), In(after));

    [Theory]
    [InlineData("var x = await {|ASYNC212:c?.Get|}(); // why", "var x = c?.Get() is { } task ? await task : null; // why")]
    [InlineData("var x = await ({|ASYNC212:c?.Get|}()).ConfigureAwait(false);", "var x = c?.Get() is { } task ? await task.ConfigureAwait(false) : null;")]
    [InlineData("var x = await {|ASYNC212:c?.Get|}()!;", "var x = c?.Get() is { } task ? await task : null;")]
    [InlineData("var x = (await {|ASYNC212:c?.Get|}())?.Length;", "var x = (c?.Get() is { } task ? await task : null)?.Length;")]
    [InlineData("var x = await {|ASYNC212:c?.Number|}();", "var x = c?.Number() is { } task ? await task : (int?)null;")]
    [InlineData("var x = \"a\" + await {|ASYNC212:c?.Get|}();", "var x = \"a\" + (c?.Get() is { } task ? await task : null);")]
    [InlineData("var x = await (b ? c.Get() : {|ASYNC212:null|});", "var x = await (b ? c.Get() : Task.FromResult<string>(null));")]
    [InlineData("var x = await {|ASYNC212:c?.Get|}() + await {|ASYNC212:c?.Get|}();", "var x = (c?.Get() is { } task ? await task : null) + (c?.Get() is { } task2 ? await task2 : null);")]
    public Task WithAResult_NullIsTheResult(string before, string after) => Verify.VerifyCodeFixAsync(In(before), In(after));

    [Theory]
    [InlineData("bool x = await {|ASYNC212:c?.Test|}();")]
    [InlineData("var x = await (b ? {|ASYNC212:c?.Get|}() : c.Get());")]
    [InlineData("var x = await /* maybe */ {|ASYNC212:c?.Get|}();")]
    public Task NoResultToGoOnWith_HasNoFix(string statement) => Verify.VerifyNoFixAsync(In(statement));

    private static string In(string statement) => $$"""
        #nullable disable
        using System;
        using System.Threading.Tasks;

        class C
        {
            async Task M(C c, bool b)
            {
                {{statement}}
            }

            Task Do() => Task.CompletedTask;
            Task<string> Get() => Task.FromResult("");
            Task<int?> Number() => Task.FromResult<int?>(1);
            Task<bool> Test() => Task.FromResult(true);
        }
        """;
}
