using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Single tasks that the code has made, found or stated to be completed (<c>ASYNC101</c>).</summary>
public sealed class KnownResultTests
{
    [Theory]
    [InlineData("var source = new TaskCompletionSource<int>(); source.SetResult(5); await Task.Yield(); return source.Task.Result;")]
    [InlineData("await Task.Yield(); Assert.True(t.IsCompleted); return t.Result;")]
    [InlineData("await Task.Yield(); t.IsCompleted.Should().BeTrue(); return t.Result;")]
    [InlineData("var done = t.IsCompleted; if (done) return t.Result; return await t;")]
    [InlineData("if (t.Exception != null) t.Wait(); return await t;")]
    [InlineData("if (t.Exception is { } failure) return failure.HResult + t.Result; return await t;")]
    [InlineData("Task<int>? maybe = null; if (Environment.HasShutdownStarted) maybe = Task.Run(() => 1); if (maybe != null) await maybe; return maybe?.Result ?? 0;")]
    [InlineData("switch (t.IsCompleted, Environment.HasShutdownStarted) { case (true, true): return t.Result; case (true, false) when t.Result > 0: return 1; default: return await t; }")]
    [InlineData("if (t.IsDone()) { return t.Result; } return await t;")]
    [InlineData("if (t.HasEnded()) { return t.Result; } return await t;")]
    [InlineData("if (!HasMade) throw new InvalidOperationException(); await Task.Yield(); return HasMade ? _made!.Result : 0;")]
    [InlineData("await Task.Yield(); if (!HasMade) throw new InvalidOperationException(); return _made!.Result;")]
    [InlineData("var lazy = new Lazy<Task<int>>(() => t); await Task.Yield(); if (!lazy.Value.IsCompleted) throw new InvalidOperationException(); return lazy.Value.Result;")]
    [InlineData("var lazy = new Lazy<Task<int>>(() => t); await Task.Yield(); if (!lazy.IsValueCreated || !lazy.Value.IsCompleted) { Console.WriteLine(); return 0; } return lazy.Value.Result;")]
    [InlineData("await Prop; return Prop.Result;")]
    [InlineData("await Task.Yield(); _ended.TrySetResult(5); return Ended.Result;")]
    [InlineData("await Computed; return Computed.Result;")]
    [InlineData("await Task.Yield(); Save().GetAwaiter().GetResult(); return Count().Result;")]
    public Task Completed_Quiet(string body) => Verify(body);

    [Theory]
    [InlineData("var source = new TaskCompletionSource<int>(); await Task.Yield(); return source.{|ASYNC115:Task.Result|};")]
    [InlineData("var source = new TaskCompletionSource<int>(); source.SetResult(5); source = new(); await Task.Yield(); return source.{|ASYNC115:Task.Result|};")]
    [InlineData("await Task.Yield(); Assert.False(t.IsCompleted); return {|ASYNC115:t.Result|};")]
    [InlineData("var done = t.IsCompleted; if (!done) return {|ASYNC115:t.Result|}; return await t;")]
    [InlineData("var done = t.IsCompleted; t = Task.Run(() => 1); if (done) return {|ASYNC115:t.Result|}; return await t;")]
    [InlineData("if (t.Exception == null) return {|ASYNC115:t.Result|}; return await t;")]
    [InlineData("switch (t.IsCompleted, Environment.HasShutdownStarted) { case (false, true): return {|ASYNC115:t.Result|}; default: return await t; }")]
    [InlineData("if (t.IsGood()) { return {|ASYNC115:t.Result|}; } return await t;")]
    [InlineData("await Prop; Console.WriteLine(); return {|ASYNC115:Prop.Result|};")]
    [InlineData("var lazy = new Lazy<Task<int>>(() => t); await Task.Yield(); if (lazy.Value.IsCompleted) throw new InvalidOperationException(); return lazy.{|ASYNC115:Value.Result|};")]
    [InlineData("var lazy = new Lazy<Task<int>>(() => t); await Task.Yield(); if (lazy.IsValueCreated && !lazy.Value.IsCompleted) return 0; return lazy.{|ASYNC115:Value.Result|};")]
    [InlineData("var lazy = new Lazy<Task<int>>(() => t); await Task.Yield(); if (!lazy.Value.IsCompleted) Console.WriteLine(); return lazy.{|ASYNC115:Value.Result|};")]
    [InlineData("await Task.Yield(); return {|ASYNC101:Overridden().Result|};")]
    [InlineData("await Task.Yield(); return {|ASYNC101:Mixed().Result|};")]
    [InlineData("var source = new TaskCompletionSource<int>(); await Task.Yield(); source.SetResult(5); return {|ASYNC115:Ended.Result|};")]
    public Task Unknown_Reported(string body) => Verify(body);

    private static Task Verify(string body) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            static class Assert
            {
                public static void True(bool value) { }

                public static void False(bool value) { }
            }

            static class Ends
            {
                public static bool IsDone(this Task task) { return task.Status == TaskStatus.RanToCompletion; }

                public static bool HasEnded(this Task task) => task.IsCompleted && task.Id > 0;

                public static bool IsGood(this Task task) => task.Id > 0;

                public static Truth Should(this bool value) => new();
            }

            class Truth { public void BeTrue() { } }

            class C
            {
                private Task<int>? _made;
                private int _count;

                public Task<int> Prop { get; set; } = Task.Run(() => 1);

                private bool HasMade => _made is not null && _made.IsCompleted;

                private Task<int> Computed => _made ??= Task.Run(() => 1);

                private readonly TaskCompletionSource<int> _ended = new();

                private Task<int> Ended => _ended.Task;

                private Task Save() { _count++; if (_count > 3) return Task.FromResult(0); _count--; return Task.CompletedTask; }

                private Task<int> Count() => Task.FromResult(_count);

                protected virtual Task<int> Overridden() => Task.FromResult(1);

                private Task<int> Mixed() { if (_count > 3) return Task.FromResult(0); return Computed; }

                async Task<int> M(Task<int> t)
                {
                    {{body}}
                }
            }
            """,
    }.RunAsync();
}
