using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>A stream of one's own that leaves the asynchronous member to its base class gains nothing by it (<c>ASYNC102</c>).</summary>
public sealed class InheritedTwinTests
{
    [Theory]
    [InlineData("half.Flush();")]
    [InlineData("ciphered.Flush();")]
    [InlineData("Stream any = half; any.Flush();")]
    [InlineData("Stream any = secure ? new Ciphered(Stream.Null) : new Half(); any.Flush();", false)]
    [InlineData("Either.Flush();")]
    [InlineData("this.Either.Flush(); Arrow.Flush();")]
    [InlineData("text.Write('a'); text.WriteLine(\"a\");")]
    public Task LeftToTheBase_Quiet(string body, bool isSeen = true) => Verify(isSeen ? body : body.Replace("any.Flush", "{|ASYNC113:any.Flush|}"));

    [Theory]
    [InlineData("{|ASYNC102:whole.Flush|}();")]
    [InlineData("{|ASYNC102:given.Flush|}();")]
    [InlineData("{|ASYNC113:Some.Flush|}();")]
    [InlineData("{|ASYNC113:Settable.Flush|}();")]
    [InlineData("Stream any = half; any = given; {|ASYNC102:any.Flush|}();")]
    [InlineData("{|ASYNC102:half.CopyTo|}(given);")]
    public Task ImplementedOrUnknown_Reported(string body) => Verify(body);

    private static Task Verify(string body) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            abstract class Channel : Stream
            {
                public override bool CanRead => true;
                public override bool CanSeek => false;
                public override bool CanWrite => true;
                public override long Length => 0;
                public override long Position { get; set; }
                public override int Read(byte[] buffer, int offset, int count) => 0;
                public override long Seek(long offset, SeekOrigin origin) => 0;
                public override void SetLength(long value) { }
                public override void Write(byte[] buffer, int offset, int count) { }
            }

            class Half : Channel { public override void Flush() => Thread.Sleep(1); }

            class Whole : Channel { public override void Flush() => Thread.Sleep(1); public override Task FlushAsync(CancellationToken token) => Task.Delay(1, token); }

            class Ciphered : System.Net.Security.SslStream { public Ciphered(Stream inner) : base(inner) { } public override void Flush() { base.Flush(); Thread.Sleep(1); } }

            class Lines : TextWriter
            {
                public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
                public override void Write(char value) => Thread.Sleep(1);
            }

            class C
            {
                private readonly Half _half = new();
                private readonly Whole _whole = new();
                private readonly Ciphered _ciphered = new(Stream.Null);

                public Stream Either { get { if (_half.CanSeek) return _half; return _ciphered; } }

                public Stream Arrow => _half;

                public Stream Some => _half.CanSeek ? _half : _whole;

                public Stream Settable { get; set; } = new Half();

                async Task M(Half half, Whole whole, Ciphered ciphered, Lines text, FileStream given, bool secure)
                {
                    await Task.Yield();
                    {{body}}
                }
            }
            """,
    }.RunAsync();
}
