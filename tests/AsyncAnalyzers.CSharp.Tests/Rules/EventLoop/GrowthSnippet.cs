namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>An async function of a library, with tables and lists of unknown size around a statement.</summary>
internal static class GrowthSnippet
{
    public static string In(string statement) => $$"""
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
            void BlurAll(IReadOnlyList<double[]> all, int w, int h) { foreach (var xs in all) Blur(xs, w, h); }
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
