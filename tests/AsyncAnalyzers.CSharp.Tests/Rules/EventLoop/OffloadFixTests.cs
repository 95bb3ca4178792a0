using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.EventLoop;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.EventLoop.OffloadFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What the fix of <c>ASYNC301</c>, <c>ASYNC308</c>, <c>ASYNC309</c> and <c>ASYNC311</c> writes, and where it refuses.</summary>
public sealed class OffloadFixTests
{
    [Fact]
    public Task Loop_MovesWithItsCommentsAndSharesItsVariables() => Verify.VerifyCodeFixAsync(
        In("""
                    // all of them
                    var sum = 1;
                    {|ASYNC301:for|} (var i = 0; i < 10_000_000; i++) // many
                    {
                        // one
                        sum += i;

                        if (sum > 7)
                            sum = 0;
                    } // end
                    Print(sum);
            """),
        In("""
                    // all of them
                    var sum = 1;
                    await Task.Run(() =>
                    {
                        for (var i = 0; i < 10_000_000; i++) // many
                        {
                            // one
                            sum += i;

                            if (sum > 7)
                                sum = 0;
                        }
                    }); // end
                    Print(sum);
            """));

    /// <summary>The folders are gone through in the loop, so that moving it moves the work.</summary>
    [Fact]
    public Task LoopOverFolders_Moves() => Verify.VerifyCodeFixAsync(
        In("""
                    var sum = 0;
                    {|ASYNC302:foreach|} (var path in System.IO.Directory.EnumerateFiles("/a", "*", System.IO.SearchOption.AllDirectories))
                        sum += path.Length;
                    Print(sum);
            """),
        In("""
                    var sum = 0;
                    await Task.Run(() =>
                    {
                        foreach (var path in System.IO.Directory.EnumerateFiles("/a", "*", System.IO.SearchOption.AllDirectories))
                            sum += path.Length;
                    });
                    Print(sum);
            """));

    [Fact]
    public Task Token_IsPassedAndAskedInEachRound() => Verify.VerifyCodeFixAsync(
        In("""
                    {|ASYNC301:for|} (var i = 0; i < 4000; i++)
                    {
                        for (var j = 0; j < 4000; j++)
                            _sum += i * j;
                    }
            """, "CancellationToken token"),
        In("""
                    await Task.Run(() =>
                    {
                        for (var i = 0; i < 4000; i++)
                        {
                            token.ThrowIfCancellationRequested();
                            for (var j = 0; j < 4000; j++)
                                _sum += i * j;
                        }
                    }, token);
            """, "CancellationToken token"));

    [Theory]
    [InlineData("{|ASYNC301:Crunch|}(4000);", "await Task.Run(() => Crunch(4000));")]
    [InlineData("var x = {|ASYNC301:Crunch|}(4000) + 1;", "var x = await Task.Run(() => Crunch(4000)) + 1;")]
    [InlineData("var x = {|ASYNC301:this.Crunch|}(4000) + 2;", "var x = await Task.Run(() => this.Crunch(4000)) + 2;")]
    [InlineData("var x = {|ASYNC301:Crunch|}(4000).ToString();", "var x = (await Task.Run(() => Crunch(4000))).ToString();")]
    [InlineData("string x = {|ASYNC301:this.Crunch|}(4000).ToString();", "string x = (await Task.Run(() => this.Crunch(4000))).ToString();")]
    [InlineData("{|ASYNC301:Crunch|}(4000);", "await Task.Run(() => Crunch(4000), token);", "CancellationToken token")]
    public Task Call_IsWrapped(string before, string after, string parameters = "") =>
        Verify.VerifyCodeFixAsync(In("        " + before, parameters), In("        " + after, parameters));

