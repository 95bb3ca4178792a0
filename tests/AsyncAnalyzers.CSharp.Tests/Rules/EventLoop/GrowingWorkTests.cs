using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What <c>ASYNC308</c> reports, and where it stays quiet.</summary>
public sealed class GrowingWorkTests
{
    [Theory]
    [InlineData("{|ASYNC308:for|} (int i = 0; i < m.GetLength(0); i++) for (int j = 0; j < m.GetLength(1); j++) m[i, j] *= 2;")]
    [InlineData("{|ASYNC308:for|} (int i = 0; i < xs.Length; i++) for (int j = i + 1; j < xs.Length; j++) if (xs[i] > xs[j]) (xs[i], xs[j]) = (xs[j], xs[i]);")]
    [InlineData("{|ASYNC308:for|} (int i = 0; i < xs.Length; i++) foreach (var b in xs) xs[i] += b * i;")]
    [InlineData("{|ASYNC308:for|} (int y = 0; y < image.Height; y++) for (int x = 0; x < image.Width; x++) image.SetPixel(x, y, 1);")]
    [InlineData("{|ASYNC308:Blur|}(xs, width, height);")]
    [InlineData("{|ASYNC308:for|} (int y = 0; y < height; y++) Row(xs, y, width);")]
    [InlineData("{|ASYNC308:Clear|}(xs, width, height);")]
    [InlineData("{|ASYNC308:foreach|} (var known in Growing) for (int i = 0; i < known.Length; i++) xs[i + n] -= known[i] * known[i];")]
    public Task ProductOfUnknownSizes_IsReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

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
    public Task LinearOrSmall_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

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
        Verify.VerifyAnalyzerAsync(In("var other = new int[n]; " + (isReported ? "{|ASYNC308:for|}" + statement.Substring("for".Length) : statement)));

    /// <summary>What is read on from a place that a function is given by reference is read once.</summary>
    [Theory]
    [InlineData("int p = 0; for (int i = 0; i < n && p < xs.Length; i++) Skip(xs, ref p);", false)]
    [InlineData("int p = 0; for (int i = 0; i < n && p < xs.Length; i++) { SkipTwo(xs, ref p); p += 4; }", false)]
    [InlineData("for (int i = 0; i < n; i++) { int p = i; Skip(xs, ref p); p += 4; }", true)]
    [InlineData("for (int i = 0; i < n; i++) { int left = 10; for (int k = 0; k < width && left-- > 0; k++) xs[i * n + k]++; }", false)]
    public Task Reading_GoesOnAcrossCalls(string statement, bool isReported) =>
        Verify.VerifyAnalyzerAsync(In(isReported ? "{|ASYNC308:for|}" + statement.Substring("for".Length) : statement));

