using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules;

/// <summary>Places of which somebody has told another analyzer that they are meant.</summary>
public sealed class DecidedElsewhereTests
{
    [Theory]
    [InlineData("#pragma warning disable VSTHRD103\n_gate.Wait();\n#pragma warning restore VSTHRD103")]
    [InlineData("#pragma warning disable IDE0001, CA1849 // measured\n_ = System.IO.File.ReadAllText(\"a\");")]
    [InlineData("#pragma warning disable VSTHRD002\n_ = Work().Result;")]
    [InlineData("#pragma warning disable VSTHRD110\nTask.WhenAll(Work()).GetAwaiter();\nvoid Local() => Start();")]
    public Task SameAdvice_Quiet(string body) => Verify(body);

    [Theory]
    [InlineData("#pragma warning disable VSTHRD103\n_ = 1;\n#pragma warning restore VSTHRD103\n{|ASYNC102:_gate.Wait|}();")]
    [InlineData("#pragma warning disable VSTHRD103\n_ = 1;\n#pragma warning restore\n{|ASYNC102:_gate.Wait|}();")]
    [InlineData("#pragma warning disable CS0618\n{|ASYNC102:_gate.Wait|}();")]
    [InlineData("#pragma warning disable VSTHRD110\n{|ASYNC102:_gate.Wait|}();")]
    [InlineData("{|ASYNC102:_gate.Wait|}();\n#pragma warning disable VSTHRD103")]
    public Task OtherAdvice_Reported(string body) => Verify(body);

    [Theory]
    [InlineData("void Local(TextWriter any) { } async Task Any(TextWriter any) { await Task.Yield(); {|ASYNC113:any.WriteLine|}(\"a\"); }")]
    [InlineData("async Task Given(StreamWriter file) { await Task.Yield(); {|ASYNC113:file.WriteLine|}(\"a\"); }")]
    [InlineData("async Task Opened() { await Task.Yield(); var file = new StreamWriter(\"a\"); {|ASYNC102:file.Flush|}(); }")]
    public Task WriterOfUnknownKind_IsASuggestion(string function) => Verify(function);

    [Fact]
    public Task SuppressMessage_Quiet() => Verify("_gate.Wait();", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Usage\", \"VSTHRD103:Call async methods\")]");

    [Fact]
    public Task SuppressMessageOfAnother_Reported() => Verify("{|ASYNC102:_gate.Wait|}();", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Usage\", \"CA1822\")]");

    private static Task Verify(string body, string attribute = "") => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            class C
            {
                private readonly SemaphoreSlim _gate = new(1);

                private async Task<int> Work() { await Task.Yield(); return 1; }

                private Task Start() => Work();

                {{attribute}}
                async Task M()
                {
                    await Task.Yield();
            {{body}}
                }
            }
            """,
    }.RunAsync();
}
