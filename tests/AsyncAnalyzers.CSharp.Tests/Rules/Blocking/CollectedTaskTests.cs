using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Tasks that are awaited together before their results are read, in the ways in which programs put them together (<c>ASYNC101</c>).</summary>
public sealed class CollectedTaskTests
{
    [Theory]
    [InlineData("var all = new List<Task> { a }; all.Add(b); all.AddRange(many); try { await Task.WhenAll(all); } catch (IOException) { return 0; } return a.Result + b.Result + many[0].Result + many.Select(t => t.Result).Sum();")]
    [InlineData("Task[] all = { a, b }; await Task.WhenAll(all); return a.Result + b.Result;")]
    [InlineData("var all = Task.WhenAll(a, b); await all; return a.Result + b.Result;")]
    [InlineData("var all = Task.WhenAll(a, b); if (await Task.WhenAny(all, Task.Delay(5)) != all) return 0; return a.Result + b.Result;")]
    [InlineData("await Task.WhenAll(many.Cast<Task>().ToArray()); var n = 0; foreach (var t in many) n += t.Result; return n;")]
    [InlineData("await Task.WhenAll(new Task[] { a, b }.Concat(many)); return a.Result + many[0].Result;")]
    [InlineData("await Task.WhenAll(many.Append(a)); return a.Result + many[0].Result;")]
    [InlineData("await new[] { a, b }.WhenAll(); return a.Result + b.Result;")]
    [InlineData("await Own.WhenAll(a, b); return a.Result + b.Result;")]
    [InlineData("await Task.WhenAll(items.Select(i => i.Work)); return items.Sum(i => i.Work.Result);")]
    [InlineData("await Task.WhenAll(items[0].Work); var item = items[0]; await item.Work; Console.WriteLine(); return item.Work.Result;")]
    [InlineData("var pairs = items.Select(i => (i, Task: i.Work)).ToList(); await Task.WhenAll(pairs.Select(p => p.Task)); return pairs.Sum(p => p.Task.Result);")]
    [InlineData("await Task.WhenAll(named.Values); var n = 0; foreach (var (_, task) in named) n += task.Result; return n;")]
    [InlineData("await Task.WhenAll(named.Select(p => p.Value)); return items.Sum(i => named[i.Name].Result);")]
    [InlineData("await Task.WhenAll(many); return many.Aggregate(0, (n, t) => n + t.Result);")]
    [InlineData("var n = 0; await foreach (var t in Task.WhenEach(many)) n += t.Result; return n;")]
    public Task AwaitedTogether_Quiet(string body) => Verify(body);

    [Theory]
    [InlineData("var all = new List<Task>(); if (flag) all.Add(a); await Task.WhenAll(all); return {|ASYNC101:a.Result|};")]
    [InlineData("var all = new List<Task> { a }; all.Clear(); await Task.WhenAll(all); return {|ASYNC101:a.Result|};")]
    [InlineData("var all = new List<Task> { a }; a = items[0].Work; await Task.WhenAll(all); return {|ASYNC101:a.Result|};")]
    [InlineData("var all = new List<Task> { a }; await Task.WhenAll(all); return {|ASYNC101:b.Result|};")]
    [InlineData("var all = Task.WhenAll(a, b); var n = {|ASYNC101:a.Result|}; await all; return n;")]
    [InlineData("var all = Task.WhenAll(a, b); await all; a = Task.Run(() => 1); return {|ASYNC101:a.Result|};")]
    [InlineData("var item = items[0]; await item.Work; item.Work = b; return item.{|ASYNC101:Work.Result|};")]
    [InlineData("await Task.WhenAny(many.Append(a)); return {|ASYNC101:a.Result|};")]
    [InlineData("var rest = many.Where(t => flag).ToList(); await Task.WhenAll(rest); return {|ASYNC101:a.Result|};")]
    [InlineData("await Task.WhenAll(many); many.Add(a); return many.Aggregate(0, (n, t) => n + {|ASYNC101:t.Result|});")]
    [InlineData("await Task.WhenAll(many); Func<Task<int>> later = async () => {|ASYNC101:many[0].Result|} + await a; many.Add(a); return await later();")]
    public Task NotAwaited_Reported(string body) => Verify(body);

    private static Task Verify(string body) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            static class Own
            {
                public static async Task WhenAll(params Task<int>[] tasks) { foreach (var task in tasks) await task; }

                public static Task WhenAll(this IEnumerable<Task> tasks) => Task.WhenAll(tasks);
            }

            class Item
            {
                public Task<int> Work { get; set; } = Task.Run(() => 1);

                public string Name { get; set; } = "";
            }

            class C
            {
                async Task<int> M(Task<int> a, Task<int> b, List<Task<int>> many, List<Item> items, Dictionary<string, Task<int>> named, bool flag)
                {
                    {{body}}
                }
            }
            """,
    }.RunAsync();
}
