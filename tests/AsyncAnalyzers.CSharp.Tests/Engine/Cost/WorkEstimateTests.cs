using System;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Cost;

/// <summary>The estimate against the truth: each program is estimated, and then run and counted.</summary>
public sealed class WorkEstimateTests
{
    [Theory]
    [InlineData("for (int i = 0; i < 1000; i++) Spend();")]
    [InlineData("for (int i = 100; i <= 1000; i += 3) Spend();")]
    [InlineData("for (var i = 1000; i > 0; i--) Spend();")]
    [InlineData("for (var i = 1000; i >= 10; i -= 5) Spend();")]
    [InlineData("for (int i = 0; 1000 > i; ++i) Spend();")]
    [InlineData("for (int i = 1; i < 1000000; i *= 2) Spend();")]
    [InlineData("for (long i = 1; i < 1 << 20; i <<= 1) Spend();")]
    [InlineData("for (int i = 1000000; i > 0; i /= 10) Spend();")]
    [InlineData("for (int i = 2; i * i <= 1000000; i++) Spend();")]
    [InlineData("const int N = 500; for (int i = 0; i < N * 2; i++) Spend();")]
    [InlineData("var n = 40 * 25; var m = n - 1; for (int i = 0; i < m; i++) Spend();")]
    [InlineData("int i = 0; while (i < 1000) { Spend(); i++; }")]
    [InlineData("int i = 0; while (i++ < 1000) Spend();")]
    [InlineData("int i = 1000; while (i-- > 0) Spend();")]
    [InlineData("int i = 0; do { Spend(); i += 2; } while (i < 1000);")]
    [InlineData("int i = 0; while (i != 1000) { if (Calls >= 0) Spend(); i = i + 1; }")]
    [InlineData("var n = 1000000; while (n > 1) { n >>= 1; Spend(); }")]
    [InlineData("foreach (var x in new int[1000]) Spend();")]
    [InlineData("var xs = new int[30, 40]; foreach (var x in xs) Spend();")]
    [InlineData("var xs = new int[30, 40]; for (int i = 0; i < xs.GetLength(0); i++) for (int j = 0; j < xs.GetLength(1); j++) Spend();")]
    [InlineData("foreach (var c in \"abcdefghij\") Spend();")]
    [InlineData("foreach (var x in Enumerable.Range(5, 1000)) Spend();")]
    [InlineData("foreach (var x in Enumerable.Range(0, 1000).Where(x => x >= 0).ToList()) Spend();")]
    [InlineData("foreach (var x in Enumerable.Range(0, 1000).Take(10)) Spend();")]
    [InlineData("var xs = new int[1000]; for (int i = 0; i < xs.Length; i++) Spend();")]
    [InlineData("var xs = Enumerable.Range(0, 1000).ToArray(); for (int i = 0; i < xs.Length / 2; i++) Spend();")]
    public void OneLoop(string body) => AssertEstimate(body, 0.1);

    [Theory]
    [InlineData("for (int i = 0; i < 100; i++) for (int j = 0; j < 50; j++) Spend();")]
    [InlineData("for (int i = 0; i < 100; i++) for (int j = 0; j < i; j++) Spend();")]
    [InlineData("for (int i = 0; i < 100; i++) for (int j = i + 1; j < 100; j++) Spend();")]
    [InlineData("for (int i = 0; i < 40; i++) for (int j = 0; j < i; j++) for (int k = 0; k < j; k++) Spend();")]
    [InlineData("for (int i = 0; i < 40; i++) for (int j = 0; j < i * i; j++) Spend();")]
    [InlineData("for (int i = 1; i <= 4096; i *= 2) for (int j = 0; j < i; j++) Spend();")]
    [InlineData("for (int i = 1; i < 5000; i++) for (int j = i; j < 5000; j += i) Spend();", 0.2)]
    [InlineData("for (int len = 2; len <= 1024; len <<= 1) for (int i = 0; i < 1024; i += len) for (int j = 0; j < len / 2; j++) Spend();", 0.2)]
    [InlineData("foreach (var i in Enumerable.Range(0, 100)) for (int j = 0; j < i; j++) Spend();")]
    [InlineData("foreach (var a in new int[30]) foreach (var b in new int[40]) Spend();")]
    [InlineData("for (int y = 0; y < 20; y++) { Spend(); for (int x = 0; x < 30; x++) { Spend(); Spend(); } }")]
    [InlineData("for (int i = 0; i < 100; i++) { for (int j = 0; j < 50; j++) Spend(); for (int j = 0; j < 50; j++) Spend(); }")]
    public void NestedLoops(string body, double tolerance = 0.1) => AssertEstimate(body, tolerance);

    /// <summary>A loop that goes on where it stopped does its rounds once, however many loops are around it.</summary>
    [Theory]
    [InlineData("int i = 0; while (i < 1000) { while (i < 1000 && i % 7 != 0) { Spend(); i++; } i++; }", 0.2)]
    [InlineData("int j = 0; for (int i = 0; i < 1000; i++) { while (j < 1000 && j < i) { Spend(); j++; } }")]
    public void Scanner(string body, double tolerance = 0.1) => AssertEstimate(body, tolerance);

