using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>The result of a task that is kept somewhere may be there (<c>ASYNC115</c>); that of one which is started in sight is waited for.</summary>
public sealed class UnprovenWaitTests
{
    [Theory]
    [InlineData("return {|ASYNC115:given.Result|};")]
    [InlineData("return {|ASYNC115:_kept.Result|};")]
    [InlineData("return {|ASYNC115:Loading.Result|};")]
    [InlineData("return source.{|ASYNC115:Task.Result|};")]
    [InlineData("return given.{|ASYNC115:GetAwaiter().GetResult|}();")]
    [InlineData("return given.ConfigureAwait(false).{|ASYNC115:GetAwaiter().GetResult|}();")]
    [InlineData("return quick.AsTask().{|ASYNC115:GetAwaiter().GetResult|}();")]
    [InlineData("return {|ASYNC115:many[0].Result|};")]
    [InlineData("return many.{|ASYNC115:First().Result|} + many.{|ASYNC115:First(t => t.Id > 1).Result|};")]
    [InlineData("return queue.{|ASYNC115:Dequeue().Result|};")]
    [InlineData("return {|ASYNC115:(await Nested()).Result|};")]
    [InlineData("var n = 0; foreach (var t in many) n += {|ASYNC115:t.Result|}; return n;")]
    [InlineData("return many.Sum(t => {|ASYNC115:t.Result|});")]
    [InlineData("var tasks = Enumerable.Range(0, 3).Select(n => Start()).ToList(); return tasks.Select(t => {|ASYNC115:t.Result|}).Sum();")]
    [InlineData("return many.Where(t => t.Id > 1).Select(t => {|ASYNC115:t.Result|}).Sum();")]
    [InlineData("return {|ASYNC115:(flag ? given : _kept).Result|};")]
    // handed on, or asked
    [InlineData("var task = Start(); Keep(task); return {|ASYNC115:task.Result|};")]
    [InlineData("var task = Start(); await Task.WhenAny(task, Task.Delay(1)); return {|ASYNC115:task.Result|};")]
    [InlineData("var task = Start(); while (!task.IsCompleted && flag) await Task.Delay(1); return {|ASYNC115:task.Result|};")]
    [InlineData("var task = Start(); if (flag) await task; return {|ASYNC115:task.Result|};")]
    [InlineData("var task = Start(); {|ASYNC101:task.Wait|}(1000); return {|ASYNC115:task.Result|};")]
    [InlineData("var task = Start(); var same = task; return {|ASYNC115:same.Result|};")]
    [InlineData("var (one, two) = (Start(), Start()); return {|ASYNC115:one.Result|} + await two;")]
    public Task KeptTask_Suggested(string body) => Verify(body);

    [Theory]
    [InlineData("return {|ASYNC101:Start().Result|};")]
    [InlineData("return {|ASYNC101:((Start())).Result|};")]
    [InlineData("return Start().ConfigureAwait(false).{|ASYNC101:GetAwaiter().GetResult|}();")]
    [InlineData("return Task.{|ASYNC101:Run(() => 1).Result|};")]
    [InlineData("return Task.{|ASYNC101:WhenAll(many).Result|}.Length;")]
    [InlineData("return given.{|ASYNC101:ContinueWith(t => 1).Result|};")]
    [InlineData("return {|ASYNC101:Execute(() => Start()).Result|};")]
    [InlineData("return {|ASYNC101:start().Result|} + start.{|ASYNC101:Invoke().Result|};")]
    [InlineData("return other?.{|ASYNC101:Begin().Result|} ?? 0;")]
    [InlineData("return {|ASYNC101:(flag ? Start() : given).Result|};")]
    [InlineData("return {|ASYNC101:(_last ?? Start()).Result|};")]
    [InlineData("return {|ASYNC101:(_last = Start()).Result|};")]
    [InlineData("return {|ASYNC101:(flag switch { true => Start(), _ => given }).Result|};")]
    [InlineData("var task = Start(); return {|ASYNC101:task.Result|};")]
    [InlineData("Task<int> task; if (flag) task = Start(); else task = Task.Run(() => 1); return {|ASYNC101:task.Result|};")]
    [InlineData("var task = Start(); var quickly = Quick(); return task.ConfigureAwait(false).{|ASYNC101:GetAwaiter().GetResult|}() + {|ASYNC101:quickly.Result|};")]
    [InlineData("return Enumerable.Range(0, 3).Select(n => Start()).Where(t => t.Id > 1).Select(t => {|ASYNC101:t.Result|}).Sum();")]
    [InlineData("return Enumerable.Range(0, 3).Select(async n => { await Task.Yield(); return n; }).Select(t => {|ASYNC101:t.Result|}).Sum();")]
    [InlineData("var query = Enumerable.Range(0, 3).Select(n => Start()); return query.Select(t => {|ASYNC101:t.Result|}).Sum();")]
    [InlineData("{|ASYNC101:given.Wait|}(); return 0;")]
    [InlineData("{|ASYNC101:_kept.Wait|}(1000); {|ASYNC101:Task.WaitAll|}(many.ToArray()); return 0;")]
    public Task StartedTask_Reported(string body) => Verify(body);

    [Theory]
    [InlineData("await given; return given.Result;")]
    [InlineData("return await given.ContinueWith(t => t.Result);")]
    [InlineData("return given.IsCompletedSuccessfully ? given.Result : 0;")]
    [InlineData("var task = Start(); if (await Task.WhenAny(task, Task.Delay(1)) == task) return task.Result; return 0;")]
    [InlineData("var tasks = Enumerable.Range(0, 3).Select(n => Start()).ToList(); await Task.WhenAll(tasks); return tasks.Sum(t => t.Result);")]
    [InlineData("return Enumerable.Range(0, 3).Select(n => Start()).Where(t => t.IsCompleted).Select(t => t.Result).Sum();")]
    [InlineData("Func<int> later = () => given.Result; return await given;")]
    [InlineData("await Task.Yield(); return Task.FromResult(1).Result;")]
    public Task CompletedTask_Quiet(string body) => Verify(body);

    [Fact]
    public Task Message_SaysThatTheTaskMayBeComplete() => CSharpAnalyzerVerifier<AllRules>.VerifyAnalyzerAsync(
        "using System.Threading.Tasks; class C { async Task<int> M(Task<int> t) { await Task.Yield(); return {|#0:t.Result|}; } }",
        new DiagnosticResult("ASYNC115").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Info).WithMessage("'Task.Result' holds the thread of an async function while it waits, unless the task is complete by then; use 'await' instead"));

    [Fact]
    public Task SynchronousCode_Quiet() => Verify("return await given;", "class D { private readonly Task<int> _task = Task.Run(() => 1); int Read() => _task.IsCompleted ? _task.Result : 0; }");

    private static Task Verify(string body, string others = "") => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            class C
            {
                private readonly Task<int> _kept = Task.Run(() => 1);
                private Task<int>? _last;

                public Task<int> Loading { get; set; } = Task.Run(() => 1);

                static Task<int> Start() => Task.Run(() => 1);

                Task<int> Begin() => Task.Run(() => 1);

                static ValueTask<int> Quick() => new(Start());

                static Task<Task<int>> Nested() => Task.Factory.StartNew(() => Start());

                static void Keep(Task task) { }

                static T Execute<T>(Func<T> work) => work();

                async Task<int> M(Task<int> given, ValueTask<int> quick, TaskCompletionSource<int> source, List<Task<int>> many, Queue<Task<int>> queue, Func<Task<int>> start, C? other, bool flag)
                {
                    {{body}}
                }
            }

            {{others}}
            """,
    }.RunAsync();
}
