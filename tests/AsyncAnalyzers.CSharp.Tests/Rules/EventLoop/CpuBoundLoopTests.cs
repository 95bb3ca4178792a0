using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What <c>ASYNC301</c> reports, and where it stays quiet.</summary>
public sealed class CpuBoundLoopTests
{
    [Theory]
    [InlineData("{|ASYNC301:for|} (int i = 0; i < 10_000_000; i++) x += i * 3;")]
    [InlineData("{|ASYNC301:for|} (int i = 0; i < 3000; i++) for (int j = 0; j < 3000; j++) x ^= i * j;")]
    [InlineData("{|ASYNC301:foreach|} (var i in Enumerable.Range(0, 5_000_000)) x += i;")]
    [InlineData("{|ASYNC301:foreach|} (var (a, b) in new (int, int)[5_000_000]) x += a * b;")]
    [InlineData("var i = 0; {|ASYNC301:while|} (i < 19_000_000) { x += i; i += 2; }")]
    [InlineData("var i = 0; {|ASYNC301:do|} { x += i; i++; } while (i < 9_000_000);")]
    [InlineData("var grid = new double[2000, 2000]; {|ASYNC301:for|} (int i = 0; i < grid.GetLength(0); i++) for (int j = 0; j < grid.GetLength(1); j++) grid[i, j] = i / 2.0;")]
    [InlineData("{|ASYNC301:Crunch|}(4000);")]
    [InlineData("{|ASYNC301:for|} (int i = 0; i < Many; i++) x += i * 3;")]
    [InlineData("{|ASYNC301:this.Crunch|}(4000);")]
    [InlineData("x = {|ASYNC301:Through|}();")]
    [InlineData("{|ASYNC301:for|} (int i = 0; i < 4000; i++) Row(4000);")]
    [InlineData("{|ASYNC301:Fill|}(); void Fill() { for (int i = 0; i < 10_000_000; i++) x += i; }")]
    [InlineData("{|ASYNC301:Fill|}(); void Fill() => All(); void All() { for (int i = 0; i < 10_000_000; i++) x += i; }")]
    [InlineData("{|ASYNC301:for|} (int i = 0; i < 4000; i++) One(i); void One(int i) { for (int j = 0; j < 4000; j++) x ^= i * j; }")]
    [InlineData("const int size = 4000; {|ASYNC301:Fill|}(); void Fill() { for (int i = 0; i < size; i++) for (int j = 0; j < size; j++) x ^= i * j; }")]
    [InlineData("x = Enumerable.Range(0, 2_000_000).Select(i => i * i).{|ASYNC301:Where(i => i > 3).Sum|}();", true)]
    [InlineData("foreach (var p in pages) { await Task.Yield(); {|ASYNC301:for|} (int i = 0; i < 10_000_000; i++) x += i; }")]
    [InlineData("list.ForEach(p => { {|ASYNC301:for|} (int i = 0; i < 10_000_000; i++) x += i; });")]
    [InlineData("async Task Local() { await Task.Yield(); {|ASYNC301:for|} (int i = 0; i < 10_000_000; i++) x += i; } await Local();")]
    [InlineData("if (n > 3) { await Task.Delay(1).ConfigureAwait(false); } await Task.Delay(2); {|ASYNC301:Crunch|}(4000);")]
    [InlineData("try { await Task.Delay(1).ConfigureAwait(false); } catch (Exception) { } await Task.Delay(2); {|ASYNC301:Crunch|}(4000);")]
    [InlineData("await Task.Delay(1).ConfigureAwait(true); {|ASYNC301:for|} (int i = 0; i < 10_000_000; i++) x += i;")]
    [InlineData("{|ASYNC301:for|} (int i = 0; i < 1_000_000_000; i++) x += i;")]
    public Task KnownWork_IsReported(string statement, bool _ = false) => Verify.VerifyAnalyzerAsync(In(statement));

