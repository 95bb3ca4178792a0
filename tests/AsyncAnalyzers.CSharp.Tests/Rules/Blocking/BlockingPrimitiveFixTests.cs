using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingPrimitiveAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingPrimitiveFix>;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingPrimitiveAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingPrimitiveFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What <c>ASYNC103</c>'s fix writes.</summary>
public sealed class BlockingPrimitiveFixTests
{
    [Theory]
    [InlineData("[|Thread.Sleep|](100);", "await Task.Delay(100);")]
    [InlineData("[|Thread.Sleep|](TimeSpan.FromSeconds(1));", "await Task.Delay(TimeSpan.FromSeconds(1));")]
    [InlineData("[|Thread.Sleep|](Timeout.Infinite);", "await Task.Delay(Timeout.Infinite);")]
    [InlineData("[|Thread.Sleep|](millisecondsTimeout: n + 1);", "await Task.Delay(n + 1);")]
    [InlineData("[|Thread.Sleep|](0);", "await Task.Yield();")]
    [InlineData("if (n > 0) [|Thread.Sleep|](n); // wait", "if (n > 0) await Task.Delay(n); // wait")]
    public Task Sleep_BecomesDelay(string before, string after) => Verify.VerifyCodeFixAsync(InAsync(before), InAsync(after));

    [Fact]
    public Task Sleep_TakesTheToken() => Verify.VerifyCodeFixAsync(
        InAsync("[|Thread.Sleep|](n);", "CancellationToken stop"),
        InAsync("await Task.Delay(n, stop);", "CancellationToken stop"));

    [Fact]
    public Task SleepOfZero_YieldsWithoutToken() => Verify.VerifyCodeFixAsync(
        InAsync("[|Thread.Sleep|](0);", "CancellationToken stop"),
        InAsync("await Task.Yield();", "CancellationToken stop"));

    [Fact]
    public Task MissingUsing_IsAdded() => Verify.VerifyCodeFixAsync(
        "using System;\nusing System.Threading;\n\nclass C\n{\n    Func<System.Threading.Tasks.Task> M() => async () => [|Thread.Sleep|](1);\n}\n",
        "using System;\nusing System.Threading;\nusing System.Threading.Tasks;\n\nclass C\n{\n    Func<System.Threading.Tasks.Task> M() => async () => await Task.Delay(1);\n}\n");

    [Fact]
    public Task NameThatMeansSomethingElse_StaysQualified() => Verify.VerifyCodeFixAsync(
        "using System.Threading;\n\nclass Task\n{\n    async System.Threading.Tasks.ValueTask M() => [|Thread.Sleep|](1);\n}\n",
        "using System.Threading;\n\nclass Task\n{\n    async System.Threading.Tasks.ValueTask M() => await System.Threading.Tasks.Task.Delay(1);\n}\n");

    [Theory]
    [InlineData("var x = [|ping.Send|](\"a\").Status;", "var x = (await ping.SendPingAsync(\"a\")).Status;")]
    [InlineData("[|ping?.Send|](\"a\", 1);", "if (ping?.SendPingAsync(\"a\", 1) is { } task)\n            await task;")]
    [InlineData("var x = [|ping?.Send|](\"a\");", "var x = ping?.SendPingAsync(\"a\") is { } task ? await task : null;")]
    public Task Template_IsFilled(string before, string after) => Verify.VerifyCodeFixAsync(
        InAsync(before, "System.Net.NetworkInformation.Ping ping"),
        InAsync(after, "System.Net.NetworkInformation.Ping ping"));

    [Fact]
    public Task PropertyTemplate_IsFilled() => Verify.VerifyCodeFixAsync(
        "using System.Threading.Tasks; using Microsoft.AspNetCore.Http; class C { async Task Invoke(HttpContext c) => _ = (string)c.[|Request.Form|][\"a\"]!; }",
        "using System.Threading.Tasks; using Microsoft.AspNetCore.Http; class C { async Task Invoke(HttpContext c) => _ = (string)(await c.Request.ReadFormAsync())[\"a\"]!; }",
        TestReferences.AspNetCore);

    [Fact]
    public Task RowOfATeam_DrivesTheFix() => new Test
    {
        TestState =
        {
            Sources = { Team("[|_bus.Publish|](\"a\", n + 1);") },
            AdditionalFiles = { ("AsyncAnalyzers.Team.txt", "M:Team.Bus.Publish; blocks; replacement=Team.Async.PublishAsync({this}, {1} * 2, {0}); 'PublishAsync'") },
        },
        FixedState =
        {
            Sources = { Team("await Async.PublishAsync(_bus, (n + 1) * 2, \"a\");") },
            AdditionalFiles = { ("AsyncAnalyzers.Team.txt", "M:Team.Bus.Publish; blocks; replacement=Team.Async.PublishAsync({this}, {1} * 2, {0}); 'PublishAsync'") },
        },
    }.RunAsync();

    [Fact]
    public Task NoReplacement_HasNoFix() => Verify.VerifyNoFixAsync(InAsync("new Thread(() => { }).[|Join|]();".Replace("new Thread(() => { }).[|Join|]", "[|new Thread(() => { }).Join|]", System.StringComparison.Ordinal)));

    [Fact]
    public Task ResultThatTheReplacementDoesNotGive_HasNoFix() => Verify.VerifyNoFixAsync(InAsync("var x = [|process!.WaitForExit|](1);"));

    private static string Team(string statement) => $$"""
        using System.Threading.Tasks;
        using Team;

        class C
        {
            readonly Bus _bus = new();

            async Task M(int n)
            {
                await Task.Yield();
                {{statement}}
            }
        }

        namespace Team
        {
            public class Bus { public void Publish(string s, int n) { } }
            public static class Async { public static Task PublishAsync(Bus bus, int n, string s) => Task.CompletedTask; }
        }
        """;

    private static string InAsync(string statement, string parameters = "System.Diagnostics.Process? process") => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            async Task M(int n, {{parameters}})
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
