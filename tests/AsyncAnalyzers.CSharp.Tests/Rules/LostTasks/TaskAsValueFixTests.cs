using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;
using AsyncAnalyzers.CSharp.Rules.LostTasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.LostTasks.TaskAsValueAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks.TaskAsValueFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What the fix of <c>ASYNC213</c> writes.</summary>
public sealed class TaskAsValueFixTests
{
    [Theory]
    [InlineData("var s = $\"{{|ASYNC213:GetAsync|}()}\"; // why", "var s = $\"{await GetAsync()}\"; // why")]
    [InlineData("var s = $\"{{|ASYNC213:GetAsync|}(),5:N}\";", "var s = $\"{await GetAsync(),5:N}\";")]
    [InlineData("var s = $\"{{|ASYNC213:c?.GetAsync|}()}\";", "var s = $\"{(c?.GetAsync() is { } task ? await task : null)}\";")]
    [InlineData("var s = \"a\" + {|ASYNC213:GetAsync|}() + {|ASYNC213:GetAsync|}();", "var s = \"a\" + await GetAsync() + await GetAsync();")]
    [InlineData("var s = {|ASYNC213:GetAsync|}().ToString();", "var s = (await GetAsync()).ToString();")]
    [InlineData("var t = GetAsync(); Console.WriteLine({|ASYNC213:t|});", "var t = GetAsync(); Console.WriteLine(await t);")]
    [InlineData("Console.WriteLine(\"{0} {1}\", {|ASYNC213:GetAsync|}(), {|ASYNC213:GetAsync|}());", "Console.WriteLine(\"{0} {1}\", await GetAsync(), await GetAsync());")]
    [InlineData("if ({|ASYNC213:GetAsync|}() == null) return;", "if (await GetAsync() == null) return;")]
    [InlineData("if ({|ASYNC213:GetAsync|}() is not null) return;", "if (await GetAsync() is not null) return;")]
    [InlineData("using ({|ASYNC213:OpenAsync|}()) { }", "using (await OpenAsync()) { }")]
    [InlineData("using var stream = {|ASYNC213:OpenAsync|}();", "using var stream = await OpenAsync();")]
    [InlineData("var s = JsonSerializer.Serialize(new { a = {|ASYNC213:GetAsync|}() });", "var s = JsonSerializer.Serialize(new { a = await GetAsync() });")]
    public Task AsyncFunction_Awaits(string before, string after) => Verify.VerifyCodeFixAsync(In("async Task", before), In("async Task", after));

    [Fact]
    public Task AwaitableReturningFunction_BecomesAsync() => new CSharpCodeFixTest<TaskAsValueAnalyzer, TaskAsValueFix>
    {
        TestCode = In("Task", "Console.WriteLine({|ASYNC213:GetAsync|}());\n        return DoAsync();"),
        FixedCode = In("async Task", "Console.WriteLine(await GetAsync());\n        await DoAsync();"),
        CodeActionTitle = "Use 'await' and make the function async",
    }.RunAsync();

    [Fact]
    public Task Action_BecomesAsync() => new CSharpCodeFixTest<TaskAsValueAnalyzer, TaskAsValueFix>
    {
        TestCode = InController("IActionResult Get() => Ok({|ASYNC213:GetAsync|}())"),
        FixedCode = InController("async Task<IActionResult> Get() => Ok(await GetAsync())"),
        CodeActionTitle = "Use 'await' and make the handler async",
        ReferenceAssemblies = TestReferences.AspNetCore,
    }.RunAsync();

    [Theory]
    [InlineData("void", "Console.WriteLine({|ASYNC213:GetAsync|}());")]
    [InlineData("async Task", "Console.WriteLine({|ASYNC213:DoAsync|}());")]
    [InlineData("async Task", "lock (this) { Console.WriteLine({|ASYNC213:GetAsync|}()); }")]
    [InlineData("async Task", "Action a = () => Console.WriteLine({|ASYNC213:GetAsync|}());")]
    public Task WhereNothingCanBeAwaited_ThereIsNoFix(string head, string statement) => Verify.VerifyNoFixAsync(In(head, statement));

    private static string In(string head, string statement) => $$"""
        #nullable disable
        using System;
        using System.Text.Json;
        using System.Threading.Tasks;

        class C
        {
            {{head}} M(C c)
            {
                {{statement}}
            }

            Task DoAsync() => Task.Delay(1);
            Task<string> GetAsync() => Task.Run(() => "");
            Task<IDisposable> OpenAsync() => Task.FromResult<IDisposable>(null);
        }
        """;

    private static string InController(string action) => $$"""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;

        public class OrdersController : ControllerBase
        {
            public {{action}};

            private Task<string> GetAsync() => Task.Run(() => "");
        }
        """;
}
