using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Libraries that offer an asynchronous form of what only computes: a warning at each use gains nothing (<c>ASYNC102</c>).</summary>
public sealed class ComputationTests
{
    private const string Library = """
        using System;
        using System.IO;
        using System.Threading.Tasks;

        public class Document
        {
            public void Render(string template) { }
            public Task RenderAsync(string template) => Task.Delay(1);
        }

        public class Parser
        {
            public Document ParseDocument(string text) => new Document();
            public Task<Document> ParseDocumentAsync(string text) => Task.FromResult(ParseDocument(text));
            public Document Parse(ReadOnlyMemory<char> text) => new Document();
            public Task<Document> ParseAsync(ReadOnlyMemory<char> text) => Task.FromResult(Parse(text));
            public Document ParseDocument(Stream text) => new Document();
            public Task<Document> ParseDocumentAsync(Stream text) => Task.FromResult(ParseDocument(text));
            public int Parsecs(string name) => 1;
            public byte[] Serialize(object value) => new byte[1];
            public Task<byte[]> SerializeAsync(object value) => Task.FromResult(Serialize(value));
            public int Serialize(object value, Stream target) => 1;
            public Task<int> SerializeAsync(object value, Stream target) => Task.FromResult(Serialize(value, target));
            public void SerializeAll(object value) { }
            public Task SerializeAllAsync(object value) { SerializeAll(value); return Task.CompletedTask; }
            public Task<int> ParsecsAsync(string name) => Task.FromResult(1);
            public Document Load(string path) => new Document();
            public Task<Document> LoadAsync(string path) => Task.FromResult(Load(path));
        }
        """;

    [Theory]
    [InlineData("_ = parser.ParseDocument(text);")]
    [InlineData("_ = parser.Parse(text.AsMemory());")]
    [InlineData("_ = parser.Serialize(this);")]
    public Task TextInMemory_StaysQuiet(string body) => Verify(body);

    [Theory]
    [InlineData("_ = {|ASYNC113:parser.ParseDocument|}(stream);")]
    [InlineData("_ = {|ASYNC113:parser.Parsecs|}(text);")]
    [InlineData("{|ASYNC113:parser.SerializeAll|}(this);")]
    [InlineData("_ = {|ASYNC113:parser.Serialize|}(this, stream);")]
    [InlineData("_ = {|ASYNC113:parser.Load|}(text);")]
    [InlineData("{|ASYNC113:new Document().Render|}(text);")]
    [InlineData("_ = {|ASYNC113:Parse|}(text);")]
    public Task StreamOrNoComputation_Reported(string body) => Verify(body);

    private static Task Verify(string body) => new CSharpAnalyzerTest<BlockingFamily>
    {
        TestState =
        {
            Sources =
            {
                $$"""
                using System;
                using System.IO;
                using System.Threading.Tasks;

                class C
                {
                    async Task M(Parser parser, Stream stream, string text) { await Task.Yield(); {{body}} }
                    static int Parse(string text) => 1;
                    static async Task<int> ParseAsync(string text) { await Task.Yield(); return 1; }
                }
                """,
            },
            ReferencedProjects = { new("Lib", Library, AsMetadata: true) },
        },
    }.RunAsync();
}
