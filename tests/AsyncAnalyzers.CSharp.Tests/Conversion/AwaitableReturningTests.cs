using System.Threading.Tasks;
using Xunit;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Functions that return an awaitable and become async, with their returns.</summary>
public sealed class AwaitableReturningTests
{
    [Theory]
    [InlineData(
        "Task<int> M() { var n = [|NumberAsync().Result|]; return Task.FromResult(n); }",
        "async Task<int> M() { var n = await NumberAsync(); return n; }")]
    [InlineData(
        "public static Task<int> M() { return Task.FromResult([|NumberAsync().Result|]); }",
        "public static async Task<int> M() { return await NumberAsync(); }")]
    [InlineData(
        "Task<int> M() => Task.FromResult([|NumberAsync().Result|] + 1);",
        "async Task<int> M() => await NumberAsync() + 1;")]
    [InlineData(
        "ValueTask<int> M() => new ValueTask<int>([|NumberAsync().Result|]);",
        "async ValueTask<int> M() => await NumberAsync();")]
    [InlineData(
        "ValueTask<int> M() { [|VoidAsync().Wait|](); return new(1); }",
        "async ValueTask<int> M() { await VoidAsync(); return 1; }")]
    [InlineData(
        "ValueTask<int> M() { [|VoidAsync().Wait|](); return ValueTask.FromResult(1); }",
        "async ValueTask<int> M() { await VoidAsync(); return 1; }")]
    [InlineData(
        "ValueTask<int> M() { [|VoidAsync().Wait|](); return new ValueTask<int>(NumberAsync()); }",
        "async ValueTask<int> M() { await VoidAsync(); return await new ValueTask<int>(NumberAsync()); }")]
    [InlineData(
        "ValueTask<int> M() { [|VoidAsync().Wait|](); return default; }",
        "async ValueTask<int> M() { await VoidAsync(); return default; }")]
    [InlineData(
        "Task<object> M() { [|VoidAsync().Wait|](); return Task.FromResult<object>(\"\"); }",
        "async Task<object> M() { await VoidAsync(); return \"\"; }")]
    [InlineData(
        "Task<int> M() { [|VoidAsync().Wait|](); return NumberAsync(); }",
        "async Task<int> M() { await VoidAsync(); return await NumberAsync(); }")]
    [InlineData(
        "Task<int> M(bool b) { [|VoidAsync().Wait|](); return b ? NumberAsync() : NumberAsync(); }",
        "async Task<int> M(bool b) { await VoidAsync(); return await (b ? NumberAsync() : NumberAsync()); }")]
    [InlineData(
        "Task<int> M(bool b) { if (b) throw new Exception(); return Task.FromResult([|NumberAsync().Result|]); }",
        "async Task<int> M(bool b) { if (b) throw new Exception(); return await NumberAsync(); }")]
    [InlineData(
        "Task M() => TakeAsync([|NumberAsync().Result|]);",
        "async Task M() => await TakeAsync(await NumberAsync());")]
    [InlineData(
        "Func<Task<int>> M() => () => Task.FromResult([|NumberAsync().Result|]);",
        "Func<Task<int>> M() => async () => await NumberAsync();")]
    [InlineData(
        "Func<int, Task<int>> M() => static x => { return Task.FromResult([|NumberAsync().Result|] + x); };",
        "Func<int, Task<int>> M() => static async x => { return await NumberAsync() + x; };")]
    [InlineData(
        "Func<int, Task<int>> M() => delegate (int x) { return Task.FromResult([|NumberAsync().Result|] + x); };",
        "Func<int, Task<int>> M() => async delegate (int x) { return await NumberAsync() + x; };")]
    [InlineData(
        "void M() { static Task<int> Local() => Task.FromResult([|NumberAsync().Result|]); _ = Local(); }",
        "void M() { static async Task<int> Local() => await NumberAsync(); _ = Local(); }")]
    [InlineData(
        "[Obsolete] Task<int> M() => Task.FromResult([|NumberAsync().Result|]);",
        "[Obsolete] async Task<int> M() => await NumberAsync();")]
    [InlineData(
        "Task<Func<Task>> M() { [|VoidAsync().Wait|](); return Task.FromResult<Func<Task>>(() => { return Task.CompletedTask; }); }",
        "async Task<Func<Task>> M() { await VoidAsync(); return () => { return Task.CompletedTask; }; }")]
    public Task Returns_AreUnwrappedOrAwaited(string before, string after) => Verify.VerifyCodeFixAsync(InClass(before), InClass(after));

