using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Projects with several targets, of which the oldest lacks what would be awaited (<c>ASYNC102</c>, <c>ASYNC108</c>).</summary>
public sealed class OtherTargetTests
{
    [Theory]
    [InlineData("net8.0|netstandard2.0", "_ = File.ReadAllText(\"a\");")]
    [InlineData("net462|net9.0", "File.WriteAllBytes(\"a\", new byte[1]);")]
    [InlineData(" net48 | net9.0 ", "_ = File.ReadAllText(\"a\");")]
    [InlineData("net10.0|net8.0", "ZipFile.ExtractToDirectory(\"a\", \"b\");")]
    [InlineData("net8.0|netstandard2.1", "process.WaitForExit();")]
    [InlineData("net472|net8.0", "process.WaitForExit(100);")]
    [InlineData("net472|net8.0", "using var stream = new FileStream(\"a\", FileMode.Create); await stream.WriteAsync(new byte[1], 0, 1);")]
    [InlineData("net472|net8.0", "Save();")]
    [InlineData("net6.0|net8.0", "foreach (var line in File.ReadLines(\"a\")) { }")]
    public Task LackedByTheOldest_IsNotReported(string targets, string statement) => VerifyAsync(targets, statement);

    [Theory]
    [InlineData("net8.0|netstandard2.0", "_ = {|ASYNC102:Dns.GetHostEntry|}(\"a\");")]
    [InlineData("net8.0|netstandard2.0", "using var file = new FileStream(\"a\", FileMode.Open); _ = {|ASYNC102:file.Read|}(new byte[1], 0, 1);")]
    [InlineData("net8.0|netstandard2.1", "_ = {|ASYNC102:File.ReadAllText|}(\"a\");")]
    [InlineData("net8.0|net6.0", "{|ASYNC102:process.WaitForExit|}();")]
    [InlineData("net8.0-windows|net10.0-android", "_ = {|ASYNC102:File.ReadAllText|}(\"a\");")]
    [InlineData("", "_ = {|ASYNC102:File.ReadAllText|}(\"a\");")]
    [InlineData(null, "_ = {|ASYNC102:File.ReadAllText|}(\"a\");")]
    [InlineData("net8.0|netstandard2.0", "{|ASYNC103:Thread.Sleep|}(1);")]
    [InlineData("net7.0|net8.0", "foreach (var line in {|ASYNC108:File.ReadLines|}(\"a\")) { }")]
    [InlineData("net8.0|netstandard2.0", "\n#if !NETSTANDARD\n_ = {|ASYNC102:File.ReadAllText|}(\"a\");\n#endif\n")]
    public Task KnownToAll_IsReported(string? targets, string statement) => VerifyAsync(targets, statement);

    [Theory]
    [InlineData("net8.0|net472", "await")]
    [InlineData("net8.0|net6.0", "await Task.WaitAsync")]
    public Task WaitWithALimit_NamesWhatAllHave(string targets, string remedy)
    {
        var test = Test(targets, "Task.{|#0:Delay(1).Wait|}(1);");
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<BlockingFamily>.Diagnostic("ASYNC101").WithLocation(0).WithArguments("Task.Wait", "holds the thread of an async function while it waits", remedy));
        return test.RunAsync();
    }

    private static Task VerifyAsync(string? targets, string statement) => Test(targets, statement).RunAsync();

    private static CSharpAnalyzerTest<BlockingFamily> Test(string? targets, string statement)
    {
        var test = new CSharpAnalyzerTest<BlockingFamily>
        {
            TestCode = $$"""
                using System.Diagnostics;
                using System.IO;
                using System.IO.Compression;
                using System.Net;
                using System.Threading;
                using System.Threading.Tasks;

                class C
                {
                    async Task M(Process process)
                    {
                        await Task.Yield();
                        {{statement}}
                    }

                    void Save() => File.WriteAllText("a", "b");
                }
                """,
        };
        if (targets is not null)
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.AsyncAnalyzersTargetFrameworks = " + targets + "\n"));
        return test;
    }
}
