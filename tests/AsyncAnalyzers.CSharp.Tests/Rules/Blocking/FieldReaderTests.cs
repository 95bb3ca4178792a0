using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>BinaryReader</c> reads field by field and has no asynchronous members, so that only one's own helper is meant (<c>ASYNC102</c>).</summary>
public sealed class FieldReaderTests
{
    private const string Helpers = """
        namespace Acme;

        public static class Readers
        {
            public static async System.Threading.Tasks.Task<byte> ReadByteAsync(this System.IO.BinaryReader reader)
            {
                var buffer = new byte[1];
                await reader.BaseStream.ReadAsync(buffer, 0, 1);
                return buffer[0];
            }
        }
        """;

    [Fact]
    public Task HelperOfAPackage_Quiet() => Verify("_ = reader.ReadByte();", true);

    [Fact]
    public Task OwnHelper_Reported() => Verify("_ = {|ASYNC102:reader.ReadByte|}();", false);

    private static Task Verify(string statement, bool asMetadata)
    {
        var test = new CSharpAnalyzerTest<BlockingFamily>
        {
            ImplicitUsings = true,
            TestCode = $$"""
                {{(asMetadata ? "" : "using Acme;")}}

                class C
                {
                    async Task M(string path)
                    {
                        await Task.Yield();
                        using var reader = new BinaryReader(File.OpenRead(path));
                        {{statement}}
                    }
                }
                {{(asMetadata ? "" : Helpers.Replace("namespace Acme;", "namespace Acme {") + " }")}}
                """,
        };
        if (asMetadata)
            test.TestState.ReferencedProjects.Add(new("Acme", Helpers, AsMetadata: true));
        return test.RunAsync();
    }
}
