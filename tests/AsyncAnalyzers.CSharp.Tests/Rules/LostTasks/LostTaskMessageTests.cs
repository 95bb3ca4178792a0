using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What the messages advise, where the first advice that comes to mind would be wrong.</summary>
public sealed class LostTaskMessageTests
{
    private const string Dropped = " starts work that nobody waits for, and its exception disappears; ";
    private const string Void = " becomes a delegate that returns nothing: nobody waits for it, and an exception in it ends the process; ";

    [Theory]
    [InlineData("{|#0:Get|}(1);", "make the function async and await it, or keep the task")]
    [InlineData("void Local() => {|#0:Get|}(1);", "make the function async and await it, or keep the task")]
    [InlineData("Action a = () => {|#0:Get|}(1);", "keep the task")]
    [InlineData("Take(() => {|#0:Get|}(1));", "keep the task")]
    [InlineData("Take(() => { Console.WriteLine(); {|#0:Get|}(1); });", "keep the task")]
    [InlineData("Parallel.ForEach(list, x => { {|#0:Get|}(x); });", "keep the task, or use 'Parallel.ForEachAsync' and await it")]
    [InlineData("list.ForEach(x => { {|#0:Get|}(x); });", "keep the task, or use 'foreach' and await in it")]
    [InlineData("_ = Task.Run(() => { {|#0:Get|}(1); });", "make the function async and await it, or keep the task")]
    [InlineData("Clicked += (s, e) => { {|#0:Get|}(1); };", "make the function async and await it, or keep the task")]
    public Task DroppedTask_InALambdaThatMustStaySynchronous(string statement, string advice) =>
        Verify.VerifyAnalyzerAsync(In(statement), Verify.Diagnostic("ASYNC201").WithLocation(0).WithMessage("'C.Get'" + Dropped + advice));

    [Theory]
    [InlineData("SendAsync", true)]
    [InlineData("Publish", true)]
    [InlineData("Sending", false)]
    [InlineData("Save", false)]
    public Task MessageThatIsSent_MayBeOneWay(string name, bool mayBe) => Verify.VerifyAnalyzerAsync(
        In("{|#0:" + name + "|}();", "Task " + name + "() => Task.Delay(1);"),
        Verify.Diagnostic("ASYNC201").WithLocation(0).WithMessage(
            "'C." + name + "'" + Dropped + "make the function async and await it, or keep the task"
            + (mayBe ? "; if nobody is meant to wait for it, name it in 'async_analyzers.fire_and_forget_methods'" : "")));

    [Theory]
    [InlineData("lock (list) { {|#0:Get|}(1); }")]
    [InlineData("void Local() { lock (list) {|#0:Get|}(1); }")]
    public Task InALock_NothingCanBeAwaited(string statement) => Verify.VerifyAnalyzerAsync(
        In(statement),
        Verify.Diagnostic("ASYNC201").WithLocation(0).WithMessage("'C.Get' is not awaited, and its exception disappears; keep the task and await it outside of the 'lock'"));

    [Theory]
    [InlineData("{|#0:Changed|}();")]
    [InlineData("{|#0:Changed?.Invoke|}();")]
    public Task RaisedEvent_HasManyTasks(string statement) => Verify.VerifyAnalyzerAsync(
        In(statement, "event Func<Task>? Changed;").Replace("using System;", "#nullable disable warnings\nusing System;"),
        Verify.Diagnostic("ASYNC201").WithLocation(0).WithMessage("'Changed' raises an event, and nobody waits for its handlers: their exceptions disappear; await each of 'Changed.GetInvocationList()', or discard with '_ ='"));

    [Fact]
    public Task AsyncVoidThatCatchesAll_CannotEndTheProcess() => Verify.VerifyAnalyzerAsync(
        In("", "internal async void {|#0:Work|}() { try { await Task.Yield(); } catch (Exception) { } } void Call() => Work();"),
        Verify.Diagnostic("ASYNC204").WithLocation(0).WithMessage("'Work' is async void: its caller cannot wait for it; return a 'Task'"));

    [Fact]
    public Task DroppedDelay_IsNoPause() => Verify.VerifyAnalyzerAsync(
        In("{|#0:Task.Delay|}(50);"),
        Verify.Diagnostic("ASYNC201").WithLocation(0).WithMessage("'Task.Delay' does not wait: nothing awaits it; make the function async and await it, or use 'Thread.Sleep'"));

    [Theory]
    [InlineData("_ = Task.Factory.StartNew({|#0:Worker|});", "let 'Worker' return a 'Task' and use 'Task.Run'")]
    [InlineData("_ = Task.Run({|#0:Worker|});", "let 'Worker' return a 'Task'")]
    [InlineData("Take({|#0:Worker|});", "'C.Take' takes no function that returns a task; catch what can be thrown in it, or await elsewhere")]
    [InlineData("Parallel.ForEach(list, {|#0:Each|});", "let 'Each' return a 'Task' and use 'Parallel.ForEachAsync' and await it", "Each(int x)")]
    [InlineData("list.ForEach({|#0:Each|});", "let 'Each' return a 'Task' and use 'foreach' and await in it", "Each(int x)")]
    public Task AsyncVoidMethod_MustReturnATaskFirst(string statement, string advice, string signature = "Worker()") =>
        Verify.VerifyAnalyzerAsync(
            In(statement, "async void " + signature + " => await Task.Yield();"),
            Verify.Diagnostic("ASYNC203").WithLocation(0).WithMessage("The async void method '" + signature.Substring(0, signature.IndexOf('(')) + "'" + Void + advice));

    [Theory]
    [InlineData("_ = Task.Factory.StartNew(new Action({|#0:async|} () => await Get(1)));", "use 'Task.Run'")]
    [InlineData("_ = Task.Run(new Action({|#0:async|} () => await Get(1)));", "give it a function that returns a 'Task'")]
    public Task AsyncLambda_OfAnActionOnPurpose(string statement, string advice) =>
        Verify.VerifyAnalyzerAsync(In(statement), Verify.Diagnostic("ASYNC203").WithLocation(0).WithMessage("The async lambda" + Void + advice));

    [Theory]
    [InlineData("{|#0:list.Select|}(Get).ToList();", "Nothing awaits the tasks of this query: they are dropped; use 'await Task.WhenAll(…)'")]
    [InlineData("var tasks = {|#0:list.Select|}(Get);", "Nothing awaits the tasks of this query: 'tasks' is neither awaited nor passed on; use 'await Task.WhenAll(…)'")]
    [InlineData("var tasks = list.Select(Get); Task.WhenAll(tasks).Wait(); _ = Task.WhenAll({|#0:tasks|});", "'tasks' is enumerated again, which starts the work of its tasks again; keep the result of 'ToList()'")]
    public Task Query(string statement, string message) =>
        Verify.VerifyAnalyzerAsync(In(statement), Verify.Diagnostic("ASYNC208").WithLocation(0).WithMessage(message));

    private static string In(string statement, string member = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            event EventHandler? Clicked;

            void M(List<int> list)
            {
                {{statement}}
            }

            void Raise() => Clicked?.Invoke(this, EventArgs.Empty);
            void Take(Action action) => action();
            {{member}}
            Task Get(int x) => Task.Delay(x);
        }
        """;
}
