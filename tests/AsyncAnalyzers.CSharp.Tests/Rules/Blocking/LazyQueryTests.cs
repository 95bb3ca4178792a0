using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.BlockingFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Lambdas of queries that leave their function, which run where the query is enumerated, beside those that run in place (<c>ASYNC102</c>).</summary>
public sealed class LazyQueryTests
{
    [Theory]
    [InlineData("return paths.Select(path => File.ReadAllText(path));")]
    [InlineData("return paths.Select(path => File.ReadAllText(path)).Where(text => text.Length > 0);")]
    [InlineData("var texts = paths.Select(path => File.ReadAllText(path)); return texts;")]
    [InlineData("var texts = paths.Select(path => File.ReadAllText(path)); var more = texts.Concat(paths); return more;")]
    [InlineData("_texts = paths.Select(path => File.ReadAllText(path)); return paths;")]
    [InlineData("return Shown(paths.Select(path => File.ReadAllText(path)));")]
    public Task QueryThatLeaves_IsNotReported(string body) => Verify.VerifyAnalyzerAsync(In(body));

    [Theory]
    [InlineData("return paths.Select(path => {|ASYNC102:File.ReadAllText|}(path)).ToList();")]
    [InlineData("var texts = paths.Select(path => {|ASYNC102:File.ReadAllText|}(path)); foreach (var text in texts) { } return paths;")]
    [InlineData("var texts = paths.Select(path => {|ASYNC102:File.ReadAllText|}(path)); _ = texts.First(); return texts;")]
    [InlineData("var texts = paths.Select(path => {|ASYNC102:File.ReadAllText|}(path)).ToList(); return texts;")]
    [InlineData("Use(paths.Select(path => {|ASYNC102:File.ReadAllText|}(path))); return paths;")]
    public Task QueryThatRunsInPlace_IsReported(string body) => Verify.VerifyAnalyzerAsync(In(body));

    private static string In(string body) => $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            IEnumerable<string>? _texts;

            async Task<IEnumerable<string>> M(List<string> paths)
            {
                await Task.Yield();
                {{body}}
            }

            void Use(IEnumerable<string> texts) { }

            IEnumerable<string> Shown(IEnumerable<string> texts) => texts;
        }
        """;
}
