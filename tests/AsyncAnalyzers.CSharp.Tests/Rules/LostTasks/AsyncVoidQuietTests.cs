using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>The nearest lookalikes of what <c>ASYNC204</c> reports: what cannot return a task, what does, and what is another rule's.</summary>
public sealed class AsyncVoidQuietTests
{
    [Theory]
    [InlineData("public async ValueTask M() => await Task.Delay(1);")]
    [InlineData("public async Task<int> M() { await Task.Delay(1); return 1; }")]
    [InlineData("public async System.Collections.Generic.IAsyncEnumerable<int> M() { await Task.Delay(1); yield return 1; }")]
    [InlineData("void Outer() { async Task Local() => await Task.Delay(1); Local().Wait(); }")]
    [InlineData("public void M() { Func<Task> f = async () => await Task.Delay(1); f().Wait(); }")]
    public Task FunctionThatGivesATask_IsNotReported(string member) => Verify.VerifyAnalyzerAsync(In(member));

    [Theory]
    [InlineData("static C() { AppDomain.CurrentDomain.AssemblyLoad += OnLoad; } private static async void OnLoad(object sender, AssemblyLoadEventArgs e) => await Task.Delay(1);")]
    [InlineData("event Action Moved; void Stop() { Moved -= OnMoved; } private async void OnMoved() => await Task.Delay(1);")]
    [InlineData("event Action<string> Said; C(C other) { other.Said += (Action<string>)OnSaid; } private async void OnSaid(string text) => await Task.Delay(1);")]
    [InlineData("private async void OnDrop(C sender, System.ComponentModel.CancelEventArgs e) { if (!e.Cancel) await Task.Delay(1); }")]
    public Task Handler_IsNotReported(string member) => Verify.VerifyAnalyzerAsync(In(member));

    // Its signature is somebody else's.
    [Theory]
    [InlineData("class Watcher : IObserver<int> { public async void OnNext(int value) => await Task.Delay(value); public void OnCompleted() { } public void OnError(Exception error) { } }")]
    [InlineData("class Status : IProgress<int> { public async void Report(int value) => await Task.Delay(value); }")]
    [InlineData("class Worker : System.ComponentModel.BackgroundWorker { protected override async void OnDoWork(System.ComponentModel.DoWorkEventArgs e) => await Task.Delay(1); }")]
    [InlineData("class Owner : IDisposable { async void IDisposable.Dispose() => await Task.Delay(1); }")]
    [InlineData("class Listener : System.Diagnostics.TraceListener { public override async void Write(string text) => await Task.Delay(1); public override void WriteLine(string text) { } }")]
    public Task MemberOfAnotherContract_IsNotReported(string type) => Verify.VerifyAnalyzerAsync(In("") + type);

    // The conversion is the fault.
    [Theory]
    [InlineData("void Start() { Action a = {|ASYNC203:Work|}; a(); } private async void Work() => await Task.Delay(1);")]
    [InlineData("void Start() => new System.Threading.Thread({|ASYNC203:Work|}).Start(); private async void Work() => await Task.Delay(1);")]
    [InlineData("void Start() { Run({|ASYNC203:Local|}); async void Local() => await Task.Delay(1); } void Run(Action a) => a();")]
    public Task MethodThatBecomesADelegate_IsNotReported(string member) => Verify.VerifyAnalyzerAsync(In(member));

    // Nothing comes out of it, and only this type calls it.
    [Theory]
    [InlineData("private async void Report() { try { await Task.Delay(1); } catch (Exception e) { Console.Write(e); } } void Call() => Report();")]
    [InlineData("private async void Report() { Console.Write(1); try { await Task.Delay(1); } catch { } } void Call() => Report();")]
    [InlineData("void Call() { async void Report() { try { await Task.Delay(1); } catch (Exception e) { Console.Write(e); } } Report(); }")]
    [InlineData("private async void Poll() { while (true) { try { await Task.Delay(1); } catch (Exception e) when (e is not OutOfMemoryException) { Console.Write(e); } } } void Call() => Poll();")]
    public Task PrivateFunctionThatCatchesAll_IsNotReported(string member) => Verify.VerifyAnalyzerAsync(In(member));

    [Theory]
    [InlineData("public static async void Forget(this ValueTask task) { try { await task; } catch (Exception e) { Console.Write(e); } }")]
    [InlineData("public static async void FireAndForget(Task task, Action<Exception> failed) { try { await task.ConfigureAwait(false); } catch (Exception e) { failed(e); } }")]
    public Task FunctionThatLooksAfterATask_IsNotReported(string member) =>
        Verify.VerifyAnalyzerAsync("using System; using System.Threading.Tasks; static class Tasks { " + member + " }");

    [Fact]
    public Task RowOfATeam_SaysThatItIsMeant()
    {
        var test = new CSharpAnalyzerTest<LostTasksFamily> { TestCode = In("public async void Push() => await Task.Delay(1);") };
        test.TestState.AdditionalFiles.Add(("/AsyncAnalyzers.Team.txt", "M:C.Push; fire-and-forget"));
        return test.RunAsync();
    }

    [Fact]
    public Task AttributeDerivedFromXunits_IsATest() => Verify.VerifyAnalyzerAsync(
        """
        using System.Threading.Tasks;
        using Xunit;

        public sealed class SlowFactAttribute : FactAttribute { }

        public class Tests
        {
            [SlowFact]
            public async void Runs() => await Task.Delay(1);
        }
        """,
        TestReferences.XUnit);

    private static string In(string member) => $$"""
        #nullable disable
        using System;
        using System.Threading.Tasks;

        class C
        {
            {{member}}
        }

        """;
}
