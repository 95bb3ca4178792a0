using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

public sealed class AsyncCounterpartTests
{
    [Theory]
    [InlineData("var s = {|ASYNC102:File.ReadAllText|}(\"a\");")]
    [InlineData("{|ASYNC102:File.WriteAllText|}(\"a\", \"b\"); var p = {|ASYNC102:File.ReadAllText|}(\"proc/version\"); p = {|ASYNC102:File.ReadAllText|}($\"{p}/proc/version\");")]
    [InlineData("var n = {|ASYNC102:stream.Read|}(buffer, 0, 1);")]
    [InlineData("var n = {|ASYNC102:stream.Read|}(buffer);")]
    [InlineData("{|ASYNC102:stream.Flush|}();")]
    [InlineData("{|ASYNC102:stream.CopyTo|}(other);")]
    [InlineData("{|ASYNC102:stream?.Flush|}();")]
    [InlineData("{|ASYNC102:semaphore.Wait|}();")]
    [InlineData("{|ASYNC102:semaphore.Wait|}(100);")]
    [InlineData("{|ASYNC102:process.WaitForExit|}();")]
    [InlineData("if (buffer.Length > 0) await process.WaitForExitAsync(); {|ASYNC102:process.WaitForExit|}();")]
    [InlineData("var e = {|ASYNC102:Dns.GetHostEntry|}(\"a\");")]
    [InlineData("var opened = new StreamReader(\"a\"); var l = {|ASYNC102:opened.ReadLine|}();")]
    [InlineData("var x = {|ASYNC102:JsonSerializer.Deserialize|}<int>(stream);")]
    [InlineData("{|ASYNC102:JsonSerializer.Serialize|}(stream, 1);")]
    [InlineData("{|ASYNC102:command.ExecuteNonQuery|}();")]
    [InlineData("using var r = {|ASYNC102:command.ExecuteReader|}(); while ({|ASYNC102:r.Read|}()) { }", true)]
    [InlineData("{|ASYNC102:connection.Open|}();")]
    [InlineData("{|ASYNC102:Save|}();")]
    [InlineData("{|ASYNC102:Convert|}(1);")]
    [InlineData("{|ASYNC102:Only|}(1);")]
    [InlineData("var s = {|ASYNC102:Pick|}<string>(\"\");")]
    [InlineData("{|ASYNC102:thing.Act|}();")]
    [InlineData("{|ASYNC102:this.Extended|}();")]
    [InlineData("_ = {|ASYNC102:Query|}<int>(\"sql\");")]
    [InlineData("try { } finally { {|ASYNC102:Save|}(); }")]
    [InlineData("var tcp = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp); {|ASYNC102:tcp.Connect|}(new IPEndPoint(IPAddress.Loopback, 1));")]
    [InlineData("var udp = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Dgram, System.Net.Sockets.ProtocolType.Udp); {|ASYNC102:udp.Connect|}(\"host\", 1);")]
    [InlineData("var q = from line in {|ASYNC102:File.ReadAllLines|}(\"a\") select line;")]
    [InlineData("{|ASYNC102:File.WriteAllLines|}(\"a\", new[] { \"b\" });")]
    [InlineData("System.Net.Sockets.Socket socket = null!; _ = {|ASYNC102:socket.Receive|}(buffer); _ = {|ASYNC102:socket.Send|}(buffer);")]
    public Task SynchronousCallWithCounterpart_Reported(string body, bool others = false) => Verify(body, others);

    [Theory]
    [InlineData("await File.ReadAllTextAsync(\"a\");")]
    [InlineData("_ = File.ReadAllText(\"/proc/version\"); _ = File.ReadAllLines($\"/proc/{buffer.Length}/stat\");")]
    [InlineData("_ = File.Exists(\"a\");")]
    [InlineData("semaphore.Wait(0);")]
    [InlineData("semaphore.Wait(TimeSpan.Zero);")]
    [InlineData("Fewer(1, 2);")]
    [InlineData("Short(1);")]
    [InlineData("Choose(1);")]
    [InlineData("_ = System.Xml.Linq.XDocument.Load(System.Xml.XmlReader.Create(\"a\"));")]
    [InlineData("Delegate(() => { });")]
    [InlineData("WithOut(out var x);")]
    [InlineData("Obsolete();")]
    [InlineData("_ = Different();")]
    [InlineData("Hidden.Act();")]
    [InlineData("lock (this) { Save(); }")]
    [InlineData("try { } catch (Exception) when (Check()) { }")]
    [InlineData("_ = from a in numbers where Check(a) select a;")]
    [InlineData("System.Linq.Expressions.Expression<Action> e = () => Save();")]
    [InlineData("Action later = () => Save();")]
    [InlineData("await Task.Run(() => Save());")]
    [InlineData("await Task.Run(Save);")]
    [InlineData("void Local() => Save(); Local();")]
    [InlineData("_ = nameof(Save);")]
    [InlineData("_ = numbers.ToList();")]
    [InlineData("unsafe { Save(); }")]
    [InlineData("var wire = new System.Net.Sockets.NetworkStream(new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp)); wire.Flush();")]
    [InlineData("var udp = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.InterNetwork, System.Net.Sockets.SocketType.Dgram, System.Net.Sockets.ProtocolType.Udp); udp.Connect(new IPEndPoint(IPAddress.Loopback, 1));")]
    [InlineData("await process.WaitForExitAsync(); process.WaitForExit();")]
    [InlineData("try { await process.WaitForExitAsync().ConfigureAwait(false); if (buffer.Length > 0) process.WaitForExit(); } finally { }")]
    public Task NoCounterpartOrNoPlaceForAwait_StaysQuiet(string body) => Verify(body, others: false);

