using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Completion;

/// <summary>What the data flow proves, edge kind by edge kind: a proof too many hides a deadlock, one too few cries wolf (<c>ASYNC115</c>).</summary>
public sealed class CompletedTasksTests
{
    [Theory]
    // await
    [InlineData("await t; _ = t.Result;")]
    [InlineData("await t.ConfigureAwait(false); _ = t.Result;")]
    [InlineData("await t.WaitAsync(TimeSpan.FromSeconds(1)); _ = t.Result;")]
    [InlineData("await t; t.Wait(); t.GetAwaiter().GetResult();")]
    [InlineData("await t; t.ConfigureAwait(false).GetAwaiter().GetResult();")]
    // a wait that only a token ends earlier, which throws
    [InlineData("{|ASYNC101:t.Wait|}(token); source.{|ASYNC101:Task.Wait|}(token); _ = t.Result + source.Task.Result;")]
    [InlineData("{|ASYNC101:Task.WaitAll|}(new[] { t, u }, token); {|ASYNC101:Task.WaitAll|}(array, token); _ = t.Result + u.Result + array[0].Result;")]
    [InlineData("_ = list.Where(x => x.IsCompleted).Select(async x => await x.ConfigureAwait(false)).Select(x => x.Result).ToList();")]
    // nothing in it
    [InlineData("var all = new List<Task<int>>(); if (flag) { all.Add(t); await Task.WhenAll(all); } _ = all.Select(x => x.Result).ToList();")]
    [InlineData("var all = new List<Task<int>>(n); foreach (var x in all) _ = x.Result;")]
    [InlineData("if (!list.Any()) { _ = list.Select(x => x.Result).Sum(); foreach (var x in list) x.Wait(); }")]
    [InlineData("if (list.Any()) await Task.WhenAll(list); foreach (var x in list) _ = x.Result;")]
    [InlineData("if (list.Count > 0) await Task.WhenAll(list); foreach (var x in list) _ = x.Result;")]
    [InlineData("if (array.Length == 0) { foreach (var x in array) _ = x.Result; }")]
    // a function of one's own that tells
    [InlineData("if (await Ends(v, n).ConfigureAwait(false)) _ = v.Result;")]
    [InlineData("if (!await Ends(v, n)) return; _ = v.Result;")]
    [InlineData("if (Has(n, t)) _ = t.Result;")]
    [InlineData("if (Has(n, t) && flag) t.Wait();")]
    [InlineData("if (!await Ends(v, n)) throw new Exception(); v.GetAwaiter().GetResult();")]
    // combinators
    [InlineData("await Task.WhenAll(t, u); _ = t.Result + u.Result;")]
    [InlineData("await Task.WhenAll(t, u).ConfigureAwait(false); _ = t.Result + u.Result;")]
    [InlineData("await Task.WhenAll(new[] { t, u }); _ = t.Result;")]
    [InlineData("await Task.WhenAll(array); foreach (var x in array) _ = x.Result;")]
    [InlineData("await Task.WhenAll(array); _ = array[0].Result;")]
    [InlineData("await Task.WhenAll(list); for (var i = 0; i < list.Count; i++) _ = list[i].Result;")]
    [InlineData("await Task.WhenAll(list); _ = list.Select(x => x.Result).Sum();")]
    [InlineData("await Task.WhenAll(array); _ = System.Array.ConvertAll(array, x => x.Result); System.Array.ForEach(array, x => x.Wait());")]
    [InlineData("await Task.WhenAll(list); _ = list.Where(x => x.Result > 0).Select(x => x.Result).ToList();")]
    [InlineData("await Task.WhenAll(map.Values); foreach (var pair in map) _ = pair.Value.Result;")]
    [InlineData("await Task.WhenAll(map.Values); _ = map[1].Result;")]
    [InlineData("await _lazy.Value; _ = _lazy.Value.Result;")]
    [InlineData("while (true) { await t; if (flag) break; } _ = t.Result;")]
    [InlineData("Task plain = t; await plain; if (plain is Task<int> typed) _ = typed.Result;")]
    [InlineData("Task plain = t; await plain; _ = ((Task<int>)plain).Result;")]
    [InlineData("await Task.WhenAll(map.Select(pair => pair.Value)); _ = map[1].Result;")]
    [InlineData("await Task.WhenAll(map.Select(pair => pair.Value).ToArray()); _ = map[1].Result;")]
    [InlineData("await Task.WhenAll(map.Values); if (map.TryGetValue(1, out var one)) _ = one.Result;")]
    [InlineData("var items = list.Select(x => new { Work = x }).ToList(); await Task.WhenAll(items.Select(i => i.Work)); _ = items.Select(i => i.Work.Result).Sum();")]
    [InlineData("var items = list.Select(x => new { Work = x }).ToList(); await Task.WhenAll(items.Select(i => i.Work)); foreach (var i in items) _ = i.Work.Result;")]
    [InlineData("var first = await Task.WhenAny(t, u); _ = first.Result;")]
    [InlineData("_ = (await Task.WhenAny(t, u)).Result;")]
    [InlineData("if (await Task.WhenAny(t, Task.Delay(1)) == t) _ = t.Result;")]
    [InlineData("var first = await Task.WhenAny(t, u); if (first == t) _ = t.Result;")]
    [InlineData("if (await Task.WhenAny(t, Task.Delay(1)) != t) return; _ = t.Result;")]
    [InlineData("Task delay = Task.Delay(1); var first = await Task.WhenAny(t, delay).ConfigureAwait(false); if (first == delay) throw new TimeoutException(); _ = t.Result;")]
    [InlineData("var first = await Task.WhenAny(new[] { u, t }); if (first != u) _ = t.Result;")]
    [InlineData("Task delay = Task.Delay(1); if (await Task.WhenAny(t, delay) == delay) return; _ = t.Result;")]
    [InlineData("Task delay = Task.Delay(1); if (delay == await Task.WhenAny(t, delay).ConfigureAwait(false)) { _ = delay.GetHashCode(); return; } _ = t.Result;")]
    [InlineData("Task delay = Task.Delay(1); var first = await Task.WhenAny(t, delay); if (delay != first) _ = t.Result;")]
    [InlineData("Task delay = Task.Delay(1); var first = await Task.WhenAny(source.Task, delay).Quietly(); if (first != delay) source.Task.GetAwaiter().GetResult();")]
    // a continuation that is a local function
    [InlineData("await t.ContinueWith(Next).Unwrap(); async Task<int> Next(Task<int> done) { if (!done.IsFaulted) return done.Result; return await t.ContinueWith(Next).Unwrap(); }")]
    [InlineData("await t.ContinueWith(Next); void Next(Task<int> done) { var again = done; _ = again.Result; }")]
    // conditions
    [InlineData("while (true) { if (u.IsCompleted) { await t; break; } } _ = t.Result;")]
    [InlineData("if (t.IsCompleted) _ = t.Result;")]
    [InlineData("if (t.IsCompletedSuccessfully) _ = t.Result; else await t;")]
    [InlineData("if (!t.IsCompleted) return; _ = t.Result;")]
    [InlineData("if (t.IsFaulted || t.IsCanceled) { t.GetAwaiter().GetResult(); }")]
    [InlineData("if (flag && t.IsCompleted && t.Result > 0) { }")]
    [InlineData("_ = t.IsCompleted ? t.Result : 0;")]
    [InlineData("if (t is { IsCompleted: true }) _ = t.Result;")]
    [InlineData("if (t is { IsCompletedSuccessfully: true } done) _ = done.Result;")]
    [InlineData("if (t is not { IsCompleted: true }) return; _ = t.Result;")]
    [InlineData("if (t.Status == TaskStatus.RanToCompletion) _ = t.Result;")]
    [InlineData("if (t.Status != TaskStatus.RanToCompletion) return; _ = t.Result;")]
    [InlineData("switch (t.Status) { case TaskStatus.RanToCompletion: _ = t.Result; break; }")]
    [InlineData("while (!t.IsCompleted) await Task.Delay(1); _ = t.Result;")]
    [InlineData("if (v.IsCompleted) _ = v.Result;")]
    [InlineData("if (v.IsCompletedSuccessfully) _ = v.GetAwaiter().GetResult();")]
    [InlineData("var w = v.GetAwaiter(); if (w.IsCompleted) w.GetResult();")]
    // tests and tasks that only the place itself tells
    [InlineData("if (t.IsCompletedSuccessfully()) _ = t.Result; else await t;")]
    [InlineData("if (!t.IsFaulted()) return; t.GetAwaiter().GetResult();")]
    [InlineData("_ = t.Status == TaskStatus.RanToCompletion ? t.Result : await t;")]
    [InlineData("_ = node.Work.IsCompletedSuccessfully() ? node.Work.GetAwaiter().GetResult() : await node.Work;")]
    [InlineData("_ = node.Work.Status == TaskStatus.RanToCompletion ? node.Work.Result : await node.Work;")]
    [InlineData("if (node.Work.IsCompleted) { await u; _ = node.Work.Result; }")]
    [InlineData("if (node.Next.Work.IsCompleted && flag) { n = 1; _ = node.Next.Work.Result; }")]
    [InlineData("if (source.Task.IsCompleted && !flag) _ = source.Task.Result;")]
    [InlineData("if (!source.Task.IsCompleted) return; _ = source.Task.Result;")]
    [InlineData("if (HasValue) { switch (_source.Task.Result) { default: break; } }")]
    [InlineData("if (IsLoaded) _ = _field.Result;")]
    [InlineData("if (_last?.Result != n) _last = Task.FromResult(n);")]
    [InlineData("_ = _last != null && _last.Result == n ? _last : (_last = Task.FromResult(n));")]
    [InlineData("await Task.WhenAll(list).WaitAsync(TimeSpan.FromSeconds(1)).OrGiveUp(); _ = list.All(x => x.Result > 0);")]
    [InlineData("await t.OrGiveUp(); _ = t.Result;")]
    [InlineData("_ = list.Where(x => x.IsCompletedSuccessfully).Select(x => x.Result).Sum();")]
    [InlineData("_ = list.Where(x => x.IsCompleted).OrderBy(x => x.Id).Select(x => x.Result).Sum();")]
    [InlineData("await Task.WhenAll(Sequence.Concat(Others)); _ = Sequence.Select(x => x.Result).Sum() + Others.Sum(x => x.Result);")]
    [InlineData("System.Diagnostics.Debug.Assert(t.IsCompleted); _ = t.Result;")]
    [InlineData("System.Diagnostics.Trace.Assert(t.IsCompletedSuccessfully, \"done\"); _ = t.Result;")]
    [InlineData("await Task.WhenAll(sequence); foreach (var x in sequence) _ = x.Result;")]
    [InlineData("await t; _ = Local(); int Local() => t.Result;")]
    [InlineData("await t; await Local(); async Task<int> Local() { await u; return t.Result; }")]
    // values
    [InlineData("var d = Task.FromResult(1); _ = d.Result;")]
    [InlineData("_ = Task.FromResult(1).Result;")]
    [InlineData("var d = Task.CompletedTask; d.Wait();")]
    [InlineData("var d = new ValueTask<int>(1); _ = d.Result;")]
    [InlineData("ValueTask d = default; d.GetAwaiter().GetResult();")]
    [InlineData("await t; var alias = t; _ = alias.Result;")]
    [InlineData("Task<int> d; if (flag) { d = t; await d; } else { d = Task.FromResult(2); } _ = d.Result;")]
    [InlineData("Task<int>? done = null; foreach (var x in list) { await x; if (x.IsCompletedSuccessfully) { done = x; break; } } if (done is null) return; _ = done.Result;")]
    // edges
    [InlineData("try { await t; _ = t.Result; } finally { }")]
    [InlineData("try { await Task.WhenAll(list); } catch { _ = list.Where(x => x.Exception == null).Select(x => x.Result).Sum(); }")]
    [InlineData("try { await Task.WhenAll(t, u).ConfigureAwait(false); Touch(); } catch { _ = t.Result; }")]
    [InlineData("try { await t; } finally { _ = t.Result; }")]
    [InlineData("await t; try { await u; } finally { _ = t.Result; }")]
    [InlineData("await t; try { await u; } catch (Exception e) when (t.Result > 0) { _ = e; }")]
    [InlineData("await t; foreach (var x in list) { _ = t.Result; await x; }")]
    [InlineData("await t; using (var s = Open()) { _ = t.Result; }")]
    [InlineData("_ = t.ContinueWith(x => x.Result);")]
    [InlineData("await t; Func<int> later = () => t.Result;")]
    [InlineData("_ = t?.ContinueWith(x => x.Result);")]
    [InlineData("await t; _ = t?.Result;")]
    [InlineData("await _readOnly; await u; _ = _readOnly.Result;")]
    [InlineData("await _field; _ = _field.Result;")]
    public Task CompletedOnEveryPath_StaysQuiet(string body) => Verify(body);

