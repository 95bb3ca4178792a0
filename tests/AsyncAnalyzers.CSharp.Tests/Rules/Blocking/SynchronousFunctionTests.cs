using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC112</c>: synchronous functions that wait for a task and could be async, and those that are right to wait.</summary>
public sealed class SynchronousFunctionTests
{
    [Theory]
    [InlineData("class A { string Load() { return C.{|ASYNC112:FetchAsync().Result|}; } }")]
    [InlineData("class A { public void Save() => C.{|ASYNC112:StoreAsync().Wait|}(); }")]
    [InlineData("class A { public void Save() { C.StoreAsync().{|ASYNC112:GetAwaiter().GetResult|}(); } }")]
    [InlineData("class A { public void Save() { {|ASYNC112:Task.WaitAll|}(C.StoreAsync(), C.StoreAsync()); } }")]
    [InlineData("static class A { static int Length() => C.{|ASYNC112:FetchAsync().Result|}.Length; }")]
    [InlineData("class A { void M() { int Length() => C.{|ASYNC112:FetchAsync().Result|}.Length; _ = Length(); } }")]
    [InlineData("class A { A() { Go(); void Go() => C.{|ASYNC112:StoreAsync().Wait|}(); } }")]
    [InlineData("class A { async Task M() { await Task.Yield(); Go(); void Go() => C.{|ASYNC112:StoreAsync().Wait|}(); } }")]
    [InlineData("class A { void M(int[] xs) { foreach (var x in xs.Select(x => C.{|ASYNC112:FetchAsync().Result|}).ToList()) { } } }")]
    [InlineData("interface I { void Save(); } class A : I { public void Save() => C.{|ASYNC112:StoreAsync().Wait|}(); }")]
    [InlineData("abstract class B { public abstract void Save(); } class A : B { public override void Save() => C.{|ASYNC112:StoreAsync().Wait|}(); }")]
    [InlineData("class A { void M() { C.{|ASYNC112:StoreAsync().Wait|}(); C.{|ASYNC112:StoreAsync().Wait|}(); } }")]
    [InlineData("class A { void M(CancellationToken token) { C.{|ASYNC112:StoreAsync().Wait|}(token); C.{|ASYNC112:StoreAsync().Wait|}(Timeout.Infinite); } }")]
    [InlineData("class A { string Load(Task other) { var started = C.FetchAsync(); return {|ASYNC112:started.Result|}; } }")]
    [InlineData("class A { public void Save() { C.{|ASYNC112:StoreAsync().Wait|}(); } } class B { void M(A? a) => a?.Save(); }")]
    [InlineData("class A { void M() { Task.{|ASYNC112:Run(async () => await C.StoreAsync()).Wait|}(); } }")]
    [InlineData("class A { IEnumerable<int> M() { C.{|ASYNC112:StoreAsync().Wait|}(); yield return 1; } }")]
    public Task FunctionThatCouldBeAsync_Reported(string type) => VerifyAsync(type);

    [Theory]
    [InlineData("class A { public string Load() => LoadAsync().Result; public Task<string> LoadAsync() => C.FetchAsync(); }")]
    [InlineData("class A { public string LoadSync() => C.FetchAsync().Result; public Task<string> LoadAsync() => C.FetchAsync(); }")]
    [InlineData("class A { public string Load() => C.FetchAsync().Result; public Task<string> Load(CancellationToken token) => C.FetchAsync(); }")]
    [InlineData("interface I { Task SaveAsync(); } abstract class A : I { public void Save() => C.StoreAsync().Wait(); public abstract Task SaveAsync(); }")]
    [InlineData("interface I { Task<string> LoadAsync(); } interface J : I { } static class A { public static string Load(this J j) => j.LoadAsync().Result; public static string Load<T>(this T t, int n) where T : I => t.LoadAsync().Result + n; }")]
    public Task SynchronousHalfOfAPair_Quiet(string type) => VerifyAsync(type);

