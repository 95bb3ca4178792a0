using System;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;
using Xunit.Sdk;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>The stand-in for the analyzer testing library must fail where a test must fail.</summary>
public sealed class VerificationTests
{
    [Fact]
    public void LoadedRoslyn_IsTheOneAskedFor()
    {
        var asked = typeof(VerificationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TestRoslynVersion").Value!;
        var loaded = typeof(Compilation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Assert.StartsWith(string.Join('.', asked.Split('.').Take(2)) + ".", loaded, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_NestsAndKeepsSpans()
    {
        var marked = MarkedText.Parse("a {|#0:b [|c|] {|ASYNC101:d|}|} e");
        Assert.Equal("a b c d e", marked.Text);
        Assert.Equal(["c", "d", "b c d"], marked.Spans.Select(span => marked.Text.Substring(span.Span.Start, span.Span.Length)));
        Assert.Equal([null, "ASYNC101", null], marked.Spans.Select(span => span.Id));
        Assert.Equal([null, null, 0], marked.Spans.Select(span => span.Key));
    }

    [Fact]
    public void Markup_LeavesPatternsAndArraysAlone()
    {
        const string Source = "if (x is { A: 1 } | y) z[a | b] = new[] { 1 | 2 };";
        Assert.Equal(Source, MarkedText.Parse(Source).Text);
    }

    [Fact]
    public async Task BrokenSource_FailsUnlessMarked()
    {
        await Assert.ThrowsAsync<FailException>(() => CSharpAnalyzerVerifier<AllRules>.VerifyAnalyzerAsync("class C { Missing M; }"));
        await CSharpAnalyzerVerifier<AllRules>.VerifyAnalyzerAsync("class C { {|CS0246:Missing|} M = null!; }");
    }

    [Fact]
    public async Task ExpectedDiagnosticThatIsMissing_Fails()
    {
        var failure = await Assert.ThrowsAsync<FailException>(() => CSharpAnalyzerVerifier<AllRules>.VerifyAnalyzerAsync("class {|ASYNC101:C|} { }"));
        Assert.Contains("expected, not reported:  ASYNC101 /0/Test0.cs(1): «C» in «class C { }»", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(TestReferences.Net100), "System.Threading.Tasks.Task")]
    [InlineData(nameof(TestReferences.Worker), "Microsoft.Extensions.Hosting.BackgroundService")]
    [InlineData(nameof(TestReferences.AspNetCore), "Microsoft.AspNetCore.Mvc.ControllerBase")]
    [InlineData(nameof(TestReferences.NetStandard20), "System.Threading.Tasks.Task")]
    [InlineData(nameof(TestReferences.EntityFrameworkCore), "Microsoft.EntityFrameworkCore.DbContext, Microsoft.EntityFrameworkCore.InMemoryDbContextOptionsExtensions, Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions")]
    [InlineData(nameof(TestReferences.Dapper), "Dapper.SqlMapper")]
    [InlineData(nameof(TestReferences.Npgsql), "Npgsql.NpgsqlConnection")]
    [InlineData(nameof(TestReferences.SqlClient), "Microsoft.Data.SqlClient.SqlConnection")]
    [InlineData(nameof(TestReferences.Sqlite), "Microsoft.Data.Sqlite.SqliteConnection")]
    [InlineData(nameof(TestReferences.Redis), "StackExchange.Redis.IDatabase")]
    [InlineData(nameof(TestReferences.AzureBlobs), "Azure.Storage.Blobs.BlobClient, Azure.Response")]
    [InlineData(nameof(TestReferences.XUnit), "Xunit.FactAttribute, Xunit.Assert")]
    [InlineData(nameof(TestReferences.NUnit), "NUnit.Framework.TestAttribute")]
    [InlineData(nameof(TestReferences.Moq), "Moq.Mock`1")]
    [InlineData(nameof(TestReferences.NSubstitute), "NSubstitute.Substitute")]
    [InlineData(nameof(TestReferences.FluentValidation), "FluentValidation.AbstractValidator`1")]
    [InlineData(nameof(TestReferences.Orleans), "Orleans.IGrain")]
    public void References_HoldTheirTypes(string name, string types)
    {
        var references = (TestReferences)typeof(TestReferences).GetProperty(name)!.GetValue(null)!;
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("c", references: references.References);
        foreach (var type in types.Split(", "))
            Assert.NotNull(compilation.GetTypeByMetadataName(type));
    }
}
