using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Of a stream nobody can tell what it stands before (<c>ASYNC113</c>), unless it is seen: a file or a connection, which waits, or memory.</summary>
public sealed class StreamOriginTests
{
    [Theory]
    [InlineData("var file = File.OpenRead(path); {|ASYNC102:file.CopyTo|}(Made());")]
    [InlineData("var file = File.Create(path); {|ASYNC102:Kept.CopyTo|}(file);")]
    [InlineData("Stream any = given.CanRead ? new FileStream(path, FileMode.Open) : Kept; {|ASYNC102:any.Flush|}();")]
    [InlineData("Stream any = Kept ?? File.OpenRead(path); {|ASYNC102:any.Flush|}();")]
    [InlineData("var reader = new StreamReader(path); _ = {|ASYNC102:reader.ReadToEnd|}();")]
    [InlineData("var zip = new System.IO.Compression.GZipStream(client.GetStream(), System.IO.Compression.CompressionMode.Compress); {|ASYNC102:zip.Flush|}();")]
    [InlineData("var reader = new StreamReader(client.GetStream()); reader.{|ASYNC102:BaseStream.Flush|}();")]
    [InlineData("_ = process.{|ASYNC102:StandardOutput.ReadToEnd|}();")]
    [InlineData("{|ASYNC102:pipe.Flush|}();")]
    [InlineData("{|ASYNC102:Write|}(pipe); {|ASYNC102:Write|}(File.OpenWrite(path));")]
    [InlineData("var stream = await Opened(path); {|ASYNC102:stream.Flush|}();")]
    [InlineData("_ = {|ASYNC102:sha.ComputeHash|}(File.OpenRead(path));")]
    [InlineData("await Inner(Kept); await Inner(File.OpenRead(path)); async Task Inner(Stream inner) { await Task.Yield(); {|ASYNC102:inner.Flush|}(); }")]
    [InlineData("{|ASYNC102:_connection.Flush|}(); {|ASYNC113:_handedIn.Flush|}();")]
    [InlineData("_opened = File.OpenRead(path); {|ASYNC102:_opened.Flush|}();")]
    [InlineData("{|ASYNC102:awaiting.Flush|}();")]
    [InlineData("_ = System.Xml.Linq.{|ASYNC102:XDocument.Load|}(File.OpenRead(path));")]
    [InlineData("var file = new FileStream(path, FileMode.Create); {|ASYNC102:file.Flush|}();")]
    [InlineData("var reader = File.OpenText(path); _ = {|ASYNC102:reader.ReadToEnd|}();")]
    [InlineData("var writer = new StreamWriter(File.Create(path)); {|ASYNC102:writer.Flush|}();")]
    [InlineData("Stream any = File.OpenRead(path); {|ASYNC102:any.CopyTo|}(given);")]
    [InlineData("await Inner(File.OpenRead(path)); async Task Inner(Stream inner) { await Task.Yield(); {|ASYNC102:inner.Flush|}(); }")]
    public Task FileOrConnection_Reported(string body) => Verify(body);

    [Theory]
    [InlineData("{|ASYNC113:Kept.Flush|}();")]
    [InlineData("{|ASYNC113:given.Flush|}();")]
    [InlineData("_ = {|ASYNC113:sha.ComputeHash|}(given);")]
    [InlineData("var reader = new StreamReader(given); _ = {|ASYNC113:reader.ReadToEnd|}();")]
    [InlineData("{|ASYNC113:Write|}(given); {|ASYNC113:Write|}(Kept);")]
    [InlineData("var made = Made(); {|ASYNC113:made.CopyTo|}(new MemoryStream());")]
    [InlineData("var reader = new StreamReader(Made()); _ = {|ASYNC113:reader.ReadToEnd|}();")]
    [InlineData("if (TryMake(out var made)) {|ASYNC113:made.Flush|}();")]
    [InlineData("Use(async inner => { await Task.Yield(); {|ASYNC113:inner.Flush|}(); });")]
    [InlineData("await Inner(Kept); async Task Inner(Stream inner) { await Task.Yield(); {|ASYNC113:inner.Flush|}(); }")]
    [InlineData("{|ASYNC113:_opened.Flush|}();")]
    [InlineData("_ = {|ASYNC113:sha.ComputeHash|}(Made());")]
    [InlineData("_ = System.Xml.Linq.{|ASYNC113:XDocument.Load|}(Made());")]
    public Task NobodyCanTell_Suggested(string body) => Verify(body);

    [Theory]
    [InlineData("var made = new MemoryStream(); made.CopyTo(new MemoryStream());")]
    [InlineData("var made = new MemoryStream(); _ = System.Xml.Linq.XDocument.Load(made); new System.Xml.Linq.XDocument().Save(made);")]
    [InlineData("_ = System.Xml.Linq.XElement.Load(new StringReader(path)); new System.Xml.Linq.XElement(path).Save(new StringWriter());")]
    [InlineData("Kept = new MemoryStream(); var reader = new StreamReader(Kept); _ = reader.ReadToEnd();")]
    [InlineData("await Inner(new MemoryStream()); async Task Inner(Stream inner) { await Task.Yield(); inner.Flush(); }")]
    [InlineData("using var made = new MemoryStream(); var reader = new StreamReader(made); _ = reader.ReadToEnd();")]
    [InlineData("Write(new MemoryStream()); var made = new MemoryStream(); Write(made);")]
    [InlineData("var writer = new StringWriter(); writer.Write(path); writer.Flush();")]
    public Task Memory_Quiet(string body) => Verify(body);

    private static Task Verify(string body) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            abstract class Awaiting : Stream
            {
                public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken token) => await Task.Delay(1, token);
                public override Task FlushAsync(CancellationToken token) => Task.Delay(1, token);
                public override void Flush() => Thread.Sleep(1);
            }

            class C
            {
                private readonly Stream _connection = new System.Net.Sockets.TcpClient().GetStream();
                private readonly Stream _handedIn;
                public Stream _opened = Stream.Null;

                public C(Stream handedIn) => _handedIn = handedIn;

                public Stream Kept { get; set; } = Stream.Null;

                static void Write(Stream target) => target.Write(new byte[1], 0, 1);

                static async Task WriteAsync(Stream target) => await target.WriteAsync(new byte[1], 0, 1);

                static Stream Made() => new MemoryStream();

                static bool TryMake(out Stream made) { made = Stream.Null; return true; }

                static Task<Stream> Opened(string path) => Task.FromResult<Stream>(File.OpenRead(path));

                static void Use(Func<Stream, Task> use) { }

                async Task M(Stream given, string path, System.Net.Sockets.TcpClient client, System.Diagnostics.Process process, System.IO.Pipes.PipeStream pipe, System.Security.Cryptography.SHA256 sha, Awaiting awaiting)
                {
                    await Task.Yield();
                    {{body}}
                }
            }
            """,
    }.RunAsync();
}
