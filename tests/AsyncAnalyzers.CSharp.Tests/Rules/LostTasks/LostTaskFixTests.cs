using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks.LostTaskFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What the fix of <c>ASYNC202</c> and <c>ASYNC208</c> writes.</summary>
public sealed class LostTaskFixTests
{
    [Theory]
    [InlineData("// first\n        var task = {|ASYNC202:Get|}(1); // then", "// first\n        await Get(1); // then")]
    [InlineData("Task<int> task = {|ASYNC202:Get|}(1);", "await Get(1);")]
    [InlineData("{|ASYNC208:items.Select|}(Get).ToList(); // all", "await Task.WhenAll(items.Select(Get)); // all")]
    [InlineData("{|ASYNC208:items.Select|}(async x => await Get(x));", "await Task.WhenAll(items.Select(async x => await Get(x)));")]
    [InlineData("var tasks = {|ASYNC208:items.Select|}(Get).ToArray();", "await Task.WhenAll(items.Select(Get));")]
    public Task LostTask_IsAwaitedWhereItStarts(string before, string after) => Verify.VerifyCodeFixAsync(In(before), In(after));

    [Theory]
    [InlineData("var task = {|ASYNC202:Get|}(1); if (task.IsCompleted) return;")]
    [InlineData("var task = /* why */ {|ASYNC202:Get|}(1);")]
    [InlineData("var tasks = {|ASYNC208:items.Select|}(Get) // all\n            .ToList();")]
    [InlineData("Task task; task = {|ASYNC202:Get|}(1);")]
    [InlineData("var tasks = new List<Task>(); tasks.Add({|ASYNC202:Get|}(1));")]
    [InlineData("var n = {|ASYNC208:items.Select|}(Get).Count();")]
    [InlineData("lock (items) { var task = {|ASYNC202:Get|}(1); }")]
    public Task LocalThatIsMentioned_HasNoFix(string statement) => Verify.VerifyNoFixAsync(In(statement));

    private static string In(string statement) => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            async Task M(List<int> items)
            {
                await Task.Yield();
                {{statement}}
            }

            Task<int> Get(int x) => Task.Run(() => x);
        }
        """;
}
