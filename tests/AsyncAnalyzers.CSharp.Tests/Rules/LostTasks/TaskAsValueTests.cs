using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Rules.LostTasks.TaskAsValueAnalyzer>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC213</c> reports, and where it stays quiet.</summary>
public sealed class TaskAsValueTests
{
    [Theory]
    [InlineData("var s = $\"{{|ASYNC213:GetAsync|}()}\";")]
    [InlineData("var s = $\"a {{|ASYNC213:task|}:N} b\";")]
    [InlineData("var s = $\"{{|ASYNC213:other?.GetAsync|}()}\";")]
    [InlineData("var s = $\"{{|ASYNC213:ValueAsync|}()}\";")]
    [InlineData("var s = \"a\" + {|ASYNC213:GetAsync|}();")]
    [InlineData("var s = {|ASYNC213:task|} + \"a\";")]
    [InlineData("var s = \"a\" + 1 + {|ASYNC213:task|} + 2;")]
    [InlineData("var s = $\"{1}\" + {|ASYNC213:other.Loading|};")]
    [InlineData("var s = \"\"; s += {|ASYNC213:GetAsync|}();")]
    [InlineData("var s = {|ASYNC213:GetAsync|}().ToString();")]
    [InlineData("var s = {|ASYNC213:task|}.ToString();")]
    [InlineData("var s = string.Concat(\"a\", {|ASYNC213:GetAsync|}());")]
    [InlineData("var s = string.Format(\"{0}\", {|ASYNC213:GetAsync|}());")]
    [InlineData("var s = string.Format(\"{0}{1}{2}{3}\", 1, 2, {|ASYNC213:task|}, 3);")]
    [InlineData("var s = string.Format(\"{0}{1}\", new object[] { {|ASYNC213:task|}, 3 });")]
    [InlineData("Console.WriteLine({|ASYNC213:task|});")]
    [InlineData("Console.WriteLine({|ASYNC213:DoAsync|}());")]
    [InlineData("new StringBuilder().Append({|ASYNC213:GetAsync|}());")]
    [InlineData("new StreamWriter(\"a\").WriteLine({|ASYNC213:task|});")]
    [InlineData("var s = JsonSerializer.Serialize({|ASYNC213:GetAsync|}());")]
    [InlineData("var s = JsonSerializer.Serialize(new { a = 1, b = {|ASYNC213:GetAsync|}() });")]
    [InlineData("var s = JsonSerializer.Serialize(new { a = new { b = new[] { {|ASYNC213:task|} } } });")]
    [InlineData("var s = JsonSerializer.Serialize(new Dictionary<string, object> { [\"a\"] = {|ASYNC213:task|} });")]
    [InlineData("var s = JsonSerializer.Serialize(new Dictionary<string, object> { { \"b\", {|ASYNC213:GetAsync|}() } });")]
    [InlineData("var s = JsonSerializer.Serialize(b ? (object)1 : {|ASYNC213:task|});")]
    public Task TextAndSinks_AreReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("if ({|ASYNC213:GetAsync|}() == null) return;")]
    [InlineData("if ({|ASYNC213:GetAsync|}() is null) return;")]
    [InlineData("if (null != {|ASYNC213:other.GetAsync|}()) return;")]
    [InlineData("if ({|ASYNC213:GetAsync|}() is not null) return;")]
    [InlineData("if ({|ASYNC213:StepAsync|}() == step) return;")]
    [InlineData("if ({|ASYNC213:StepAsync|}() is IStep) return;")]
    [InlineData("if ({|ASYNC213:StepAsync|}() is IStep found) return;")]
    [InlineData("if ({|ASYNC213:StepAsync|}() is IStep { } or IComparable) return;")]
    [InlineData("var x = {|ASYNC213:StepAsync|}() switch { IStep s => 1, _ => 2 };")]
    [InlineData("switch ({|ASYNC213:StepAsync|}()) { case IStep s: break; }")]
    [InlineData("if (\"a\".Equals({|ASYNC213:GetAsync|}())) return;")]
    [InlineData("if ({|ASYNC213:GetAsync|}().Equals(\"a\")) return;")]
    [InlineData("if (anything.Equals({|ASYNC213:GetAsync|}())) return;")]
    [InlineData("if ({|ASYNC213:GetAsync|}().Equals(anything)) return;")]
    [InlineData("if (anything == {|ASYNC213:GetAsync|}()) return;")]
    [InlineData("using ({|ASYNC213:OpenAsync|}()) { }")]
    [InlineData("using (var stream = {|ASYNC213:OpenAsync|}()) { }")]
    [InlineData("using var stream = {|ASYNC213:OpenAsync|}();")]
    public Task ComparisonsAndUsings_AreReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("var s = $\"{await GetAsync()}\" + await task;")]
    [InlineData("var s = $\"{task.Result} {task.Status} {task.Id} {plain}\" + task.Id;")]
    [InlineData("var s = plain.ToString() + \"a\" + plain;")]
    [InlineData("var s = nameof(GetAsync) + $\"{nameof(task)}\";")]
    [InlineData("Console.WriteLine(plain);")]
    [InlineData("Console.WriteLine((object)task);")]
    [InlineData("Console.WriteLine(Task.CompletedTask);")]
    [InlineData("object o = task;")]
    [InlineData("dynamic d = GetAsync();")]
    [InlineData("ArgumentNullException.ThrowIfNull(task);")]
    [InlineData("GC.KeepAlive(task);")]
    [InlineData("Debug.Assert(task != null);")]
    [InlineData("Task.Factory.StartNew(state => { }, task);")]
    [InlineData("ThreadPool.QueueUserWorkItem(state => { }, task);")]
    [InlineData("new Dictionary<string, object> { [\"a\"] = task };")]
    [InlineData("new List<object>().Add(task);")]
    [InlineData("var x = new { task };")]
    [InlineData("var s = JsonSerializer.Serialize(new { a = await GetAsync() });")]
    [InlineData("var s = JsonSerializer.Serialize(new Dictionary<string, string> { [\"a\"] = plain.ToString() });")]
    [InlineData("Hash(task); object.ReferenceEquals(task, plain); var h = task.GetHashCode();")]
    public Task OtherUses_AreNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("if (task == null || task is null || null != task) return;")]
    [InlineData("if (other.Loading == null) return;")]
    [InlineData("if (other.Current() == null) return;")]
    [InlineData("if (other.MaybeAsync() == null) return;")]
    [InlineData("if (other?.GetAsync() == null) return;")]
    [InlineData("if (other?.GetAsync() is { } running) await running;")]
    [InlineData("if (GetAsync() is { IsCompleted: true } done) return;")]
    [InlineData("if (Interlocked.CompareExchange(ref kept, task, null) == null) return;")]
    [InlineData("if (task == kept || task.Equals(kept) || task == plain) return;")]
    [InlineData("if (task == anything || anything.Equals(task) || Equals(task, anything)) return;")]
    [InlineData("if (anything.Equals(other.Current()) || anything == other.MaybeAsync() || anything.Equals(other.Loading)) return;")]
    [InlineData("if (await Task.WhenAny(task, plain) == task) return;")]
    [InlineData("if (plain is Task<string> || task is Task || task is IDisposable || task is IAsyncResult) return;")]
    [InlineData("if (task is object || task is { }) return;")]
    [InlineData("var x = plain switch { Task<int> i => 1, Task<string> { IsCompleted: true } s => 2, null => 3, _ => 4 };")]
    [InlineData("using (GetAsync()) { }")]
    [InlineData("using (Task<Stream> opening = OpenAsync()) { opening.Wait(); }")]
    [InlineData("using var stream = await OpenAsync();")]
    [InlineData("using (Task.Run(() => { })) { }")]
    [InlineData("Expression<Func<C, bool>> e = c => c.GetAsync() == null; Expression<Func<C, string>> f = c => c.GetAsync().ToString();")]
    public Task TasksThatAreMeant_AreNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("log.LogInformation(\"{A}\", {|ASYNC213:GetAsync|}());")]
    [InlineData("log.LogError(new Exception(), \"{A} {B}\", 1, {|ASYNC213:GetAsync|}());")]
    [InlineData("log.Log(LogLevel.Debug, \"{A}\", {|ASYNC213:GetAsync|}());")]
    [InlineData("log.Log(LogLevel.Debug, default, GetAsync(), null, (s, e) => \"\");")]
    [InlineData("using (log.BeginScope(\"{A}\", 1)) { }")]
    public Task Logs_AreReported(string statement) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;

        class C
        {
            void M(ILogger log)
            {
                {{statement}}
            }

            Task<string> GetAsync() => Task.Run(() => "");
        }
        """,
        TestReferences.Worker);

    [Theory]
    [InlineData("Ok({|ASYNC213:GetAsync|}())")]
    [InlineData("Ok({|ASYNC213:DeleteAsync|}())")]
    [InlineData("Ok(new { name = {|ASYNC213:GetAsync|}() })")]
    [InlineData("Json({|ASYNC213:GetAsync|}())")]
    [InlineData("StatusCode(418, {|ASYNC213:GetAsync|}())")]
    [InlineData("CreatedAtAction(\"Get\", new { id = {|ASYNC213:GetAsync|}() }, {|ASYNC213:GetAsync|}())")]
    [InlineData("new OkObjectResult({|ASYNC213:GetAsync|}())")]
    [InlineData("new JsonResult({|ASYNC213:GetAsync|}())")]
    [InlineData("Ok(\"a\")")]
    public Task ActionResults_AreReported(string result) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;

        public class C : Controller
        {
            public IActionResult Get() => {{result}};

            private Task<string> GetAsync() => Task.Run(() => "");
            private Task DeleteAsync() => Task.Delay(1);
        }
        """,
        TestReferences.AspNetCore);

    [Theory]
    [InlineData("Results.Ok({|ASYNC213:GetAsync|}())")]
    [InlineData("Results.Json(new { name = {|ASYNC213:GetAsync|}() })")]
    [InlineData("TypedResults.Ok({|ASYNC213:GetAsync|}())")]
    [InlineData("GetAsync()")]
    public Task MinimalApis_AreReported(string result) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(WebApplication app) => app.MapGet("/", () => {{result}});

            static Task<string> GetAsync() => Task.Run(() => "");
        }
        """,
        TestReferences.AspNetCore);

    [Fact]
    public Task RowOfTheTeam_IsASink()
    {
        var test = new CSharpAnalyzerTest<CSharp.Rules.LostTasks.TaskAsValueAnalyzer>
        {
            TestCode = """
                using System.Threading.Tasks;

                class Audit
                {
                    public void Write(string what, object value) { }
                    public void Keep(object value) { }

                    void M(Task<int> task)
                    {
                        Write("a", {|ASYNC213:task|});
                        Keep(task);
                    }
                }
                """,
        };
        test.TestState.AdditionalFiles.Add(("/AsyncAnalyzers.Team.txt", "M:Audit.Write; value-sink\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task BrokenCode_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System;
        using System.Threading.Tasks;

        class C
        {
            void M(Task<{|CS0246:Missing|}> task)
            {
                var s = $"{task}" + {|CS0103:GetAsync|}();
                Console.WriteLine({|CS0103:GetAsync|}());
                if ({|CS0103:GetAsync|}() == null) return;
                using ({|CS0103:OpenAsync|}()) { }
            }
        }
        """);

    [Fact]
    public Task Message_NamesTheTaskAndWhatIsWrong() => Verify.VerifyAnalyzerAsync(
        """
        using System;
        using System.Threading.Tasks;

        class C
        {
            void M(Task<int> task)
            {
                var s = $"{{|#0:task|}}";
                Console.WriteLine({|#1:GetAsync|}());
            }

            Task<string> GetAsync() => Task.Run(() => "");
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithMessage("'task' is a task here, and its text is only the name of its type; use 'await'"),
        Verify.Diagnostic().WithLocation(1).WithMessage("'C.GetAsync' gives a task here, and the call gets it in the place of its result; use 'await'"));

    private static string In(string statement) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Linq.Expressions;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;

        interface IStep { }

        class C
        {
            private Task<string> kept;

            public Task<string> Loading => kept;

            async Task M(C other, bool b, Task<string> task, Task plain, IStep step, object anything)
            {
                await Task.Yield();
                {{statement}}
            }

            Task<string> Current() => kept;
            #nullable enable annotations
            Task<string>? MaybeAsync() => kept;
            #nullable disable
            async Task<string> GetAsync() { await Task.Yield(); return ""; }
            Task DoAsync() => Task.Delay(1);
            ValueTask<int> ValueAsync() => default;
            Task<IStep> StepAsync() => Task.FromResult<IStep>(null);
            Task<Stream> OpenAsync() => Task.FromResult<Stream>(null);
            void Hash(object value) { }
        }
        """;
}
