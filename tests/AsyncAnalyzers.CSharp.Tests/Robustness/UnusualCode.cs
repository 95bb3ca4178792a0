using System.Collections.Generic;

namespace AsyncAnalyzers.CSharp.Tests.Robustness;

/// <summary>Code that an analyzer meets while it is typed, or that few analyzers think of. Not all of it compiles.</summary>
internal static class UnusualCode
{
    public static IReadOnlyDictionary<string, string> Snippets { get; } = new Dictionary<string, string>
    {
        ["empty file"] = "",
        ["lone brace"] = "}",
        ["call without arguments"] = "class C { async Task M() { Thread.Sleep( } }",
        ["member access without name"] = "class C { async Task M(Task<int> t) { t. } }",
        ["result of a missing receiver"] = "class C { async Task M() { .Result; GetAwaiter().GetResult(); } }",
        ["unknown type"] = "class C { async Missing M(Missing<int> m) { m.Wait(); return m.Result; } }",
        ["ambiguous call"] = "class C { void F(string s) { } void F(object[] o) { } async Task M() { F(null); File.ReadAllText(null, null, null); } }",
        ["wrong arity"] = "class C { async Task M() { Task.WaitAll(); Task.WaitAny(1, 2); File.ReadAllText(); Thread.Sleep(\"a\", 2); } }",
        ["inheritance cycle"] = "class A : B { } class B : A { async Task M() { this.Foo().Wait(); File.ReadAllText(\"a\"); } }",
        ["duplicate members"] = "class C { async Task M() { Thread.Sleep(1); } async Task M() { Thread.Sleep(2); } int M; }",
        ["await in a field"] = "class C { int f = await Task.FromResult(File.ReadAllText(\"a\").Length); Task<int> g = Task.Run(() => 1); int h = g.Result; }",
        ["async main and statements"] = "await Task.Yield(); Thread.Sleep(1); class P { static async Task Main() { Thread.Sleep(1); } }",
        ["statements with local functions"] = "using System.IO; var x = File.ReadAllText(\"a\"); await F(); async Task F() { Thread.Sleep(1); x = Task.FromResult(x).Result; }",
        ["unfinished lambda"] = "class C { async Task M(int[] a) { a.Select(x => { Thread.Sleep(1) } }",
        ["unfinished query"] = "class C { async Task M(Task<int>[] a) { var q = from t in a where t.Result > let r = t.Result select } }",
        ["unfinished switch"] = "class C { async Task<int> M(Task<int> t) => t.Result switch { 1 => t.Result, not 2 and => } }",
        ["unfinished foreach"] = "class C { async Task M() { foreach (var x in File.ReadLines(\"a\") } }",
        ["unfinished using"] = "class C { async Task M() { using var s = ; using (var t = new FileStream()) } }",
        ["unfinished string"] = "class C { async Task M(Task<string> t) { var s = $\"{t.Result\"; } }",
        ["unfinished directive"] = "class C {\n#if DEBUG\n async Task M() { Thread.Sleep(1); }\n",
        ["unsafe code"] = "unsafe class C { async Task M(byte[] b) { fixed (byte* p = b) { Thread.Sleep(p[0]); } int* q = stackalloc int[2]; delegate*<int, void> f = &Thread.Sleep; f(1); } }",
        ["ref struct and spans"] = "ref struct R { public Task<int> T; public async Task M() { Span<int> s = stackalloc int[1]; s[0] = T.Result; } }",
        ["ref returns"] = "class C { Task<int> t = null!; ref Task<int> R() => ref t; async Task M() { R().Wait(); ref var r = ref R(); var x = r.Result; } }",
        ["primary constructor"] = "class C(Task<int> t, Stream s) { int x = t.Result; async Task M() { s.Flush(); x = t.Result; } } record R(Task<int> T) { async Task M() => T.Wait(); }",
        ["base constructor call"] = "class B { public B(string s) { } } class C : B { C(Task<string> t) : base(t.Result) { } } class D(Task<string> t) : B(t.Result) { }",
        ["extension members"] = "static class E { extension(Stream s) { public async Task M() { s.Flush(); } public int P => s.ReadByte(); } extension<T>(Task<T> t) { public T Value => t.Result; } }",
        ["partial members"] = "partial class C { partial Task M(); partial int P { get; set; } partial Task M() { Thread.Sleep(1); return Task.CompletedTask; } partial int P { get => Task.FromResult(1).Result; set { } } }",
        ["field keyword"] = "class C { Task<int> P { get => field ??= Task.Run(() => field.Result); set { value.Wait(); field = value; } } }",
        ["operators and indexers"] = "class C { public static C operator +(C a, C b) { File.ReadAllText(\"a\"); return a; } int this[Task<int> t] => t.Result; public static implicit operator int(C c) => Task.FromResult(1).Result; async Task M(C c) { var x = c + c; c += c; int y = c; } }",
        ["static abstract members"] = "interface I<T> where T : I<T> { static abstract int Get(); static abstract Task<int> GetAsync(); } class C { async Task M<T>() where T : I<T> { T.Get(); } }",
        ["interface default members"] = "interface I { int Get() => GetAsync().Result; async Task<int> GetAsync() { Thread.Sleep(1); return Get(); } }",
        ["dynamic"] = "class C { async Task M(dynamic d, Task<dynamic> t) { d.Wait(); d.Result.Foo(t.Result); File.ReadAllText(d); t.Result.Bar().GetAwaiter().GetResult(); } }",
        ["pointers to functions and typeof"] = "class C { async Task M() { Func<int, int> f = Math.Abs; Action<int> s = Thread.Sleep; s(1); var t = typeof(Task<>); _ = nameof(Thread.Sleep); } }",
        ["patterns"] = "class C { async Task<int> M(object o) => o is Task<int> { IsCompleted: true, Result: > 1 } t ? t.Result : o is Task<int> { Result: var r } ? r : 0; }",
        ["tuples and deconstruction"] = "class C { async Task M(Task<(int, int)> t) { var (a, b) = t.Result; (a, b) = (t.Result.Item1, File.ReadAllBytes(\"a\").Length); } }",
        ["with and init"] = "record R(int X) { public int Y { get; init; } } class C { async Task M(Task<R> t) { var r = t.Result with { Y = t.Result.X }; var n = new R(t.Result.X) { Y = t.Result.Y }; } }",
        ["goto and labels"] = "class C { async Task M(Task<int> t) { again: if (t.Result > 1) goto again; switch (t.Result) { case 1: goto case 2; case 2: goto default; default: break; } } }",
        ["try and filters"] = "class C { async Task M(Task<int> t) { try { t.Wait(); } catch (Exception e) when (t.Result > 1) { t.Wait(); throw; } finally { t.Wait(); } } }",
        ["iterators"] = "class C { IEnumerable<int> I(Task<int> t) { yield return t.Result; } async IAsyncEnumerable<int> J(Task<int> t) { yield return t.Result; Thread.Sleep(1); } }",
        ["events and finalizers"] = "class C { event EventHandler E { add { Task.Delay(1).Wait(); } remove { } } ~C() { Task.Delay(1).Wait(); } }",
        ["attributes and constants"] = "class A : Attribute { public A(int x) { } } [A(Task.FromResult(1).Result)] class C { const int X = Task.FromResult(1).Result; async Task M(int x = Thread.Sleep(1)) { } }",
        ["nested generics"] = "class C<T> where T : Task<T> { async Task<T> M(T t) { t.Wait(); return t.Result.Result.Result; } class D<U> where U : Stream { async Task N(U u) { u.Flush(); } } }",
        ["lock and checked"] = "class C { async Task M(Task<int> t) { lock (t) { t.Wait(); } checked { var x = t.Result + 1; } } }",
        ["void of nothing"] = "class C { async void M() { await foreach (var x in Missing()) Thread.Sleep(x); await using var y = Missing(); } }",
        ["interpolation handlers"] = "class C { async Task M(Task<int> t, TextWriter w) { w.Write($\"{t.Result:N} {File.ReadAllText(\"a\")}\"); w.WriteLine($$\"\"\"{{t.Result}}\"\"\"); } }",
        ["global and aliases"] = "using X = System.Threading.Thread; using static System.IO.File; class C { async Task M() { X.Sleep(1); global::System.Threading.Thread.Sleep(1); ReadAllText(\"a\"); } }",
        ["script-like members"] = "async Task M() { Thread.Sleep(1); } int x = Task.FromResult(1).Result; namespace N { class C { } }",
        ["wrongly nested"] = "class C { async Task M() { async Task N() { class D { } Thread.Sleep(1); } void () => Thread.Sleep(1); } }",
    };
}
