using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>The first call of a heavy function in a type stands for the others there (<c>ASYNC301</c>, <c>ASYNC302</c>).</summary>
public sealed class RepeatedCallTests
{
    [Theory]
    [InlineData("async Task A() { await Task.Yield(); {|ASYNC301:Build|}(); } async Task B() { await Task.Yield(); Build(); } async Task D() { await Task.Yield(); this.Build(); }")]
    [InlineData("async Task A(bool b) { await Task.Yield(); if (b) {|ASYNC301:Build|}(); else Build(); }")]
    [InlineData("async Task A(bool b) { await Task.Run(() => Build()); Build(1); } async Task B() { await Task.Yield(); {|ASYNC301:Build|}(); Build(); }")]
    [InlineData("void A() => Build(); async Task B() { await Task.Yield(); {|ASYNC301:Build|}(); Build(); }")]
    [InlineData("async Task A() { await Task.Yield(); {|ASYNC301:Build|}(); {|ASYNC301:Lot|}(); }")]
    [InlineData("async Task A() { await Task.Yield(); {|ASYNC301:Build|}(); } class E { async Task B(C c) { await Task.Yield(); {|ASYNC301:c.Build|}(); c.Build(); } }")]
    [InlineData("async Task A() { await Task.Yield(); {|ASYNC301:for|} (int i = 0; i < 9; i++) Build(); } async Task B() { await Task.Yield(); {|ASYNC301:Build|}(); }")]
    [InlineData("async Task A() { await Task.Yield(); if (_table == null) { _table = new int[1]; Build(); } } async Task B() { await Task.Yield(); {|ASYNC301:Build|}(); }")]
    [InlineData("async Task A() { await Task.Yield(); Some(10); {|ASYNC301:Some|}(10_000_000); Some(20_000_000); }")]
    [InlineData("async Task A() { await Task.Yield(); {|ASYNC301:for|} (int i = 0; i < 10_000_000; i++) x += i; {|ASYNC301:for|} (int i = 0; i < 10_000_000; i++) x += i; }")]
    [InlineData("async Task A() { await Task.Yield();\n#pragma warning disable ASYNC301\n Build();\n#pragma warning restore ASYNC301\n {|ASYNC301:Build|}(); Build(); }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"ASYNC301\")] async Task A() { await Task.Yield(); Build(); } async Task B() { await Task.Yield(); {|ASYNC301:Build|}(); Build(); }")]
    public Task FirstCall_StandsForTheOthers(string members) => Verify.VerifyAnalyzerAsync(In(members));

    [Theory]
    [InlineData("{|#0:Build|}(); Build();", "'Build' takes about 40 million operations, during which the event loop stands still; move it to 'await Task.Run(…)'; one more call of it in 'C' does the same")]
    [InlineData("{|#0:Build|}(); Build(); await Task.Run(() => Build()); if (x > 3) Build();", "'Build' takes about 40 million operations, during which the event loop stands still; move it to 'await Task.Run(…)'; 2 more calls of it in 'C' do the same")]
    public Task Message_SaysHowManyThereAre(string statement, string message) =>
        Verify.VerifyAnalyzerAsync(In("async Task A() { await Task.Yield(); " + statement + " }"), Verify.Diagnostic("ASYNC301").WithLocation(0).WithMessage(message));

    private static string In(string members) => $$"""
        #nullable disable
        using System.Threading.Tasks;

        class C
        {
            int[] _table;
            int x;
            {{members}}
            void Build() { for (int i = 0; i < 10_000_000; i++) x += i; }
            void Build(int n) { for (int i = 0; i < n; i++) x += i; }
            void Lot() { for (int i = 0; i < 10_000_000; i++) x += i; }
            void Some(int n) { for (int i = 0; i < n; i++) x += i; }
        }
        """;
}
