using System;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What <c>ASYNC311</c> reports, and where it stays quiet.</summary>
public sealed class TableWorkTests
{
    private const string On = "is_global = true\ndotnet_diagnostic.ASYNC311.severity = warning\n";

    [Theory]
    [InlineData("{|ASYNC311:for|} (int i = 0; i < m.GetLength(0); i++) for (int j = 0; j < m.GetLength(1); j++) m[i, j] *= 2;")]
    [InlineData("{|ASYNC311:for|} (int i = 0; i < xs.Length; i++) for (int j = i + 1; j < xs.Length; j++) if (xs[i] > xs[j]) (xs[i], xs[j]) = (xs[j], xs[i]);")]
    [InlineData("{|ASYNC311:for|} (int i = 0; i < xs.Length; i++) foreach (var b in xs) xs[i] += b * i;")]
    [InlineData("{|ASYNC311:for|} (int y = 0; y < image.Height; y++) for (int x = 0; x < image.Width; x++) image.SetPixel(x, y, 1);")]
    [InlineData("{|ASYNC311:Blur|}(xs, width, height);")]
    [InlineData("{|ASYNC311:for|} (int y = 0; y < height; y++) Row(xs, y, width);")]
    [InlineData("{|ASYNC311:Clear|}(xs, width, height);")]
    [InlineData("{|ASYNC311:foreach|} (var known in Growing) for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) known[y * width + x] *= 2;")]
    [InlineData("{|ASYNC311:foreach|} (var known in Growing) Blur(known, width, height);")]
    [InlineData("{|ASYNC311:BlurAll|}(Growing, width, height);")]
    [InlineData("{|ASYNC311:for|} (int k = 0; k < 3; k++) BlurAll(Growing, k, height); {|ASYNC311:foreach|} (var known in Growing) foreach (var name in names) Row(known, n, name.Length * width);")]
    [InlineData("{|ASYNC311:for|} (int y = 0; y < height; y++) for (int x = 0; x < width; x++) for (int k = 0; k < n; k++) xs[y * width + x] += m[y, k] * m[k, x];")]
    [InlineData("{|ASYNC311:for|} (int i = 0; i < xs.Length; i++) for (int j = 0; j < xs.Length; j++) for (int k = 0; k < n; k++) xs[i] += xs[j] * k;")]
    [InlineData("{|ASYNC311:foreach|} (var known in Growing) for (int i = 0; i < known.Length; i++) xs[i + n] -= known[i] * known[i];")]
    public Task ProductOfUnknownSizes_IsReported(string statement) => VerifyAsync(GrowthSnippet.In(statement));

    [Theory]
    [InlineData("sum = Distance(s, t);")]
    [InlineData("foreach (var name in names) sum += Distance(s, name);")]
    [InlineData("foreach (var a in xs) sum += a * a;")]
    [InlineData("foreach (var a in xs) sum += Sum(xs);")]
    [InlineData("for (int i = 0; i < width; i++) sum = Nearest(xs);")]
    [InlineData("foreach (var name in names) foreach (var other in names) sum += Sum(xs);")]
    [InlineData("Place(width, height);")]
    [InlineData("for (int i = 0; i < 8; i++) foreach (var a in xs) sum += a * i;")]
    [InlineData("foreach (var a in names) foreach (var b in names) Print(a, b);")]
    [InlineData("foreach (var a in names.Where(a => names.Any(b => b == a + a))) Print(a, a);")]
    [InlineData("foreach (var a in xs) foreach (var d in Enum.GetValues<DayOfWeek>()) sum += a * (int)d;")]
    [InlineData("foreach (var a in xs) { foreach (var b in xs) sum += a * b; await Task.Yield(); }")]
    [InlineData("int i = 0; while (i < s.Length) { while (i < s.Length && s[i] == ' ') i++; i++; }")]
    [InlineData("for (int i = 0; i < s.Length; i++) { if (s[i] == 'x') { for (int j = 0; j < s.Length; j++) sum += s[j] * 2; break; } }")]
    [InlineData("await Task.Run(() => Blur(xs, width, height));")]
    [InlineData("Blur(xs, 4, 4);")]
    [InlineData("foreach (var a in names) foreach (var c in a) { Print(a, a); Print(a, a); sum += c * 2; }")]
    [InlineData("foreach (var a in names) for (int i = 0; i < a.Length; i++) if (a[i] == 'x') n = i;")]
    [InlineData("foreach (var a in xs) foreach (var b in xs) sum += a * b;")]
    [InlineData("for (int i = 0; i < xs.Length; i++) for (int j = 0; j < names.Length; j++) { Print(names[j], names[j]); Print(names[j], names[j]); sum += xs[i]; Print(names[j], names[j]); Print(names[j], names[j]); }")]
    [InlineData("Visit(xs);")]
    [InlineData("Kernel(3, 3);")]
    [InlineData("void Params(params int[] few) { foreach (var a in few) foreach (var b in few) sum += a * b; }")]
    [InlineData("for (long p = 2; p * p < width; p++) while (width % p == 0) sum += p * p;")]
    [InlineData("for (int i = 0; i < xs.Length; i++) for (int n = i; n > 0; n /= 2) sum += n * i;")]
    [InlineData("foreach (var known in Written) for (int i = 0; i < known.Length; i++) xs[i + n] -= known[i] * known[i];")]
    [InlineData("foreach (var known in Listed) for (int i = 0; i < known.Length; i++) xs[i + n] -= known[i] * known[i];")]
    public Task LinearOrSmall_IsNotReported(string statement) => VerifyAsync(GrowthSnippet.In(statement));

