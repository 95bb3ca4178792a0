using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks.NullTaskFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What the fix of <c>ASYNC207</c> writes.</summary>
public sealed class NullTaskFixTests
{
    [Theory]
    [InlineData("Task", "return /* none */ {|ASYNC207:null|}; // why", "return /* none */ Task.CompletedTask; // why")]
    [InlineData("Task", "return {|ASYNC207:default(Task)|};", "return Task.CompletedTask;")]
    [InlineData("Task", "return (Task)({|ASYNC207:null|});", "return Task.CompletedTask;")]
    [InlineData("Task<int>", "return {|ASYNC207:default|};", "return Task.FromResult(default(int));")]
    [InlineData("Task<int?>", "return {|ASYNC207:null|};", "return Task.FromResult<int?>(null);")]
    [InlineData("Task<string>", "return {|ASYNC207:null|};", "return Task.FromResult<string>(null);")]
    [InlineData("Task<List<string>>", "return {|ASYNC207:null|};", "return Task.FromResult<List<string>>(null);")]
    [InlineData("Task<T>", "return {|ASYNC207:null|};", "return Task.FromResult(default(T));")]
    [InlineData("Task", "return b ? Get() : {|ASYNC207:null|};", "return b ? Get() : Task.CompletedTask;")]
    [InlineData("Task<int>", "return b ? {|ASYNC207:null|} : {|ASYNC207:c?.Get|}();", "return b ? Task.FromResult(default(int)) : c?.Get() ?? Task.FromResult(default(int));")]
    [InlineData("Task", "return {|ASYNC207:c?.Get|}(); // why", "return c?.Get() ?? Task.CompletedTask; // why")]
    [InlineData("Task", "return (Task){|ASYNC207:c?.Get|}();", "return (Task)(c?.Get() ?? Task.CompletedTask);")]
    [InlineData("Task", "return b switch { true => {|ASYNC207:c?.Get|}(), false => {|ASYNC207:null|} };", "return b switch { true => c?.Get() ?? Task.CompletedTask, false => Task.CompletedTask };")]
    public Task Null_BecomesACompletedTask(string type, string before, string after) =>
        Verify.VerifyCodeFixAsync(In(type, before, "disable"), In(type, after, "disable"));

    [Theory]
    [InlineData("Task<string>", "return {|ASYNC207:null|};", "return Task.FromResult<string>(null!);")]
    [InlineData("Task<string?>", "return {|ASYNC207:null|};", "return Task.FromResult<string?>(null);")]
    [InlineData("Task<T>", "return {|ASYNC207:null|};", "return Task.FromResult<T>(default!);")]
    [InlineData("Task<int>", "return {|ASYNC207:c?.Get|}();", "return c?.Get() ?? Task.FromResult(default(int));")]
    [InlineData("Task", "return {|ASYNC207:null|}!;", "return Task.CompletedTask;")]
    [InlineData("Task<int>", "return ({|ASYNC207:default|}!);", "return Task.FromResult(default(int));")]
    [InlineData("Task<int>", "return {|ASYNC207:c?.Get|}()!;", "return c?.Get() ?? Task.FromResult(default(int));")]
    public Task NullableCode_IsSilencedWhereItMust(string type, string before, string after) =>
        Verify.VerifyCodeFixAsync(In(type, before, "enable"), In(type, after, "enable"));

    [Fact]
    public Task LambdaWithoutTheNamespace_ImportsIt() => Verify.VerifyCodeFixAsync(
        """
        #nullable disable
        using System;

        class C
        {
            Func<System.Threading.Tasks.Task> f = () => {|ASYNC207:null|};
        }
        """,
        """
        #nullable disable
        using System;
        using System.Threading.Tasks;

        class C
        {
            Func<System.Threading.Tasks.Task> f = () => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task CommentThatWouldGo_StopsTheFix() => Verify.VerifyNoFixAsync(In("Task", "return (Task)( /* none yet */ {|ASYNC207:null|});", "disable"));

    private static string In(string type, string statement, string nullable) => $$"""
        #nullable {{nullable}}
        using System.Collections.Generic;
        using System.Threading.Tasks;

        class C<T>
        {
            {{type}} M(C<T> c, bool b)
            {
                {{statement}}
            }

            Task<int> Get() => Task.FromResult(1);
        }
        """;
}
