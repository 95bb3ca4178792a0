using System;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Repository;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.EventLoop.OffloadFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>The loops of the samples are reported, and what was measured after the fix is what the fix writes.</summary>
public sealed class SampleLoopTests
{
    [Fact]
    public Task MeasuredLoop_IsWhatTheFixWrites() => Verify.VerifyCodeFixAsync(
        Marked(Sample("Responsiveness", "Before.cs"), "for (var y"),
        Sample("Responsiveness", "After.cs").Replace("Responsiveness.After", "Responsiveness.Before", StringComparison.Ordinal));

    [Fact]
    public Task LoopOfTheBlazorPage_IsReported() => new CSharpAnalyzerTest<EventLoopFamily>
    {
        ImplicitUsings = true,
        ReferenceAssemblies = TestReferences.Named("web+ef"),
        TestCode = Marked(Sample("Shop", "Shop.Office", "Forecast.cs"), "for (var month"),
    }.RunAsync();

    private static string Sample(params string[] path) => Checkout.Read(["docs", "samples", .. path]);

    private static string Marked(string text, string head) => text.Replace(head, "{|ASYNC301:for|}" + head["for".Length..], StringComparison.Ordinal);
}
