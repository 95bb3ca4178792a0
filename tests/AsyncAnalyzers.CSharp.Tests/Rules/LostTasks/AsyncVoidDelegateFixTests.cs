using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks.AsyncVoidDelegateFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What the fix of <c>ASYNC203</c> writes.</summary>
public sealed class AsyncVoidDelegateFixTests
{
    [Theory]
    [InlineData("list.ForEach({|ASYNC203:async|} x => await Task.Delay(x)); // why", "foreach (var x in list)\n            await Task.Delay(x); // why")]
    [InlineData("// first\n        list.ForEach({|ASYNC203:async|} (int x) => { await Task.Delay(x); });", "// first\n        foreach (int x in list) { await Task.Delay(x); }")]
    [InlineData("list.ForEach({|ASYNC203:async|} x =>\n        {\n            // slow\n            await Task.Delay(x);\n        });", "foreach (var x in list)\n        {\n            // slow\n            await Task.Delay(x);\n        }")]
    [InlineData("list.ToList().ForEach({|ASYNC203:async|} delegate(int x) { await Task.Delay(x); });", "foreach (int x in list.ToList()) { await Task.Delay(x); }")]
    [InlineData("Array.ForEach(array, {|ASYNC203:async|} x => await Task.Delay(x));", "foreach (var x in array)\n            await Task.Delay(x);")]
    public Task ForEach_BecomesALoop(string before, string after) => Verify.VerifyCodeFixAsync(In("async Task", before), In("async Task", after));

    [Theory]
    [InlineData("Parallel.ForEach(list, {|ASYNC203:async|} x => await Task.Delay(x)); // why", "await Parallel.ForEachAsync(list, async (x, token) => await Task.Delay(x)); // why")]
    [InlineData("Parallel.ForEach(list, new ParallelOptions(), {|ASYNC203:async|} (int x) =>\n        {\n            await Task.Delay(x);\n        });", "await Parallel.ForEachAsync(list, new ParallelOptions(), async (int x, CancellationToken token) =>\n        {\n            await Task.Delay(x);\n        });")]
    [InlineData("Parallel.For(0, 3, {|ASYNC203:async|} x => await Task.Delay(x));", "await Parallel.ForAsync(0, 3, async (x, token) => await Task.Delay(x));")]
    [InlineData("CancellationToken token = new(true); Parallel.ForEach(list, {|ASYNC203:async|} x => await Task.Delay(x));", "CancellationToken token = new(true); await Parallel.ForEachAsync(list, token, async (x, innerToken) => await Task.Delay(x));")]
    [InlineData("CancellationToken stop = new(true); Parallel.For(\n            0,\n            3,\n            {|ASYNC203:async|} x => await Task.Delay(x));", "CancellationToken stop = new(true); await Parallel.ForAsync(\n            0,\n            3,\n            stop,\n            async (x, innerToken) => await Task.Delay(x));")]
    [InlineData("CancellationToken stop = new(true); Parallel.ForEach(list, new ParallelOptions(), {|ASYNC203:async|} x => await Task.Delay(x));", "CancellationToken stop = new(true); await Parallel.ForEachAsync(list, new ParallelOptions(), async (x, token) => await Task.Delay(x));")]
    [InlineData("Run({|ASYNC203:async|} () => await Task.Delay(1));", "await RunAsync(async () => await Task.Delay(1));")]
    [InlineData("var x = Get({|ASYNC203:async|} () => await Task.Delay(1)) + 1;", "var x = await GetAsync(async () => await Task.Delay(1)) + 1;")]
    public Task AsynchronousForm_TakesTheLambda(string before, string after) => Verify.VerifyCodeFixAsync(In("async Task", before), In("async Task", after));

    [Fact]
    public Task AwaitableReturningFunction_BecomesAsync() => Verify.VerifyCodeFixAsync(
        In("Task", "Run({|ASYNC203:async|} () => await Task.Delay(1));\n        return Task.CompletedTask;"),
        In("async Task", "await RunAsync(async () => await Task.Delay(1));"));

    [Theory]
    [InlineData("Task.Factory.StartNew((Action)({|ASYNC203:async|} () => await Task.Delay(1))).Wait();", "Task.Run(async () => await Task.Delay(1)).Wait();")]
    [InlineData("Task.Factory.StartNew(new Action({|ASYNC203:async|} () => await Task.Delay(1))).Wait(); // why", "Task.Run(async () => await Task.Delay(1)).Wait(); // why")]
    public Task StartOfAnAction_BecomesARun(string before, string after) => Verify.VerifyCodeFixAsync(In("void", before), In("void", after));

    [Fact]
    public Task Assertion_IsAwaited() => Verify.VerifyCodeFixAsync(
        Test("Assert.Collection(new[] { 1, 2 }, {|ASYNC203:async|} x => await Task.Delay(x), {|ASYNC203:async|} x => await Task.Delay(x));\n        Assert.All(new[] { 1 }, {|ASYNC203:async|} x => await Task.Delay(x));"),
        Test("await Assert.CollectionAsync(new[] { 1, 2 }, async x => await Task.Delay(x), async x => await Task.Delay(x));\n        await Assert.AllAsync(new[] { 1 }, async x => await Task.Delay(x));"),
        TestReferences.XUnit);

    [Theory]
    [InlineData("void", "list.ForEach({|ASYNC203:async|} x => await Task.Delay(x));")]
    [InlineData("void", "Parallel.ForEach(list, {|ASYNC203:async|} x => await Task.Delay(x));")]
    [InlineData("async Task", "list.ForEach({|ASYNC203:async|} x => { if (x == 1) return; await Task.Delay(x); });")]
    [InlineData("async Task", "list.ForEach(/* kept */ {|ASYNC203:async|} x => await Task.Delay(x));")]
    [InlineData("async Task", "System.Action a = {|ASYNC203:async|} () => await Task.Delay(1);")]
    [InlineData("async Task", "lock (list) list.ForEach({|ASYNC203:async|} x => await Task.Delay(x));")]
    [InlineData("async Task", "var done = Parallel.ForEach(list, {|ASYNC203:async|} x => await Task.Delay(x)).IsCompleted;")]
    [InlineData("async Task", "Parallel.ForEach(list, {|ASYNC203:async|} (x, state) => await Task.Delay(x));")]
    public Task WhereNoFormWaits_NothingIsOffered(string head, string statement) => Verify.VerifyNoFixAsync(In(head, statement + (head == "void" ? "" : "\n        await Task.Yield();")));

    private static string In(string head, string statement) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            {{head}} M(List<int> list, int[] array)
            {
                {{statement}}
            }

            void Run(Action action) => action();
            Task RunAsync(Func<Task> action) => action();
            int Get(Action action) => 1;
            Task<int> GetAsync(Func<Task> action) => Task.Run(() => 1);
        }
        """;

    private static string Test(string statement) => $$"""
        using System.Threading.Tasks;
        using Xunit;

        public class Tests
        {
            [Fact]
            public async Task M()
            {
                {{statement}}
            }
        }
        """;
}
