using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.CheapWaitAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.CheapWaitFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC114</c>: the same rewrites as <c>ASYNC101</c> to <c>ASYNC103</c>.</summary>
public sealed class CheapWaitFixTests
{
    [Fact]
    public Task Calls_AreAwaited() => new Test
    {
        TestCode = In("[|writer.WriteLine|](\"a\"); [|writer.Write|](\"b\");"),
        FixedCode = In("await writer.WriteLineAsync(\"a\"); await writer.WriteAsync(\"b\");"),
    }.RunAsync();

    [Fact]
    public Task WaitsOfTheMainLine_AreAwaited()
    {
        var test = new Test
        {
            TestCode = MainLine("System.Threading.[|Thread.Sleep|](5); Task.[|Delay(1).Wait|](); var all = System.IO.[|File.ReadAllText|](\"a\");"),
            FixedCode = MainLine("await Task.Delay(5); await Task.Delay(1); var all = await System.IO.File.ReadAllTextAsync(\"a\");"),
        };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    private static string MainLine(string statements) => $$"""
        using System.Threading.Tasks;

        static class Program
        {
            static async Task Main()
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;

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