    [Fact]
    public Task ReturnsOfTask_LoseTheirValue() => Verify.VerifyCodeFixAsync(
        InClass("""
            Task M(int n)
                {
                    [|VoidAsync().Wait|]();
                    if (n == 1)
                        return Task.CompletedTask;
                    if (n == 2)
                        return VoidAsync(); // two
                    if (n == 3)
                    {
                        return TakeAsync(3); // three
                    }

                    switch (n)
                    {
                        case 4:
                            return TakeAsync(4);
                        default:
                            return Task.CompletedTask;
                    }
                }
            """),
        InClass("""
            async Task M(int n)
                {
                    await VoidAsync();
                    if (n == 1)
                        return;
                    if (n == 2)
                    {
                        await VoidAsync();
                        return; // two
                    }
                    if (n == 3)
                    {
                        await TakeAsync(3);
                        return; // three
                    }

                    switch (n)
                    {
                        case 4:
                            await TakeAsync(4);
                            return;
                        default:
                            return;
                    }
                }
            """));

    [Theory]
    [InlineData("        return Task.CompletedTask;\n    }", "    }")]
    [InlineData("        return default;\n    }", "    }", "ValueTask")]
    [InlineData("        return new ValueTask();\n    }", "    }", "ValueTask")]
    [InlineData("        // done\n        return Task.CompletedTask;\n    }", "        // done\n        return;\n    }")]
    [InlineData("        return VoidAsync(); // last\n    }", "        await VoidAsync(); // last\n    }")]
    [InlineData("        if (true)\n            return Task.CompletedTask;\n        return VoidAsync();\n    }", "        if (true)\n            return;\n        await VoidAsync();\n    }")]
    public Task LastReturn_GoesWhereItSaysNothing(string before, string after, string type = "Task") => Verify.VerifyCodeFixAsync(
        InClass($"{type} M()\n    {{\n        [|VoidAsync().Wait|]();\n{before}"),
        InClass($"async {type} M()\n    {{\n        await VoidAsync();\n{after}"));

    [Theory]
    [InlineData("Task<int>? M() { [|VoidAsync().Wait|](); return null; }")]
    [InlineData("Task<int>? M(bool b) { [|VoidAsync().Wait|](); return b ? null : NumberAsync(); }")]
    [InlineData("Task<int>? M(int n) { [|VoidAsync().Wait|](); return n switch { 1 => null, _ => NumberAsync() }; }")]
    [InlineData("Task? M(C? c) { [|VoidAsync().Wait|](); return c?.M(c); }")]
    [InlineData("Task M() { [|VoidAsync().Wait|](); return default!; }")]
    public Task NullTask_HasNoFix(string member) => Verify.VerifyNoFixAsync(InClass(member));

    [Theory]
    [InlineData("Task M(Task running) { [|VoidAsync().Wait|](); try { return running; } finally { Console.WriteLine(); } }")]
    [InlineData("Task M(Task running, IDisposable held) { [|VoidAsync().Wait|](); using (held) { return running; } }")]
    [InlineData("Task M(Task running, IDisposable held) { [|VoidAsync().Wait|](); using var scope = held; return running; }")]
    [InlineData("Task M(Task a, Task b, bool c) { [|VoidAsync().Wait|](); try { return (c ? a : b); } finally { Console.WriteLine(); } }")]
    [InlineData("Task<int> M(List<Task<int>> running) { [|VoidAsync().Wait|](); try { if (running.Count > 0) return running[0]; } finally { Console.WriteLine(); } return NumberAsync(); }")]
    public Task RunningTaskReturnedFromScope_HasNoFix(string member) => Verify.VerifyNoFixAsync(InClass(member));

