using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using CounterpartTest = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.AsyncCounterpartAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.AsyncCounterpartFix>;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Many diagnostics at once: nested ones, one function in another, many files, several targets.</summary>
public sealed class FixAllTests
{
    [Fact]
    public Task NestedCallsAndFunctions_LoseNoEdit() => Verify.VerifyCodeFixAsync(
        """
        using System;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            async Task<C> GetAsync(C? c = null) { await Task.Yield(); return this; }

            Task<C> Outer(C a, C b)
            {
                Func<Task<C>> inner = () =>
                {
                    var x = [|a.GetAsync(b.[|GetAsync().Result|]).Result|];
                    return Local(x);

                    Task<C> Local(C y) => Task.FromResult(y.[|GetAsync([|GetAsync(y).Result|]).Result|]);
                };
                return a.GetAsync([|GetAsync([|inner().Result|]).Result|]);
            }
        }
        """.Replace("[|a.GetAsync(b.[|GetAsync().Result|]).Result|]", "a.[|GetAsync(b.[|GetAsync().Result|]).Result|]", System.StringComparison.Ordinal),
        """
        using System;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            async Task<C> GetAsync(C? c = null) { await Task.Yield(); return this; }

            async Task<C> Outer(C a, C b)
            {
                Func<Task<C>> inner = async () =>
                {
                    var x = await a.GetAsync(await b.GetAsync());
                    return await Local(x);

                    async Task<C> Local(C y) => await y.GetAsync(await GetAsync(y));
                };
                return await a.GetAsync(await GetAsync(await inner()));
            }
        }
        """);

    [Fact]
    public async Task FirstDiagnosticWithoutFix_DoesNotStopTheOthers()
    {
        // The verifier asks once more with a null key, as dotnet format does when the first diagnostic has no fix.
        const string Source = """
            using System.Threading.Tasks;

            class C
            {
                async Task M(Task t, Task u)
                {
                    await Task.Yield();
                    lock (this) { {|ASYNC101:u.Wait|}(); }
                    {|ASYNC101:t.Wait|}();
                }
            }
            """;
        await Verify.VerifyCodeFixAsync(Source, Source.Replace("\n        {|ASYNC101:t.Wait|}();", "\n        await t;", System.StringComparison.Ordinal));
    }

    [Fact]
    public Task ManyFiles_AreFixedInOneGo()
    {
        var test = new Test();
        foreach (var i in Enumerable.Range(0, 30))
        {
            test.TestState.Sources.Add(Many(i, "[|M(t).Result|]"));
            test.FixedState.Sources.Add(Many(i, "await M(t)"));
        }

        // One by one, the verifier stops at a hundred steps.
        return test.RunAsync();

        static string Many(int i, string value) => $$"""
            using System.Threading.Tasks;

            class C{{i}}
            {
                async Task<int> M(Task<int> t)
                {
                    await Task.Yield();
                    return {{value}};
                }
            }
            """;
    }

    [Fact]
    public Task TargetWithoutTheCounterpart_KeepsTheCall()
    {
        const string Before = """
            using System.IO;
            using System.Threading.Tasks;

            class C
            {
                async Task M(FileStream s)
                {
                    await Task.Yield();
                    [|File.ReadAllText|]("a");
                }

                async Task N(FileStream s)
                {
                    await Task.Yield();
                    [|s.Flush|]();
                }
            }
            """;
        return new CounterpartTest
        {
            TestState = { Sources = { Before }, LinkedTargets = { new(TestReferences.NetStandard20) } },
            FixedState = { Sources = { Before.Replace("[|s.Flush|]()", "await s.FlushAsync()", System.StringComparison.Ordinal) } },
        }.RunAsync();
    }

    [Fact]
    public Task OverloadWithTokenOnOneTargetOnly_IsCalledWithout()
    {
        const string Before = """
            using System.IO;
            using System.Threading;
            using System.Threading.Tasks;

            class C
            {
                async Task M(CancellationToken token)
                {
                    var r = new StreamReader("a");
                    await Task.Yield();
                    [|r.ReadLine|]();
                }
            }
            """;
        return new CounterpartTest
        {
            TestState = { Sources = { Before }, LinkedTargets = { new(TestReferences.NetStandard20) } },
            FixedState = { Sources = { Before.Replace("[|r.ReadLine|]()", "await r.ReadLineAsync()", System.StringComparison.Ordinal) } },
        }.RunAsync();
    }

    [Fact]
    public Task CodeOfOneTarget_IsFixedInEach()
    {
        const string Before = """
            using System.Threading.Tasks;

            class C
            {
                async Task M(Task t, Task u, Task v)
                {
                    await Task.Yield();
                    [|t.Wait|]();
            #if OTHER
                    u.Wait();
            #else
                    [|v.Wait|]();
            #endif
                }
            }
            """;
        return new Test
        {
            TestState = { Sources = { Before }, LinkedTargets = { new(TestReferences.NetStandard20, LanguageVersion.Latest, "OTHER") } },
            FixedState = { Sources = { Before.Replace("[|t.Wait|]()", "await t", System.StringComparison.Ordinal).Replace("[|v.Wait|]()", "await v", System.StringComparison.Ordinal).Replace("u.Wait()", "await u", System.StringComparison.Ordinal) } },
            BatchFixedState = { Sources = { Before.Replace("[|t.Wait|]()", "await t", System.StringComparison.Ordinal).Replace("[|v.Wait|]()", "await v", System.StringComparison.Ordinal).Replace("u.Wait()", "await u", System.StringComparison.Ordinal) } },
        }.RunAsync();
    }

    [Fact]
    public Task OldLanguageInOneTarget_KeepsTheCode() => new Test
    {
        TestState =
        {
            Sources = { "using System.Threading.Tasks; class C { C Next { get; set; } Task<string> GetAsync() { return null; } async Task M() { await Task.Yield(); var x = Next?.[|GetAsync().Result|]; } async Task N(Task t) { await Task.Yield(); [|t.Wait|](); } }" },
            LinkedTargets = { new(TestReferences.Net100, LanguageVersion.CSharp7_3) },
        },
        FixedState =
        {
            Sources = { "using System.Threading.Tasks; class C { C Next { get; set; } Task<string> GetAsync() { return null; } async Task M() { await Task.Yield(); var x = Next?.[|GetAsync().Result|]; } async Task N(Task t) { await Task.Yield(); await t; } }" },
        },
        Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable,
    }.RunAsync();

    [Fact]
    public Task SpanOnTheStack_IsLeftOutAlone() => Verify.VerifyCodeFixAsync(
        """
        using System;
        using System.Threading.Tasks;

        class C
        {
            static async Task<int> GetAsync() { await Task.Yield(); return 1; }
            static void Take(ReadOnlySpan<int> s, int n) { }

            async Task Bad(int[] a)
            {
                await Task.Yield();
                Take(a.AsSpan(), {|ASYNC101:GetAsync().Result|});
            }

            async Task<int> Good()
            {
                await Task.Yield();
                return [|GetAsync().Result|];
            }
        }
        """,
        """
        using System;
        using System.Threading.Tasks;

        class C
        {
            static async Task<int> GetAsync() { await Task.Yield(); return 1; }
            static void Take(ReadOnlySpan<int> s, int n) { }

            async Task Bad(int[] a)
            {
                await Task.Yield();
                Take(a.AsSpan(), {|ASYNC101:GetAsync().Result|});
            }

            async Task<int> Good()
            {
                await Task.Yield();
                return await GetAsync();
            }
        }
        """);
}
