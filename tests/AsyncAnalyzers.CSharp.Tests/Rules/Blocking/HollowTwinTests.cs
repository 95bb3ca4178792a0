using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Pairs by name of which one form only covers the other, read on real code: nothing would be gained by the advice (<c>ASYNC102</c>).</summary>
public sealed class HollowTwinTests
{
    [Theory]
    // the asynchronous form calls the synchronous one
    [InlineData("List<int> Find() => new(); Task<List<int>> FindAsync() => Task.FromResult(Find()); async Task M() { await Task.Yield(); Find(); }")]
    [InlineData("int Find() => 1; Task<int> FindAsync() { Check(); return Task.Run(() => this.Find()); } void Check() { } async Task M() { await Task.Yield(); Find(); }")]
    [InlineData("void Put(byte[] b, int i) { System.IO.File.WriteAllBytes(\"a\", b); } Task PutAsync(byte[] b, int i) => PutAsync(b.AsMemory(i)); Task PutAsync(Memory<byte> b) { Put(b.ToArray(), 0); return Task.CompletedTask; } async Task M() { await Task.Yield(); Put(new byte[1], 0); }")]
    [InlineData("int Find() => 1; async Task<int> FindAsync() { return await Task.Factory.StartNew(() => { var found = Find(); return found; }).ConfigureAwait(false); } async Task M() { await Task.Yield(); Find(); }")]
    [InlineData("async Task M(Wrapped w) { await Task.Yield(); w.Read(new byte[1], 0, 1); }")]
    [InlineData("async Task M(IStore s) { await Task.Yield(); s.Find(); }")]
    [InlineData("async Task M(IStopper s) { await Task.Yield(); s.Stop(1); }")]
    [InlineData("async Task M(Wrapped w, MemoryStream m) {\n await Task.Yield();\n // ReSharper disable once MethodHasAsyncOverload\n System.IO.File.ReadAllText(\"a\"); }")]
    // an operator of another query provider, which throws on all but its own
    [InlineData("async Task M(IQueryable<int> q) { await Task.Yield(); _ = q.ToList(); _ = q.Count(); }")]
    // the synchronous form only starts the asynchronous one
    [InlineData("void Clean(int x) { if (x > 0) Enqueue(() => CleanAsync(x)); } async Task CleanAsync(int x) => await Task.Yield(); void Enqueue(Func<Task> f) { } async Task M() { await Task.Yield(); Clean(1); }")]
    // an extension of another type
    [InlineData("async Task M(IRow row) { await Task.Yield(); row.Value(\"a\"); }")]
    public Task OneFormCoversTheOther_StaysQuiet(string members) => Verify(members);

    [Theory]
    [InlineData("Task.FromResult(Find())", "Find")]
    [InlineData("Task.Run(() => Find())", "{|ASYNC102:Find|}")]
    public Task EventLoop_GainsByAnotherThread(string cover, string call) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            namespace System.Windows.Forms
            {
                public class Control { }
            }

            class Window : System.Windows.Forms.Control
            {
                string Find() => File.ReadAllText("a");

                Task<string> FindAsync() => {{cover}};

                async void OnClick(object sender, EventArgs e) { await Task.Delay(1); Console.WriteLine({{call}}()); }
            }
            """,
    }.RunAsync();

    [Theory]
    [InlineData("{|ASYNC102:slow.Find|}();")]
    [InlineData("store.Find();")]
    public Task ContractOfAnotherProject_ItsImplementationsDecide(string statement) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestState =
        {
            Sources = { $$"""class C { async Task M(Lib.IStore store, Lib.ISlow slow) { await Task.Yield(); {{statement}} } }""" },
            ReferencedProjects =
            {
                new("Lib", """
                    using System.IO;
                    using System.Threading.Tasks;

                    namespace Lib;

                    public interface IStore { void Find(); Task FindAsync(); }

                    class Store : IStore { public void Find() => File.ReadAllText("a"); public async Task FindAsync() => await Task.Run(() => Find()); }

                    public interface ISlow { void Find(); Task FindAsync(); }

                    class Slow : ISlow { public void Find() => File.ReadAllText("a"); public async Task FindAsync() => await File.ReadAllTextAsync("a"); }
                    """),
            },
        },
    }.RunAsync();

    [Theory]
    [InlineData("int Find() => 1; async Task<int> FindAsync() { await Task.Yield(); return Find(); } async Task M() { await Task.Yield(); {|ASYNC113:Find|}(); }")]
    [InlineData("int Find() => 1; async Task<int> FindAsync() { await Task.Yield(); return await Task.Run(() => Find()); } async Task M() { await Task.Yield(); {|ASYNC113:Find|}(); }")]
    [InlineData("int Find() => FindAsync().Result; async Task<int> FindAsync() { await Task.Yield(); return 1; } async Task M() { await Task.Yield(); {|ASYNC102:Find|}(); }")]
    [InlineData("void Clean() => CleanAsync().GetAwaiter().GetResult(); async Task CleanAsync() => await Task.Yield(); async Task M() { await Task.Yield(); {|ASYNC102:Clean|}(); }")]
    [InlineData("async Task M(Reader row) { await Task.Yield(); {|ASYNC113:row.Value|}(\"a\"); }")]
    [InlineData("void Ping() => PingAsync().GetAwaiter().GetResult(); async Task PingAsync() => await Task.Yield(); async Task M() { await PingAsync(); await Task.Yield(); {|ASYNC102:Ping|}(); }")]
    [InlineData("void Ping(int n) => PingAsync(n).GetAwaiter().GetResult(); async Task PingAsync(int n) => await Task.Delay(n); async Task M() { await PingAsync(1); {|ASYNC102:Ping|}(1); }")]
    public Task BothFormsWork_Reported(string members) => Verify(members);

    [Theory]
    [InlineData("void Ping() => PingAsync().GetAwaiter().GetResult(); async Task PingAsync() => await Task.Yield(); async Task M() { await PingAsync(); Ping(); }")]
    [InlineData("void Ping() => PingAsync().GetAwaiter().GetResult(); async Task PingAsync() => await Task.Yield(); async Task M() { Ping(); await PingAsync().ConfigureAwait(false); }")]
    [InlineData("bool flag; void Ping() => PingAsync().GetAwaiter().GetResult(); async Task PingAsync() => await Task.Yield(); async Task M() { if (flag) { await this.PingAsync(); } else { Ping(); } }")]
    public Task SampleGoesThroughBothForms_StaysQuiet(string members) => Verify(members);

    [Theory]
    [InlineData("pool.Flush();")]
    [InlineData("pool.WriteLine(\"a\");")]
    [InlineData("{|ASYNC113:file.Flush|}();")]
    [InlineData("{|ASYNC102:own.Flush|}();")]
    public Task BaseClassRunsTheSynchronousForm(string statement) => CSharpAnalyzerVerifier<AllRules>.VerifyAnalyzerAsync($$"""
        using System.IO;
        using System.Text;
        using System.Threading.Tasks;

