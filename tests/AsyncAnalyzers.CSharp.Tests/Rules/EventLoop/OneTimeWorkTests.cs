using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What a guard lets through once is no concern of those who call it later (<c>ASYNC301</c>, <c>ASYNC302</c>).</summary>
public sealed class OneTimeWorkTests
{
    [Theory]
    [InlineData("_table ??= Build();")]
    [InlineData("var table = _table ?? (_table = Build());")]
    [InlineData("if (_table == null) _table = Build();")]
    [InlineData("if (_table is null) { Print(); _table = Build(); }")]
    [InlineData("if (_table is not null) Print(); else _table = Build();")]
    [InlineData("if (Table == null && x > 3) Table = Build();")]
    [InlineData("if (_table != null) return; _table = Build();")]
    [InlineData("if (_table == null) { _table = new int[9]; for (int i = 0; i < 10_000_000; i++) x += i; }")]
    [InlineData("if (!_done) { _done = true; Build(); }")]
    [InlineData("if (_done == false) { Build(); _done = true; }")]
    [InlineData("if (_done) return; _done = true; Build();")]
    [InlineData("Filled(); Ensured(); Prepared(); Unpacked(); Unpacked2();")]
    [InlineData("for (int i = 0; i < 9; i++) Ensured();")]
    public Task Guarded_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("if (_table == null) {|ASYNC301:Build|}();")]
    [InlineData("if (_table != null) _table = {|ASYNC301:Build|}();")]
    [InlineData("if (_table == null) _table = {|ASYNC301:Build|}(); Print(); _table = null;")]
    [InlineData("var table = _table ?? {|ASYNC301:Build|}();")]
    [InlineData("if (_busy) return; _busy = true; {|ASYNC301:Build|}(); _busy = false;")]
    [InlineData("if (_shown) return; _shown = true; {|ASYNC301:Build|}();")]
    [InlineData("if (!_done) _done = true; {|ASYNC301:Build|}();")]
    [InlineData("if (other.Table == null) other.Table = {|ASYNC301:Build|}();")]
    [InlineData("int[] own = null; if (own == null) own = {|ASYNC301:Build|}();")]
    [InlineData("if (!File.Exists(Target)) {|ASYNC301:Make|}(Target);")]
    [InlineData("{|ASYNC301:Copied|}(\"a\");")]
    [InlineData("{|ASYNC301:Missing|}();")]
    [InlineData("{|ASYNC301:Other|}();")]
    [InlineData("{|ASYNC301:Busy|}();")]
    public Task AnythingElse_IsReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    private static string In(string statement) => $$"""
        #nullable disable
        using System;
        using System.IO;
        using System.Threading.Tasks;

        class C
        {
            int[] _table;
            bool _done;
            bool _busy;
            bool _shown;
            int x;
            public int[] Table { get; set; }
            static string Target = "a";

            async Task M(C other)
            {
                await Task.Yield();
                {{statement}}
            }

            void Hide() => _shown = false;
            void Print() { }
            int[] Build() { for (int i = 0; i < 10_000_000; i++) x += i; return null; }
            void Make(string path) { for (int i = 0; i < 10_000_000; i++) x += i; }
            int[] Filled() => _table ??= Build();
            void Ensured() { if (_table != null) return; Print(); _table = Build(); }
            void Prepared() { if (!_done) { Build(); _done = true; } }
            void Unpacked() { if (Directory.Exists(Target) == false && File.Exists("b")) { Make(Target); Build(); } }
            void Unpacked2() { if (File.Exists(Target)) return; Make(Target); }
            void Copied(string path) { if (!File.Exists(path)) Make(path); }
            void Missing() { if (!File.Exists(Target)) return; Make(Target); }
            void Other() { if (!File.Exists(Target)) Build(); }
            void Busy() { if (_busy) return; _busy = true; Build(); _busy = false; }
        }
        """;
}
