using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>
/// A random program whose functions call each other: methods, hierarchies with and without a body to await, generics, local
/// functions, lambdas, lazy values, and things that cannot become async. Every call leaves a trace.
/// </summary>
internal sealed class GeneratedProgram
{
    private const int Functions = 14;

    private readonly Random _random;
    private readonly StringBuilder _types = new();
    private readonly List<string> _calls = [];

    public GeneratedProgram(int seed)
    {
        _random = new Random(seed);
        for (var i = 0; i < Functions; i++)
            Add(i);
    }

    public string Text => $$"""
        public static class Log
        {
            public static System.Text.StringBuilder Lines { get; } = new();

            public static int Add(string name, int value) { Lines.Append(name).Append(value).Append(' '); return value; }

            public static async Task<int> AddAsync(string name, CancellationToken stop = default) { await Task.Delay(0, stop); return Add(name, 1); }

            public static async Task<int> AddPlainAsync(string name) { await Task.Yield(); return Add(name, 1); }
        }

        {{_types}}

        public static class Entry
        {
            public static string Trace { get { {{string.Join(" ", _calls.Select(call => $"Log.Add(\"end\", {call});"))}} return Log.Lines.ToString(); } }
        }
        """;

    private void Add(int i)
    {
        var (type, call) = _random.Next(27) switch
        {
            0 => ($"public interface I{i} {{ int M{i}(int n); }} public class A{i} : I{i} {{ public int M{i}(int n) {{ {Body(i)} }} }} public class B{i} : I{i} {{ public int M{i}(int n) {{ return n; }} }}", $"((I{i})new A{i}()).M{i}(1) + ((I{i})new B{i}()).M{i}(2)"),
            1 => ($"public abstract class A{i} {{ public abstract int M{i}(int n); }} public class B{i} : A{i} {{ public override int M{i}(int n) {{ {Body(i)} }} }} public class D{i} : B{i} {{ public override int M{i}(int n) => base.M{i}(n) + 1; }}", $"((A{i})new D{i}()).M{i}(1)"),
            2 => ($"public static class A{i} {{ public static T M{i}<T>(this T value, int n) {{ {Body(i, "value")} }} }}", $"1.M{i}(2)"),
            3 => ($"public class A{i} {{ public int M{i}(int n) {{ return Local(n); int Local(int p) {{ {Body(i)} }} }} }}", $"new A{i}().M{i}(1)"),
            4 => ($"public class A{i} {{ public bool M{i}(int n, out int r) {{ r = {Value(i)}; return r > n; }} }}", $"(new A{i}().M{i}(1, out var r{i}) ? 1 : r{i})"),
            5 => ($"public class A{i} {{ readonly object _gate = new(); public int M{i}(int n) {{ lock (_gate) {{ {Body(i)} }} }} }}", $"new A{i}().M{i}(1)"),
            6 => ($"public class A{i} {{ public int V {{ get; }} public A{i}() {{ V = {Value(i)}; }} public int M{i}(int n) {{ {Body(i)} }} }}", $"new A{i}().M{i}(1)"),
            7 => ($"public class A{i} {{ public IEnumerable<int> M{i}(int n) {{ yield return {Value(i)}; }} }}", $"new A{i}().M{i}(1).Sum()"),
            8 => ($"public class A{i} {{ public int M{i}(int n) {{ Func<int> f = () => {Value(i)}; return f() + n; }} }}", $"new A{i}().M{i}(1)"),
            9 => ($"public class A{i} {{ public async Task<int> M{i}(int n) {{ await Task.Yield(); {Body(i)} }} }}", $"new A{i}().M{i}(1).Result"),
            10 => ($"public struct A{i} {{ int _n; public int M{i}(int n) {{ _n = n; {Body(i)} }} }}", $"new A{i}().M{i}(1)"),
            11 => ($"public interface I{i}<T> {{ T M{i}(T n); }} public class A{i} : I{i}<int> {{ int I{i}<int>.M{i}(int n) {{ {Body(i)} }} }} public class B{i} : I{i}<string> {{ public string M{i}(string n) => n; }}", $"((I{i}<int>)new A{i}()).M{i}(1)"),
            12 => ($"public partial class A{i} {{ public partial int M{i}(int n); }} public partial class A{i} {{ public partial int M{i}(int n) => n > 3 ? n : {Value(i)}; }}", $"new A{i}().M{i}(1)"),
            13 => ($"public class A{i} {{ public int M{i}(int n, CancellationToken stop) {{ {Body(i)} }} }}", $"new A{i}().M{i}(1, default)"),
            14 => ($"public class A{i} {{ public int M{i}(params int[] all) {{ var n = all.Length; {Body(i)} }} }}", $"new A{i}().M{i}(1, 2)"),
            15 => ($"public class A{i} {{ public int M{i}(int n, int more = 3, string text = \"\") {{ {Body(i)} }} }}", $"new A{i}().M{i}(more: 1, n: 2)"),
            16 => ($"public class A{i} {{ public int M{i}(int n) {{ return Local(n); static int Local(int n) {{ {Body(i)} }} }} }}", $"new A{i}().M{i}(1)"),
            17 => ($"public class A{i} {{ public int M{i}(int cancellationToken) {{ var n = cancellationToken; {Body(i)} }} }}", $"new A{i}().M{i}(1)"),
            19 => ($"public class A{i} {{ public IEnumerable<int> M{i}(int n) {{ yield return n; yield return {Value(i)}; }} public int N{i}() {{ var sum = 0; foreach (var k in M{i}(1)) sum += k; return sum; }} }}", $"new A{i}().N{i}()"),
            20 => ($"public class A{i} {{ readonly Lazy<int> _lazy; public A{i}() {{ _lazy = new(() => {Value(i)}); }} public int M{i}(int n) => _lazy.Value + (n > 0 ? _lazy.Value : n); }}", $"new A{i}().M{i}(1)"),
            21 => ($"public class A{i} {{ public int M{i}(int n) {{ new List<int> {{ n, 2 }}.ForEach(k => {{ Log.Add(\"l{i}\", {Value(i)} + k); }}); return n; }} }}", $"new A{i}().M{i}(1)"),
            22 => ($"public class A{i} {{ static int Run{i}(Func<int, int> work, int n) {{ Log.Add(\"r{i}\", n); return work(n) + 1; }} public int M{i}(int n) => Run{i}(k => {Value(i)} + k, n) + Run{i}(k => k, 2); }}", $"new A{i}().M{i}(1)"),
            23 => ($"public class A{i} {{ public static void Each{i}(int n, Action<int>? work) {{ for (var k = 0; k < n; k++) work?.Invoke(k); }} public int M{i}(int n) {{ Each{i}(2, k => {{ Log.Add(\"w{i}\", {Value(i)}); }}); Each{i}(n, k => Log.Add(\"v{i}\", k)); return n; }} }}", $"new A{i}().M{i}(1)"),
            24 => ($"public class A{i} {{ static T Outer{i}<T>(Func<T> work) => Inner{i}(work); static T Inner{i}<T>(Func<T> work) {{ try {{ return work(); }} finally {{ Log.Add(\"i{i}\", 1); }} }} int Get{i}() => {Value(i)}; public int M{i}(int n) => Outer{i}(Get{i}) + Inner{i}(() => n); }}", $"new A{i}().M{i}(1)"),
            25 => ($"public class A{i} {{ Func<int, int>? _f; int _n; public A{i}(int n) {{ _n = n; }} void Set() {{ _f = k => {Value(i)} + k; if (_n > 5) _f = k => k; }} public int M{i}(int n) {{ if (_f == null) Set(); return _f!(n) + (_f?.Invoke(2) ?? 0); }} }}", $"new A{i}(1).M{i}(1)"),
            18 => ($"public class A{i} {{ public event Action<int>? E{i}; public int M{i}(int n) {{ E{i} += k => Log.Add(\"e{i}\", {Value(i)}); E{i}?.Invoke(n); return n; }} }}", $"new A{i}().M{i}(1)"),
            _ => ($"public class A{i} {{ public int M{i}(int n) {{ {Body(i)} }} public int N{i}() {{ Func<int, int> f = M{i}; return f(1); }} }}", $"new A{i}().N{i}()"),
        };
        _types.Append(type).Append('\n');
        _calls.Add(call);
    }

