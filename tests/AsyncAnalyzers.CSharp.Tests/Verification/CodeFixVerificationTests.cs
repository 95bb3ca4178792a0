using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;
using Xunit.Sdk;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>The fix half of the stand-in must fail where a fix is wrong.</summary>
public sealed class CodeFixVerificationTests
{
    private const string Before = """
        class C
        {
            int [|bad|]; // kept
        }
        """;

    [Fact]
    public async Task RightFix_Passes() => await CSharpCodeFixVerifier<ToyAnalyzer, GoodToyFix>.VerifyCodeFixAsync(Before, After("int good; // kept"));

    [Fact]
    public Task AnotherText_FailsWithDiff() => AssertFailsAsync<GoodToyFix>("int better; // kept", "-     int better; // kept");

    [Fact]
    public Task ActionThatChangesNothing_Fails() => AssertFailsAsync<IdleToyFix>("int bad; // kept", "changes nothing");

    [Fact]
    public Task LostComment_Fails() => AssertFailsAsync<ForgetfulToyFix>("int good;", "Lost: // kept");

    [Fact]
    public Task ResultThatDoesNotCompile_Fails() => AssertFailsAsync<BrokenToyFix>("Missing good; // kept", "CS0246");

    [Fact]
    public async Task FixThatNeverEnds_Fails()
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() =>
            CSharpCodeFixVerifier<ToyAnalyzer, EndlessToyFix>.VerifyCodeFixAsync(Before, After("int  bad; // kept")));
        Assert.Contains("same text", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FixWhereNoneIsExpected_Fails() => await Assert.ThrowsAnyAsync<XunitException>(() =>
        CSharpCodeFixVerifier<ToyAnalyzer, GoodToyFix>.VerifyNoFixAsync(Before));

    [Fact]
    public async Task NoFixWhereOneIsExpected_Fails() => await Assert.ThrowsAnyAsync<XunitException>(() =>
        CSharpCodeFixVerifier<ToyAnalyzer, GoodToyFix>.VerifyCodeFixAsync("class C { }", "class D { }"));

    [Fact]
    public async Task AnalyzerThatThrows_Fails()
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() =>
            CSharpAnalyzerVerifier<ToyAnalyzer>.VerifyAnalyzerAsync("class C { int throws; }"));
        Assert.Contains("the toy broke", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FixInEveryFileOfTwoTargets_IsAppliedOnce()
    {
        var test = new CSharpCodeFixTest<ToyAnalyzer, GoodToyFix>
        {
            TestState = { Sources = { Before, "class D { }" }, LinkedTargets = { new(TestReferences.NetStandard20) } },
            FixedState = { Sources = { After("int good; // kept"), "class D { }" } },
        };
        await test.RunAsync();
    }

    private static async Task AssertFailsAsync<TFix>(string after, string reason)
        where TFix : CodeFixProvider, new()
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() =>
            CSharpCodeFixVerifier<ToyAnalyzer, TFix>.VerifyCodeFixAsync(Before, After(after)));
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    private static string After(string line) => $$"""
        class C
        {
            {{line}}
        }
        """;
}
