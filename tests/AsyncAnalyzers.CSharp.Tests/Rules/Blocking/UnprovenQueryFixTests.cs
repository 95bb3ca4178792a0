using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.UnprovenQueryAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.UnprovenQueryFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC111</c>: the same rewrite as <c>ASYNC102</c>, one query at a time.</summary>
public sealed class UnprovenQueryFixTests
{
    [Fact]
    public Task Query_IsAwaitedOneByOneOnly() => new Test
    {
        TestCode = In("var n = [|query.ToList|]().Count;"),
        FixedCode = In("var n = (await query.ToListAsync()).Count;"),
        ReferenceAssemblies = TestReferences.EntityFrameworkCore,
        FixAllChanges = false,
    }.RunAsync();

    private static string In(string statement) => $$"""
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.EntityFrameworkCore;

        class C
        {
            async Task M(IQueryable<string> query)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
