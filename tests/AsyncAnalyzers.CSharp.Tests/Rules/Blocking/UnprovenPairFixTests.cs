using System.Threading.Tasks;
using Xunit;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.UnprovenPairAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.UnprovenPairFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC113</c>: the same rewrite as <c>ASYNC102</c>, one call at a time.</summary>
public sealed class UnprovenPairFixTests
{
    [Fact]
    public Task Call_IsAwaitedOneByOneOnly() => new Test
    {
        TestCode = In("var n = [|store.Load|](1).Length;"),
        FixedCode = In("var n = (await store.LoadAsync(1)).Length;"),
        FixAllChanges = false,
    }.RunAsync();

    private static string In(string statement) => $$"""
        using System.Threading.Tasks;

        public interface IStore
        {
            string Load(int id);

            Task<string> LoadAsync(int id);
        }

        class C
        {
            async Task M(IStore store)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
