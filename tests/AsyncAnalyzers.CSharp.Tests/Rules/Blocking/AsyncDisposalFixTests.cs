using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.AsyncDisposalAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.AsyncDisposalFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What <c>ASYNC104</c>'s fix writes.</summary>
public sealed class AsyncDisposalFixTests
{
    [Theory]
    [InlineData("// open\n        [|using|] (var r = new R()) { }", "// open\n        await using (var r = new R()) { }")]
    [InlineData("[|using|] var r = new R(); // open", "await using var r = new R(); // open")]
    [InlineData("[|using|] (r) { }", "await using (r) { }")]
    [InlineData("[|r.Dispose|]();", "await r.DisposeAsync();")]
    [InlineData("[|r?.Dispose|]();", "if (r?.DisposeAsync() is { } task)\n            await task;")]
    [InlineData("[|using|] (var a = new R())\n        [|using|] (var b = new R())\n        {\n        }", "await using (var a = new R())\n        await using (var b = new R())\n        {\n        }")]
    public Task Disposal_IsAwaited(string before, string after) => Verify.VerifyCodeFixAsync(InAsync(before), InAsync(after));

    [Fact]
    public Task ExplicitImplementation_HasNoFix() => Verify.VerifyNoFixAsync("""
        using System;
        using System.Threading.Tasks;

        class R : IDisposable, IAsyncDisposable
        {
            public void Dispose() { }
            ValueTask IAsyncDisposable.DisposeAsync() => default;
        }

        class C
        {
            async Task M(R r)
            {
                await Task.Yield();
                [|r.Dispose|]();
            }
        }
        """);

    private static string InAsync(string statement) => $$"""
        using System;
        using System.Threading.Tasks;

        class R : IDisposable, IAsyncDisposable
        {
            public void Dispose() { }
            public ValueTask DisposeAsync() => default;
        }

        class C
        {
            async Task M(R r)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """.Replace("R r)", statement.Contains("var r ", System.StringComparison.Ordinal) ? "R other)" : "R r)", System.StringComparison.Ordinal);
}
