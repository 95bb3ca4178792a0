using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Pairs by name of which one form only covers the other, read on real code: nothing would be gained by the advice.</summary>
public sealed class HollowTwinTests
{
    [Theory]
    // the asynchronous form calls the synchronous one
    [InlineData("List<int> Find() => new(); Task<List<int>> FindAsync() => Task.FromResult(Find()); async Task M() { await Task.Yield(); Find(); }")]
    [InlineData("int Find() => 1; Task<int> FindAsync() { Check(); return Task.Run(() => this.Find()); } void Check() { } async Task M() { await Task.Yield(); Find(); }")]
    [InlineData("async Task M(Wrapped w) { await Task.Yield(); w.Read(new byte[1], 0, 1); }")]
    [InlineData("async Task M(IStore s) { await Task.Yield(); s.Find(); }")]
    // the synchronous form only starts the asynchronous one
    [InlineData("void Clean(int x) { if (x > 0) Enqueue(() => CleanAsync(x)); } async Task CleanAsync(int x) => await Task.Yield(); void Enqueue(Func<Task> f) { } async Task M() { await Task.Yield(); Clean(1); }")]
    // an extension of another type
    [InlineData("async Task M(IRow row) { await Task.Yield(); row.Value(\"a\"); }")]
    public Task OneFormCoversTheOther_StaysQuiet(string members) => Verify(members);

    [Theory]
    [InlineData("int Find() => 1; async Task<int> FindAsync() { await Task.Yield(); return Find(); } async Task M() { await Task.Yield(); {|ASYNC102:Find|}(); }")]
    [InlineData("int Find() => FindAsync().Result; async Task<int> FindAsync() { await Task.Yield(); return 1; } async Task M() { await Task.Yield(); {|ASYNC102:Find|}(); }")]
    [InlineData("void Clean() => CleanAsync().GetAwaiter().GetResult(); async Task CleanAsync() => await Task.Yield(); async Task M() { await Task.Yield(); {|ASYNC102:Clean|}(); }")]
    [InlineData("async Task M(Reader row) { await Task.Yield(); {|ASYNC102:row.Value|}(\"a\"); }")]
    public Task BothFormsWork_Reported(string members) => Verify(members);

    private static Task Verify(string members) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync($$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;

        class C { {{members}} }

        interface IStore { int Find(); Task<int> FindAsync() => Task.FromResult(Find()); }
        interface IRow { }
        class Reader : IRow { }

        static class Rows
        {
            public static int Value(this IRow row, string name) => 1;
            public static async Task<int> ValueAsync(this Reader row, string name) { await Task.Yield(); return 1; }
        }

        abstract class Wrapped : Stream
        {
            public override int Read(byte[] buffer, int offset, int count) => 0;
            public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));
        }
        """);
}