    [Theory]
    [InlineData("static class A { public static T RunSync<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult(); }")]
    [InlineData("static class A { public static T RunSync<T>(Func<Task<T>> work) => Task.Run(() => work()).Unwrap().GetAwaiter().GetResult(); static Task<T> Unwrap<T>(this Task<T> t) => t; }")]
    [InlineData("static class A { public static void WaitAndUnwrap(this Task task) => task.GetAwaiter().GetResult(); }")]
    [InlineData("static class A { public static void RunSync(Func<ValueTask> work) { var task = work(); if (!task.IsCompleted) task.AsTask().Wait(); } }")]
    [InlineData("static class A { public static void All(Task[] tasks) => Task.WaitAll(tasks); }")]
    [InlineData("static class A { public static void All(IEnumerable<Task<int>> tasks) => Task.WaitAll(tasks.ToArray()); }")]
    public Task BridgeForItsCallers_Quiet(string type) => VerifyAsync(type);

    [Theory]
    [InlineData("class A : System.IO.MemoryStream { public override int Read(byte[] b, int o, int n) => ReadAsync(b, o, n, default).Result; }")]
    [InlineData("class A : IComparer<string> { public int Compare(string? x, string? y) => C.FetchAsync().Result.Length; }")]
    [InlineData("class A { public override string ToString() => C.FetchAsync().Result; }")]
    [InlineData("class A { int End(IAsyncResult result) => ((Task<int>)result).Result; }")]
    [InlineData("class A { void OnExit(object? sender, EventArgs e) => C.StoreAsync().Wait(); }")]
    [InlineData("class A { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Init() => C.StoreAsync().Wait(); }")]
    [InlineData("struct A : System.Runtime.CompilerServices.INotifyCompletion { Task<int> _t; public int GetResult() => _t.Result; public void OnCompleted(Action a) { } }")]
    public Task ForeignContract_Quiet(string type) => VerifyAsync(type);

    [Theory]
    [InlineData("class A { Action M() => Work; void Work() => C.StoreAsync().Wait(); }")]
    [InlineData("class A { void M() { new Thread(Work).Start(); } void Work() => C.StoreAsync().Wait(); }")]
    [InlineData("class A { public void Work() => C.StoreAsync().Wait(); } class B { Timer M(A a) => new(_ => { }, null, 0, 0); Action N(A a) => a.Work; }")]
    public Task FunctionUsedAsADelegate_Quiet(string type) => VerifyAsync(type);

    [Theory]
    [InlineData("class A { void M() { Task.Run(() => 1).Wait(); } }")]
    [InlineData("class A { int M() { var left = Task.Run(() => 1); var right = Task.Factory.StartNew(() => 2); return left.Result + right.Result; } }")]
    [InlineData("class A { void M() { Task.WaitAll(Task.Run(() => Console.Beep()), Task.Run(() => Console.Beep())); } }")]
    [InlineData("class A { void M(bool async) { C.StoreAsync().Wait(); } }")]
    [InlineData("class A { void M() => Work(sync: true).GetAwaiter().GetResult(); ValueTask Work(bool sync) => default; }")]
    [InlineData("class A { int M(Task<int> t) => t.IsCompleted ? t.Result : 0; }")]
    [InlineData("class A { void M() { Task.Run(() => C.StoreAsync().Wait()); Action later = () => C.StoreAsync().Wait(); } }")]
    [InlineData("class A { void M() { C.StoreAsync().Wait(0); } }")]
    [InlineData("class A { bool M() => C.StoreAsync().Wait(1000) && C.StoreAsync().Wait(TimeSpan.FromSeconds(1)); }")]
    [InlineData("class A { string M() { var t = C.FetchAsync(); t.Wait(TimeSpan.FromSeconds(3)); return t.Result; } }")]
    [InlineData("class A { bool M() => Task.WaitAll(new[] { C.StoreAsync() }, 1000); }")]
    public Task NothingToAwait_Quiet(string type) => VerifyAsync(type);

