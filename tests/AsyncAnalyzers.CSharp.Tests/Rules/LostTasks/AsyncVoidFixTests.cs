using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks.AsyncVoidFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What the fix of <c>ASYNC204</c> writes.</summary>
public sealed class AsyncVoidFixTests
{
    [Theory]
    [InlineData("public async /* why */ void {|ASYNC204:M|}() => await Task.Delay(1); // kept", "public async /* why */ Task M() => await Task.Delay(1); // kept")]
    [InlineData("public async void {|ASYNC204:M|}()\n    {\n        await Task.Delay(1);\n        return;\n    }", "public async Task M()\n    {\n        await Task.Delay(1);\n        return;\n    }")]
    [InlineData("void Outer()\n    {\n        async void {|ASYNC204:Unused|}() => await Task.Delay(1);\n    }", "void Outer()\n    {\n        async Task Unused() => await Task.Delay(1);\n    }")]
    public Task Function_ReturnsATask(string before, string after) => Verify.VerifyCodeFixAsync(In(before), In(after));

    [Fact]
    public Task ActionWithARoute_ReturnsATask() => Verify.VerifyCodeFixAsync(
        InController("void {|ASYNC204:Save|}"), InController("Task Save"), TestReferences.AspNetCore);

    [Fact]
    public Task OtherAttribute_HasNoFix() => Verify.VerifyNoFixAsync(In("[System.ComponentModel.Description(\"\")] public async void {|ASYNC204:M|}() => await Task.Delay(1);"));

    private static string InController(string head) => $$"""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;

        public class Orders : ControllerBase
        {
            [HttpPost("save")]
            public async {{head}}() => await Task.Delay(1);
        }
        """;

    [Fact]
    public Task Callers_Await() => new CSharpCodeFixTest<LostTasksFamily, AsyncVoidFix>
    {
        TestCode = In("public async void {|ASYNC204:M|}() => await Task.Delay(1);\n\n    async Task Caller()\n    {\n        M(); // first\n        await Task.Yield();\n    }"),
        FixedCode = In("public async Task M() => await Task.Delay(1);\n\n    async Task Caller()\n    {\n        await M(); // first\n        await Task.Yield();\n    }"),
        CodeActionTitle = "Return a Task",
        CompilerDiagnostics = CompilerDiagnostics.Warnings,
    }.RunAsync();

    [Fact]
    public Task CallersInOtherFiles_Await()
    {
        var test = new CSharpCodeFixTest<LostTasksFamily, AsyncVoidFix>
        {
            TestCode = In("public async void {|ASYNC204:M|}() => await Task.Delay(1);"),
            FixedCode = In("public async Task M() => await Task.Delay(1);"),
        };
        test.TestState.Sources.Add("class User { async System.Threading.Tasks.Task Run(C c) { await System.Threading.Tasks.Task.Yield(); c.M(); } }");
        test.FixedState.Sources.Add("class User { async System.Threading.Tasks.Task Run(C c) { await System.Threading.Tasks.Task.Yield(); await c.M(); } }");
        return test.RunAsync();
    }

    [Fact]
    public Task SeveralInOneFile_AwaitEachOther() => Verify.VerifyCodeFixAsync(
        In("public async void {|ASYNC204:M|}() => await Task.Delay(1);\n\n    public async void {|ASYNC204:N|}()\n    {\n        M();\n        await Task.Yield();\n    }"),
        In("public async Task M() => await Task.Delay(1);\n\n    public async Task N()\n    {\n        await M();\n        await Task.Yield();\n    }"));

    [Fact]
    public Task MissingUsing_IsAdded() => Verify.VerifyCodeFixAsync(
        "class C\n{\n    async void {|ASYNC204:M|}() => await System.IO.File.ReadAllTextAsync(\"a\");\n}\n",
        "using System.Threading.Tasks;\n\nclass C\n{\n    async Task M() => await System.IO.File.ReadAllTextAsync(\"a\");\n}\n");

    [Theory]
    [InlineData("async void {|ASYNC204:M|}() => await Task.Delay(1); C() { M(); }")]
    [InlineData("public virtual async void {|ASYNC204:M|}() => await Task.Delay(1);")]
    [InlineData("[System.Runtime.Serialization.OnDeserialized] async void {|ASYNC204:M|}(System.Runtime.Serialization.StreamingContext c) => await Task.Delay(1);")]
    public Task WhereACallerOrAContractNeedsVoid_NothingIsOffered(string member) => Verify.VerifyNoFixAsync(In(member));

    private static string In(string member) => $$"""
        using System;
        using System.Threading.Tasks;

        class C
        {
            {{member}}
        }
        """;
}