    [Theory]
    [InlineData("for (int i = 0; i < 1000; i++) { if (i % 2 == 0) Spend(); else Spend(); }")]
    [InlineData("for (int i = 0; i < 1000; i++) _ = i % 2 == 0 ? Spend() : Spend();")]
    [InlineData("for (int i = 0; i < 1000; i++) switch (i % 4) { case 0: Spend(); break; case 1: Spend(); break; case 2: Spend(); break; default: Spend(); break; }")]
    [InlineData("for (int i = 0; i < 100; i++) { if (i == 99) { for (int j = 0; j < 500; j++) Spend(); break; } }")]
    [InlineData("for (int i = 0; i < 100; i++) { if (i == 99) { for (int j = 0; j < 500; j++) Spend(); return; } }")]
    [InlineData("for (int i = 0; i < 1000; i++) { try { Spend(); } catch (Exception) { Spend(); } finally { Spend(); } }")]
    [InlineData("Action never = () => { for (int i = 0; i < 1000; i++) Spend(); };")]
    [InlineData("for (int i = 0; i < 100; i++) { if (i > 1000) throw new Exception(\"\" + Spend()); }")]
    public void Branches(string body) => AssertEstimate(body, 0.1);

    [Theory]
    [InlineData("Inner(1000);", "static void Inner(int n) { for (int i = 0; i < n; i++) Spend(); }")]
    [InlineData("for (int i = 0; i < 100; i++) Inner(i);", "static void Inner(int n) { for (int i = 0; i < n; i++) Spend(); }")]
    [InlineData("Inner(new int[100]);", "static void Inner(int[] xs) { foreach (var x in xs) Spend(); }")]
    [InlineData("Outer(30, 20);", "static void Outer(int rows, int columns) { for (int i = 0; i < rows; i++) Row(columns); } static void Row(int n) { while (n-- > 0) Spend(); }")]
    [InlineData("Local(100); void Local(int n) { for (int i = 0; i < n; i++) Spend(); }")]
    [InlineData("100.Times();", "static void Times(this int n) { for (int i = 0; i < n; i++) Spend(); }")]
    [InlineData("Inner(n: 10, m: 20);", "static void Inner(int m, int n) { for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) Spend(); }")]
    [InlineData("new Derived().Work();", "abstract class Base { public abstract void Work(); } sealed class Derived : Base { public override void Work() { for (int i = 0; i < 100; i++) Spend(); } }")]
    public void Callees(string body, string members = "") => AssertEstimate(body, 0.1, members);

    [Theory]
    [InlineData("Enumerable.Range(0, 1000).Select(i => Spend()).Sum();")]
    [InlineData("Enumerable.Range(0, 100).Sum(i => Enumerable.Range(0, 50).Sum(j => Spend()));")]
    [InlineData("new List<int>(new int[100]).ForEach(x => Spend());")]
    [InlineData("_ = (from a in Enumerable.Range(0, 50) from b in Enumerable.Range(0, 40) select Spend()).Sum();")]
    [InlineData("var xs = new int[100]; var ys = new int[30]; _ = xs.Where(x => ys.All(y => Spend() > 0)).Count();")]
    public void Queries(string body) => AssertEstimate(body, 0.1);

    /// <summary>Where the source tells no bound the body counts once: better a miss than a false report.</summary>
    [Theory]
    [InlineData("var queue = new Queue<int>(new[] { 1 }); while (queue.Count > 0) { queue.Dequeue(); Spend(); }")]
    [InlineData("for (int i = 0; i < int.MaxValue; i++) { Spend(); break; }")]
    [InlineData("while (true) { Spend(); break; }")]
    [InlineData("int lo = 0, hi = 1 << 30; while (lo < hi) { var mid = lo + (hi - lo) / 2; hi = mid; lo = hi; Spend(); }")]
    public void UnknownBound_CountsOnce(string body) => Assert.Equal(1, new EstimatedProgram(body).EstimatedCalls, 0.1);

    [Theory]
    [InlineData("Recurse(5);", "static void Recurse(int n) { for (int i = 0; i < 10; i++) Spend(); if (n > 0) Recurse(n - 1); }")]
    [InlineData("Even(5);", "static void Even(int n) { for (int i = 0; i < 10; i++) Spend(); Odd(n); } static void Odd(int n) { for (int i = 0; i < 10; i++) Spend(); if (n > 0) Even(n - 1); }")]
    public void Recursion_Ends(string body, string members) => Assert.InRange(new EstimatedProgram(body, members).EstimatedCalls, 10, 60);

    private static void AssertEstimate(string body, double tolerance, string members = "")
    {
        var program = new EstimatedProgram(body, members);
        var counted = program.CountCalls();
        var margin = Math.Max(counted * tolerance, 1.1);
        Assert.InRange(program.EstimatedCalls, counted - margin, counted + margin);
    }
}