        class PoolWriter : TextWriter { public override Encoding Encoding => Encoding.UTF8; public override void Write(char value) { } public override void Flush() { } }
        class OwnWriter : TextWriter { public override Encoding Encoding => Encoding.UTF8; public override void Flush() { } public override async Task FlushAsync() => await Task.Yield(); }
        class FileWriter : StreamWriter { public FileWriter() : base("a") { } }
        class C { async Task M(PoolWriter pool, OwnWriter own, FileWriter file) { await Task.Yield(); {{statement}} } }
        """);

    [Theory]
    [InlineData("if (flag) return await c.RunAsync(1); return c.Run(1);")]
    [InlineData("if (flag) { await Task.Yield(); return await c.RunAsync(1); } return c.Run(1);")]
    [InlineData("return flag ? await c.RunAsync(1) : c.Run(1);")]
    [InlineData("try { return await c.RunAsync(1); } catch (System.NotImplementedException) { return c.Run(1); }")]
    [InlineData("await hook.SavedAsync(1); hook.Saved(1); return 1;")]
    [InlineData("hook.Saved(1); await hook.SavedAsync(1); return 1;")]
    [InlineData("return c.Count switch { 0 => await c.RunAsync(1), _ => c.Run(1) };")]
    [InlineData("int n; if (flag) n = await c.RunAsync(1).ConfigureAwait(false); else n = c.Run(1); return n;")]
    public Task ConditionChoosesTheForm_StaysQuiet(string body) => VerifyChoice(body);

    [Theory]
    [InlineData("if (flag) return await c.RunAsync(2); return {|ASYNC102:c.Run|}(1);")]
    [InlineData("if (flag) return await other.RunAsync(1); return {|ASYNC102:c.Run|}(1);")]
    [InlineData("if (flag) await c.RunAsync(1); return {|ASYNC102:c.Run|}(1);")]
    [InlineData("await c.RunAsync(1); await Task.Yield(); {|ASYNC102:c.Run|}(1); return 1;")]
    [InlineData("await c.RunAsync(2); {|ASYNC102:c.Run|}(1); return 1;")]
    [InlineData("await c.RunAsync(1); {|ASYNC102:c.Run|}(1); return 1;")]
    [InlineData("{|ASYNC102:c.Run|}(1); await c.RunAsync(1); return 1;")]
    [InlineData("await writer.WriteLineAsync(); {|ASYNC113:writer.WriteLine|}(); return 1;")]
    [InlineData("if (flag) return 1; await c.RunAsync(1); await Task.Yield(); return {|ASYNC102:c.Run|}(1);")]
    public Task NoChoice_Reported(string body) => VerifyChoice(body);

    private static Task VerifyChoice(string body) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        class Work { public int Count; public int Run(int n) { System.Threading.Thread.Sleep(n); return n; } public async Task<int> RunAsync(int n) { await Task.Yield(); return n; } }
        abstract class Hook { public abstract void Saved(int n); public abstract Task SavedAsync(int n); }
        class FileHook : Hook { public override void Saved(int n) => System.Threading.Thread.Sleep(n); public override async Task SavedAsync(int n) => await Task.Delay(n); }
        class C { async Task<int> M(Work c, Work other, Hook hook, System.IO.StreamWriter writer, bool flag) { await Task.Yield(); {{body}} } }
        """);

    private static Task Verify(string members) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync($$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        class C { {{members}} }

        interface IStore { int Find(); Task<int> FindAsync() => Task.FromResult(Find()); }
        static class OtherProvider
        {
            public static async Task<List<T>> ToListAsync<T>(this IQueryable<T> q) { await Task.Yield(); return null!; }
            public static async Task<int> CountAsync(this IQueryable q) { await Task.Yield(); return 1; }
        }
        interface IStopper { void Stop(int id); Task StopAsync(int id); }
        class Stopper : IStopper { public void Stop(int id) { } public Task StopAsync(int id) { var s = new TaskCompletionSource(); Stop(id); return s.Task; } }
        interface IRow { }
        class Reader : IRow { }

        static class Rows
        {
            public static int Value(this IRow row, string name) => 1;
            public static async Task<int> ValueAsync(this Reader row, string name) { await Task.Yield(); return 1; }
        }

        abstract class Wrapped : Stream
        {
            public override int Read(byte[] buffer, int offset, int count) => 0;
            public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));
        }
        """);
}
