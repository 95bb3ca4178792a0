using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks.OutlivedDisposableFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC214</c>'s fix writes.</summary>
public sealed class OutlivedDisposableFixTests
{
    [Fact]
    public Task Discard_BecomesAwait() => Verify.VerifyCodeFixAsync(
        In("// copy\n                _ = {|ASYNC214:Use|}(s); // done"),
        In("// copy\n                await Use(s); // done"));

    [Fact]
    public Task TaskThatIsKept_HasNoFix() => Verify.VerifyNoFixAsync(In("kept.Add({|ASYNC214:Use|}(s));"));

    private static string In(string statement) => $$"""
        using System.Collections.Generic;
        using System.IO;
        using System.Threading.Tasks;

        class C
        {
            async Task M(string path)
            {
                var kept = new List<Task>();
                await using (var s = File.OpenRead(path))
                {
                    {{statement}}
                }

                await Task.WhenAll(kept);
            }

            Task Use(Stream stream) => Task.Delay(1);
        }
        """;
}
