using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC116</c>: a <c>Dispose</c> that waits for what it starts, in a type that cannot be disposed otherwise.</summary>
public sealed class BlockingDisposeTests
{
    [Theory]
    [InlineData("class A : IDisposable { public void Dispose() { C.{|ASYNC116:SaveAsync().Wait|}(); } }")]
    [InlineData("class A : IDisposable { void IDisposable.Dispose() => C.SaveAsync().{|ASYNC116:GetAwaiter().GetResult|}(); }")]
    [InlineData("class A : IDisposable { public void Dispose() => Dispose(true); protected virtual void Dispose(bool disposing) { C.{|ASYNC116:SaveAsync().Wait|}(); } }")]
    public Task DisposeThatStartsWork_Suggested(string type) => VerifyAsync(type);

    [Theory]
    [InlineData("class A : IDisposable, IAsyncDisposable { public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult(); public ValueTask DisposeAsync() => default; }")]
    [InlineData("class A : IAsyncDisposable, IDisposable { public void Dispose() { C.SaveAsync().Wait(); } public ValueTask DisposeAsync() => new(C.SaveAsync()); }")]
    [InlineData("class B : IAsyncDisposable { public ValueTask DisposeAsync() => default; } class A : B, IDisposable { public void Dispose() { C.SaveAsync().Wait(); } }")]
    [InlineData("class A : IDisposable { Task? _loop; CancellationTokenSource _stop = new(); public void Dispose() { _stop.Cancel(); _loop?.Wait(); } }")]
    [InlineData("class A : IDisposable { public void Dispose() { C.SaveAsync().Wait(1000); } }")]
    [InlineData("class A : IDisposable { readonly object _gate = new(); Task[] _all = { }; public void Dispose() { lock (_gate) Task.WaitAll(_all, TimeSpan.FromSeconds(2)); } }")]
    [InlineData("class A : IDisposable { Task[] _all = { }; public void Dispose() { Task.WaitAll(_all); } }")]
    [InlineData("class A : System.IO.MemoryStream { protected override void Dispose(bool disposing) { C.SaveAsync().Wait(); } }")]
    [InlineData("class A : IDisposable { readonly Task _loop = C.SaveAsync(); public void Dispose() => _loop.Wait(); }")]
    [InlineData("class A : IDisposable { public void Dispose() { var save = C.SaveAsync(); save.Wait(); } }")]
    [InlineData("class A : IDisposable { public void Dispose() { C.SaveAsync(); } }")]
    [InlineData("class A : IDisposable { [Obsolete(\"Use CloseAsync\")] public void Dispose() => C.SaveAsync().Wait(); }")]
    [InlineData("class A : IDisposable { public void Dispose() => Stop().Wait(); async Task Stop() { Console.WriteLine(); } }")]
    [InlineData("class A : IDisposable { public void Dispose() => Task.Run(() => C.SaveAsync()); ~A() => C.SaveAsync().Wait(); }")]
    [InlineData("class A : IDisposable { public void Dispose() => Task.CompletedTask.GetAwaiter().GetResult(); }")]
    public Task DisposeWithAnAsyncForm_OrThatJoins_Quiet(string type) => VerifyAsync(type);

    /// <summary>In a lock others wait, too.</summary>
    [Theory]
    [InlineData("class A : IDisposable { readonly object _gate = new(); public void Dispose() { lock (_gate) { C.{|ASYNC105:SaveAsync().Wait|}(); } } }")]
    [InlineData("class A { public void Dispose() { } public A() => C.{|ASYNC105:SaveAsync().Wait|}(); }")]
    public Task OtherPlaces_AreAnotherRules(string type) => VerifyAsync(type);

    [Fact]
    public async Task Message_SaysWhatToImplement()
    {
        var test = Test("class A : IDisposable { public void Dispose() => C.{|#0:SaveAsync().Wait|}(); }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("ASYNC116").WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithMessage("'Task.Wait' blocks 'Dispose'; implement 'IAsyncDisposable' and await in 'DisposeAsync'"));
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
                public static Task SaveAsync() => Task.Delay(1);
            }
            """,
    };
}