    [Fact]
    public Task RunningTaskReturnedBesideScope_IsAwaited() => Verify.VerifyCodeFixAsync(
        InClass("Task M(Task running)\n    {\n        [|VoidAsync().Wait|]();\n        try { Console.WriteLine(); } finally { Console.WriteLine(); }\n        return running;\n    }"),
        InClass("async Task M(Task running)\n    {\n        await VoidAsync();\n        try { Console.WriteLine(); } finally { Console.WriteLine(); }\n        await running;\n    }"));

    [Fact]
    public Task LibraryPolicy_ConfiguresReturnedTasks() => new Test
    {
        TestState =
        {
            Sources = { InClass("Task<int> M(bool b) { [|VoidAsync().Wait|](); return b ? NumberAsync() : Task.FromResult(1); }") },
            AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\nasync_analyzers.configure_await = library\n") },
        },
        FixedState =
        {
            Sources = { InClass("async Task<int> M(bool b) { await VoidAsync().ConfigureAwait(false); return await (b ? NumberAsync() : Task.FromResult(1)).ConfigureAwait(false); }") },
        },
    }.RunAsync();

    [Theory]
    [InlineData("Task<int> M(ref int x) { x = [|NumberAsync().Result|]; return Task.FromResult(x); }")]
    [InlineData("Task<int> M(out int x) { x = [|NumberAsync().Result|]; return Task.FromResult(x); }")]
    [InlineData("Task<int> M(in int x) { return Task.FromResult([|NumberAsync().Result|] + x); }")]
    public Task ReferenceParameter_HasNoFix(string member) => Verify.VerifyNoFixAsync(InClass(member));

    [Theory]
    [InlineData("IAsyncEnumerable<int> M() { [|VoidAsync().Wait|](); return null!; }")]
    [InlineData("TaskAwaitableOnly M() { [|VoidAsync().Wait|](); return new TaskAwaitableOnly(); }")]
    public Task ReturnTypeThatTheCompilerCannotBuild_HasNoFix(string member) => Verify.VerifyNoFixAsync(InClass(member));

    [Fact]
    public Task InactiveCode_HasNoFix() => Verify.VerifyNoFixAsync(InClass("""
        Task<int> M()
            {
                [|VoidAsync().Wait|]();
        #if NEVER
                return NumberAsync();
        #else
                return Task.FromResult(1);
        #endif
            }
        """));

    [Fact]
    public Task SynchronizedMethod_HasNoFix() => Verify.VerifyNoFixAsync(InClass(
        "[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)] Task M() { [|VoidAsync().Wait|](); return Task.CompletedTask; }"));

    [Fact]
    public Task PartialMethod_BecomesAsyncWhereItIsWritten() => Verify.VerifyCodeFixAsync(
        "using System.Threading.Tasks; partial class C { public partial Task M(Task t); public partial Task M(Task t) { [|t.Wait|](); return Task.CompletedTask; } }",
        "using System.Threading.Tasks; partial class C { public partial Task M(Task t); public async partial Task M(Task t) { await t; } }");

    [Fact]
    public Task Implementations_BecomeAsync() => Verify.VerifyCodeFixAsync(
        "using System.Threading.Tasks; interface I { Task M(Task t); } class C : I { public virtual Task M(Task t) { [|t.Wait|](); return t; } }",
        "using System.Threading.Tasks; interface I { Task M(Task t); } class C : I { public virtual async Task M(Task t) { await t; await t; } }");

    private static string InClass(string member) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using System.Threading.Tasks;

        class TaskAwaitableOnly
        {
            public TaskAwaiter GetAwaiter() => default;
        }

        class C
        {
            static async Task<int> NumberAsync() { await Task.Yield(); return 1; }
            static Task VoidAsync() => Task.Delay(1);
            static Task TakeAsync(int n) => Task.Delay(n);

            {{member}}
        }
        """;
}
