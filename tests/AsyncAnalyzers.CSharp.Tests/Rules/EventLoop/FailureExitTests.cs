using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What a called function does where something is missing or wrong is not what it is called for (<c>ASYNC301</c>, <c>ASYNC302</c>).</summary>
public sealed class FailureExitTests
{
    [Theory]
    [InlineData("static bool F(string path) { if (path == null) { Cancel(); return false; } return true; }")]
    [InlineData("static bool F(string path) { if (path == null) { if (path != _text) { Cancel(); return false; } } else { _text = path; } return true; }")]
    [InlineData("static string F(string path) { if (path == \"\") { Cancel(); return null; } return path; }")]
    [InlineData("static void F(string path) { if (path == null) { Cancel(); throw new InvalidOperationException(); } _text = path; }")]
    public Task GivingUp_CountsNothing(string function) => Verify.VerifyAnalyzerAsync(In("F(path);", function));

    [Theory]
    [InlineData("static bool F(string path) { if (path != null) { Cancel(); return true; } return false; }")]
    [InlineData("static bool F(string path) { if (path == null) Cancel(); return path != null; }")]
    [InlineData("static bool F(string path) { if (path != null) { Cancel(); if (path == _text) return true; return false; } return true; }")]
    [InlineData("static void F(string path) { if (path != null) { Cancel(); return; } _text = path; }")]
    [InlineData("static bool F(string path) { Cancel(); if (path == null) return false; return true; }")]
    public Task WhatEndsOtherwise_Counts(string function) => Verify.VerifyAnalyzerAsync(In("{|ASYNC301:F|}(path);", function));

    [Fact]
    public Task GivingUpInTheFunctionItself_IsReported() =>
        Verify.VerifyAnalyzerAsync(In("if (path == null) { {|ASYNC301:Cancel|}(); throw new InvalidOperationException(); }", ""));

    private static string In(string statement, string function) => $$"""
        #nullable disable
        using System;
        using System.Threading.Tasks;

        class C
        {
            static string _text;
            static int _sum;

            async Task M(string path)
            {
                await Task.Yield();
                {{statement}}
            }

            {{function}}

            static void Cancel()
            {
                for (int i = 0; i < 30_000_000; i++)
                    _sum += i;
            }
        }
        """;
}
