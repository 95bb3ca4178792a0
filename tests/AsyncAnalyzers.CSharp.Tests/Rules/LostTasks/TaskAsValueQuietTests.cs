using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Rules.LostTasks.TaskAsValueAnalyzer>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>The nearest lookalikes of what <c>ASYNC213</c> reports: results, members of a task, and places that want the task.</summary>
public sealed class TaskAsValueQuietTests
{
    [Theory]
    [InlineData("var s = $\"{(await task).Length} {task?.Status} {task.IsCompleted:N}\";")]
    [InlineData("var s = \"a\" + (await GetAsync()) + task.IsFaulted + 1;")]
    [InlineData("var s = GetAsync().Id.ToString() + task.Status.ToString();")]
    [InlineData("var s = (await GetAsync()).ToString();")]
    [InlineData("var s = string.Join(\", \", await Task.WhenAll(task, GetAsync()));")]
    [InlineData("var s = string.Format(\"{0} {1}\", task.Id, await task);")]
    [InlineData("var s = string.Concat(await task, task.Exception);")]
    [InlineData("Console.WriteLine(await GetAsync());")]
    [InlineData("Console.WriteLine(task.Exception?.Message);")]
    [InlineData("Console.WriteLine(\"{0}\", plain.Status);")]
    [InlineData("new StringBuilder().Append(await GetAsync()).Append(task.Status);")]
    [InlineData("Debug.WriteLine(task.IsCanceled);")]
    [InlineData("var s = JsonSerializer.Serialize(new { id = task.Id, text = await task });")]
    [InlineData("await JsonSerializer.SerializeAsync(Stream.Null, await GetAsync());")]
    [InlineData("var s = $\"{own}\" + own; Console.WriteLine(own);")]
    public Task ResultOrMember_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("if (await GetAsync() == null || (await GetAsync()) is null) return;")]
    [InlineData("if (\"a\".Equals(await GetAsync())) return;")]
    [InlineData("if (task.Status == TaskStatus.Faulted || GetAsync().IsCompleted == b) return;")]
    [InlineData("if (GetAsync() == task || GetAsync().Equals(task)) return;")]
    [InlineData("if (await Task.WhenAny(task, GetAsync()) == plain) return;")]
    [InlineData("var i = Array.IndexOf(new Task[] { task }, plain);")]
    [InlineData("if (new List<Task> { task }.Contains(plain)) return;")]
    [InlineData("if ((await GetAsync()) is string { Length: > 1 } text) return;")]
    [InlineData("var x = (await GetAsync()) switch { null => 1, _ => 2 };")]
    [InlineData("using (await OpenAsync()) { }")]
    [InlineData("await using var stream = await OpenAsync();")]
    public Task ComparedResult_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("log.LogInformation(\"{A}\", await GetAsync());")]
    [InlineData("log.LogInformation(\"{A} {B}\", task.Status, task.Id);")]
    [InlineData("log.LogError(task.Exception, \"{A}\", 1);")]
    public Task LoggedResult_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;

        class C
        {
            async Task M(ILogger log, Task<string> task)
            {
                await Task.Yield();
                {{statement}}
            }

            Task<string> GetAsync() => Task.Run(() => "");
        }
        """,
        TestReferences.Worker);

    [Theory]
    [InlineData("Ok(await GetAsync())")]
    [InlineData("Json(new { name = await GetAsync(), path = Request.Path })")]
    [InlineData("await GetAsync() is { } name ? Ok(name) : NotFound()")]
    [InlineData("new JsonResult(await GetAsync())")]
    [InlineData("StatusCode(await CountAsync())")]
    public Task ActionResultOfAResult_IsNotReported(string result) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;

        public class C : Controller
        {
            public async Task<IActionResult> Get() => {{result}};

            private Task<string> GetAsync() => Task.Run(() => "");
            private Task<int> CountAsync() => Task.Run(() => 200);
        }
        """,
        TestReferences.AspNetCore);

    private static string In(string statement) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Runtime.CompilerServices;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;

        class Own
        {
            public TaskAwaiter<int> GetAwaiter() => Task.FromResult(1).GetAwaiter();
            public override string ToString() => "own";
        }

        class C
        {
            async Task M(bool b, Task<string> task, Task plain, Own own)
            {
                await Task.Yield();
                {{statement}}
            }

            Task<string> GetAsync() => Task.Run(() => "");
            Task<Stream> OpenAsync() => Task.Run(() => Stream.Null);
        }
        """;
}
