using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules;

/// <summary>Code that somebody is writing: half a statement is not what was meant, and the compiler speaks already.</summary>
public sealed class UnfinishedCodeTests
{
    [Theory]
    [InlineData("var x = File.ReadAllText(\"a\").")]
    [InlineData("File.ReadAllText(\"a\")")]
    [InlineData("return File.ReadAllText(\"a\"")]
    [InlineData("Thread.Sleep(1)\nvar x = 1;")]
    [InlineData("Run(() => { Thread.Sleep(1) });")]
    [InlineData("foreach (var c in File.ReadAllText(\"a\") { }")]
    [InlineData("var x = Get().Result +;")]
    [InlineData("void Local() => Get()")]
    [InlineData("var task = Get(")]
    public Task StatementThatDoesNotParse_IsNotReported(string body) => VerifyAsync(body);

    [Theory]
    [InlineData("{|ASYNC102:File.ReadAllText|}(\"a\"); var x = ;")]
    [InlineData("var x = ; {|ASYNC102:File.ReadAllText|}(\"a\");")]
    [InlineData("foreach (var c in {|ASYNC102:File.ReadAllText|}(\"a\")) { var x = ; }")]
    [InlineData("Run(async () => { {|ASYNC102:File.ReadAllText|}(\"a\"); var x = ; });")]
    [InlineData("int x = {|ASYNC102:File.ReadAllText|}(\"a\");")]
    public Task OtherStatement_IsReported(string body) => VerifyAsync(body);

    private static Task VerifyAsync(string body) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        CompilerDiagnostics = CompilerDiagnostics.None,
        TestCode = $$"""
            class C
            {
                async Task<object> M(string missing)
                {
                    await Task.Yield();
                    {{body}}
                }

                Task<int> Get() => Task.Run(() => 1);
                Task Run(Func<Task> work) => work();
            }
            """,
    }.RunAsync();
}