    private string Body(int i, string result = "n")
    {
        var number = result == "n" ? "sum + n" : result;
        return _random.Next(4) switch
        {
            0 => $"var sum = {Value(i)}; return {number};",
            1 => $"var sum = 0; for (var k = 0; k < 2; k++) sum += {Value(i)}; return {number};",
            2 => $"var sum = 1; if (n > 0) {{ sum = {Value(i)}; }} else {{ {Value(i)}.ToString(); }} return {number};",
            _ => $"var sum = 0; try {{ sum = {Value(i)}; }} finally {{ Log.Add(\"f{i}\", sum); }} return {number};",
        };
    }

    /// <summary>A wait for the leaf, or a call of a function that was made before.</summary>
    private string Value(int i)
    {
        var leaf = _random.Next(4) switch
        {
            0 => $"Log.AddAsync(\"m{i}\").Result",
            3 => $"Log.AddPlainAsync(\"m{i}\").Result",
            1 => $"Log.AddAsync(\"m{i}\").GetAwaiter().GetResult()",
            _ => $"Log.Add(\"m{i}\", 1)",
        };
        return _calls.Count == 0 || _random.Next(3) == 0 ? leaf : $"({_calls[_random.Next(_calls.Count)].Replace("out var r", "out var q" + i + "_", StringComparison.Ordinal).Replace("? 1 : r", "? 1 : q" + i + "_", StringComparison.Ordinal)})";
    }
}
