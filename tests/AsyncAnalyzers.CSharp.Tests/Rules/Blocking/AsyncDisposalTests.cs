using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

public sealed class AsyncDisposalTests
{
    [Theory]
    [InlineData("{|ASYNC104:using|} var f = new FileStream(\"a\", FileMode.Open); await Task.Yield();")]
    [InlineData("{|ASYNC104:using|} (var f = new FileStream(\"a\", FileMode.Open)) { await Task.Yield(); }")]
    [InlineData("{|ASYNC104:using|} (stream) { await stream.WriteAsync(new byte[1]); }")]
    [InlineData("{|ASYNC104:using|} var s = await Open(); await File.OpenRead(\"a\").CopyToAsync(s);")]
    [InlineData("{|ASYNC104:using|} var s = await Open().ConfigureAwait(false); await s.FlushAsync(); await s.WriteAsync(new byte[1]);")]
    [InlineData("{|ASYNC104:using|} (var s = await Open()) { await using var w = new StreamWriter(s); }")]
    [InlineData("{|ASYNC104:using|} var s = await Open(); await System.Text.Json.JsonSerializer.SerializeAsync(s, 1);")]
    [InlineData("{|ASYNC104:using|} var f = File.Open(\"a\", FileMode.Open, FileAccess.ReadWrite);")]
    [InlineData("{|ASYNC104:using|} (Stream a = File.OpenRead(\"a\"), b = File.OpenWrite(\"b\")) { await a.CopyToAsync(b); }")]
    [InlineData("{|ASYNC104:using|} Stream m = new MemoryStream(), f = File.OpenWrite(\"a\"); await m.CopyToAsync(f);")]
    [InlineData("{|ASYNC104:using|} (Stream a = await Open(), b = await Open()) { await a.CopyToAsync(b); }")]
    [InlineData("{|ASYNC104:using|} var w = new StreamWriter(\"a\"); await Task.Yield();")]
    [InlineData("{|ASYNC104:using|} var b = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: false);")]
    [InlineData("{|ASYNC104:using|} var d = new GZipStream(stream, CompressionMode.Compress);")]
    [InlineData("{|ASYNC104:using|} Both b = new(), c = new(); await Task.Yield();")]
    [InlineData("{|ASYNC104:using|} var x = System.Xml.XmlWriter.Create(stream, new System.Xml.XmlWriterSettings { Async = true });")]
    [InlineData("{|ASYNC104:using|} var f = new FileStream(\"a\", FileMode.Open, FileAccess.ReadWrite);")]
    [InlineData("{|ASYNC104:stream.Dispose|}(); stream.SetLength(1);")]
    [InlineData("await connection.OpenAsync(); {|ASYNC104:connection.Dispose|}();")]
    [InlineData("try { await connection.OpenAsync(); } catch { {|ASYNC104:connection.Dispose|}(); }")]
    [InlineData("await stream.FlushAsync(); {|ASYNC104:connection.Dispose|}();")]
    [InlineData("{|ASYNC104:using|} (var f = File.OpenWrite(\"a\")) { await f.FlushAsync(token); await f.WriteAsync(new byte[1]); }")]
    [InlineData("{|ASYNC104:stream?.Dispose|}(); await stream!.FlushAsync();")]
    [InlineData("{|ASYNC104:using|} var c = connection; await Task.Yield();")]
    [InlineData("{|ASYNC104:using|} var z = new ZipArchive(stream, ZipArchiveMode.Create);")]
    [InlineData("{|ASYNC104:using|} var z = new ZipArchive(stream, mode);")]
    [InlineData("await using var z = new ZipArchive(stream, mode); {|ASYNC104:using|} var e = await z.CreateEntry(\"a\").OpenAsync();")]
    [InlineData("await using var z = new ZipArchive(stream, mode); var entry = z.CreateEntry(\"a\"); {|ASYNC104:using|} (await entry.OpenAsync()) { }")]
    [InlineData("{|ASYNC104:using|} var p = new Fills();")]
    [InlineData("{|ASYNC104:using|} var p = new FillsToo();")]
    [InlineData("{|ASYNC104:using|} var p = new OfConcrete();")]
    [InlineData("Stream f = File.OpenRead(\"a\"); f = File.OpenWrite(\"b\"); {|ASYNC104:using|} (f) { }")]
    public Task DisposedSynchronously_Suggested(string body) => Verify(body);

