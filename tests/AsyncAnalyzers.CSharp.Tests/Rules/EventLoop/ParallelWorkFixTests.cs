using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.EventLoop.ParallelWorkFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What the fix of <c>ASYNC304</c> and <c>ASYNC310</c> writes.</summary>
public sealed class ParallelWorkFixTests
{
    [Theory]
    [InlineData("{|ASYNC304:Parallel.ForEach|}(xs, x => Work(x)); // all", "await Task.Run(() => Parallel.ForEach(xs, x => Work(x))); // all")]
    [InlineData("var sum = xs.{|ASYNC304:AsParallel().Sum|}();", "var sum = await Task.Run(() => xs.AsParallel().Sum());")]
    [InlineData("if ({|ASYNC304:Parallel.For|}(0, 9, Work).IsCompleted) Work(1);", "if ((await Task.Run(() => Parallel.For(0, 9, Work))).IsCompleted) Work(1);")]
    public Task Call_IsWrapped(string before, string after) => Verify.VerifyCodeFixAsync(In(before), In(after));

    [Fact]
    public Task RequestOfAServer_IsWrappedToo() => Verify.VerifyCodeFixAsync(
        In("{|ASYNC310:Parallel.For|}(0, 9, Work);") + Server,
        In("await Task.Run(() => Parallel.For(0, 9, Work));") + Server);

    [Theory]
    [InlineData("lock (this) { {|ASYNC304:Parallel.For|}(0, 9, Work); }")]
    [InlineData("{|ASYNC304:Parallel.For|}(0, 9, i => _shown.Add(i));")]
    public Task WhatCannotMove_HasNoFix(string statement) => Verify.VerifyNoFixAsync(In(statement));

    private const string Server = "\nnamespace Microsoft.AspNetCore.Http { public abstract class HttpContext { } }\n";

    private static string In(string statement) => $$"""
        using System.Collections.ObjectModel;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            readonly ObservableCollection<int> _shown = new();

            async Task M(int[] xs)
            {
                await Task.Yield();
                {{statement}}
            }

            void Work(int x) { }
        }
        """;
}