    /// <summary>The path of synchronous callers of a function that serves both.</summary>
    [Theory]
    [InlineData("async Task Load(bool sync) { if (sync) Crunch(4000); else await Task.Run(() => Crunch(4000)); } await Load(true);")]
    [InlineData("async Task Load(bool blnSync) { if (!blnSync) { await Task.Run(() => Crunch(4000)); return; } Crunch(4000); } await Load(true);")]
    [InlineData("async Task Load(bool sync) { if (!sync) { await Task.Yield(); {|ASYNC301:Crunch|}(4000); } } await Load(true);")]
    public Task PathOfSynchronousCallers_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("for (int i = 0; i < 100_000; i++) x += i;")]
    [InlineData("for (int i = 0; i < 1_000_000; i++) x += i * 3;")]
    [InlineData("for (int i = 0; i < _grows; i++) x += i * 3; _grows++;")]
    [InlineData("for (int i = 0; i < Rows; i++) for (int k = 0; k < Columns; k++) for (int j = 0; j < 100; j++) Print(\"\", \"\");")]
    [InlineData("Fill(); void Fill() { for (int i = 0; i < 100_000; i++) x += i; }")]
    [InlineData("async Task Slow() { await Task.Run(() => Fill()); void Fill() { for (int i = 0; i < 10_000_000; i++) x += i; } } await Slow(); Fill(); void Fill() { x++; }")]
    [InlineData("for (int i = 0; i < n; i++) x += i;")]
    [InlineData("foreach (var p in pages) x += p.Length;")]
    [InlineData("foreach (var p in pages) foreach (var q in pages) Print(p, q);")]
    [InlineData("for (int i = 0; i < 10_000_000; i++) await Task.Yield();")]
    [InlineData("for (int i = 0; i < 10_000; i++) { for (int j = 0; j < 1000; j++) x += j; await Task.Yield(); }")]
    [InlineData("await foreach (var p in Stream()) { for (int i = 0; i < 1000; i++) x += i; }")]
    [InlineData("await Task.Run(() => { for (int i = 0; i < 10_000_000; i++) x += i; });")]
    [InlineData("await Task.Run(async () => { await Task.Yield(); for (int i = 0; i < 10_000_000; i++) x += i; });")]
    [InlineData("await Task.Run(() => Crunch(4000));")]
    [InlineData("new Thread(() => Crunch(4000)).Start();")]
    [InlineData("ThreadPool.QueueUserWorkItem(k => Crunch(4000));")]
    [InlineData("Action later = () => Crunch(4000);")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false); Crunch(4000);")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false); await Task.Delay(2); if (n > 3) Crunch(4000);")]
    [InlineData("using (await OpenAsync().ConfigureAwait(false)) { await Task.Delay(2); Crunch(4000); }")]
    [InlineData("Crunch(10);")]
    [InlineData("x = Through(10);")]
    [InlineData("while (queue.Count > 0) { var p = queue.Dequeue(); for (int i = 0; i < 1000; i++) x += i; }")]
    [InlineData("for (int i = 0; i < int.MaxValue; i++) { if (!System.IO.File.Exists(\"f\" + i)) break; }")]
    [InlineData("for (int i = 0; i < 1_000_000_000; i++) { x += i; if (x < 0) throw new InvalidOperationException(); }")]
    [InlineData("void Fill(int limit = int.MaxValue) { while (queue.Count > 0 && limit > 0) { limit -= 2; queue.Dequeue(); for (int i = 0; i < 9; i++) x += limit; } } Fill();")]
    [InlineData("int left = int.MaxValue; while (queue.Count > 0 && left > 0) { left -= 2; queue.Dequeue(); for (int i = 0; i < 9; i++) x += left; }")]
    [InlineData("var a = n; var b = 40; while (b != 0) { var t = b; b = a % b; a = t; }")]
    [InlineData("int lo = 0, hi = 1_000_000_000; while (lo < hi) { var mid = (lo + hi) / 2; if (mid > n) hi = mid; else lo = mid + 1; }")]
    [InlineData("var i = 0; while (i < 1_000_000) i *= 1000 + i;")]
    [InlineData("System.Linq.Expressions.Expression<Func<int>> e = () => Through(4000);")]
    [InlineData("var any = Enumerable.Range(0, int.MaxValue).Select(i => i * 2).TakeWhile(i => i < n).Any(i => i == 7);")]
    [InlineData("var name = nameof(Crunch);")]
    [InlineData("var low = n & 0xFFFF; for (var i = 0; i < low; i++) for (var k = 0; k < 1000; k++) x += i;")]
    [InlineData("var padding = ((ulong)(n + 9) & 0xFFFFFFFFFFFFFFF8) - 2 - (ulong)n; for (var i = 0u; i < padding; i++) x += (int)i;")]
    [InlineData("for (int i = 0; i < (n & ~7); i++) x += i;")]
    [InlineData("for (long i = 0; i < 4_000_000_000 + n; i++) { if (x > n) break; x += 2; }")]
    [InlineData("var set = new HashSet<int>(); for (int i = 0; i < 100_000; i++) set.Contains(i);")]
    public Task LittleOrElsewhere_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("void M() { for (int i = 0; i < 10_000_000; i++) X += i; }")]
    [InlineData("C() { for (int i = 0; i < 10_000_000; i++) X += i; }")]
    [InlineData("int P { get { for (int i = 0; i < 10_000_000; i++) X += i; return X; } }")]
    [InlineData("static int F = Enumerable.Range(0, 10_000_000).Sum();")]
    [InlineData("IEnumerable<int> M() { for (int i = 0; i < 10_000_000; i++) yield return i; }")]
    public Task SynchronousCode_IsNotReported(string member) =>
        Verify.VerifyAnalyzerAsync("using System.Collections.Generic; using System.Linq; class C { int X; " + member + " }");

    [Theory]
    [InlineData("class F : Control { protected override void OnClick(EventArgs e) { {|ASYNC301:for|} (int i = 0; i < 10_000_000; i++) C.X += i; } }")]
    [InlineData("class F : Control { void Clicked(object sender, EventArgs e) { {|ASYNC301:C.Crunch|}(); } }")]
    [InlineData("class F { F(Control c) { c.Click += (s, e) => {|ASYNC301:C.Crunch|}(); } }")]
    [InlineData("class F { async void Clicked(object sender, EventArgs e) { await Task.Delay(1); {|ASYNC301:C.Crunch|}(); } }")]
    public Task EventLoop_IsReported(string type) => Verify.VerifyAnalyzerAsync(Ui(type));

    [Theory]
    [InlineData("class F : Control { void Compute() { C.Crunch(); } }")]
    [InlineData("class F : Control { async void Clicked(object sender, EventArgs e) { await Task.Run(() => C.Crunch()); } }")]
    [InlineData("class F : Control { async void Clicked(object sender, EventArgs e) { await Task.Run(C.Crunch); } }")]
    [InlineData("class F { void Clicked(object sender, EventArgs e) { C.Crunch(); } }")]
    public Task LooksLikeEventLoop_IsNotReported(string type) => Verify.VerifyAnalyzerAsync(Ui(type));

    [Theory]
    [InlineData("xunit", "namespace Xunit { class FactAttribute : Attribute { } }")]
    [InlineData("benchmark", "namespace BenchmarkDotNet.Attributes { class BenchmarkAttribute : Attribute { } }")]
    public Task TestsAndBenchmarks_AreNotReported(string _, string framework) =>
        Verify.VerifyAnalyzerAsync("using System; using System.Threading.Tasks; class C { async Task M() { await Task.Yield(); var x = 0; for (int i = 0; i < 10_000_000; i++) x += i; } } " + framework);

    [Fact]
    public Task EntryPoint_IsNotReported()
    {
        var test = new CSharpAnalyzerTest<EventLoopFamily> { TestCode = "var x = 0; await System.Threading.Tasks.Task.Yield(); for (int i = 0; i < 10_000_000; i++) x += i; System.Console.WriteLine(x);" };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task Threshold_IsAnOption()
    {
        var test = new CSharpAnalyzerTest<EventLoopFamily> { TestCode = In("{|ASYNC301:for|} (int i = 0; i < 1000; i++) x += i;") };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nasync_analyzers.cpu_work_threshold = 2000\n"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("{|#0:for|} (int i = 0; i < 10_000_000; i++) x += i;", "This loop takes about 40 million operations, during which the event loop stands still; move it to 'await Task.Run(…)'")]
    [InlineData("{|#0:for|} (int i = 0; i < 10_000_000 && x < 100; i++) x += i;", "This loop takes up to 70 million operations, during which the event loop stands still; move it to 'await Task.Run(…)'")]
    [InlineData("var found = false; {|#0:for|} (int i = 0; i < 5000; i++) for (int j = 0; j < 5000 && !found; j++) found = i * j == x;", "This loop takes up to 180 million operations, during which the event loop stands still; move it to 'await Task.Run(…)'")]
    [InlineData("{|#0:for|} (int i = 0; i < 10_000_000; i++) { x += i; if (x > 100) break; }", "This loop takes up to 70 million operations, during which the event loop stands still; move it to 'await Task.Run(…)'")]
    [InlineData("x = {|#0:Through|}();", "'Through' (Through → Crunch → Row) takes about 64 million operations, during which the event loop stands still; move it to 'await Task.Run(…)'")]
    [InlineData("{|#0:for|} (int i = 0; i < 4000; i++) Row(4000);", "This loop (through Row) takes about 64 million operations, during which the event loop stands still; move it to 'await Task.Run(…)'")]
    public Task Message_SaysHowMuchAndThroughWhat(string statement, string message) =>
        Verify.VerifyAnalyzerAsync(In(statement), Verify.Diagnostic("ASYNC301").WithLocation(0).WithMessage(message));

    [Fact]
    public Task Message_NamesWhatBelongsToTheUi() => Verify.VerifyAnalyzerAsync(
        Ui("class F : Control { Control label = new(); void Clicked(object sender, EventArgs e) { {|#0:for|} (int i = 0; i < 10_000_000; i++) { C.X += i; label.Text = \"\"; } } }"),
        Verify.Diagnostic("ASYNC301").WithLocation(0).WithMessage("This loop takes about 70 million operations, during which the event loop stands still; it touches 'label', which belongs to the UI thread: compute what it needs with 'await Task.Run(…)' first"));

    [Fact]
    public Task OneThread_HasNowhereToGo() => Verify.VerifyAnalyzerAsync(
        """
        using System.Threading.Tasks;
        class C { int X; async Task M() { await Task.Yield(); await Task.Run(() => { {|#0:for|} (int i = 0; i < 10_000_000; i++) X += i; }); } }
        namespace Microsoft.AspNetCore.Components.WebAssembly.Hosting { public class WebAssemblyHostBuilder { } }
        """,
        Verify.Diagnostic("ASYNC301").WithLocation(0).WithMessage("This loop takes about 40 million operations, during which the event loop stands still; there is no other thread: do it in parts, with 'await Task.Delay(1)' between them"));

    [Theory]
    [InlineData("for (int i = 0; i < {|CS0103:missing|}; i++) for (int j = 0; j < i; j++) x += {|CS0103:y|}[j];")]
    [InlineData("for (;;) { }")]
    [InlineData("foreach (var p in {|CS0103:missing|}) { }")]
    [InlineData("while ({|CS1525:)|} { }")]
    [InlineData("await Task.Run(async () => { for (int i = 0; i < 10_000_000; i++) x += i; await {|CS0103:missing|}.Foo(); });")]
    [InlineData("await Task.Run(async () => { for (int i = 0; i < 10_000_000; i++) x += i; {|CS0103:missing|}.Foo(); await Task.Delay(1); });")]
    [InlineData("await Task.Run(async () => { var d = new List<{|CS0246:Missing|}>(); for (int i = 0; i < 10_000_000; i++) x += i; await Task.Delay(1); });")]
    [InlineData("var w = new {|CS0246:Missing|}(); w.DoWork += async (o, a) => { for (int i = 0; i < 10_000_000; i++) x += i; await Task.Delay(1); };")]
    [InlineData("list.{|CS1061:Later|}(async () => { for (int i = 0; i < 10_000_000; i++) x += i; await Task.Delay(1); });")]
    public Task BrokenCode_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    private static string In(string statement) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            static int Many = 50_000_000;
            int _grows = 50_000_000;
            byte Rows { get; set; }
            byte Columns { get; set; }
            int x;

            async Task M(int n, string[] pages, List<string> list, Queue<string> queue)
            {
                await Task.Yield();
                {{statement}}
            }

            Task<IDisposable> OpenAsync() => null!;
            int Through(int n = 4000) { Crunch(n); return x; }
            void Crunch(int n) { for (int i = 0; i < n; i++) Row(n); }
            void Row(int n) { for (int i = 0; i < n; i++) x += i; }
            void Print(string a, string b) { }
            async IAsyncEnumerable<string> Stream() { await Task.Yield(); yield return ""; }
        }
        """;

    // The shapes of System.Windows.Forms.Control and its events, .NET 9.
    private static string Ui(string type) => """
        using System;
        using System.Threading.Tasks;

        namespace System.Windows.Forms
        {
            public class Control
            {
                public event EventHandler? Click;
                public string Text { get; set; } = "";
                protected virtual void OnClick(EventArgs e) => Click?.Invoke(this, e);
            }
        }

        namespace App
        {
            using System.Windows.Forms;

            static class C
            {
                public static int X;
                public static void Crunch() { for (int i = 0; i < 10_000_000; i++) X += i; }
            }

        """ + type + "}";
}
