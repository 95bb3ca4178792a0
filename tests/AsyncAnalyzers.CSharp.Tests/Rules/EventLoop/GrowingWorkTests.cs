using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What <c>ASYNC308</c> reports, and where it stays quiet.</summary>
public sealed class GrowingWorkTests
{
    /// <summary>Many tables, as of the pictures of a list.</summary>
    [Theory]
    [InlineData("{|ASYNC308:foreach|} (var known in Growing) for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) known[y * width + x] *= 2;")]
    [InlineData("{|ASYNC308:foreach|} (var known in Growing) Blur(known, width, height);")]
    [InlineData("{|ASYNC308:BlurAll|}(Growing, width, height);")]
    [InlineData("{|ASYNC308:for|} (int k = 0; k < Growing.Count; k++) Blur(Growing[k], width, height);")]
    [InlineData("{|ASYNC308:foreach|} (var name in names) for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) image.SetPixel(x, y, name.Length);")]
    [InlineData("for (int k = 0; k < 3; k++) {|ASYNC308:BlurAll|}(Growing, k, height); {|ASYNC308:foreach|} (var known in Growing) foreach (var name in names) Row(known, n, name.Length * width);")]
    public Task ThreeUnknownSizes_AreReported(string statement) => Verify.VerifyAnalyzerAsync(GrowthSnippet.In(statement));

