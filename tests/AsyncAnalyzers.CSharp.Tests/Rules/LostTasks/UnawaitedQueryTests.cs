using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC208</c> reports, and where it stays quiet.</summary>
public sealed class UnawaitedQueryTests
{
    [Theory]
    [InlineData("{|ASYNC208:items.Select|}(async x => await Get(x));")]
    [InlineData("{|ASYNC208:items.Select|}(x => Get(x)).ToList();")]
    [InlineData("{|ASYNC208:items.Select|}(Get).ToArray();")]
    [InlineData("items.Where(x => x > 1).{|ASYNC208:Where(x => x > 2).Select|}(Get).ToArray();")]
    [InlineData("var tasks = {|ASYNC208:items.Select|}(Get);")]
    [InlineData("var tasks = {|ASYNC208:items.Select|}(Get).ToList(); System.Console.WriteLine(tasks.Count);")]
    [InlineData("var n = {|ASYNC208:items.Select|}(Get).Count();")]
    [InlineData("if ({|ASYNC208:items.Select|}(Get).Any()) return;")]
    [InlineData("if ({|ASYNC208:items.Select|}(x => GetAsync(x)).Any(task => task != null)) return;")]
    [InlineData("var n = {|ASYNC208:items.Select|}(GetAsync).ToList().Count(task => task is not null);")]
    [InlineData("var all = {|ASYNC208:items.Select|}(async x => await Get(x)).All(task => true);")]
    [InlineData("foreach (var task in {|ASYNC208:items.Select|}(Get)) { }")]
    [InlineData("foreach (var task in {|ASYNC208:items.Select|}(Get)) { System.Console.WriteLine(task.Id); }")]
    public Task TasksOfAQuery_AreReported(string statement) =>
        Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("await Task.WhenAll(items.Select(Get));")]
    [InlineData("await Task.WhenAll(items.Select(Get).ToList());")]
    [InlineData("var tasks = items.Select(Get); await Task.WhenAll(tasks);")]
    [InlineData("var tasks = items.Select(Get); if (items.Count == 0) return; await Task.WhenAll(tasks);")]
    [InlineData("foreach (var task in items.Select(Get)) await task;")]
    [InlineData("foreach (var task in items.Select(Get)) kept.Add(task);")]
    [InlineData("kept.AddRange(items.Select(Get));")]
    [InlineData("_ = items.Select(Get).ToList();")]
    [InlineData("var ids = items.Select(x => x + 1).ToList(); await Get(ids.Count);")]
    [InlineData("var tasks = items.ToDictionary(x => x, Get); await Task.WhenAll(tasks.Values);")]
    [InlineData("await Task.WhenAny(items.Select(Get));")]
    [InlineData("await Task.WhenAll(items.Where(x => x > 1).Select(Get).Append(Get(1)));")]
    [InlineData("await Task.WhenAll(from x in items select Get(x));")]
    [InlineData("kept.AddRange(items.Select(x => Get(x)).ToArray());")]
    [InlineData("var n = (await Task.WhenAll(items.Select(Get))).Count(x => x > 1);")]
    [InlineData("Task.WaitAll(items.Select(Get).ToArray());")]
    [InlineData("if (items.Select(x => GetAsync(x)).Any(task => task.Result > 1)) return;")]
    [InlineData("if (items.Select(x => GetAsync(x)).Any(task => kept.Contains(task))) return;")]
    [InlineData("if (items.Select(x => GetAsync(x)).All(Take)) return;")]
    [InlineData("if (items.Select(x => kept[x]).Any(task => task != null)) return;")]
    [InlineData("if (items.Select(x => Find(x)).Any(task => task != null)) return;")]
    [InlineData("if (kept.Where(task => task != null).Select(task => task).Any(task => task != null)) return;")]
    [InlineData("if (items.Select(x => x + 1).Any(x => x > 2)) return;")]
    [InlineData("var n = items.Select(x => x + 1).Count();")]
    [InlineData("items.Select(x => x + 1).ToList();")]
    [InlineData("var first = await items.Select(Get).First();")]
    [InlineData("items.Select({|CS0103:Missing|}).ToList();")]
    public Task QueryThatIsAwaited_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Fact]
    public Task MaterializedQueryThatOnePathLoses_IsLostOnAPath() => Verify.VerifyAnalyzerAsync(In(
        "var tasks = {|ASYNC215:items.Select|}(Get).ToList(); if (items.Count == 0) return; await Task.WhenAll(tasks);"));

    private static string In(string statement) => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            private readonly List<Task> kept = new();

            async Task M(List<int> items)
            {
                await Task.Yield();
                {{statement}}
            }

            Task<int> Get(int x) => Task.Run(() => x);
            Task<int> GetAsync(int x) => Task.Run(() => x);
            Task Find(int x) => kept[x];
            bool Take(Task<int> task) => task.Wait(5);
        }
        """;
}
