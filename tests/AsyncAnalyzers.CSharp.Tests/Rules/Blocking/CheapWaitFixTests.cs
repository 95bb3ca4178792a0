using System.Threading.Tasks;
using Xunit;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.CheapWaitAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.CheapWaitFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC114</c>: the same rewrite as <c>ASYNC102</c>.</summary>
public sealed class CheapWaitFixTests
{
    [Fact]
    public Task Calls_AreAwaited() => new Test
    {
        TestCode = In("[|writer.WriteLine|](\"a\"); [|writer.Write|](\"b\");"),
        FixedCode = In("await writer.WriteLineAsync(\"a\"); await writer.WriteAsync(\"b\");"),
    }.RunAsync();

    private static string In(string statements) => $$"""
        using System.IO;
        using System.Threading.Tasks;

        class C
        {
            async Task M(string path)
            {
                using var writer = new StreamWriter(path);
                await writer.WriteLineAsync();
                {{statements}}
            }
        }
        """;
}
