using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC101</c>: the shapes of a wait. Where code runs and what is known to be completed have tests of their own.</summary>
public sealed class BlockingOnTaskTests
{
    [Theory]
    [InlineData("{|ASYNC101:task.Wait|}();")]
    [InlineData("{|ASYNC101:task.Wait|}(1000);")]
    [InlineData("{|ASYNC101:task.Wait|}(token);")]
    [InlineData("{|ASYNC101:task.Wait|}(TimeSpan.FromSeconds(1));")]
    [InlineData("{|ASYNC101:task.Wait|}(-1, token);")]
    [InlineData("_ = {|ASYNC101:Value().Result|};")]
    [InlineData("_ = {|ASYNC101:Value().Result|}.Length;")]
    [InlineData("_ = {|ASYNC101:Quick().Result|};")]
    [InlineData("Work().{|ASYNC101:GetAwaiter().GetResult|}();")]
    [InlineData("Value().{|ASYNC101:GetAwaiter().GetResult|}();")]
    [InlineData("Quick().{|ASYNC101:GetAwaiter().GetResult|}();")]
    [InlineData("Work().ConfigureAwait(true).{|ASYNC101:GetAwaiter().GetResult|}();")]
    [InlineData("{|ASYNC101:Task.WaitAll|}(task, value);")]
    [InlineData("{|ASYNC101:Task.WaitAll|}(new[] { task }, 1000);")]
    [InlineData("{|ASYNC101:Task.WaitAny|}(task, value);")]
    [InlineData("_ = {|ASYNC101:Task.WaitAny|}(new[] { task }, token);")]
    [InlineData("_ = Task.{|ASYNC101:Run(() => 1).Result|};")]
    [InlineData("_ = this.{|ASYNC115:Field.Result|};")]
    [InlineData("_ = {|ASYNC115:list[0].Result|};")]
    [InlineData("_ = {|ASYNC101:(Value()).Result|};")]
    [InlineData("_ = $\"{{|ASYNC101:Value().Result|}}\";")]
    [InlineData("if ({|ASYNC101:Value().Result|} is { Length: > 0 } s) _ = s;")]
    [InlineData("using (var stream = {|ASYNC101:Open().Result|}) { }")]
    [InlineData("try { {|ASYNC101:task.Wait|}(); } catch (AggregateException) { }")]
    [InlineData("lock (list) { {|ASYNC101:task.Wait|}(); }")]
    [InlineData("checked { _ = {|ASYNC101:Value().Result|}; }")]
    public Task Wait_Reported(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("await task;")]
    [InlineData("task.Wait(0);")]
    [InlineData("_ = task.Wait(TimeSpan.Zero);")]
    [InlineData("_ = Task.WaitAll(new[] { task }, 0);")]
    [InlineData("_ = Task.WaitAny(new[] { task }, TimeSpan.Zero);")]
    [InlineData("_ = task.Exception;")]
    [InlineData("_ = task.Status == TaskStatus.RanToCompletion;")]
    [InlineData("_ = nameof(value.Result);")]
    [InlineData("_ = typeof(Task<int>).GetProperty(\"Result\");")]
    [InlineData("_ = own.Result + own.Wait();")]
    [InlineData("Func<string> later = () => value.Result;")]
    [InlineData("System.Linq.Expressions.Expression<Func<string>> tree = () => value.Result;")]
    [InlineData("await Task.Run(() => value.Result);")]
    [InlineData("Action wait = task.Wait;")]
    [InlineData("await value.ConfigureAwait(false);")]
    [InlineData("_ = await Task.WhenAny(task, value) == task;")]
    [InlineData("_ = task.IsCompletedSuccessfully || task.AsyncState is null;")]
    [InlineData("_ = value.GetAwaiter().IsCompleted;")]
    [InlineData("task.GetAwaiter().OnCompleted(() => { });")]
    [InlineData("await Task.WhenAll(list);")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => task.Wait());")]
    [InlineData("new Thread(() => task.Wait()).Start();")]
    [InlineData("await Task.Factory.StartNew(() => value.Result, TaskCreationOptions.LongRunning);")]
    [InlineData("using var timer = new Timer(_ => task.Wait());")]
    [InlineData("await task.ContinueWith(t => t.Exception);")]
    [InlineData("await value.ContinueWith(t => t.Result.Length);")]
    [InlineData("_ = list.Select(x => x.IsCompleted).ToList();")]
    [InlineData("Func<Task<string>, string> read = t => t.Result;")]
    [InlineData("System.Linq.Expressions.Expression<Action> tree = () => task.Wait();")]
    [InlineData("await Parallel.ForEachAsync(list, async (x, t) => await x);")]
    [InlineData("_ = task.WaitAsync(TimeSpan.FromSeconds(1));")]
    [InlineData("var finished = await Task.WhenAny(list); _ = finished.Result;")]
    public Task NoWait_Quiet(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("async Task<int> M() { await Task.Yield(); return {|#0:M().Result|}; }", "'Task.Result' holds the thread of an async function while it waits; use 'await' instead")]
    [InlineData("Task M(Task<int> t) { {|#0:t.Wait|}(); return t; }", "'Task.Wait' blocks the caller, who expects an awaitable at once; use 'await' instead")]
    [InlineData("async Task M(Task t) { await Task.Yield(); {|#0:Task.WaitAll|}(t, t); }", "'Task.WaitAll' holds the thread of an async function while it waits; use 'await Task.WhenAll' instead")]
    [InlineData("async Task M(Task t) { await Task.Yield(); {|#0:t.Wait|}(1); }", "'Task.Wait' holds the thread of an async function while it waits; use 'await Task.WaitAsync' instead")]
    [InlineData("async Task<int> M() { await Task.Yield(); lock (this) { return {|#0:M().Result|}; } }", "'Task.Result' holds the thread of an async function while it waits; use 'await' outside of the 'lock' instead")]
    public Task Message_NamesApiEffectAndRemedy(string member, string message) =>
        CSharpAnalyzerVerifier<AllRules>.VerifyAnalyzerAsync(
            $"using System.Threading.Tasks; class C {{ {member} }}",
            new DiagnosticResult("ASYNC101").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(message));