    [Theory]
    [InlineData("await using var f = new FileStream(\"a\", FileMode.Open);")]
    [InlineData("File.Create(\"a\").Dispose();")]
    [InlineData("try { await connection.OpenAsync(); } catch { connection.Dispose(); throw; }")]
    [InlineData("Stream? m = null; m = new MemoryStream(); using (m) { m.SetLength(1); }")]
    [InlineData("using var b = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true); b.Write(1);")]
    [InlineData("using var d = new GZipStream(stream, CompressionMode.Decompress);")]
    [InlineData("await connection.CloseAsync(); connection.Dispose();")]
    [InlineData("await connection.CloseAsync().ConfigureAwait(false); connection?.Dispose();")]
    [InlineData("using (var f = File.OpenWrite(\"a\")) { await f.WriteAsync(new byte[1]); await f.FlushAsync(token); }")]
    [InlineData("using var f = File.OpenWrite(\"a\"); await f.WriteAsync(new byte[1]); await f.FlushAsync(token);")]
    [InlineData("await stream.DisposeAsync();")]
    [InlineData("using var m = new MemoryStream();")]
    [InlineData("using Stream m = new MemoryStream();")]
    [InlineData("using var w = new StreamWriter(new MemoryStream());")]
    [InlineData("using var r = new StringReader(\"\");")]
    [InlineData("using var t = new Timer(_ => { });")]
    [InlineData("using var r = token.Register(() => { });")]
    [InlineData("using var s = new SemaphoreSlim(1);")]
    [InlineData("using var j = new System.Text.Json.Utf8JsonWriter(new System.Buffers.ArrayBufferWriter<byte>());")]
    [InlineData("using Only b = new();")]
    [InlineData("using var f = File.OpenRead(\"a\");")]
    [InlineData("using var f = new FileStream(\"a\", FileMode.Open, FileAccess.Read);")]
    [InlineData("using var f = await new System.Net.Http.HttpClient().GetStreamAsync(\"a\").ConfigureAwait(false);")]
    [InlineData("using var f = File.Open(\"a\", FileMode.Open, FileAccess.Read, FileShare.Read);")]
    [InlineData("using var x = System.Xml.XmlWriter.Create(stream);")]
    [InlineData("using (var x = System.Xml.XmlWriter.Create(stream, new System.Xml.XmlWriterSettings { Indent = true })) { }")]
    [InlineData("using var d = new Derived();")]
    [InlineData("Timer? t = null; t?.Dispose();")]
    [InlineData("using var s = typeof(C).Assembly.GetManifestResourceStream(\"a\");")]
    [InlineData("using (Stream a = File.OpenRead(\"a\"), m = new MemoryStream()) { await a.CopyToAsync(m); }")]
    [InlineData("using (Stream a = await Open(), b = await Open()) { }")]
    [InlineData("using (IDisposable a = File.OpenWrite(\"a\"), b = new CancellationTokenSource()) { }")]
    [InlineData("using (stream) { await Task.Yield(); }")]
    [InlineData("stream?.Dispose();")]
    [InlineData("using var s = await Open(); await s.CopyToAsync(stream);")]
    [InlineData("using (await Open()) { }")]
    [InlineData("using var s = await Open(); using var r = new StreamReader(s); await r.ReadToEndAsync();")]
    [InlineData("using var p = new FillsNothing();")]
    [InlineData("using var p = new FillsNothing(); p.Dispose();")]
    [InlineData("var f = File.OpenRead(\"a\"); using (f) { }")]
    [InlineData("using var z = new System.Security.Cryptography.CryptoStream(stream, System.Security.Cryptography.Aes.Create().CreateDecryptor(), System.Security.Cryptography.CryptoStreamMode.Read);")]
    [InlineData("using var z = new ZipArchive(stream);")]
    [InlineData("using var z = new ZipArchive(stream, ZipArchiveMode.Read, true);")]
    [InlineData("var z = await ZipFile.OpenReadAsync(\"a\"); z.Dispose();")]
    [InlineData("using var z = await ZipFile.OpenReadAsync(\"a\").ConfigureAwait(false);")]
    [InlineData("using var z = await ZipFile.OpenAsync(\"a\", ZipArchiveMode.Read); using var e = await z.GetEntry(\"b\")!.OpenAsync();")]
    [InlineData("await using var z = new ZipArchive(stream); var entry = z.GetEntry(\"b\"); using var e = await entry!.OpenAsync();")]
    [InlineData("lock (this) { using var f = new FileStream(\"a\", FileMode.Open); }")]
    [InlineData("void Local() { using var f = new FileStream(\"a\", FileMode.Open); } Local();")]
    public Task NothingToGain_StaysQuiet(string body) => Verify(body);

    [Theory]
    [InlineData("void M(Stream s) { using (s) { } }")]
    [InlineData("Task M(Stream s) { using (s) { } return Task.CompletedTask; }")]
    public Task NoAwaitHere_StaysQuiet(string member) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync(
        "using System.IO; using System.Threading.Tasks; class C { " + member + " }");

    private static Task Verify(string body) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync($$"""
        using System;
        using System.Data.Common;
        using System.IO;
        using System.IO.Compression;
        using System.Threading;
        using System.Threading.Tasks;

        class Both : IDisposable, IAsyncDisposable { public void Dispose() { } public ValueTask DisposeAsync() => default; }
        class Derived : DelegatingStream { }
        abstract class DelegatingStream : MinimalStream { }
        class MinimalStream : Stream
        {
            public override bool CanRead => true; public override bool CanSeek => true; public override bool CanWrite => true; public override long Length => 0;
            public override long Position { get; set; }
            public override void Flush() { }
            public override int Read(byte[] buffer, int offset, int count) => 0;
            public override long Seek(long offset, SeekOrigin origin) => 0;
            public override void SetLength(long value) { }
            public override void Write(byte[] buffer, int offset, int count) { }
        }
        abstract class Pattern : IDisposable, IAsyncDisposable
        {
            public void Dispose() => Dispose(true);
            public ValueTask DisposeAsync() => DisposeAsyncCore();
            protected virtual void Dispose(bool disposing) { }
            protected virtual ValueTask DisposeAsyncCore() { Dispose(true); return default; }
        }
        class FillsNothing : Pattern { protected override void Dispose(bool disposing) { } }
        class Fills : Pattern { protected override async ValueTask DisposeAsyncCore() => await Task.Yield(); }
        class FillsToo : Fills { }
        class Concrete : IDisposable, IAsyncDisposable
        {
            public void Dispose() { }
            public ValueTask DisposeAsync() => DisposeAsyncCore();
            protected virtual async ValueTask DisposeAsyncCore() => await Task.Yield();
        }
        class OfConcrete : Concrete { }
        class Only : IDisposable { public void Dispose() { } }

        class C
        {
            static Task<Stream> Open() => null!;
            async Task M(Stream stream, DbConnection connection, ZipArchiveMode mode, CancellationToken token)
            {
                await Task.Yield();
                {{body}}
            }
        }
        """);
}
