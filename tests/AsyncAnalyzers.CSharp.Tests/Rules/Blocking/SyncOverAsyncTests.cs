using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC105</c>: waits in code that can never be async, and what of it is right to wait.</summary>
public sealed class SyncOverAsyncTests
{
    [Theory]
    [InlineData("class A { readonly string _text; A() { _text = C.{|ASYNC105:LoadAsync().Result|}; } }")]
    [InlineData("class A { A(HttpClient client) { client.{|ASYNC105:GetStringAsync(\"a\").Wait|}(); } }")]
    [InlineData("class A { A() => C.SaveAsync().{|ASYNC105:GetAwaiter().GetResult|}(); }")]
    [InlineData("class A { readonly string _text = C.{|ASYNC105:LoadAsync().Result|}; }")]
    [InlineData("class A { static readonly string Text = C.{|ASYNC105:LoadAsync().Result|}; }")]
    [InlineData("class A { static string Text { get; } = C.{|ASYNC105:LoadAsync().Result|}; }")]
    [InlineData("class A { static A() { Task.{|ASYNC105:Run(() => 1).Wait|}(); } }")]
    [InlineData("class A { string Text => C.{|ASYNC105:LoadAsync().Result|}; }")]
    [InlineData("class A { string Text { get { return C.LoadAsync().{|ASYNC105:GetAwaiter().GetResult|}(); } } }")]
    [InlineData("class A { string Text { get => C.{|ASYNC105:LoadAsync().Result|}; set => C.{|ASYNC105:SaveAsync().Wait|}(); } }")]
    [InlineData("class A { string this[int i] => C.{|ASYNC105:LoadAsync().Result|}; }")]
    [InlineData("class A { readonly object _gate = new(); void M() { lock (_gate) { C.{|ASYNC105:SaveAsync().Wait|}(); } } }")]
    [InlineData("class A { readonly object _gate = new(); void M(Task t) { lock (_gate) t.ConfigureAwait(false).{|ASYNC105:GetAwaiter().GetResult|}(); } }")]
    [InlineData("class A { readonly object _gate = new(); string Text { get { lock (_gate) { if (true) { return C.{|ASYNC105:LoadAsync().Result|}; } } } } }")]
    [InlineData("class A : IDisposable { readonly object _gate = new(); public void Dispose() { lock (_gate) { C.{|ASYNC105:SaveAsync().Wait|}(); } } }")]
    [InlineData("class A { readonly object _gate = new(); void M() { lock (_gate) { C.{|ASYNC105:SaveAsync().Wait|}(1000); } } }")]
    public Task PlaceThatCannotAwait_Reported(string type) => VerifyAsync(type);

