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
    [InlineData("await Task.WhenAll(many.ToArray()); return (from t in many where t.Result > 1 where t.Result < 5 select t.Result).FirstOrDefault();")]
    [InlineData("try { await Task.WhenAll(many.ToArray()); } catch (AggregateException) { return 0; } return many[0].Result;")]
    [InlineData("try { while (flag) { var all = new List<Task<int>>(); for (var y = 0; y < 3; y++) { all.Add(Task.Run(() => y)); } await Task.WhenAll(all.ToArray()); await Task.Yield(); Console.WriteLine(all[0].Result + all[2].Result); } } finally { Console.WriteLine(); } return 0;")]
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
    [InlineData("var c = flag ? a : null; await Task.WhenAll(b, c ?? Task.CompletedTask); return b.Result + (c?.Result ?? 0);")]
    [InlineData("while (many.Count > 0) { var done = await Task.WhenAny(many).Plain(); if (done.Result > 1) return 1; many.Remove(done); } return 0;")]
    [InlineData("return await a.Followed(t => Task.FromResult(t.Result));")]
    [InlineData("return await Own.After(b, t => t.Result > 1 ? a : Task.FromResult(t.Result));")]
    [InlineData("var c = flag ? a : null; var d = flag ? null : b; await Task.WhenAll(c ?? Task.CompletedTask, d ?? Task.CompletedTask); return (c?.Result ?? 0) + (d?.Result ?? 0);")]
    [InlineData("return many.Where(t => t.IsCompleted && !t.IsFaulted && !t.IsCanceled).Select(t => t.Result).Sum();")]
    [InlineData("return many.Where(t => t.Id > 1 && t.IsCompletedSuccessfully).Sum(t => t.Result);")]
    [InlineData("return await Own.After(a, t => { if (t.IsFaulted) return b; return Task.FromResult(t.Result); });")]
    [InlineData("var pairs = new (string Name, Task<int> Work)[items.Count]; var i = 0; foreach (var item in items) pairs[i++] = (item.Name, item.Work); try { await Task.WhenAll(Array.ConvertAll(pairs, p => p.Work)); } catch { Console.WriteLine(); throw; } var n = 0; foreach (var (name, work) in pairs) n += work.Result; return n;")]
    [InlineData("await Task.WhenAll(items.ConvertAll(i => i.Work)); return items.Sum(i => i.Work.Result);")]
    [InlineData("return many.Where(t => t.Status is TaskStatus.RanToCompletion).Sum(t => t.Result);")]
    [InlineData("return many.Where(t => t.Status is TaskStatus.RanToCompletion or TaskStatus.Faulted).Sum(t => t.Result);")]
    [InlineData("return many.Where(t => t is { IsCompletedSuccessfully: true, Id: > 1 }).Sum(t => t.Result);")]
    [InlineData("return a.Status is TaskStatus.RanToCompletion or TaskStatus.Canceled ? a.Result : 0;")]
    public Task AwaitedTogether_Quiet(string body) => Verify(body);

    [Theory]
    [InlineData("Task[] all = [a, b]; await Task.WhenAll(all); return a.Result + b.Result;")]
    [InlineData("List<Task<int>> all = [a, .. many]; await Task.WhenAll(all); return a.Result + many[0].Result + all[1].Result;")]
    [InlineData("await Task.WhenAll([a, .. many]); return a.Result + many[0].Result;")]
    [InlineData("Task[] all = [a]; await Task.WhenAll(all); return {|ASYNC115:b.Result|};")]
    [InlineData("List<Task> all = [a, b]; all.Clear(); await Task.WhenAll(all); return {|ASYNC115:b.Result|};")]
    public Task CollectionExpression_TellsWhatIsInIt(string body)
    {
        Assert.SkipUnless(typeof(Microsoft.CodeAnalysis.SyntaxNode).Assembly.GetName().Version >= new System.Version(4, 8), "this compiler does not know collection expressions");
        return Verify(body);
    }

    [Theory]
    [InlineData("var all = new List<Task>(); if (flag) all.Add(a); await Task.WhenAll(all); return {|ASYNC115:a.Result|};")]
    [InlineData("var all = new List<Task> { a }; all.Clear(); await Task.WhenAll(all); return {|ASYNC115:a.Result|};")]
    [InlineData("var all = new List<Task> { a }; a = items[0].Work; await Task.WhenAll(all); return {|ASYNC115:a.Result|};")]
    [InlineData("var all = new List<Task> { a }; await Task.WhenAll(all); return {|ASYNC115:b.Result|};")]
    [InlineData("var all = Task.WhenAll(a, b); var n = {|ASYNC115:a.Result|}; await all; return n;")]
    [InlineData("var all = Task.WhenAll(a, b); await all; a = Task.Run(() => 1); return {|ASYNC115:a.Result|};")]
    [InlineData("var item = items[0]; await item.Work; item.Work = b; return item.{|ASYNC115:Work.Result|};")]
    [InlineData("await Task.WhenAny(many.Append(a)); return {|ASYNC115:a.Result|};")]
    [InlineData("var c = flag ? a : null; await Task.WhenAll(b, c ?? Task.CompletedTask); return {|ASYNC115:a.Result|};")]
    [InlineData("var done = await Task.WhenAny(a, b).Plain(); return done.Id + {|ASYNC115:a.Result|};")]
    [InlineData("return many.Where(t => t.Id > 1 && a.IsCompleted).Sum(t => {|ASYNC115:t.Result|});")]
    [InlineData("return many.Where(t => !t.IsFaulted || t.IsCompleted).Sum(t => {|ASYNC115:t.Result|});")]
    [InlineData("return await a.Followed(t => Task.FromResult(t.Result + {|ASYNC115:b.Result|}));")]
    [InlineData("return await Own.Each(many, t => Task.FromResult({|ASYNC115:t.Result|}));")]
    [InlineData("Func<Task<int>, Task<int>> later = t => Task.FromResult({|ASYNC115:t.Result|}); return await later(a);")]
    [InlineData("var rest = many.Where(t => flag).ToList(); await Task.WhenAll(rest); return {|ASYNC115:a.Result|};")]
    [InlineData("await Task.WhenAll(many); many.Add(a); return many.Aggregate(0, (n, t) => n + {|ASYNC115:t.Result|});")]
    [InlineData("await Task.WhenAll(many); Func<Task<int>> later = async () => {|ASYNC115:many[0].Result|} + await a; many.Add(a); return await later();")]
    [InlineData("var pairs = new (Task<int> One, Task<int> Other)[2]; await Task.WhenAll(Array.ConvertAll(pairs, p => p.One)); var n = 0; foreach (var (one, other) in pairs) n += one.Result + {|ASYNC115:other.Result|}; return n;")]
    [InlineData("await Task.WhenAll(items.ConvertAll(i => Task.FromResult(i.Name))); return items.Sum(i => i.{|ASYNC115:Work.Result|});")]
    [InlineData("return many.Where(t => t.Status is TaskStatus.RanToCompletion or TaskStatus.Running).Sum(t => {|ASYNC115:t.Result|});")]
    [InlineData("return many.Where(t => t.Status is not TaskStatus.RanToCompletion).Sum(t => {|ASYNC115:t.Result|});")]
    [InlineData("return many.Where(t => t is { IsCompleted: false } or { Id: 1 }).Sum(t => {|ASYNC115:t.Result|});")]
    [InlineData("return a.Status is TaskStatus.RanToCompletion or TaskStatus.Running ? {|ASYNC115:a.Result|} : 0;")]
    public Task NotAwaited_Reported(string body) => Verify(body);

    private static Task Verify(string body) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            static class Own
            {
                public static async Task WhenAll(params Task<int>[] tasks) { foreach (var task in tasks) await task; }

                public static Task WhenAll(this IEnumerable<Task> tasks) => Task.WhenAll(tasks);

                public static System.Runtime.CompilerServices.ConfiguredTaskAwaitable<T> Plain<T>(this Task<T> task) => task.ConfigureAwait(false);

                public static Task<TResult> Followed<T, TResult>(this Task<T> task, Func<Task<T>, Task<TResult>> next) => task.ContinueWith(next).Unwrap();

                public static Task<TResult> After<T, TResult>(Task<T> task, Func<Task<T>, Task<TResult>> next) => task.ContinueWith(next).Unwrap();

                public static Task<int> Each(List<Task<int>> tasks, Func<Task<int>, Task<int>> body) => body(tasks[0]);
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
