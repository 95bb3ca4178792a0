using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.AsyncEnumerationAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.AsyncEnumerationFix>;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.AsyncEnumerationAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.AsyncEnumerationFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What <c>ASYNC108</c>'s fix writes.</summary>
public sealed class AsyncEnumerationFixTests
{
    [Theory]
    [InlineData("// all\n        foreach (var x in [|db.Users|]) // each\n        {\n        }", "// all\n        await foreach (var x in db.Users.AsAsyncEnumerable().WithCancellation(token)) // each\n        {\n        }")]
    [InlineData("foreach (var x in db.[|Users.Where|](u => u != \"\")) { }", "await foreach (var x in db.Users.Where(u => u != \"\").AsAsyncEnumerable().WithCancellation(token)) { }")]
    [InlineData("foreach (var x in [|source.ToBlockingEnumerable|]()) { }", "await foreach (var x in source) { }")]
    [InlineData("foreach (var x in [|source.ToBlockingEnumerable|](token)) { }", "await foreach (var x in source.WithCancellation(token)) { }")]
    [InlineData("foreach (var x in [|File.ReadLines|](\"a\")) { }", "await foreach (var x in File.ReadLinesAsync(\"a\", token)) { }")]
    [InlineData("foreach (var (a, b) in [|pairs.ToBlockingEnumerable|]()) { }", "await foreach (var (a, b) in pairs) { }")]
    public Task Loop_AwaitsEachElement(string before, string after) =>
        Verify.VerifyCodeFixAsync(InAsync(before), InAsync(after), TestReferences.EntityFrameworkCore);

    [Theory]
    [InlineData("List<string> all = [.. [|db.Users|], \"x\"]; // why", "List<string> all = [.. await db.Users.ToListAsync(token), \"x\"]; // why")]
    [InlineData("string[] all = [.. db.[|Users.Where|](u => u != \"\")];", "string[] all = [.. await db.Users.Where(u => u != \"\").ToListAsync(token)];")]
    public Task SpreadQuery_IsAwaitedAsAList(string before, string after)
    {
        Assert.SkipUnless(typeof(Microsoft.CodeAnalysis.SyntaxNode).Assembly.GetName().Version >= new System.Version(4, 8), "this compiler does not know collection expressions");
        return Verify.VerifyCodeFixAsync(InAsync(before), InAsync(after), TestReferences.EntityFrameworkCore);
    }

    [Fact]
    public Task LibraryPolicy_ConfiguresTheEnumeration() => new Test
    {
        TestState =
        {
            Sources = { InAsync("foreach (var x in [|source.ToBlockingEnumerable|]()) { }") },
            AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\nasync_analyzers.configure_await = library\n") },
        },
        FixedState = { Sources = { InAsync("await foreach (var x in source.ConfigureAwait(false)) { }") } },
        ReferenceAssemblies = TestReferences.EntityFrameworkCore,
    }.RunAsync();

    [Fact]
    public Task SequenceThatIsNotTheLoops_HasNoFix() => Verify.VerifyNoFixAsync(
        InAsync("var all = [|source.ToBlockingEnumerable|]().ToList();"), TestReferences.EntityFrameworkCore);

    private static string InAsync(string statement) => $$"""
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.EntityFrameworkCore;

        class Db : DbContext
        {
            public DbSet<string> Users => null!;
        }

        class C
        {
            async Task M(Db db, IAsyncEnumerable<int> source, IAsyncEnumerable<(int, int)> pairs, CancellationToken token)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