    /// <summary>What a loop that nobody has counted calls in each of its rounds is dear by itself.</summary>
    [Theory]
    [InlineData("{|ASYNC308:foreach|} (var name in names) System.IO.File.Copy(name, name + s);")]
    [InlineData("{|ASYNC308:foreach|} (var name in names) { try { System.IO.File.Copy(name, name + s); } catch (System.IO.IOException) { System.Console.WriteLine(name); } }")]
    [InlineData("{|ASYNC308:foreach|} (var name in names) { try { System.IO.File.Copy(name, name + s); } catch (System.IO.IOException) { return; } }")]
    [InlineData("{|ASYNC308:for|} (int i = 0; i < names.Length; i++) { if (names[i] != t) System.IO.File.Copy(names[i], s, true); }")]
    [InlineData("{|ASYNC308:CopyAll|}(names);")]
    [InlineData("names.ToList().ForEach(name => {|ASYNC308:CopyAll|}(names));")]
    public Task DearCallInEachRound_IsReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

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
    public Task DearCallOnceOrElsewhere_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) p[y * width + x] = 255;", true)]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) { *p = 255; p++; }", true)]
    [InlineData("for (int y = 0; y < height; y++) { for (int x = 0; x < width; x++, p += 3) p[0] = p[1]; p += height; }", true)]
    [InlineData("for (int x = 0; x < width; x++) p[x] = 255;", false)]
    [InlineData("for (int y = 0; y < height; y++) { var q = stackalloc float[width]; for (int x = 0; x < width; x++) q[x] = y; }", false)]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) { var q = stackalloc int[width * height]; q[y * width + x] = y; }", false)]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < 4; x++) p[y * 4 + x] = 255;", false)]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) Click -= Other;", false)]
    public Task Pointers_AreElementsToo(string loop, bool isReported) => Verify.VerifyAnalyzerAsync($$"""
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
                    {{(isReported ? "{|ASYNC308:for|}" + loop.Substring("for".Length) : loop)}}
                }
            }
        }
        """);

    /// <summary>What is called says what it touches: a picture that belongs to the UI thread cannot be filled elsewhere.</summary>
    [Theory]
    [InlineData("void Fill(int w, int h) { _shown = new System.Windows.Forms.Control(); for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) _bits[y * w + x] = (byte)(x * y); }", "Fill")]
    [InlineData("void Fill(int w, int h) { for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) _bits[y * w + x] = (byte)(x * y); _shown.Text = string.Empty; }", "Fill")]
    [InlineData("void Fill(int w, int h) { for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) _bits[y * w + x] = (byte)(x * y); }", "{|ASYNC308:Fill|}")]
    [InlineData("void Fill(int w, int h) { System.Console.WriteLine(_shown); for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) _bits[y * w + x] = (byte)(x * y); }", "{|ASYNC308:Fill|}")]
    [InlineData("void Clear(int w, int h) { _bits[0] = 1; Fill(w, h); } void Fill(int w, int h) { for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) _bits[y * w + x] = (byte)(x * y); Show(); } void Show() => _shown.Text = string.Empty;", "Clear")]
    [InlineData("void Clear(int w, int h) { _bits[0] = 1; Fill(w, h); } void Fill(int w, int h) { for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) _bits[y * w + x] = (byte)(x * y); Show(); } void Show() => System.Console.WriteLine(_bits);", "{|ASYNC308:Clear|}")]
    public Task CalledFunction_TellsWhatItTouches(string function, string call) => Verify.VerifyAnalyzerAsync($$"""
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
    [InlineData("var g = new System.Drawing.Graphics();", "{|ASYNC308:for|}")]
    public Task Painting_StaysOnItsThread(string surface, string loop) => Verify.VerifyAnalyzerAsync($$"""
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
    [InlineData("[.. Others]", "{|ASYNC308:foreach|}")]
    public Task CollectionExpression_TellsItsSize(string value, string loop)
    {
        Assert.SkipUnless(typeof(SyntaxNode).Assembly.GetName().Version >= new Version(4, 8), "this compiler does not know collection expressions");
        return Verify.VerifyAnalyzerAsync($$"""
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
    public Task RequestCode_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;
        class C { double s; Task M(double[] xs) { for (int i = 0; i < xs.Length; i++) for (int j = 0; j < i; j++) s += xs[i] * xs[j]; return Task.CompletedTask; } }
        """);

    [Theory]
    [InlineData("{|#0:for|} (int i = 0; i < xs.Length; i++) foreach (var b in xs) xs[i] += b * i;", "This loop takes about 6 × xs² operations, during which the event loop stands still; if that can be much, move it to 'await Task.Run(…)'")]
    [InlineData("{|#0:Blur|}(xs, width, height);", "'Blur' takes about 7 × height × width operations, during which the event loop stands still; if that can be much, move it to 'await Task.Run(…)'")]
    [InlineData("{|#0:foreach|} (var name in names) System.IO.File.Copy(name, s);", "This loop (through File.Copy) takes about 500,000 × names operations, during which the event loop stands still; if that can be much, move it to 'await Task.Run(…)'")]
    public Task Message_NamesTheSizes(string statement, string message) =>
        Verify.VerifyAnalyzerAsync(In(statement), Verify.Diagnostic("ASYNC308").WithLocation(0).WithMessage(message));

    private static string In(string statement) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            static readonly List<double[]> Growing = new() { new[] { 1.0 } };
            static readonly IReadOnlyList<double[]> Written = new[] { new[] { 1.0, 2.0 }, new[] { 3.0 } };
            static readonly IEnumerable<double[]> Listed = new List<double[]> { new[] { 1.0 }, new[] { 2.0 } };
            double sum;
            int n;

            async Task M(double[] xs, double[,] m, string s, string t, string[] names, Image image, int width, int height)
            {
                await Task.Yield();
                {{statement}}
            }

            void Blur(double[] xs, int w, int h) { for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) xs[y * w + x] /= 2; }
            void Clear(double[] xs, int w, int h) { for (int y = 0; y < h; y++) { var row = xs.AsSpan(y * w, w); for (int x = 0; x < row.Length; x++) row[x] = 0; } }
            void Kernel(int w, int h) { for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) sum += x * y; }
            void Row(double[] xs, int y, int w) { for (int x = 0; x < w; x++) xs[y * w + x] /= 2; }
            double Nearest(double[] steps) { for (int i = 0; i < steps.Length; i++) if (steps[i] > sum) return steps[i]; return sum; }
            void Place(int w, int h) { var taken = new bool[h, w]; for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) taken[y, x] = taken[y, x] || x > n; }
            double Sum(double[] xs) { double all = 0; for (int i = 0; i < xs.Length; i++) all += xs[i]; return all; }
            void Count(double[] xs, int k) { for (int i = 0; i < xs.Length; i++) if (xs[i] == k) sum++; }
            void Skip(double[] xs, ref int p) { while (p < xs.Length && xs[p] != 0) p++; }
            void SkipTwo(double[] xs, ref int p) { Skip(xs, ref p); Skip(xs, ref p); }
            int Next(int from, int step) { for (int i = from; i >= 0 && i < n; i += step) if (sum > i) return i; return -1; }
            void Visit(double[] xs) { for (int i = 0; i < xs.Length; i++) { sum += xs[i]; Visit(xs); } }
            void Print(string a, string b) { }
            void CopyAll(string[] paths) { foreach (var path in paths) System.IO.File.Copy(path, path + 1); }

            int Distance(string a, string b)
            {
                var d = new int[a.Length + 1, b.Length + 1];
                for (int i = 1; i <= a.Length; i++)
                    for (int j = 1; j <= b.Length; j++)
                        d[i, j] = Math.Min(d[i - 1, j] + 1, d[i, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                return d[a.Length, b.Length];
            }
        }

        class Image
        {
            public int Width { get; set; }
            public int Height { get; set; }
            public void SetPixel(int x, int y, int color) { }
        }
        """;
}