    [Theory]
    [InlineData("public async Task RunAsync() { await Task.Yield(); Run(); } public void Run() { }")]
    [InlineData("public Task RunAsync() { Run(); return Task.CompletedTask; } public void Run() { }")]
    [InlineData("public Task RunAsync() { this.Run(); return Task.CompletedTask; } public void Run() { }")]
    [InlineData("public Task RunAsync(int n) { Run(n, 1); return Task.CompletedTask; } public void Run(int n, int m) { } public Task RunAsync(int n, int m) => RunAsync(n);")]
    [InlineData("public static Task RunAsync() { Run(); return Task.CompletedTask; } public static void Run() { }")]
    [InlineData("public virtual Task RunAsync() { Task.Yield(); Action a = () => { }; Run(); return Task.CompletedTask; } public virtual void Run() { }")]
    public Task InsideTheCounterpart_StaysQuiet(string members) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync($$"""
        using System;
        using System.Threading.Tasks;
        class C { {{members}} }
        """);

    [Theory]
    [InlineData("{|#0:thing.Act|}();", "'Thing.Act' holds the thread of an async function while it waits; await 'Thing.ActAsync' instead")]
    [InlineData("{|#0:this.Extended|}();", "'C.Extended' holds the thread of an async function while it waits; await 'C.ExtendedAsync' instead")]
    [InlineData("var opened = new StreamReader(\"a\"); _ = {|#0:opened.ReadLine|}();", "'StreamReader.ReadLine' holds the thread of an async function while it waits; await 'StreamReader.ReadLineAsync' instead")]
    public async Task CounterpartOfAnotherType_IsNamedByTheReceiver(string body, string message) =>
        await CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync(
            Source(body),
            new DiagnosticResult("ASYNC102").WithLocation(0).WithMessage(message));

    [Fact]
    public Task ProviderThatInheritsTheDefault_StaysQuiet() => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync("""
        using System.Data;
        using System.Data.Common;
        using System.Threading;
        using System.Threading.Tasks;

        class Plain : DbTransaction
        {
            public override IsolationLevel IsolationLevel => default;
            protected override DbConnection? DbConnection => null;
            public override void Commit() { }
            public override void Rollback() { }
        }

        class Real : Plain
        {
            public override Task CommitAsync(CancellationToken token = default) => Task.Delay(1, token);
        }

        class C
        {
            async Task M(Plain plain, Real real, DbTransaction unknown)
            {
                await Task.Yield();
                plain.Commit();
                {|ASYNC102:real.Commit|}();
                {|ASYNC102:unknown.Commit|}();
            }
        }
        """);

    [Fact]
    public Task ExtensionBuiltOnTheSynchronousForm_StaysQuiet() => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync("""
        using System.Threading;
        using System.Threading.Tasks;

        class Store { public int Load(string key) => System.IO.File.ReadAllText(key).Length; }

        static class Stores
        {
            public static async Task<int> LoadAsync(this Store store, string key) { await Task.Yield(); return store.Load(key); }
            public static Task<int> LoadAsync(this Store store, string key, CancellationToken token) => Task.FromResult(store.Load(key));
            public static async Task<int> Other(this Store store, string key) => await LoadAsync(store, key) + {|ASYNC102:store.Load|}(key);
        }
        """);

