using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What follows a <c>DisposeAsync</c> that the fix of <c>ASYNC116</c> writes: <c>Dispose(bool)</c>, <c>using</c>, calls of <c>Dispose</c>.</summary>
public sealed class AsyncDisposalChainTests
{
    private const string Type = "class A : IDisposable { public void Dispose() => C.{|ASYNC116:StoreAsync().Wait|}(); }";

    private const string Written = "class A : IDisposable, IAsyncDisposable { public void Dispose() => C.StoreAsync().Wait(); public async ValueTask DisposeAsync() => await C.StoreAsync(); }";

    [Theory]
    [InlineData("async Task M() { using var a = new A(); await Task.Yield(); }", "async Task M() { await using var a = new A(); await Task.Yield(); }")]
    [InlineData("async Task M() { using (var a = new A()) { await Task.Yield(); } }", "async Task M() { await using (var a = new A()) { await Task.Yield(); } }")]
    [InlineData("async Task M(A a) { using (a) { await Task.Yield(); } }", "async Task M(A a) { await using (a) { await Task.Yield(); } }")]
    [InlineData("async Task M(A a) { try { await Task.Yield(); } finally { a.Dispose(); } }", "async Task M(A a) { try { await Task.Yield(); } finally { await a.DisposeAsync(); } }")]
    [InlineData("async Task M() { using var b = new B2(); await Task.Yield(); } class B2 : A { }", "async Task M() { await using var b = new B2(); await Task.Yield(); } class B2 : A { }")]
    public Task WhereCodeIsAsync_TheDisposalIsAwaited(string before, string after) => VerifyAsync(0, Type + " class B { " + before + " }", Written + " class B { " + after + " }");

    [Theory]
    [InlineData("void M() { using var a = new A(); }")]
    [InlineData("B() { using var a = new A(); }")]
    [InlineData("Task M() { using var a = new A(); return Task.CompletedTask; }")]
    [InlineData("async Task M() { using var a = new MemoryStream(); await Task.Yield(); }")]
    [InlineData("void M() { lock (this) { using var a = new A(); } }")]
    [InlineData("async Task M() { await Task.Yield(); IDisposable a = new A(); a.Dispose(); }")]
    public Task WhereItCannotAwait_DisposeStays(string member) => VerifyAsync(0, Type + " class B { " + member + " }", Written + " class B { " + member + " }");

    [Theory]
    [InlineData("void M() { using var a = new A(); } void N() => M();", "async Task MAsync() { await using var a = new A(); } async Task NAsync() => await MAsync();")]
    [InlineData("int M(A a) { using (a) { return 1; } }", "async Task<int> MAsync(A a) { await using (a) { return 1; } }")]
    [InlineData("async Task M() { using var a = new A(); await Task.Yield(); }", "async Task M() { await using var a = new A(); await Task.Yield(); }")]
    [InlineData("B() { using var a = new A(); }", "B() { using var a = new A(); }")]
    [InlineData("void M(out int n) { using var a = new A(); n = 1; }", "void M(out int n) { using var a = new A(); n = 1; }")]
    public Task InCallers_FunctionsBecomeAsyncForIt(string before, string after) => VerifyAsync(1, Type + " class B { " + before + " }", Written + " class B { " + after + " }");

    [Fact]
    public Task Pattern_GetsTwoCopies() => VerifyAsync(
        0,
        """
        public class Queue : IDisposable
        {
            private bool _isDisposed;

            /// <summary>Ends it.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Ends it.</summary>
            /// <param name="disposing">Whether it is called by hand.</param>
            protected virtual void Dispose(bool disposing)
            {
                if (_isDisposed)
                    return;
                if (disposing)
                {
                    C.{|ASYNC116:StoreAsync().Wait|}();
                }

                _isDisposed = true;
            }

            public static async Task RunAsync()
            {
                using var queue = new Queue();
                await Task.Yield();
            }
        }
        """,
        """
        public class Queue : IDisposable, IAsyncDisposable
        {
            private bool _isDisposed;

            /// <summary>Ends it.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <inheritdoc/>
            public async ValueTask DisposeAsync()
            {
                await DisposeAsync(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Ends it.</summary>
            /// <param name="disposing">Whether it is called by hand.</param>
            protected virtual void Dispose(bool disposing)
            {
                if (_isDisposed)
                    return;
                if (disposing)
                {
                    C.StoreAsync().Wait();
                }

                _isDisposed = true;
            }

            /// <summary>Ends it.</summary>
            /// <param name="disposing">Whether it is called by hand.</param>
            protected virtual async ValueTask DisposeAsync(bool disposing)
            {
                if (_isDisposed)
                    return;
                if (disposing)
                {
                    await C.StoreAsync();
                }

                _isDisposed = true;
            }

            public static async Task RunAsync()
            {
                await using var queue = new Queue();
                await Task.Yield();
            }
        }
        """);