    /// <summary>One table in more loops than two, its tiles or the bits of each cell, is one table still: nothing there counts objects.</summary>
    [Theory]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) for (int k = 0; k < n; k++) xs[(y * width + x) * n + k] *= 2;")]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) foreach (var b in xs) m[y, x] += b;")]
    [InlineData("for (int y = 0; y < height * n; y++) for (int x = 0; x < width * n; x++) xs[y * width + x] *= 2;")]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) for (int k = 0; k < n; k++) xs[y * width + x] += m[y, k] * m[k, x];")]
    [InlineData("for (int i = 0; i < xs.Length; i++) for (int j = 0; j < xs.Length; j++) for (int k = 0; k < n; k++) xs[i] += xs[j] * k;")]
    [InlineData("foreach (var row in rows) for (int x = 0; x < row.Length; x++) for (int k = 0; k < n; k++) row[x * n + k] *= 2;")]
    public Task OneTableInMoreLoops_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(GrowthSnippet.In(statement));

    /// <summary>What is handed to the graphics card is bound to the thread of its context.</summary>
    [Theory]
    [InlineData("foreach (var known in Growing) { Blur(known, n, n); OpenTK.Graphics.OpenGL.GL.BufferData(known); }")]
    [InlineData("Upload(Growing);")]
    [InlineData("UploadAll(Growing);")]
    public Task GraphicsCard_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync($$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;

        namespace OpenTK.Graphics.OpenGL { public static class GL { public static void BufferData(double[] xs) { } } }
        class C
        {
            static readonly List<double[]> Growing = new() { new[] { 1.0 } };
            async Task M(int n) { await Task.Yield(); {{statement}} n++; }
            void UploadAll(List<double[]> all) => Upload(all);
            void Upload(List<double[]> all) { foreach (var xs in all) { Blur(xs, xs.Length, xs.Length); OpenTK.Graphics.OpenGL.GL.BufferData(xs); } }
            void Blur(double[] xs, int w, int h) { for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) xs[y * w + x] /= 2; }
        }
        """);

    /// <summary>One table, or the pairs of one list: two unknown sizes alone are ASYNC311's.</summary>
    [Theory]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) xs[y * width + x] *= 2;")]
    [InlineData("for (int i = 0; i < xs.Length; i++) foreach (var b in xs) xs[i] += b * i;")]
    [InlineData("for (int k = 0; k < 3; k++) Blur(xs, width, height);")]
    [InlineData("foreach (var known in Written) Blur(known, width, height);")]
    [InlineData("BlurAll(Written, width, height);")]
    [InlineData("foreach (var known in Growing) Blur(known, 4, height);")]
    [InlineData("foreach (var name in names) for (int y = 0; y < height; y++) for (int k = 0; k < name.Length; k++) xs[y * n + k] += name[k];")]
    public Task TwoUnknownSizes_AreNotReported(string statement) => Verify.VerifyAnalyzerAsync(GrowthSnippet.In(statement));

    /// <summary>What a loop that nobody has counted calls in each of its rounds is dear by itself.</summary>
    [Theory]
    [InlineData("{|ASYNC308:foreach|} (var name in names) System.IO.File.Copy(name, name + s);")]
    [InlineData("{|ASYNC308:foreach|} (var name in names) { try { System.IO.File.Copy(name, name + s); } catch (System.IO.IOException) { System.Console.WriteLine(name); } }")]
    [InlineData("{|ASYNC308:foreach|} (var name in names) { try { System.IO.File.Copy(name, name + s); } catch (System.IO.IOException) { return; } }")]
    [InlineData("{|ASYNC308:for|} (int i = 0; i < names.Length; i++) { if (names[i] != t) System.IO.File.Copy(names[i], s, true); }")]
    [InlineData("{|ASYNC308:CopyAll|}(names);")]
    [InlineData("names.ToList().ForEach(name => {|ASYNC308:CopyAll|}(names));")]
    public Task DearCallInEachRound_IsReported(string statement) => Verify.VerifyAnalyzerAsync(GrowthSnippet.In(statement));

    [Theory]
    [InlineData("System.IO.File.Copy(s, t);")]
    [InlineData("for (int i = 0; i < 3; i++) System.IO.File.Copy(s, t + i);")]
    [InlineData("foreach (var name in names) { try { System.IO.File.Copy(s, t); return; } catch (System.IO.IOException) { } }")]
    [InlineData("foreach (var name in names) { try { System.IO.File.Copy(s, t); System.Console.WriteLine(); } catch { System.Threading.Thread.Sleep(name.Length); } }")]
    [InlineData("while (s != t) { try { System.IO.File.Copy(s, t); break; } catch (System.IO.IOException) when (s.Length > 1) { s += 1; } }")]
    [InlineData("foreach (var name in new[] { s, t }) System.IO.File.Copy(name, name + 1);")]
    [InlineData("foreach (var name in new List<string> { s, t }) System.IO.File.Copy(name, name + 1);")]
    [InlineData("foreach (var name in names) { if (name == s) { System.IO.File.Copy(name, t); break; } }")]
    [InlineData("foreach (var name in names) { System.IO.File.Copy(name, t); await Task.Yield(); }")]
    [InlineData("await Task.Run(() => CopyAll(names));")]
    [InlineData("foreach (var name in names) Array.Copy(xs, xs, n);")]
    [InlineData("foreach (var name in names) System.IO.File.Exists(name);")]
    public Task DearCallOnceOrElsewhere_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(GrowthSnippet.In(statement));

    [Fact]
    public Task RequestCode_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;
        class C { double s; Task M(double[] xs, int n) { for (int i = 0; i < xs.Length; i++) for (int j = 0; j < i; j++) for (int k = 0; k < n; k++) s += xs[i] * xs[j]; return Task.CompletedTask; } }
        """);

    [Theory]
    [InlineData("{|#0:foreach|} (var known in Growing) Blur(known, width, height);", "This loop (through Blur) takes about 7 × height × width × Growing operations, during which the event loop stands still; if that can be much, move it to 'await Task.Run(…)'")]
    [InlineData("{|#0:BlurAll|}(Growing, width, height);", "'BlurAll' (BlurAll → Blur) takes about 7 × height × width × Growing operations, during which the event loop stands still; if that can be much, move it to 'await Task.Run(…)'")]
    [InlineData("{|#0:foreach|} (var name in names) System.IO.File.Copy(name, s);", "This loop (through File.Copy) takes about 500,000 × names operations, during which the event loop stands still; if that can be much, move it to 'await Task.Run(…)'")]
    [InlineData("{|#0:for|} (int y = 0; y < height; y++) { for (int x = 0; x < width; x++) xs[y * width + x]++; CopyAll(names); }", "This loop (through CopyAll → File.Copy) takes about 500,000 × height × names operations, during which the event loop stands still; if that can be much, move it to 'await Task.Run(…)'")]
    public Task Message_NamesTheSizes(string statement, string message) =>
        Verify.VerifyAnalyzerAsync(GrowthSnippet.In(statement), Verify.Diagnostic("ASYNC308").WithLocation(0).WithMessage(message));
}
