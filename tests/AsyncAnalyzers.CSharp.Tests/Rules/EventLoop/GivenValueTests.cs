using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>A way that an argument rules out costs nothing (<c>ASYNC301</c>).</summary>
public sealed class GivenValueTests
{
    [Theory]
    [InlineData("Save(false);")]
    [InlineData("Save(seal: false, other: flag);")]
    [InlineData("ByDefault();")]
    [InlineData("ByDefault(path: null);")]
    [InlineData("Through(false);")]
    [InlineData("Through2();")]
    [InlineData("Early(null);")]
    [InlineData("Early2(true);")]
    [InlineData("Empty(null);")]
    [InlineData("Both(false, flag);")]
    [InlineData("Chosen(true);")]
    [InlineData("for (int i = 0; i < 9; i++) Save(false, flag);")]
    public Task WayThatIsRuledOut_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("{|ASYNC301:Save|}(true);")]
    [InlineData("{|ASYNC301:Save|}(flag);")]
    [InlineData("{|ASYNC301:ByDefault|}(\"a\");")]
    [InlineData("{|ASYNC301:Through|}(true);")]
    [InlineData("{|ASYNC301:Early|}(\"a\");")]
    [InlineData("{|ASYNC301:Early2|}(false);")]
    [InlineData("{|ASYNC301:Empty|}(\"\");")]
    [InlineData("{|ASYNC301:Both|}(true, flag);")]
    [InlineData("{|ASYNC301:Chosen|}(false);")]
    [InlineData("{|ASYNC301:Set|}(false);")]
    [InlineData("Save(false); {|ASYNC301:Save|}(true);")]
    public Task OtherWay_IsReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    private static string In(string statement) => $$"""
        #nullable disable
        using System.Threading.Tasks;

        class C
        {
            int x;

            async Task M(bool flag)
            {
                await Task.Yield();
                {{statement}}
            }

            void Build() { for (int i = 0; i < 10_000_000; i++) x += i; }
            void Save(bool seal, bool other = false) { if (seal) Build(); if (other) x++; }
            void ByDefault(string path = null) { if (path != null) Build(); }
            void Through(bool seal) => Save(seal);
            void Through2(bool seal = false) { if (seal) x++; else Save(seal); }
            void Early(string path) { if (path is null) { x++; return; } Build(); }
            void Early2(bool isDone) { if (!isDone) { } else return; Build(); }
            void Empty(string path) { if (!string.IsNullOrEmpty(path)) Build(); }
            void Both(bool a, bool b) { if (a && b || !true) Build(); }
            void Chosen(bool little) { x += little ? 1 : Sum(); }
            void Set(bool seal) { seal = x > 3; if (seal) Build(); }
            int Sum() { Build(); return x; }
        }
        """;
}