    [Fact]
    public Task WrapperCallsTheInnerObject_Reported() => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;
        interface IStore { void Save(); Task SaveAsync(); }
        class Wrapper : IStore
        {
            private readonly IStore _inner = null!;
            public void Save() => _inner.Save();
            public Task SaveAsync() { {|ASYNC102:_inner.Save|}(); return Task.CompletedTask; }
        }
        class Own : IStore
        {
            public void Save() { }
            public Task SaveAsync() { Save(); return Task.CompletedTask; }
        }
        class Remote : IStore
        {
            public void Save() => System.Threading.Thread.Sleep(1);
            public Task SaveAsync() => Task.Delay(1);
        }
        """);

    [Fact]
    public Task OneBodyForSyncAndAsyncCallers_StaysQuiet() => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync("""
        using System.IO;
        using System.Threading.Tasks;
        class C
        {
            async Task Copy(FileStream s, bool async)
            {
                if (async) await s.FlushAsync(); else s.Flush();
                if (async) {|ASYNC102:s.Flush|}();
                var n = async ? await s.ReadAsync(new byte[1]) : s.Read(new byte[1]);
                await Local();

                async Task Local()
                {
                    if (!async) s.Flush(); else {|ASYNC102:s.Flush|}();
                    if (async) await s.FlushAsync(); else s.Flush();
                    await Task.Yield();
                }
            }

            private readonly bool _async;
            private readonly Stream _stream = File.OpenRead("a");

            ValueTask Consume()
            {
                if (_async)
                    return new ValueTask(_stream.FlushAsync());
                _stream.Flush();
                return default;
            }

            async Task Unguarded(bool other)
            {
                await Task.Yield();
                if (other) {|ASYNC102:_stream.Flush|}();
                {|ASYNC102:_stream.Flush|}();
            }
        }
        """);

    [Theory]
    [InlineData("var m = new MemoryStream(); m.Write(buffer, 0, 1);")]
    [InlineData("Stream m = new MemoryStream(); m.Flush();")]
    [InlineData("Stream? m = null; m = new MemoryStream(); m.Flush();")]
    [InlineData("Local(new MemoryStream()); async void Local(Stream given) { await Task.Yield(); given.Flush(); }")]
    [InlineData("using Stream m = new MemoryStream(); m.CopyTo(new MemoryStream());")]
    [InlineData("var m = new MemoryStream(); var w = new StreamWriter(m); w.WriteLine(1); w.Flush();")]
    [InlineData("var w = new StringWriter(); w.Write(\"a\"); w.Flush();")]
    [InlineData("TextReader r = new StringReader(\"\"); r.ReadLine();")]
    [InlineData("_memory.Flush();")]
    [InlineData("var m = new MemoryStream(); JsonSerializer.Serialize(m, 1);")]
    [InlineData("var m = new MemoryStream(); using var z = new System.IO.Compression.GZipStream(m, System.IO.Compression.CompressionMode.Compress); z.Write(buffer, 0, 1);", true)]
    [InlineData("Console.Out.WriteLine(); Console.Error.Flush();")]
    [InlineData("Stream.Null.Flush();")]
    [InlineData("var x = System.Xml.XmlReader.Create(stream); x.Read();")]
    public Task MemoryAlone_StaysQuiet(string body, bool others = false) => Verify(body, others);

    [Theory]
    [InlineData("Stream m = new MemoryStream(); m = stream; {|ASYNC102:m.Flush|}();")]
    [InlineData("Local(new MemoryStream()); Local(stream); async void Local(Stream given) { await Task.Yield(); {|ASYNC102:given.Flush|}(); }")]
    [InlineData("Action<Stream> a = Local; Local(new MemoryStream()); async void Local(Stream given) { await Task.Yield(); {|ASYNC113:given.Flush|}(); }")]
    [InlineData("var m = new MemoryStream(); {|ASYNC102:stream.CopyTo|}(m);")]
    [InlineData("var w = new StreamWriter(stream); {|ASYNC102:w.Flush|}();")]
    [InlineData("var w = new StreamWriter(\"path\"); {|ASYNC102:w.Flush|}();")]
    [InlineData("var x = System.Xml.XmlReader.Create(stream, new System.Xml.XmlReaderSettings { Async = true }); {|ASYNC102:x.Read|}();")]
    public Task NotMemoryAlone_Reported(string body) => Verify(body, others: false);

    [Theory]
    [InlineData("private Stream _s; void Open() => _s = new GZipStream(_memory, CompressionMode.Decompress); async Task M() { await Task.Yield(); _s.CopyTo(_memory); }")]
    [InlineData("private Stream _s = null; async Task M() { await Task.Yield(); _s = new MemoryStream(); _s.Flush(); }")]
    [InlineData("private async Task Copy(TextReader r) { await Task.Yield(); r.ReadToEnd(); } Task M() => Copy(new StreamReader(_memory));")]
    [InlineData("internal async Task Copy(StreamReader r) { await Task.Yield(); r.ReadToEnd(); } Task M() => Copy(new StreamReader(_memory));")]
    public Task MemoryInAPrivateMember_StaysQuiet(string members) => VerifyMembers(members);

    [Theory]
    [InlineData("private Stream _s = new MemoryStream(); void Open() => _s = File.OpenRead(\"a\"); async Task M() { await Task.Yield(); {|ASYNC102:_s.Flush|}(); }")]
    [InlineData("private Stream _s = new MemoryStream(); void Open(Set set) => set(out _s); async Task M() { await Task.Yield(); {|ASYNC113:_s.Flush|}(); } delegate void Set(out Stream s);")]
    [InlineData("private Stream _s = new MemoryStream(); void Open(Stream other) => (_s, _) = (other, 1); async Task M() { await Task.Yield(); {|ASYNC113:_s.Flush|}(); }")]
    [InlineData("internal Stream _s = new MemoryStream(); async Task M() { await Task.Yield(); {|ASYNC113:_s.Flush|}(); }")]
    [InlineData("internal async Task Copy(StreamReader r) { await Task.Yield(); {|ASYNC102:r.ReadToEnd|}(); } Task M() => Copy(new StreamReader(_memory)); Task N() => Copy(new StreamReader(\"a\"));")]
    public Task PerhapsNotMemory_Reported(string members) => VerifyMembers(members);

    private static Task VerifyMembers(string members) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync($$"""
        #nullable disable
        using System.IO;
        using System.IO.Compression;
        using System.Threading.Tasks;

