using AsyncAnalyzers.CSharp.Engine;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine;

public sealed class CompilationFactsTests
{
    [Fact]
    public void SameCompilationAndOptions_OneObject()
    {
        var compilation = CSharpCompilation.Create("c");
        var options = new AnalyzerOptions([]);
        Assert.Same(CompilationFacts.For(compilation, options), CompilationFacts.For(compilation, options));
        Assert.NotSame(CompilationFacts.For(compilation, options), CompilationFacts.For(compilation.Clone(), options));
    }
}
