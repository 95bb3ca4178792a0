using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What <c>ASYNC101</c>'s fix writes for each shape of a wait.</summary>
public sealed class BlockingOnTaskShapesFixTests
{
    [Theory]
    [InlineData("GetAsync().[|GetAwaiter().GetResult|]();", "await GetAsync();")]
    [InlineData("GetAsync().ConfigureAwait(false).[|GetAwaiter().GetResult|]();", "await GetAsync().ConfigureAwait(false);")]
    [InlineData("var x = GetAsync().ConfigureAwait(false).[|GetAwaiter().GetResult|]().Length;", "var x = (await GetAsync().ConfigureAwait(false)).Length;")]
    [InlineData("var x = [|ValueAsync().Result|];", "var x = await ValueAsync();")]
    [InlineData("ValueAsync().AsTask().[|GetAwaiter().GetResult|]();", "await ValueAsync().AsTask();")]
    [InlineData("new Custom().[|GetAwaiter().GetResult|]();", "await new Custom();")]
    [InlineData("[|Task.WaitAll|](t, u);", "await Task.WhenAll(t, u);")]
    [InlineData("[|Task.WaitAll|](new[] { t, u });", "await Task.WhenAll(new[] { t, u });")]
    [InlineData("System.Threading.Tasks.[|Task.WaitAll|](t);", "await System.Threading.Tasks.Task.WhenAll(t);")]
    [InlineData("[|Task.WaitAny|](t, u);", "await Task.WhenAny(t, u);")]
    [InlineData("[|Task.WaitAll|](new[] { t, u }, token);", "await Task.WhenAll(new[] { t, u }).WaitAsync(token);")]
    [InlineData("[|t.Wait|](token);", "await t.WaitAsync(token);")]
    public Task Wait_BecomesItsAwaitableForm(string before, string after) => Verify.VerifyCodeFixAsync(InAsync(before), InAsync(after));

    [Theory]
    [InlineData("var i = [|Task.WaitAny|](t, u);")]
    [InlineData("if ([|t.Wait|](100)) { }")]
    [InlineData("var done = [|Task.WaitAll|](new[] { t, u }, 100);")]
    public Task ResultThatAwaitDoesNotGive_HasNoFix(string statement) => Verify.VerifyNoFixAsync(InAsync(statement));

    [Theory]
    [InlineData("[|t.Wait|](100);")]
    [InlineData("[|t.Wait|](TimeSpan.FromSeconds(1));")]
    [InlineData("[|t.Wait|](100, token);")]
    [InlineData("[|Task.WaitAll|](new[] { t, u }, 100);")]
    public Task TimeoutThatWouldThrowInsteadOfPass_HasNoFix(string statement) => Verify.VerifyNoFixAsync(InAsync(statement));

    [Theory]
    [InlineData("[|t?.Wait|]();", "await (t ?? Task.CompletedTask);")]
    [InlineData("[|self?.VoidAsync().Wait|]();", "await (self?.VoidAsync() ?? Task.CompletedTask);")]
    [InlineData("var x = [|self?.GetAsync().Result|];", "var x = self?.GetAsync() is { } task ? await task : null;")]
    [InlineData("var x = self?.[|GetAsync().Result|].Length;", "var x = self?.GetAsync() is { } task ? (await task).Length : (int?)null;")]
    [InlineData("var x = self?.[|GetAsync().Result|].Length ?? 0;", "var x = (self?.GetAsync() is { } task ? (await task).Length : (int?)null) ?? 0;")]
    [InlineData("var x = self?.Next?.[|GetAsync().Result|].Trim();", "var x = self?.Next?.GetAsync() is { } task ? (await task).Trim() : null;")]
    [InlineData("self?.ValueAsync().[|GetAwaiter().GetResult|]();", "if (self?.ValueAsync() is { } task)\n            await task;")]
    [InlineData("self?.[|GetAsync().Result|].Trim();", "if (self?.GetAsync() is { } task)\n            (await task).Trim();")]
    public Task ConditionalAccess_StaysNullSafe(string before, string after)
    {
        var marked = before.Contains("?.GetAsync().Result|];", System.StringComparison.Ordinal) ? before.Replace("[|self?.", "self?.[|", System.StringComparison.Ordinal) : before;
        marked = marked.Replace("[|self?.VoidAsync()", "self?.[|VoidAsync()", System.StringComparison.Ordinal);
        return Verify.VerifyCodeFixAsync(InAsync(marked), InAsync(after));
    }

    [Fact]
    public Task ConditionalAccessBeforeElse_HasNoFix() => Verify.VerifyNoFixAsync(InAsync(
        "if (token.CanBeCanceled) self?.ValueAsync().[|GetAwaiter().GetResult|](); else return;"));

    [Fact]
    public Task LibraryPolicy_AddsConfigureAwait() => new Test
    {
        TestState =
        {
            Sources = { InAsync("[|t.Wait|](); var x = [|GetAsync().Result|].Length; GetAsync().ConfigureAwait(true).[|GetAwaiter().GetResult|](); [|Task.WaitAll|](t, u);") },
            AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\nasync_analyzers.configure_await = library\n") },
        },
        FixedState =
        {
            Sources = { InAsync("await t.ConfigureAwait(false); var x = (await GetAsync().ConfigureAwait(false)).Length; await GetAsync().ConfigureAwait(true); await Task.WhenAll(t, u).ConfigureAwait(false);") },
        },
    }.RunAsync();

    [Fact]
    public Task TimedWaitWithoutWaitAsync_HasNoFix() => Verify.VerifyNoFixAsync(
        """
        using System.Threading.Tasks;
        class C
        {
            async Task M(Task t)
            {
                await Task.Yield();
                [|t.Wait|](100);
            }
        }
        """,
        TestReferences.NetStandard20);

    [Fact]
    public Task CommentsAndLines_StayTokenForToken() => Verify.VerifyCodeFixAsync(
        InAsync("""
            // before
            var x = GetAsync() // the call
                        .ConfigureAwait(false)
                        // why
                        .[|GetAwaiter()
                        .GetResult|]() // after
                        .Length; // end
            """),
        InAsync("""
            // before
            var x = (await GetAsync() // the call
                        .ConfigureAwait(false))
                        // why
             // after
                        .Length; // end
            """));

    [Fact]
    public Task ChainOnLines_LosesTheLinesOfWhatGoes() => Verify.VerifyCodeFixAsync(
        InAsync("var x = self!\n            .[|GetAsync()\n            .Result|]\n            .Trim();"),
        InAsync("var x = (await self!\n            .GetAsync())\n            .Trim();"));

    private static string InAsync(string statement) => $$"""
        using System;
        using System.Runtime.CompilerServices;
        using System.Threading;
        using System.Threading.Tasks;

        class Custom
        {
            public TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter();
        }

        class C
        {
            C? Next => null;
            Task<string> GetAsync() => Task.Run(() => "");
            ValueTask<int> ValueAsync() => new(Task.Run(() => 1));
            Task VoidAsync() => Task.Delay(1);

            async Task M(Task t, Task u, Task<string>? s, C? self, CancellationToken token)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