        class C
        {
            private readonly MemoryStream _memory = new MemoryStream();
            {{members}}
        }
        """);

    /// <summary>With <paramref name="others"/> the snippet also has faults of other rules, which are not the point here.</summary>
    private static Task Verify(string body, bool others) => others
        ? CSharpAnalyzerVerifier<AsyncCounterpartAnalyzer>.VerifyAnalyzerAsync(Source(body))
        : CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync(Source(body));

    private static string Source(string body) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Net;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            private readonly Stream _memory = new MemoryStream();

            async Task M(FileStream stream, Stream other, byte[] buffer, SemaphoreSlim semaphore, Process process, StreamReader reader,
                DbConnection connection, DbCommand command, Thing thing, int[] numbers)
            {
                await Task.Yield();
                {{body}}
            }

            void Save() => System.Threading.Thread.Sleep(1);
            Task SaveAsync(CancellationToken token = default) => Task.CompletedTask;
            int Convert(int x) { System.Threading.Thread.Sleep(1); return x; }
            Task<int> ConvertAsync(int x) => Task.FromResult(x);
            void Only(int x) => System.Threading.Thread.Sleep(1);
            Task Only(int x, CancellationToken token) => Task.CompletedTask;
            T Pick<T>(T x) { System.Threading.Thread.Sleep(1); return x; }
            Task<T> PickAsync<T>(T x) => Task.FromResult(x);
            IEnumerable<T> Query<T>(string sql, object? param = null, bool buffered = true) { System.Threading.Thread.Sleep(1); return null!; }
            Task<IEnumerable<T>> QueryAsync<T>(string sql, object? param = null) => null!;
            void Fewer(int x, int y) { }
            Task FewerAsync(int x) => Task.CompletedTask;
            enum Kinds { None, Some }
            void Short(int x) => System.Threading.Thread.Sleep(x);
            Task ShortAsync(int x, Kinds kinds) => Task.CompletedTask;
            enum Choices { First, Second }
            void Choose(int x) => Choose(x, Choices.Second);
            void Choose(int x, Choices choice) => System.Threading.Thread.Sleep(x);
            Task ChooseAsync(int x, Choices choice) => Task.CompletedTask;
            void Delegate(Action a) { }
            Task DelegateAsync(Func<Task> a) => Task.CompletedTask;
            void WithOut(out int x) => x = 1;
            Task WithOutAsync(int x) => Task.CompletedTask;
            void Obsolete() { }
            [Obsolete] Task ObsoleteAsync() => Task.CompletedTask;
            string Different() => "";
            Task<int> DifferentAsync() => Task.FromResult(1);
            bool Check() => true;
            Task<bool> CheckAsync() => Task.FromResult(true);
            bool Check(int x) => true;
            Task<bool> CheckAsync(int x) => Task.FromResult(true);
            public void Extended() => System.Threading.Thread.Sleep(1);
        }

        static class Extensions
        {
            public static Task ExtendedAsync(this C c) => Task.CompletedTask;
        }

        class ThingBase { public Task ActAsync() => Task.CompletedTask; }
        class Thing : ThingBase { public void Act() => System.Threading.Thread.Sleep(1); }
        class Hidden { public static void Act() { } private static Task ActAsync() => Task.CompletedTask; }
        """;
}