    /// <summary>What is handed to the graphics card is bound to the thread of its context.</summary>
    [Theory]
    [InlineData("Upload(Growing);")]
    [InlineData("UploadAll(Growing);")]
    public Task GraphicsCard_IsNotReported(string statement) => VerifyAsync($$"""
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

    /// <summary>Two sizes multiply where two loops move the place of an element, or where each element of a list meets each other.</summary>
    [Theory]
    [InlineData("for (int k = 0; k < n; k++) for (int i = 0; i < width; i++) xs[i] += other[i];", false)]
    [InlineData("foreach (var name in names) for (int i = 0; i < xs.Length; i++) xs[i] += name.Length;", false)]
    [InlineData("for (int k = 0; k < n; k++) { int p = 0; while (p < width) { xs[p] += k; p += 2; } }", false)]
    [InlineData("for (int k = 0; k < n; k++) Count(xs, k);", false)]
    [InlineData("for (int k = 0; k < n; k++) for (int i = 0; i < width; i++) xs[k * width + i]++;", true)]
    [InlineData("for (int k = 0; k < n; k++) { var start = k * width; for (int i = 0; i < width; i++) xs[start + i]++; }", true)]
    [InlineData("for (int k = 0, p = 0; k < n; k++) for (int i = 0; i < width; i++) xs[p++] += k;", true)]
    [InlineData("for (int k = 0, p = 0; k < n; k++, p += width) for (int i = 0; i < width; i++) xs[p + i] += k;", true)]
    [InlineData("for (int k = 0; k < n; k++) { var row = Growing[k]; sum += Sum(row); }", true)]
    [InlineData("for (int k = 0; k < n; k++) { var row = Growing[k]; for (int i = 0; i < width; i++) row[i]++; }", true)]
    [InlineData("for (int k = 0; k < 3; k++) for (int i = 0; i < width * height; i++) xs[i] = 255;", true)]
    [InlineData("for (int i = 0; i < xs.Length; i++) for (int k = 0; k < xs.Length; k++) xs[i] += xs[k];", true)]
    [InlineData("for (int i = 1; i < xs.Length; i++) { var moved = xs[i]; var k = i - 1; while (k >= 0 && xs[k] > moved) { xs[k + 1] = xs[k]; k--; } xs[k + 1] = moved; }", false)]
    [InlineData("for (int k = 0; k < n; k++) { var i = k * width; for (; i + 8 <= n; i += 8) Print(s, t); for (; i < n; i++) xs[i + k * width]++; }", false)]
    [InlineData("for (int k = 0; k < n; k++) { var i = k * width; for (; i + 8 <= n; i += 8) Print(s, t); for (i = 0; i < n; i++) xs[i + k * width]++; }", true)]
    [InlineData("for (int k = 0; k < n; k++) { for (int p = -width; p <= width; p++) xs[k * n + p]++; }", true)]
    [InlineData("for (int k = 0, few = 3; k < n; k++) { for (int p = -few; p <= few; p++) xs[k * n + p]++; }", false)]
    [InlineData("for (int k = 0; k < n; k++) foreach (var part in BitConverter.GetBytes(k)) xs[k * 4 + part]++;", false)]
    [InlineData("for (int k = 0; k < n; k++) Row(xs, k, BitConverter.GetBytes(k).Length);", false)]
    [InlineData("for (int k = 0; k < n; k++) { xs = xs.Append(1).ToArray(); sum += Sum(xs); }", false)]
    [InlineData("for (int k = 0; k < n; k++) if (Next(k, -1) > 0) sum++;", false)]
    [InlineData("foreach (var a in names) foreach (var b in Growing) sum += Distance(a, s) * b[n];", false)]
    [InlineData("for (int i = 0; i + width < n; i++) for (int k = 0; k < width; k++) xs[i] += other[i + k] * other[k];", true)]
    public Task ProductsOfTables_AreReported(string statement, bool isReported) =>
        VerifyAsync(GrowthSnippet.In("var other = new int[n]; " + (isReported ? "{|ASYNC311:for|}" + statement.Substring("for".Length) : statement)));

    /// <summary>What is read on from a place that a function is given by reference is read once.</summary>
    [Theory]
    [InlineData("int p = 0; for (int i = 0; i < n && p < xs.Length; i++) Skip(xs, ref p);", false)]
    [InlineData("int p = 0; for (int i = 0; i < n && p < xs.Length; i++) { SkipTwo(xs, ref p); p += 4; }", false)]
    [InlineData("for (int i = 0; i < n; i++) { int p = i; Skip(xs, ref p); p += 4; }", true)]
    [InlineData("for (int i = 0; i < n; i++) { int left = 10; for (int k = 0; k < width && left-- > 0; k++) xs[i * n + k]++; }", false)]
    public Task Reading_GoesOnAcrossCalls(string statement, bool isReported) =>
        VerifyAsync(GrowthSnippet.In(isReported ? "{|ASYNC311:for|}" + statement.Substring("for".Length) : statement));

    [Theory]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) p[y * width + x] = 255;", true)]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) { *p = 255; p++; }", true)]
    [InlineData("for (int y = 0; y < height; y++) { for (int x = 0; x < width; x++, p += 3) p[0] = p[1]; p += height; }", true)]
    [InlineData("for (int x = 0; x < width; x++) p[x] = 255;", false)]
    [InlineData("for (int y = 0; y < height; y++) { var q = stackalloc float[width]; for (int x = 0; x < width; x++) q[x] = y; }", false)]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) { var q = stackalloc int[width * height]; q[y * width + x] = y; }", false)]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < 4; x++) p[y * 4 + x] = 255;", false)]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) Click -= Other;", false)]
    public Task Pointers_AreElementsToo(string loop, bool isReported) => VerifyAsync($$"""
        using System;
        namespace System.Windows.Forms { public class Control { public event EventHandler? Click; protected void Raise() => Click?.Invoke(this, EventArgs.Empty); } }
        class Picture : System.Windows.Forms.Control
        {
            byte[] _bits = new byte[3];
            int Width { get; set; }
            int Height { get; set; }
            void Other(object? sender, EventArgs e) { }
            unsafe void Invert(object? sender, EventArgs e)
            {
                int width = Width, height = Height;
                fixed (byte* bits = _bits)
                {
                    var p = bits;
                    {{(isReported ? "{|ASYNC311:for|}" + loop.Substring("for".Length) : loop)}}
                }
            }
        }
        """);

    /// <summary>What is called says what it touches: a picture that belongs to the UI thread cannot be filled elsewhere.</summary>
    [Theory]
    [InlineData("void Fill(int w, int h) { _shown = new System.Windows.Forms.Control(); for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) _bits[y * w + x] = (byte)(x * y); }", "Fill")]
    [InlineData("void Fill(int w, int h) { for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) _bits[y * w + x] = (byte)(x * y); _shown.Text = string.Empty; }", "Fill")]
    [InlineData("void Fill(int w, int h) { for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) _bits[y * w + x] = (byte)(x * y); }", "{|ASYNC311:Fill|}")]
    [InlineData("void Fill(int w, int h) { System.Console.WriteLine(_shown); for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) _bits[y * w + x] = (byte)(x * y); }", "{|ASYNC311:Fill|}")]
    [InlineData("void Clear(int w, int h) { _bits[0] = 1; Fill(w, h); } void Fill(int w, int h) { for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) _bits[y * w + x] = (byte)(x * y); Show(); } void Show() => _shown.Text = string.Empty;", "Clear")]
    [InlineData("void Clear(int w, int h) { _bits[0] = 1; Fill(w, h); } void Fill(int w, int h) { for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) _bits[y * w + x] = (byte)(x * y); Show(); } void Show() => System.Console.WriteLine(_bits);", "{|ASYNC311:Clear|}")]
    public Task CalledFunction_TellsWhatItTouches(string function, string call) => VerifyAsync($$"""
        using System;
        namespace System.Windows.Forms { public class Control { public string Text { get; set; } = ""; public event EventHandler? Click; protected void Raise() => Click?.Invoke(this, EventArgs.Empty); } }
        class Picture : System.Windows.Forms.Control
        {
            System.Windows.Forms.Control _shown = new();
            byte[] _bits = new byte[3];
            int _width, _height;
            void OnClick(object? sender, EventArgs e) { {{call}}(_width, _height); _width++; _height++; }
            {{function}}
        }
        """);

    /// <summary>A frame is drawn where it is asked for; a picture in memory may be drawn anywhere.</summary>
    [Theory]
    [InlineData("var g = e.Graphics;", "for")]
    [InlineData("var g = CreateGraphics();", "for")]
    [InlineData("var g = new System.Drawing.Graphics();", "{|ASYNC311:for|}")]
    public Task Painting_StaysOnItsThread(string surface, string loop) => VerifyAsync($$"""
        namespace System.Drawing { public class Graphics { public void Point(int value) { } } }
        namespace System.Windows.Forms
        {
            public class PaintEventArgs : EventArgs { public Drawing.Graphics Graphics { get; } = new(); }
            public class Control { public Drawing.Graphics CreateGraphics() => new(); protected virtual void OnPaint(PaintEventArgs e) { } }
        }
        class Picture : System.Windows.Forms.Control
        {
            int[,] _cells = new int[3, 3];
            protected override void OnPaint(System.Windows.Forms.PaintEventArgs e)
            {
                {{surface}}
                {{loop}} (int y = 0; y < _cells.GetLength(0); y++) for (int x = 0; x < _cells.GetLength(1); x++) g.Point(_cells[y, x] + _cells[x, y]);
            }
        }
        """);

    [Theory]
    [InlineData("[[1.0, 2.0], [3.0]]", "foreach")]
    [InlineData("[.. Others]", "{|ASYNC311:foreach|}")]
    public Task CollectionExpression_TellsItsSize(string value, string loop)
    {
        Assert.SkipUnless(typeof(SyntaxNode).Assembly.GetName().Version >= new Version(4, 8), "this compiler does not know collection expressions");
        return VerifyAsync($$"""
            using System.Collections.Generic;
            using System.Threading.Tasks;

            class C
            {
                static readonly List<double[]> Others = new();
                static readonly IReadOnlyList<double[]> Known = {{value}};

                async Task M(double[] xs, int n)
                {
                    await Task.Yield();
                    {{loop}} (var known in Known) for (int i = 0; i < known.Length; i++) xs[i + n] -= known[i] * known[i];
                }
            }
            """);
    }

    [Fact]
    public Task RequestCode_IsNotReported() => VerifyAsync("""
        using System.Threading.Tasks;
        class C { double s; Task M(double[] xs) { for (int i = 0; i < xs.Length; i++) for (int j = 0; j < i; j++) s += xs[i] * xs[j]; return Task.CompletedTask; } }
        """);

    [Theory]
    [InlineData("{|#0:for|} (int i = 0; i < xs.Length; i++) foreach (var b in xs) xs[i] += b * i;", "This loop takes about 6 × xs² operations, during which the event loop stands still; if that can be much, move it to 'await Task.Run(…)'")]
    [InlineData("{|#0:BlurAll|}(Growing, width, height);", "'BlurAll' (BlurAll → Blur) takes about 7 × height × width × Growing operations, during which the event loop stands still; if that can be much, move it to 'await Task.Run(…)'")]
    [InlineData("{|#0:Blur|}(xs, width, height);", "'Blur' takes about 7 × height × width operations, during which the event loop stands still; if that can be much, move it to 'await Task.Run(…)'")]
    public Task Message_NamesTheSizes(string statement, string message) => VerifyAsync(
        GrowthSnippet.In(statement),
        On,
        new DiagnosticResult("ASYNC311").WithLocation(0).WithMessage(message));

    [Theory]
    [InlineData("for (int i = 0; i < xs.Length; i++) foreach (var b in xs) xs[i] += b * i;")]
    [InlineData("Blur(xs, width, height);")]
    public Task ItIsOffUnlessATeamWantsIt(string statement) => VerifyAsync(GrowthSnippet.In(statement), "is_global = true\n");

    /// <summary>A table that is gone through hides no work of another kind in it.</summary>
    [Theory]
    [InlineData("{|ASYNC311:for|} (int y = 0; y < height; y++) { for (int x = 0; x < width; x++) xs[y * width + x]++; {|ASYNC301:for|} (int i = 0; i < 10_000_000; i++) sum += i; }")]
    [InlineData("{|ASYNC311:for|} (int y = 0; y < height; y++) { for (int x = 0; x < width; x++) xs[y * width + x]++; Row(xs, y, width); }")]
    public Task WorkInATable_IsReportedBesideIt(string statement) => VerifyAsync(GrowthSnippet.In(statement));

    private static Task VerifyAsync(string source, string options = On, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<EventLoopFamily> { TestCode = source };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", options));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
