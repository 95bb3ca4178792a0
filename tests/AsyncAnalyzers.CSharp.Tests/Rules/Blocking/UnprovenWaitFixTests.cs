using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.UnprovenWaitAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.UnprovenWaitFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What <c>ASYNC115</c>'s fix writes: what that of <c>ASYNC101</c> would.</summary>
public sealed class UnprovenWaitFixTests
{
    [Theory]
    [InlineData("var x = [|given.Result|];", "var x = await given;")]
    [InlineData("var x = [|given.Result|].Length;", "var x = (await given).Length;")]
    [InlineData("var x = [|given?.Result|];", "var x = given is { } task ? await task : null;")]
    [InlineData("_kept.ConfigureAwait(false).[|GetAwaiter().GetResult|]();", "await _kept.ConfigureAwait(false);")]
    [InlineData("foreach (var one in many) System.Console.WriteLine([|one.Result|]);", "foreach (var one in many) System.Console.WriteLine(await one);")]
    public Task Read_IsAwaited(string before, string after) => Verify.VerifyCodeFixAsync(InAsync(before), InAsync(after));

    [Fact]
    public Task InALock_HasNoFix() => Verify.VerifyNoFixAsync(InAsync("lock (this) { var x = [|given.Result|]; }"));

    private static string InAsync(string statement) => $$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;

        class C
        {
            private readonly Task<string> _kept = Task.FromResult("a").ContinueWith(t => "b");

            async Task M(Task<string> given, List<Task<string>> many)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
