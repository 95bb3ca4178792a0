using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Every kind of function that an await can stand in, and those that it cannot.</summary>
public sealed class FunctionKindTests
{
    [Theory]
    [InlineData("async IAsyncEnumerable<int> M() { yield return [|N().Result|]; }", "async IAsyncEnumerable<int> M() { yield return await N(); }")]
    [InlineData("async void M() { [|N().Wait|](); await N(); }", "async void M() { await N(); await N(); }")]
    [InlineData("Func<Task> F() => async () => { [|N().Wait|](); await N(); };", "Func<Task> F() => async () => { await N(); await N(); };")]
    [InlineData("Action F() => async delegate { [|N().Wait|](); await N(); };", "Action F() => async delegate { await N(); await N(); };")]
    [InlineData("void M() { async Task L() => [|N().Wait|](); _ = L(); }", "void M() { async Task L() => await N(); _ = L(); }")]
    public Task AsyncFunction_AwaitsInPlace(string before, string after) => Verify.VerifyCodeFixAsync(InClass(before), InClass(after));

    [Theory]
    [InlineData("async Task M(List<int> l) { await N(); l.ForEach(x => [|N().Wait|]()); }")]
    [InlineData("async Task M(List<int> l) { await N(); var x = l.Select(n => [|N().Result|] + n).ToList(); }")]
    public Task LambdaThatMustBeDoneWhenItReturns_HasNoFix(string member) => Verify.VerifyNoFixAsync(InClass(member));

    [Fact]
    public Task TopLevelCodeThatAwaits_IsFixed() => new Test
    {
        TestState = { Sources = { "using System.Threading.Tasks;\n\nawait Task.Yield();\nvar n = Task.[|Run(() => 1).Result|];\n" }, OutputKind = OutputKind.ConsoleApplication },
        FixedState = { Sources = { "using System.Threading.Tasks;\n\nawait Task.Yield();\nvar n = await Task.Run(() => 1);\n" }, OutputKind = OutputKind.ConsoleApplication },
    }.RunAsync();

    [Fact]
    public Task ConditionalAccessInTopLevelCode_GuardsItself() => new Test
    {
        TestState =
        {
            Sources = { "using System.Threading.Tasks;\n\nawait Task.Yield();\nC? c = null;\nc?.[|M().Result|].ToString();\nclass C { public async Task<int> M() { await Task.Yield(); return 1; } }\n" },
            OutputKind = OutputKind.ConsoleApplication,
        },
        FixedState =
        {
            Sources = { "using System.Threading.Tasks;\n\nawait Task.Yield();\nC? c = null;\nif (c?.M() is { } task)\n    (await task).ToString();\nclass C { public async Task<int> M() { await Task.Yield(); return 1; } }\n" },
            OutputKind = OutputKind.ConsoleApplication,
        },
    }.RunAsync();

    [Fact]
    public Task TwoConditionalAccesses_GetDifferentNames() => Verify.VerifyCodeFixAsync(
        InClass("async Task M(C? task) { await N(); var a = task?.[|P().Result|]; var b = task?.[|P().Result|]; }"),
        InClass("async Task M(C? task) { await N(); var a = task?.P() is { } task2 ? await task2 : null; var b = task?.P() is { } task3 ? await task3 : null; }"));

    [Fact]
    public Task ConditionalAccessesInTwoMembers_GetTheSameName() => Verify.VerifyCodeFixAsync(
        InClass("async Task M(C? c) { await N(); var a = c?.[|P().Result|]; } async Task O(C? c) { await N(); var a = c?.[|P().Result|]; }"),
        InClass("async Task M(C? c) { await N(); var a = c?.P() is { } task ? await task : null; } async Task O(C? c) { await N(); var a = c?.P() is { } task ? await task : null; }"));

    [Fact]
    public Task NestedConditionalAccess_KeepsInnerEdits() => Verify.VerifyCodeFixAsync(
        InClass("async Task M(C? c) { await N(); var a = c?.[|Q([|N().Result|]).Result|].Trim(); }"),
        InClass("async Task M(C? c) { await N(); var a = c?.Q(await N()) is { } task ? (await task).Trim() : null; }"));

    private static string InClass(string member) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            static async Task<int> N() { await Task.Yield(); return 1; }
            async Task<string> P() { await Task.Yield(); return ""; }
            async Task<string> Q(int n) { await Task.Yield(); return ""; }

            {{member}}
        }
        """;
}