    [Theory]
    [InlineData("class A { readonly Task<string> _text; A() { _text = C.LoadAsync(); } }")]
    [InlineData("class A { A() { _ = Task.FromResult(1).Result; Task.CompletedTask.Wait(); } }")]
    [InlineData("class A { static readonly Lazy<string> Text = new(() => C.LoadAsync().Result); }")]
    [InlineData("class A { readonly Lazy<string> _text; A() { _text = new(() => C.LoadAsync().Result); } }")]
    [InlineData("class A { A() { Task.Run(() => C.SaveAsync().Wait()); new Thread(() => C.SaveAsync().Wait()).Start(); } }")]
    [InlineData("class A { Task<string> _t = C.LoadAsync(); string? Text => _t.IsCompletedSuccessfully ? _t.Result : null; }")]
    [InlineData("class A { readonly Task<string> _t = C.LoadAsync(); string Result => _t.Result; }")]
    [InlineData("class A { Task<int> P => Task.FromResult(1); }")]
    [InlineData("class A { A() { Task.Run(() => 1).Wait(); } }")]
    [InlineData("class A { A() { var t = Task.Run(() => Console.Beep()); Console.Beep(); t.Wait(); } }")]
    [InlineData("class A { A() { Work(async: false).GetAwaiter().GetResult(); } static Task Work(bool async) => Task.CompletedTask; }")]
    [InlineData("class A { bool IsAsync => true; string Text { get { if (IsAsync) return \"\"; return C.LoadAsync().Result; } } }")]
    [InlineData("class A { string? _text; string Text { get { return _text ??= C.LoadAsync().Result; } } }")]
    [InlineData("class A { static string? _text; static string Text { get { if (_text is null) _text = C.LoadAsync().Result; return _text; } } }")]
    [InlineData("class A { [Obsolete(\"Use TextAsync\")] string Text => C.LoadAsync().Result; }")]
    [InlineData("class A { ~A() => C.SaveAsync().Wait(); }")]
    [InlineData("class A { public static implicit operator string(A a) => C.LoadAsync().Result; }")]
    [InlineData("class A { event Action E { add { C.SaveAsync().Wait(); } remove { } } }")]
    [InlineData("class A { readonly object _gate = new(); void M() { Task<string> t; lock (_gate) { t = C.LoadAsync(); } _ = t.Id; } }")]
    [InlineData("class A { readonly object _gate = new(); Task M() { lock (_gate) { return C.SaveAsync(); } } }")]
    [InlineData("class A { Func<string> Text => () => C.LoadAsync().Result; }")]
    [InlineData("class A { A() { var t = C.LoadAsync(); if (t.IsCompleted) _ = t.Result; } }")]
    [InlineData("class A { A() { C.SaveAsync().Wait(0); C.SaveAsync().Wait(TimeSpan.Zero); } }")]
    [InlineData("class A { string Text { get { /* kept, so waited for once by design */ return C.LoadAsync().Result; } } }")]
    public Task PlaceThatDoesNotWait_OrCannotDoOtherwise_Quiet(string type) => VerifyAsync(type);

    [Theory]
    [InlineData("class A : System.IO.MemoryStream { public override long Length => C.LoadAsync().Result.Length; }")]
    [InlineData("class A : System.Collections.IEnumerator { public object Current => C.LoadAsync().Result; public bool MoveNext() => false; public void Reset() { } }")]
    public Task PropertyOfAForeignContract_Quiet(string type) => VerifyAsync(type);

    [Theory]
    [InlineData("class A { A() { {|#0:C.LoadAsync().Wait|}(); } }", "'Task.Wait' blocks this constructor; await in a static method that creates the object, or in an 'InitializeAsync'")]
    [InlineData("class A { static string T = {|#0:C.LoadAsync().Result|}; }", "'Task.Result' blocks every thread that needs this type; keep the task in the field and await it where it is used")]
    [InlineData("class A { string T => {|#0:C.LoadAsync().Result|}; }", "'Task.Result' blocks whoever uses this property; make it a method that returns a task")]
    [InlineData("class A { void M() { lock (this) { {|#0:C.SaveAsync().Wait|}(); } } }", "'Task.Wait' blocks every thread that wants this lock; await outside of it, or use 'SemaphoreSlim.WaitAsync' in place of the lock")]
    public async Task Message_SaysWhoWaitsAndWhatToDo(string type, string message)
    {
        var test = Test(type.Replace("{|#0:C.", "C.{|#0:", System.StringComparison.Ordinal));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("ASYNC105").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithMessage(message));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("namespace Xunit { public class FactAttribute : Attribute { } }")]
    [InlineData("namespace BenchmarkDotNet.Attributes { public class BenchmarkAttribute : Attribute { } }")]
    public Task TestProject_Quiet(string framework) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = framework + """


            class Fixture : IDisposable
            {
                public Fixture() => Task.Delay(1).Wait();

                public void Dispose() => Task.Delay(1).Wait();

                static int Help() => Task.Run(async () => { await Task.Yield(); return 1; }).Result;
            }
            """,
    }.RunAsync();

    private static Task VerifyAsync(string type) => Test(type).RunAsync();

    private static CSharpAnalyzerTest<BlockingFamily> Test(string type) => new()
    {
        ImplicitUsings = true,
        TestCode = $$"""
            {{type}}

            static class C
            {
                public static Task<string> LoadAsync() => new HttpClient().GetStringAsync("https://example.com");

                public static Task SaveAsync() => Task.Delay(1);
            }
            """,
    };
}