    [Fact]
    public async Task SeverityOfTheUser_Holds()
    {
        const string Source = "using System.Threading.Tasks; class C { async Task M(Task t) { await Task.Yield(); t.Wait(); } }";
        var test = new CSharpAnalyzerTest<AllRules> { TestCode = Source };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.ASYNC101.severity = none\n"));
        await test.RunAsync();
    }

    [Fact]
    public Task DisabledOwner_HandsNothingOn() => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestState =
        {
            Sources = { "class C { async Task M(SemaphoreSlim s) { await Task.Yield(); Thread.Sleep(1); s.Wait(); File.ReadAllText(\"a\"); } }" },
            AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.ASYNC102.severity = none\ndotnet_diagnostic.ASYNC103.severity = none\n") },
        },
    }.RunAsync();

    private static Task VerifyAsync(string statement) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            class Own
            {
                public int Result => 1;

                public int Wait() => 1;
            }

            class C
            {
                public readonly Task<string> Field = Task.Run(() => "a");

                private static Task<string> Value() => Task.Run(() => "a");

                private static Task Work() => Task.Run(() => { });

                private static async ValueTask<string> Quick() => await Value();

                private static Task<HttpResponseMessage> Open() => new HttpClient().GetAsync("a");

                async Task M(Task task, Task<string> value, ValueTask<string> quick, Task<HttpResponseMessage> open, List<Task<string>> list, Own own, CancellationToken token)
                {
                    await Task.Yield();
                    {{statement}}
                }
            }
            """,
    }.RunAsync();
}
