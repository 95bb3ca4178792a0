using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Streams of one's own whose asynchronous members run at once gain nothing by being awaited (<c>ASYNC102</c>).</summary>
public sealed class UnwaitingStreamTests
{
    [Theory]
    [InlineData("Stream? kept = keep ? new Blocks() : null; kept?.Write(new byte[1], 0, 1);")]
    [InlineData("Stream kept = new Blocks(); kept.Flush(); kept.CopyTo(new Blocks());")]
    [InlineData("var writer = new StreamWriter(new Blocks()); writer.Flush();")]
    [InlineData("var read = new Spans(); Stream any = read; any.ReadByte(); _ = any.Read(new byte[1], 0, 1);")]
    public Task RunsAtOnce_Quiet(string body) => Verify(body);

    [Theory]
    [InlineData("Stream kept = keep ? new Blocks() : given; {|ASYNC102:kept.Write|}(new byte[1], 0, 1);")]
    [InlineData("Stream kept = new Front(given); {|ASYNC102:kept.Write|}(new byte[1], 0, 1);")]
    [InlineData("Stream kept = new Pooled(); {|ASYNC102:kept.Write|}(new byte[1], 0, 1);")]
    [InlineData("Stream kept = new Promising(); {|ASYNC102:kept.Write|}(new byte[1], 0, 1);")]
    [InlineData("Stream kept = new Awaiting(given); {|ASYNC102:kept.Write|}(new byte[1], 0, 1);")]
    [InlineData("var writer = new StreamWriter(new Silent()); {|ASYNC113:writer.Flush|}();")]
    public Task MayWait_Reported(string body) => Verify(body);

    /// <summary>All of them run at once: somebody wanted it so, or has not thought of it.</summary>
    [Theory]
    [InlineData("Task.CompletedTask", "ASYNC113")]
    [InlineData("_inner.FlushAsync(token)", "ASYNC102")]
    public Task OwnMembers_ReportedWhereOthersWait(string flush, string expected) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            public abstract class Decoder : Stream
            {
                private readonly FileStream _inner;
                protected Decoder(FileStream inner) => _inner = inner;
                public override int Read(byte[] buffer, int offset, int count) => _inner.Read(buffer, offset, count);
                public override Task FlushAsync(CancellationToken token) => {{flush}};
            }

            public class Buffered : Decoder
            {
                private readonly FileStream _inner;
                public Buffered(FileStream inner) : base(inner) => _inner = inner;
                public override bool CanRead => true;
                public override bool CanSeek => false;
                public override bool CanWrite => true;
                public override long Length => 0;
                public override long Position { get; set; }
                public override void Flush() { }
                public override long Seek(long offset, SeekOrigin origin) => 0;
                public override void SetLength(long value) { }
                public override void Write(byte[] buffer, int offset, int count) { }
                public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken token) => Task.FromResult({|{{expected}}:_inner.Read|}(buffer, offset, count));
                public override Task FlushAsync(CancellationToken token) => {{flush}};
            }
            """,
    }.RunAsync();

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
                public override void Flush() { }
            }

            class Silent : Channel { }

            class Blocks : Channel
            {
                public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken token) => Task.FromResult(Read(buffer, offset, count));
                public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken token) { Write(buffer, offset, count); return Task.CompletedTask; }
                public override Task FlushAsync(CancellationToken token) => Task.CompletedTask;
            }

            class Spans : Channel
            {
                public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken token) => this.ReadAsync(buffer.AsMemory(offset, count), token).AsTask();
                public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken token = default) => new(Read(buffer.Span));
            }

            class Front : Channel
            {
                private readonly Stream _inner;
                public Front(Stream inner) => _inner = inner;
                public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken token) => _inner.WriteAsync(buffer, offset, count, token);
            }

            class Awaiting : Channel
            {
                private readonly Stream _inner;
                public Awaiting(Stream inner) => _inner = inner;
                public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken token) => await _inner.WriteAsync(buffer, token);
            }

            class Promising : Channel
            {
                private readonly Queue<TaskCompletionSource> _waiting = new();
                public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken token) { var written = new TaskCompletionSource(); _waiting.Enqueue(written); return written.Task; }
            }

            class Pooled : Channel
            {
                public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken token) => Task.FromResult(Read(buffer, offset, count));
                public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken token) => Task.Run(() => Write(buffer, offset, count));
            }

            class C
            {
                async Task M(FileStream given, bool keep)
                {
                    await Task.Yield();
                    {{body}}
                }
            }
            """,
    }.RunAsync();
}
