using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Robustness;

/// <summary>Long methods and deep nesting: no exception, no overflow of the stack, no hang.</summary>
public sealed class LargeCodeTests
{
    private const int Levels = 500;

    [Theory]
    [InlineData("t.Wait();")]
    [InlineData("sum += await t; t = Task.Run(() => sum);")]
    [InlineData("foreach (var x in xs) { if (x > sum) continue; sum += x; }")]
    [InlineData("File.ReadAllText(\"a\");")]
    public async Task TenThousandStatements(string statement)
    {
        var body = new StringBuilder().Insert(0, statement + "\n", 10_000);
        await EditorRun.RunAsync(
            $"class C {{ async Task M(Task<int> t, int[] xs, int i) {{ var sum = 0;\n{body}\nawait t; sum += t.Result; }} }}", mostFixes: 2);
    }

    /// <summary>What generators write: each of the many places is computed from a variable that is written as often.</summary>
    [Theory]
    [InlineData("to[place++] = 1;")]
    [InlineData("to[place] = 1; place = place + 1;")]
    [InlineData("to[place] = (byte)y; place = y * n;")]
    public async Task TwoThousandElements(string statement)
    {
        var body = new StringBuilder().Insert(0, statement + "\n", 2_000);
        await EditorRun.RunAsync(
            $"class C {{ async Task M(byte[] to, int n) {{ await Task.Yield(); var place = 0; for (var y = 0; y < n; y++) for (var x = 0; x < n; x++) {{ {body} }} }} }}", mostFixes: 2);
    }

    [Theory]
    [InlineData("parentheses", "x = ", "(t.Result + ", "1", ")", ";")]
    [InlineData("calls", "x = ", "Math.Abs(", "t.Result", ")", ";")]
    [InlineData("conditionals", "x = ", "x > 0 ? t.Result : (", "1", ")", ";")]
    [InlineData("blocks", "", "{ ", "t.Wait();", " }", "")]
    [InlineData("ifs", "", "if (x > t.Result) { ", "t.Wait();", " } else x++;", "")]
    [InlineData("else chain", "", "if (x > 1) t.Wait(); else ", "x++;", "", "")]
    [InlineData("loops", "", "while (x > 0) { ", "t.Wait();", " }", "")]
    [InlineData("tries", "", "try { ", "t.Wait();", " } finally { x++; }", "")]
    [InlineData("locks", "", "lock (t) { ", "t.Wait();", " }", "")]
    [InlineData("lambdas", "Action a = ", "() => { Action b = ", "() => t.Wait()", "; }", ";")]
    [InlineData("sum", "x = 1", " + t.Result", "", "", ";")]
    [InlineData("concatenation", "s = \"\"", " + s", "", "", ";")]
    [InlineData("member chain", "s = s", ".Trim()", "", "", ";")]
    [InlineData("conditional chain", "s = s", "?.Trim()", "", "", ";")]
    [InlineData("coalescing", "s = ", "s ?? (", "s", ")", ";")]
    [InlineData("awaits", "x = ", "Math.Abs(await Task.FromResult(", "t.Result", "))", ";")]
    [InlineData("arrays", "o = ", "new object[] { ", "t.Result", " }", ";")]
    [InlineData("switch expressions", "x = ", "x switch { 1 => t.Result, _ => ", "1", " }", ";")]
    [InlineData("interpolation", "s = ", "s + $\"{t.Result}\" + (", "s", ")", ";")]
    public async Task FiveHundredLevels(string what, string before, string open, string middle, string close, string after)
    {
        var code = before + string.Concat(Enumerable.Repeat(open, Levels)) + middle + string.Concat(Enumerable.Repeat(close, Levels)) + after;
        Assert.NotEmpty(what);
        await EditorRun.RunAsync(
            $"class C {{ async Task M(Task<int> t, int x, string s, object o) {{ await Task.Yield();\n{code}\n}} }}", mostFixes: 2);
    }

    [Fact]
    public async Task FiveHundredNestedTypesAndNamespaces()
    {
        var open = string.Concat(Enumerable.Range(0, Levels / 2).Select(level => $"namespace N{level} {{ "))
            + string.Concat(Enumerable.Range(0, Levels / 2).Select(level => $"class C{level} {{ "));
        await EditorRun.RunAsync(open + "async System.Threading.Tasks.Task M() { System.Threading.Thread.Sleep(1); }" + new string('}', Levels));
    }

    [Fact]
    public async Task FiveHundredLocalFunctions()
    {
        var open = string.Concat(Enumerable.Range(0, Levels).Select(level => $"async Task F{level}() {{ "));
        var close = string.Concat(Enumerable.Range(0, Levels).Reverse().Select(level => $"}} F{level}().Wait(); "));
        await EditorRun.RunAsync("class C { async Task M() { " + open + "Thread.Sleep(1); " + close + " } }", mostFixes: 2);
    }

    [Fact]
    public async Task ThreeThousandMethodsInOneType()
    {
        var code = new StringBuilder("class C {\n");
        for (var number = 0; number < 3000; number++)
            code.Append($"async Task<int> M{number}(Task<int> t) {{ await Task.Yield(); return M{number}(t).Result + File.ReadAllText(\"a\").Length; }}\n");
        var reported = await EditorRun.RunAsync(code.Append('}').ToString(), mostFixes: 2);
        Assert.Equal(6000, reported.Length);
        Assert.Equal(["ASYNC101", "ASYNC102"], reported.Select(diagnostic => diagnostic.Id).Distinct(StringComparer.Ordinal));
    }
}
