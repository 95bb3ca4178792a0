using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>A property of the program's own that holds nothing but memory is no I/O (<c>ASYNC102</c>).</summary>
public sealed class KeptMemoryTests
{
    [Theory]
    [InlineData("public Stream Body { get; } public Answer(byte[] bytes) { MemoryStream copy = new(bytes); Body = copy; }")]
    [InlineData("public Stream Body { get; } public Answer(Answer other) { Body = other.Body; } public Answer(byte[] bytes) { var copy = new MemoryStream(bytes); this.Body = copy; }")]
    [InlineData("public Stream Body { get; private set; } = new System.IO.MemoryStream(); public void Clear() => Body = new MemoryStream();")]
    public Task GivenMemoryAlone_Quiet(string members) => Verify(members, "answer.Body.CopyTo(new MemoryStream());");

    [Theory]
    [InlineData("public Stream Body { get; } public Answer(Stream other) { Body = other; }")]
    [InlineData("public Stream Body { get; } public Answer(Answer other) { Body = other.Body; }")]
    [InlineData("public Stream Body { get; } public Answer(Source other) { Body = other.Body; } public Answer() { Body = new MemoryStream(); } public class Source { public Stream Body { get; set; } = null!; }")]
    [InlineData("public Stream Body { get; } = new MemoryStream(); public Answer(string path) { Body = File.OpenRead(path); }")]
    [InlineData("public Stream Body { get; private set; } = new MemoryStream(); public void Fill(Stream given) => (Body, _) = (given, 1);")]
    [InlineData("public Stream Body { get; set; } = new MemoryStream();")]
    [InlineData("public virtual Stream Body { get; } = new MemoryStream();")]
    [InlineData("private Stream _body = File.OpenRead(\"a\"); public Stream Body { get => _body; }")]
    public Task PerhapsMore_Reported(string members) => Verify(members, "answer.{|ASYNC113:Body.CopyTo|}(new MemoryStream());");

    [Theory]
    [InlineData("Packing.Unpacked(new MemoryStream(), 1).CopyTo(new MemoryStream());")]
    [InlineData("Packing.{|ASYNC102:Unpacked(File.OpenRead(\"a\"), 1).CopyTo|}(new MemoryStream());")]
    [InlineData("Packing.{|ASYNC102:Opened(new MemoryStream(), \"a\").CopyTo|}(new MemoryStream());")]
    [InlineData("var counted = new Counted(new MemoryStream()); counted.Flush();")]
    [InlineData("var counted = new Counted(File.OpenRead(\"a\")); {|ASYNC102:counted.Flush|}();")]
    [InlineData("var counted = new Counted(new MemoryStream(), \"log\"); {|ASYNC102:counted.Flush|}();")]
    [InlineData("var packer = new Packer(9); var packed = packer.Open(new MemoryStream(), \"a.txt\"); packed.Write(new byte[1], 0, 1);")]
    [InlineData("var packed = new Packer(9).Open(new MemoryStream(), \"a.txt\"); packed.Write(new byte[1], 0, 1);")]
    [InlineData("var packer = new Packer(File.OpenRead(\"a\")); var packed = packer.Open(new MemoryStream(), \"a.txt\"); {|ASYNC113:packed.Write|}(new byte[1], 0, 1);")]
    [InlineData("var packer = new Packer(9) { Target = File.OpenWrite(\"a\") }; var packed = packer.Open(new MemoryStream(), \"a.txt\"); {|ASYNC113:packed.Write|}(new byte[1], 0, 1);")]
    [InlineData("var packer = new Packer(9); var packed = packer.Open(File.OpenWrite(\"a\"), \"a.txt\"); {|ASYNC102:packed.Write|}(new byte[1], 0, 1);")]
    public Task MadeFromAnother_AsItIs(string body) => Verify("", body);

    private static Task Verify(string members, string body) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            class Answer
            {
                {{members}}
            }

            class Counted : System.IO.Compression.GZipStream
            {
                public Counted(Stream inner, string? logPath = null) : base(inner, System.IO.Compression.CompressionMode.Compress) { }
            }

            class Packer
            {
                public Stream? Target { get; set; }

                public Packer(int level) { }

                public Packer(Stream header) => Target = header;

                public Stream Open(Stream target, string name) => new BufferedStream(Target ?? target);
            }

            static class Packing
            {
                public static Stream Unpacked(Stream packed, int level) => level > 0 ? new BufferedStream(packed) : packed;

                public static Stream Opened(Stream index, string path) => index.Length > 0 ? File.OpenRead(path) : index;
            }

            class C
            {
                async Task M(Answer answer)
                {
                    await Task.Yield();
                    {{body}}
                }
            }
            """,
    }.RunAsync();
}
