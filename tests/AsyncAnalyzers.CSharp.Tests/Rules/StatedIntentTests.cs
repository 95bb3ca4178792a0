using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules;

/// <summary>Waits of which a comment beside them says that they are meant.</summary>
public sealed class StatedIntentTests
{
    [Theory]
    [InlineData("_gate.Wait(); // on purpose")]
    [InlineData("// This is intentionally synchronous: the caller holds a handle.\n_gate.Wait();")]
    [InlineData("/* The order matters, so this\n   must be synchronous. */\n_ = Work().Result;")]
    [InlineData("// has to be\n// synchronous\n_ = Work().Result;")]
    [InlineData("// The queue is shut down, so this won't block.\nvar count = 1;\nwhile (Work().Result > count) count++;")]
    [InlineData("_ = Work()\n    // deliberately not awaited\n    .GetAwaiter().GetResult();")]
    [InlineData("Thread.Sleep(5); // Deliberate: the device wants a pause.")]
    [InlineData("// Do not await here: the lock belongs to this thread.\nlock (_gate) { }\n_gate.Wait();")]
    [InlineData("// on purpose\n_gate.Wait();")]
    [InlineData("// The task is already complete here.\n_ = Work().Result;")]
    public Task Said_Quiet(string body) => Verify(body);

    [Theory]
    [InlineData("// Waits for the gate.\n{|ASYNC102:_gate.Wait|}();")]
    [InlineData("/* TODO: this is intentionally synchronous for now */\n{|ASYNC102:_gate.Wait|}();")]
    [InlineData("// The case of letters is ignored on purpose.\n{|ASYNC102:_gate.Wait|}();")]
    [InlineData("// Skips what is already complete.\n_ = {|ASYNC101:Work().Result|};")]
    [InlineData("// Blocks unintentionally.\n{|ASYNC102:_gate.Wait|}();")]
    [InlineData("// on purpose\nvar count = 1;\n\n{|ASYNC102:_gate.Wait|}();")]
    [InlineData("{|ASYNC102:_gate.Wait|}();\n// on purpose")]
    [InlineData("_ = \"on purpose\"; {|ASYNC102:_gate.Wait|}();")]
    [InlineData("// Must not block the caller.\n{|ASYNC102:_gate.Wait|}();")]
    [InlineData("if (_gate.CurrentCount > 0) // on purpose\n{\n    {|ASYNC102:_gate.Wait|}();\n}")]
    [InlineData("// on purpose\n_ = 1;\n_ = 2;\n_ = 3;\n_ = 4;\n_ = 5;\n_ = 6;\n_ = 7;\n_ = 8;\n{|ASYNC102:_gate.Wait|}();")]
    [InlineData("{|ASYNC201:Start|}(); // on purpose")]
    public Task NotSaid_Reported(string body) => Verify(body);

    [Theory]
    [InlineData("// The settings are asked for before anybody can wait: blocks by design.\n    public string Text => Load().Result;")]
    [InlineData("public string Text => Load().Result; // on purpose")]
    public Task SaidOfAMember_Quiet(string property) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            class D
            {
                public string Name => {|ASYNC105:Load().Result|};

                {{property}}

                static Task<string> Load() => new HttpClient().GetStringAsync("a");
            }
            """,
    }.RunAsync();

    private static Task Verify(string body) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        CompilerDiagnostics = CompilerDiagnostics.None,
        TestCode = $$"""
            class C
            {
                private readonly SemaphoreSlim _gate = new(1);

                private async Task<int> Work() { await Task.Yield(); return 1; }

                private Task Start() => Work();

                void N() { {{(body.Contains("ASYNC201", System.StringComparison.Ordinal) ? body : "")}}
                }

                async Task M()
                {
                    await Task.Yield();

            {{(body.Contains("ASYNC201", System.StringComparison.Ordinal) ? "" : body)}}
                }
            }
            """,
    }.RunAsync();
}
