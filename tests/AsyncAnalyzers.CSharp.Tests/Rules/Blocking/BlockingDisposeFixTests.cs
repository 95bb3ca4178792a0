using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What the fix of <c>ASYNC116</c> writes: <c>DisposeAsync</c> beside <c>Dispose</c>.</summary>
public sealed class BlockingDisposeFixTests
{
    [Fact]
    public Task Dispose_GetsAnAsyncSibling() => VerifyAsync(
        """
        /// <summary>A queue.</summary>
        public sealed class Queue : IDisposable
        {
            private readonly StreamWriter _writer = new("queue.log");

            /// <summary>Ends it.</summary>
            public void Dispose()
            {
                // what is left
                _writer.{|ASYNC116:FlushAsync().Wait|}();
                _writer.WriteLine("end");
                Console.WriteLine("closed");
            }

            public int Count => 0;
        }
        """,
        """
        /// <summary>A queue.</summary>
        public sealed class Queue : IDisposable, IAsyncDisposable
        {
            private readonly StreamWriter _writer = new("queue.log");

            /// <summary>Ends it.</summary>
            public void Dispose()
            {
                // what is left
                _writer.FlushAsync().Wait();
                _writer.WriteLine("end");
                Console.WriteLine("closed");
            }

            /// <inheritdoc/>
            public async ValueTask DisposeAsync()
            {
                // what is left
                await _writer.FlushAsync();
                await _writer.WriteLineAsync("end");
                Console.WriteLine("closed");
            }

            public int Count => 0;
        }
        """);

    [Theory]
    [InlineData(
        "class A : object, IDisposable { public void Dispose() => C.{|ASYNC116:StoreAsync().Wait|}(); }",
        "class A : object, IDisposable, IAsyncDisposable { public void Dispose() => C.StoreAsync().Wait(); public async ValueTask DisposeAsync() => await C.StoreAsync(); }")]
    [InlineData(
        "class A : IDisposable { public void Dispose() { C.{|ASYNC116:StoreAsync().Wait|}(); C.StoreAsync().{|ASYNC116:GetAwaiter().GetResult|}(); } }",
        "class A : IDisposable, IAsyncDisposable { public void Dispose() { C.StoreAsync().Wait(); C.StoreAsync().GetAwaiter().GetResult(); } public async ValueTask DisposeAsync() { await C.StoreAsync(); await C.StoreAsync(); } }")]
    [InlineData(
        "record A(int N) : IDisposable { public void Dispose() { C.{|ASYNC116:StoreAsync().Wait|}(); } }",
        "record A(int N) : IDisposable, IAsyncDisposable { public void Dispose() { C.StoreAsync().Wait(); } public async ValueTask DisposeAsync() { await C.StoreAsync(); } }")]
    public Task OneLine_OrSeveralWaits(string before, string after) => VerifyAsync(before, after);

    [Theory]
    [InlineData("class A : IDisposable { public virtual void Dispose() => C.{|ASYNC116:StoreAsync().Wait|}(); }")]
    [InlineData("class A : IDisposable { void IDisposable.Dispose() => C.{|ASYNC116:StoreAsync().Wait|}(); }")]
    [InlineData("struct A : IDisposable { public void Dispose() => C.{|ASYNC116:StoreAsync().Wait|}(); }")]
    [InlineData("class A : IDisposable { public void Dispose() { try { C.{|ASYNC116:StoreAsync().Wait|}(); } catch (AggregateException) { } } }")]
    public Task WhereNoSiblingCanStand_NothingIsOffered(string type) => new CSharpCodeFixTest<BlockingDisposeAnalyzer, BlockingDisposeFix>
    {
        ImplicitUsings = true,
        TestCode = type + Declarations,
    }.RunAsync();

    private const string Declarations = "\n\nstatic class C { public static Task StoreAsync() => Task.Delay(1); }";

    private static Task VerifyAsync(string before, string after) => new CSharpCodeFixTest<BlockingDisposeAnalyzer, BlockingDisposeFix>
    {
        ImplicitUsings = true,
        KeepsComments = false,
        TestCode = before + Declarations,
        FixedCode = after + Declarations,
    }.RunAsync();
}