    [Theory]
    [InlineData("sealed class A : IDisposable { public void Dispose() => Dispose(true); ~A() => Dispose(false); void Dispose(bool d) { if (d) C.{|ASYNC116:StoreAsync().Wait|}(); } }",
        "sealed class A : IDisposable, IAsyncDisposable { public void Dispose() => Dispose(true); public async ValueTask DisposeAsync() => await DisposeAsync(true); ~A() => Dispose(false); void Dispose(bool d) { if (d) C.StoreAsync().Wait(); } async ValueTask DisposeAsync(bool d) { if (d) await C.StoreAsync(); } }")]
    [InlineData("class A : IDisposable { public void Dispose() { this.Dispose(disposing: true); } protected virtual void Dispose(bool disposing) { C.{|ASYNC116:StoreAsync().Wait|}(); } } class B : A { }",
        "class A : IDisposable, IAsyncDisposable { public void Dispose() { this.Dispose(disposing: true); } public async ValueTask DisposeAsync() { await this.DisposeAsync(disposing: true); } protected virtual void Dispose(bool disposing) { C.StoreAsync().Wait(); } protected virtual async ValueTask DisposeAsync(bool disposing) { await C.StoreAsync(); } } class B : A { }")]
    public Task Pattern_InOneLine(string before, string after) => VerifyAsync(0, before, after);

    [Theory]
    [InlineData("class A : IDisposable { public void Dispose() => Dispose(true); protected virtual void Dispose(bool disposing) { C.{|ASYNC116:StoreAsync().Wait|}(); } } class B : A { protected override void Dispose(bool disposing) { } }")]
    [InlineData("class Z : IDisposable { public void Dispose() => Dispose(true); protected virtual void Dispose(bool disposing) { } } class A : Z { protected override void Dispose(bool disposing) { C.{|ASYNC116:StoreAsync().Wait|}(); } }")]
    [InlineData("class A : IDisposable { public virtual void Dispose() => Dispose(true); protected virtual void Dispose(bool disposing) { C.{|ASYNC116:StoreAsync().Wait|}(); } }")]
    [InlineData("class A : IDisposable { public void Dispose() => Dispose(false); protected virtual void Dispose(bool disposing) { C.{|ASYNC116:StoreAsync().Wait|}(); } }")]
    [InlineData("class A : IDisposable { public void Dispose() { Dispose(true); Dispose(false); } void Dispose(bool disposing) { C.{|ASYNC116:StoreAsync().Wait|}(); } }")]
    [InlineData("class A : IDisposable { void IDisposable.Dispose() => Dispose(true); void Dispose(bool disposing) { C.{|ASYNC116:StoreAsync().Wait|}(); } }")]
    public Task WhereTheAsyncFormWouldLeaveSomethingOut_NothingIsOffered(string types) => new CSharpCodeFixTest<BlockingDisposeAnalyzer, BlockingDisposeFix>
    {
        ImplicitUsings = true,
        TestCode = types + Declarations,
    }.RunAsync();

    private const string Declarations = "\n\nstatic class C { public static async Task StoreAsync() { await Task.Delay(1); } }";

    private static Task VerifyAsync(int action, string before, string after) => new CSharpCodeFixTest<BlockingDisposeAnalyzer, BlockingDisposeFix>
    {
        ImplicitUsings = true,
        KeepsComments = false,
        CodeActionIndex = action,
        TestCode = before + Declarations,
        FixedCode = after + Declarations,
    }.RunAsync();
}