    [Theory]
    [InlineData("_ = {|ASYNC115:t.Result|};")]
    [InlineData("await u; _ = {|ASYNC115:t.Result|};")]
    [InlineData("if (flag) await t; _ = {|ASYNC115:t.Result|};")]
    [InlineData("await t; t = Start(); _ = {|ASYNC115:t.Result|};")]
    [InlineData("await t; (t, u) = (u, t); _ = {|ASYNC115:u.Result|};")]
    [InlineData("await t; Replace(ref t); _ = {|ASYNC115:t.Result|};")]
    [InlineData("await t; Make(out t); _ = {|ASYNC115:t.Result|};")]
    [InlineData("await t; Action change = () => t = Start(); change(); _ = {|ASYNC115:t.Result|};")]
    [InlineData("await t; Change(); _ = {|ASYNC115:t.Result|}; void Change() => t = Start();")]
    [InlineData("await t; while (flag) { _ = {|ASYNC115:t.Result|}; t = Start(); }")]
    [InlineData("do { _ = {|ASYNC115:t.Result|}; await t; t = Start(); } while (flag);")]
    [InlineData("again: _ = {|ASYNC115:t.Result|}; t = Start(); if (flag) goto again;")]
    [InlineData("if (t.IsCompleted) t = Start(); _ = {|ASYNC115:t.Result|};")]
    [InlineData("if (t.IsCompleted) { t = Start(); _ = {|ASYNC115:t.Result|}; }")]
    [InlineData("if (t.IsCompleted) { Replace(ref t); _ = {|ASYNC115:t.Result|}; }")]
    [InlineData("if (t.IsCompleted) { foreach (var x in list) { _ = {|ASYNC115:t.Result|}; t = x; } }")]
    [InlineData("Action change = () => t = Start(); if (t.IsCompleted) { change(); _ = {|ASYNC115:t.Result|}; }")]
    [InlineData("if (u.IsCompleted) _ = {|ASYNC115:t.Result|};")]
    [InlineData("if (!t.IsCompleted) _ = {|ASYNC115:t.Result|};")]
    [InlineData("if (t.IsCompleted || flag) _ = {|ASYNC115:t.Result|};")]
    [InlineData("if (t.Status == TaskStatus.Running) _ = {|ASYNC115:t.Result|};")]
    [InlineData("if (await Task.WhenAny(t, u) == u) _ = {|ASYNC115:t.Result|};")]
    [InlineData("await Task.WhenAny(t, u); _ = {|ASYNC115:t.Result|};")]
    [InlineData("Task delay = Task.Delay(1); if (await Task.WhenAny(t, delay) == delay) _ = {|ASYNC115:t.Result|};")]
    [InlineData("Task delay = Task.Delay(1); if (await Task.WhenAny(t, u, delay) == delay) return; _ = {|ASYNC115:t.Result|};")]
    [InlineData("Task delay = Task.Delay(1); if (await Task.WhenAny(t, delay) == u) return; _ = {|ASYNC115:t.Result|};")]
    [InlineData("Task delay = Task.Delay(1); var first = await Task.WhenAny(t, delay); if (first == delay) _ = {|ASYNC115:t.Result|};")]
    [InlineData("Task delay = Task.Delay(1); Task first = await Task.WhenAny(t, u, delay); if (first != delay) _ = {|ASYNC115:t.Result|};")]
    [InlineData("Task delay = Task.Delay(1); Task first = await Task.WhenAny(t, delay); first = await Task.WhenAny(u, delay); if (first != delay) _ = {|ASYNC115:t.Result|};")]
    [InlineData("if (t.IsCompletedLater()) _ = {|ASYNC115:t.Result|};")]
    [InlineData("_ = node.Work.IsCompleted ? node.Next.{|ASYNC115:Work.Result|} : 0;")]
    [InlineData("_ = node.Make().IsCompleted ? node.{|ASYNC101:Make().Result|} : 0;")]
    [InlineData("if (node.Work.IsCompleted) { node.Work = Start(); _ = node.{|ASYNC115:Work.Result|}; }")]
    [InlineData("if (node.Next.Work.IsCompleted) { node.Next = node; _ = node.Next.{|ASYNC115:Work.Result|}; }")]
    [InlineData("if (HasValue) _ = {|ASYNC115:_field.Result|};")]
    [InlineData("_ = {|ASYNC115:_mixed.Result|}; _mixed = Task.FromResult(1);")]
    [InlineData("_ = list.Where(x => !x.IsCompleted).Select(x => {|ASYNC115:x.Result|}).Sum();")]
    [InlineData("_ = System.Array.ConvertAll(array, x => {|ASYNC115:x.Result|});")]
    [InlineData("_ = list.Where(x => x.IsCompleted).Select(x => Start()).Sum(x => {|ASYNC115:x.Result|});")]
    [InlineData("_ = Local(); await t; _ = Local(); async Task<int> Local() { await u; return {|ASYNC115:t.Result|}; }")]
    [InlineData("await t; Func<Task<int>> later = Local; async Task<int> Local() { await u; return {|ASYNC115:t.Result|}; }")]
    [InlineData("await Local(); await t; t = Start(); async Task<int> Local() { await u; return {|ASYNC115:t.Result|}; }")]
    [InlineData("await Task.WhenAll(list); list.Add(Start()); foreach (var x in list) _ = {|ASYNC115:x.Result|};")]
    [InlineData("var all = new List<Task<int>>(); all.Add(t); foreach (var x in all) _ = {|ASYNC115:x.Result|}; var some = new List<Task<int>>(); if (flag) some.Add(t); foreach (var x in some) _ = {|ASYNC115:x.Result|}; var range = new List<Task<int>>(); range.AddRange(array); foreach (var x in range) _ = {|ASYNC115:x.Result|}; var first = new List<Task<int>>(); first.Insert(0, t); foreach (var x in first) _ = {|ASYNC115:x.Result|};")]
    [InlineData("var all = new List<Task<int>>(); Fill(all); foreach (var x in all) _ = {|ASYNC115:x.Result|}; var other = new List<Task<int>>(); var alias = other; alias.Add(t); foreach (var x in other) _ = {|ASYNC115:x.Result|}; var between = new List<Task<int>>(); between.InsertRange(0, array); foreach (var x in between) _ = {|ASYNC115:x.Result|}; var made = new List<Task<int>>(); made = array.ToList(); foreach (var x in made) _ = {|ASYNC115:x.Result|};")]
    [InlineData("var all = new List<Task<int>>(); Enumerable.Range(0, n).ToList().ForEach(i => all.Add(Start())); foreach (var x in all) _ = {|ASYNC115:x.Result|};")]
    [InlineData("var all = new List<Task<int>> { t }; foreach (var x in all) _ = {|ASYNC115:x.Result|}; foreach (var x in new List<Task<int>>(array)) _ = {|ASYNC115:x.Result|}; if (list.Any()) { foreach (var x in list) _ = {|ASYNC115:x.Result|}; }")]
    [InlineData("var all = new List<Task<int>>(); for (var i = 0; i < n; i++) { all.Add(t); } foreach (var x in all) _ = {|ASYNC115:x.Result|};")]
    [InlineData("if (list.Any(x => x.Id > 1)) await Task.WhenAll(list); foreach (var x in list) _ = {|ASYNC115:x.Result|};")]
    [InlineData("_ = list.Where(x => x.IsCompleted).Select(async x => await u).Select(x => {|ASYNC101:x.Result|}).ToList(); _ = list.Select(async x => await x).Select(x => {|ASYNC101:x.Result|}).ToList();")]
    [InlineData("if (await Ends(v, n)) _ = {|ASYNC115:t.Result|}; else _ = {|ASYNC115:v.Result|}; if (await Other(t)) _ = {|ASYNC115:t.Result|};")]
    [InlineData("if (await Perhaps(v, n)) _ = {|ASYNC115:v.Result|};")]
    [InlineData("await Task.WhenAll(array); array[0] = Start(); _ = {|ASYNC115:array[0].Result|};")]
    [InlineData("await Task.WhenAll(list); Fill(list); _ = {|ASYNC115:list[0].Result|};")]
    [InlineData("var query = list.Select(x => Start()); await Task.WhenAll(query); foreach (var x in query) _ = {|ASYNC115:x.Result|};")]
    [InlineData("foreach (var x in list) _ = {|ASYNC115:x.Result|};")]
    [InlineData("_ = list.Select(x => {|ASYNC115:x.Result|}).ToList();")]
    [InlineData("try { Touch(); await t; } catch { _ = {|ASYNC115:t.Result|}; }")]
    [InlineData("try { Touch(); await t; } finally { _ = {|ASYNC115:t.Result|}; }")]
    [InlineData("try { await Task.WhenAll(Start(), t); } catch { _ = {|ASYNC115:t.Result|}; }")]
    [InlineData("try { await t.WaitAsync(TimeSpan.Zero); } catch { _ = {|ASYNC115:t.Result|}; }")]
    [InlineData("try { await t; t = Start(); } catch { _ = {|ASYNC115:t.Result|}; }")]
    [InlineData("await t; try { t = Start(); } catch { _ = {|ASYNC115:t.Result|}; }")]
    [InlineData("await t; try { await u; } finally { t = Start(); } _ = {|ASYNC115:t.Result|};")]
    [InlineData("switch (n) { case 1: await t; break; case 2: break; } _ = {|ASYNC115:t.Result|};")]
    [InlineData("_ = n switch { 1 => await t, _ => {|ASYNC115:t.Result|} };")]
    [InlineData("{|ASYNC101:t?.Wait|}();")]
    [InlineData("while (flag) { await t; } _ = {|ASYNC115:t.Result|};")]
    [InlineData("await t; _ = _lazy.{|ASYNC115:Value.Result|};")]
    [InlineData("Task plain = t; if (plain is Task<int> typed) _ = {|ASYNC115:typed.Result|}; await plain;")]
    [InlineData("await u; if (map.TryGetValue(1, out var one)) _ = {|ASYNC115:one.Result|};")]
    [InlineData("_ = {|ASYNC115:t?.Result|};")]
    [InlineData("if ({|ASYNC115:_field?.Result|} != n) _field = Task.FromResult(n);")]
    [InlineData("await _field; await u; _ = {|ASYNC115:_field.Result|};")]
    [InlineData("await _field; Touch(); _ = {|ASYNC115:_field.Result|};")]
    [InlineData("_ = Local(); await t; async Task Local() { await u; _ = {|ASYNC115:t.Result|}; }")]
    [InlineData("try { _ = t.ContinueWith(async x => { await u; if (flag) v.{|ASYNC101:AsTask().Wait|}(); }); } catch { }")]
    [InlineData("Task<int>? done = null; foreach (var x in list) { done = x; break; } if (done is null) return; _ = {|ASYNC115:done.Result|};")]
    [InlineData("await t; var other = Start(); _ = {|ASYNC101:other.Result|};")]
    [InlineData("var d = flag ? Task.FromResult(1) : Start(); _ = {|ASYNC101:d.Result|};")]
    [InlineData("var d = new ValueTask<int>(t); _ = {|ASYNC115:d.Result|};")]
    [InlineData("if (t.Wait(100)) _ = t.Result; else _ = {|ASYNC115:t.Result|};", true)]
    public Task NotCompletedOnSomePath_Reported(string body, bool alsoTimedWait = false) =>
        Verify(alsoTimedWait ? body.Replace("t.Wait(100)", "{|ASYNC101:t.Wait|}(100)") : body);