    [Theory]
    [InlineData("{|ASYNC308:Copy|}(names);", "await Task.Run(() => Copy(names));", "string[] names")]
    [InlineData("{|ASYNC311:Blur|}(m);", "await Task.Run(() => Blur(m));", "double[,] m")]
    public Task GrowthThatATeamAsksFor_IsMovedToo(string before, string after, string parameters)
    {
        var test = new CSharpCodeFixTest<EventLoopFamily, OffloadFix>
        {
            TestCode = In("        " + before, parameters),
            FixedCode = In("        " + after, parameters),
        };
        foreach (var state in new[] { test.TestState, test.FixedState })
            state.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\ndotnet_diagnostic.ASYNC308.severity = warning\ndotnet_diagnostic.ASYNC311.severity = warning\n"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("{|ASYNC301:for|} (var i = 0; i < 10_000_000; i++) { if (_sum > 3) return; _sum += i; }")]
    [InlineData("{|ASYNC301:for|} (var i = 0; i < 10_000_000; i++) { if (_sum > 3) goto done; _sum += i; } done: ;")]
    [InlineData("int last, i = 0; {|ASYNC301:do|} { last = _sum; i++; } while (i < 10_000_000); Print(last);")]
    [InlineData("{|ASYNC301:for|} (var i = 0; i < 10_000_000; i++)\n#if DEBUG\n_sum += i;\n#else\n_sum -= i;\n#endif\n")]
    [InlineData("lock (this) { {|ASYNC301:for|} (var i = 0; i < 10_000_000; i++) _sum += i; }")]
    [InlineData("{|ASYNC301:for|} (var i = 0; i < 10_000_000; i++) _shown.Add(i);")]
    [InlineData("C? other = this; {|ASYNC301:other?.Crunch|}(4000);")]
    [InlineData("C? other = this; var x = {|ASYNC301:other?.Crunch|}(4000).ToString();")]
    public Task WhatCannotMove_HasNoFix(string statement) => Verify.VerifyNoFixAsync(In(statement));

    /// <summary>What views show is filled by a function that the called one calls.</summary>
    [Fact]
    public Task CalledFunctionThatTouchesTheUi_HasNoFix() => Verify.VerifyNoFixAsync("""
        using System.Collections.ObjectModel;
        using System.Threading.Tasks;
        class C
        {
            readonly ObservableCollection<int> _shown = new();
            async Task M() { await Task.Yield(); {|ASYNC301:Count|}(); }
            void Count() { var sum = 0; for (var i = 0; i < 10_000_000; i++) sum += i; Show(sum); }
            void Show(int sum) => _shown.Add(sum);
        }
        """);

    [Fact]
    public Task ThisOfAStruct_HasNoFix() => Verify.VerifyNoFixAsync("""
        using System.Threading.Tasks;
        struct S { int _sum; async Task M() { await Task.Yield(); {|ASYNC301:for|} (var i = 0; i < 10_000_000; i++) _sum += i; } }
        """);

    [Fact]
    public Task BreakAndContinueInside_Stay() => Verify.VerifyCodeFixAsync(
        In("        {|ASYNC301:for|} (var i = 0; i < 10_000_000; i++) { if (_sum > 3) break; if (_sum > 2) continue; _sum += i; }"),
        In("""
                    await Task.Run(() =>
                    {
                        for (var i = 0; i < 10_000_000; i++) { if (_sum > 3) break; if (_sum > 2) continue; _sum += i; }
                    });
            """));

    [Fact]
    public Task FunctionThatReturnsATask_BecomesAsync() => Verify.VerifyCodeFixAsync(
        "using System.Threading.Tasks; class C { int _sum; public Task M() { {|ASYNC309:for|} (var i = 0; i < 10_000_000; i++) _sum += i; return Task.CompletedTask; } }",
        """
        using System.Threading.Tasks; class C { int _sum; public async Task M() { await Task.Run(() =>
        {
            for (var i = 0; i < 10_000_000; i++) _sum += i;
        }); } }
        """);

    private static string In(string statement, string parameters = "") => $$"""
        using System.Collections.ObjectModel;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            int _sum;
            readonly ObservableCollection<int> _shown = new();

            async Task M({{parameters}})
            {
                await Task.Yield();
        {{statement}}
            }

            int Crunch(int n) { for (var i = 0; i < n; i++) for (var j = 0; j < n; j++) _sum += j; return _sum; }
            void Copy(string[] names) { foreach (var name in names) System.IO.File.Copy(name, name + 1); }
            void Blur(double[,] m) { for (var i = 0; i < m.GetLength(0); i++) for (var j = 0; j < m.GetLength(1); j++) m[i, j] *= 2; }
            void Print(int x) { }
        }

        namespace System.Windows.Threading { public abstract class DispatcherObject { } }
        """;
}
