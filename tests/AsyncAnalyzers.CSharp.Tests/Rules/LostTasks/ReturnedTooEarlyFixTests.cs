using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks.ReturnedTooEarlyFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC206</c>'s fix writes.</summary>
public sealed class ReturnedTooEarlyFixTests
{
    [Theory]
    [InlineData(
        "using var stream = File.OpenRead(\"a\"); // open\n        return {|ASYNC206:Read|}(stream);",
        "using var stream = File.OpenRead(\"a\"); // open\n        return await Read(stream);")]
    [InlineData(
        "try\n        {\n            return {|ASYNC206:Plain|}();\n        }\n        finally\n        {\n            Close();\n        }",
        "try\n        {\n            return await Plain();\n        }\n        finally\n        {\n            Close();\n        }")]
    [InlineData(
        "if (flag)\n            return Task.FromResult(1);\n        using var stream = File.OpenRead(\"a\");\n        return {|ASYNC206:Read|}(stream);",
        "if (flag)\n            return 1;\n        using var stream = File.OpenRead(\"a\");\n        return await Read(stream);")]
    public Task Function_BecomesAsync(string before, string after) => Verify.VerifyCodeFixAsync(In("Task<int>", before), In("async Task<int>", after));

    [Fact]
    public Task FunctionWithRefParameter_HasNoFix() => Verify.VerifyNoFixAsync(In("Task<int>", "using var s = File.OpenRead(\"a\"); return {|ASYNC206:Read|}(s);").Replace("M(bool flag)", "M(ref bool flag)", System.StringComparison.Ordinal));

    [Fact]
    public Task InnerTask_IsPromised_SoThereIsNoFix() => Verify.VerifyNoFixAsync(In("async Task<Task<int>>", "using var s = File.OpenRead(\"a\"); await Plain(); return {|ASYNC206:Read|}(s);"));

    private static string In(string type, string body) => $$"""
        using System.IO;
        using System.Threading.Tasks;

        class C
        {
            {{type}} M(bool flag)
            {
                {{body}}
            }

            void Close() { }
            Task<int> Plain() => Task.Run(() => 1);
            Task<int> Read(Stream stream) => Task.Run(() => 1);
        }
        """;
}