    /// <summary>Async methods had no reference locals before C# 13, so this one returns its task.</summary>
    [Fact]
    public Task WrittenThroughAReference_Reported() => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class C
        {
            Task M(Task<int> t)
            {
                if (!t.IsCompleted)
                    return t;

                ref var alias = ref t;
                alias = Task.Run(() => 1);
                _ = {|ASYNC115:t.Result|};
                return Task.CompletedTask;
            }
        }
        """);

    private static Task Verify(string body) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync($$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        interface INode { INode Next { get; set; } Task<int> Work { get; set; } Task<int> Make(); }

        static class Tests
        {
            public static bool IsCompletedSuccessfully(this Task task) => task.Status == TaskStatus.RanToCompletion;
            public static bool IsFaulted(this Task<int> task) => task.Status == TaskStatus.Faulted;
            public static Task OrGiveUp(this Task task) => task;
            public static System.Runtime.CompilerServices.ConfiguredTaskAwaitable<T> Quietly<T>(this Task<T> task) => task.ConfigureAwait(false);
            public static bool IsCompletedLater(this Task task) => false;
        }

        class C
        {
            private readonly Task<int> _readOnly = Task.Run(() => 1);
            private Task<int> _field = Task.Run(() => 1);
            private readonly TaskCompletionSource<int> _source = new();
            private Task<int>? _last;
            private readonly Lazy<Task<int>> _lazy = new(() => Start());
            private Task<int> _mixed = Task.Run(() => 1);
            private IEnumerable<Task<int>> Sequence { get; } = new List<Task<int>>();
            private IEnumerable<Task<int>> Others { get; } = new List<Task<int>>();
            private bool HasValue => _source.Task.Status == TaskStatus.RanToCompletion;
            private bool IsLoaded { get => _field.IsCompletedSuccessfully; }

            async Task M(Task<int> t, Task<int> u, ValueTask<int> v, List<Task<int>> list, Task<int>[] array, Dictionary<int, Task<int>> map, TaskCompletionSource<int> source, IEnumerable<Task<int>> sequence, INode node, bool flag, int n, System.Threading.CancellationToken token)
            {
                await Task.Yield();
                {{body}}
            }

            static async Task<bool> Ends(ValueTask<int> v, int n) { while (n-- > 0 && !v.IsCompleted) await Task.Delay(1); if (n == 7) return false; return v.IsCompleted; }
            static async Task<bool> Perhaps(ValueTask<int> v, int n) { await Task.Delay(n); if (n == 7) return true; return v.IsCompleted; }
            static async Task<bool> Other(Task<int> t) { await Task.Delay(1); t = Start(); return t.IsCompleted; }
            private bool Has(int n, Task<int> t) => n > 1 && t.IsCompleted;
            static Task<int> Start() => Task.Run(() => 1);
            static void Replace(ref Task<int> task) => task = Start();
            static void Make(out Task<int> task) => task = Start();
            static void Fill(List<Task<int>> list) => list.Add(Start());
            static IDisposable Open() => null!;
            void Touch() => _field = Start();
        }
        """);
}