    [Theory]
    [InlineData("static class Program { static void Main() { Run(); C.StoreAsync().Wait(); } static void Run() => C.StoreAsync().Wait(); }")]
    [InlineData("static class Program { static int Main(string[] args) => C.FetchAsync().Result.Length; }")]
    public Task EntryPoint_Quiet(string type)
    {
        var test = Test(type);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("static class A { public static void Seed(this IServiceCollection services) => C.StoreAsync().Wait(); }", "")]
    [InlineData("class Startup { public void Configure(IApplicationBuilder app) => C.StoreAsync().Wait(); }", "")]
    [InlineData("static class A { public static WebApplication Seed(this WebApplication app) { C.StoreAsync().Wait(); return app; } }", "")]
    public Task StartUp_Quiet(string type, string _)
    {
        var test = Test("using Microsoft.AspNetCore.Builder; using Microsoft.Extensions.DependencyInjection; " + type);
        test.ReferenceAssemblies = TestReferences.Named("web");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("namespace N.M { interface I { void Save(); } class A : N.M.I { void N.M.I.Save() => C.{|#0:StoreAsync().Wait|}(); } }", "make 'Save' async and await here")]
    [InlineData("class A { void Save(int n, out string text) { text = C.{|#0:FetchAsync().Result|}; } }", "no async function has 'out' parameters: return 'text', then make 'Save' async and await here")]
    [InlineData("class A { void Save(ref int n) { C.{|#0:StoreAsync().Wait|}(); } }", "no async function has 'ref' parameters: return 'n', then make 'Save' async and await here")]
    [InlineData("class A { void Save(in int n) { C.{|#0:StoreAsync().Wait|}(); } }", "no async function has 'in' parameters: take 'n' by value, then make 'Save' async and await here")]
    [InlineData("class A { void Save(Span<int> numbers) { C.{|#0:StoreAsync().Wait|}(); } }", "no async function takes a 'Span': take 'numbers' as memory, then make 'Save' async and await here")]
    [InlineData("class A { ReadOnlySpan<char> Save() => C.{|#0:FetchAsync().Result|}; }", "no async function returns a 'ReadOnlySpan': return memory, then make 'Save' async and await here")]
    [InlineData("class A { ref int Save(int[] xs) { C.{|#0:StoreAsync().Wait|}(); return ref xs[0]; } }", "no async function returns by reference: return the value, then make 'Save' async and await here")]
    [InlineData("class A { unsafe void Save(int* p) { C.{|#0:StoreAsync().Wait|}(); } }", "no async function takes a pointer: take 'p' as something else, then make 'Save' async and await here")]
    public async Task Message_SaysWhatOfTheSignatureComesFirst(string type, string advice)
    {
        var test = Test(type);
        var api = type.Contains("Result", System.StringComparison.Ordinal) ? "Task.Result" : "Task.Wait";
        test.ExpectedDiagnostics.Add(new DiagnosticResult("ASYNC112").WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithMessage($"'{api}' blocks the thread of whoever calls 'Save'; {advice}"));
        await test.RunAsync();
    }

    [Fact]
    public async Task Message_NamesTheFunction()
    {
        var test = Test("class A { string Load() { return C.{|#0:FetchAsync().Result|}; } }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("ASYNC112").WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithMessage(
            "'Task.Result' blocks the thread of whoever calls 'Load'; make 'Load' async and await here"));
        await test.RunAsync();
    }

    private static Task VerifyAsync(string type) => Test(type).RunAsync();

    private static CSharpAnalyzerTest<BlockingFamily> Test(string type) => new()
    {
        ImplicitUsings = true,
        TestCode = $$"""
            {{type}}

            static class C
            {
                public static Task<string> FetchAsync() => new HttpClient().GetStringAsync("https://example.com");

                public static Task StoreAsync() => Task.Delay(1);
            }
            """,
    };
}
