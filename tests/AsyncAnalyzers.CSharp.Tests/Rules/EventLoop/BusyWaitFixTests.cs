using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.EventLoop.BusyWaitAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.EventLoop.BusyWaitFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What the fix of <c>ASYNC303</c> writes.</summary>
public sealed class BusyWaitFixTests
{
    [Theory]
    [InlineData("{|ASYNC303:while|} (!done) Thread.Sleep(10); // a while", "while (!done) await Task.Delay(10); // a while")]
    [InlineData("{|ASYNC303:do|} { Thread.Sleep(TimeSpan.FromSeconds(1)); } while (!done);", "do { await Task.Delay(TimeSpan.FromSeconds(1)); } while (!done);")]
    [InlineData("{|ASYNC303:while|} (!done) Thread.Sleep(0);", "while (!done) await Task.Yield();")]
    [InlineData("{|ASYNC303:while|} (!done) Thread.Yield();", "while (!done) await Task.Yield();")]
    public Task Sleep_IsAwaited(string before, string after) => Verify.VerifyCodeFixAsync(In(before), In(after));

    [Theory]
    [InlineData("{|ASYNC303:while|} (!done) { }")]
    [InlineData("{|ASYNC303:SpinWait.SpinUntil|}(() => done);")]
    [InlineData("{|ASYNC303:while|} (!done) Thread.SpinWait(10);")]
    [InlineData("lock (this) { {|ASYNC303:while|} (!done) Thread.Sleep(10); }")]
    public Task WhatHasNoDelay_HasNoFix(string statement) => Verify.VerifyNoFixAsync(In(statement));

    private static string In(string statement) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            bool done = false;

            async Task M()
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
