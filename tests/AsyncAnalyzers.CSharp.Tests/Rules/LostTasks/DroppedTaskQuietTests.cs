using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>The nearest lookalikes of what <c>ASYNC201</c> reports: calls that hand the task on, that start nothing, that are meant.</summary>
public sealed class DroppedTaskQuietTests
{
    [Theory]
    [InlineData("Task t; t = Get(); t.Wait();")]
    [InlineData("all.Add(Get());")]
    [InlineData("all.Insert(0, Get());")]
    [InlineData("new Queue<Task>(all).Enqueue(Get());")]
    [InlineData("new[] { Get() }[0] = Get();")]
    [InlineData("Func<Task> f = () => { return Get(); }; f().Wait();")]
    [InlineData("Get().GetAwaiter().OnCompleted(() => { });")]
    [InlineData("Get().GetAwaiter().GetResult();")]
    [InlineData("Task.WaitAll(Get(), Get());")]
    [InlineData("GC.KeepAlive(Get());")]
    [InlineData("Volatile.Write(ref kept, Get());")]
    [InlineData("Interlocked.Exchange(ref kept, Get());")]
    [InlineData("Interlocked.CompareExchange(ref kept, Get(), null);")]
    [InlineData("new ConcurrentDictionary<int, Task>().TryAdd(1, Get());")]
    [InlineData("new ConcurrentDictionary<int, Task>().AddOrUpdate(1, _ => Get(), (_, old) => old);")]
    [InlineData("source.TrySetResult(1);")]
    [InlineData("gate.Release();")]
    [InlineData("kept?.ConfigureAwait(false);")]
    public Task TaskThatIsHandedOn_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In("void", statement));

    [Theory]
    [InlineData("await Get();")]
    [InlineData("await foreach (var x in Numbers()) { }")]
    [InlineData("await using (new MemoryStream()) { }")]
    [InlineData("await Task.WhenAll(Get(), Get());")]
    [InlineData("if (await Task.WhenAny(Get(), Get()) == kept) return;")]
    [InlineData("(await Number()).ToString();")]
    public Task AwaitedTask_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In("async Task", statement));

    // 'Task.Run' and the like are a suggestion of another rule.
    [Theory]
    [InlineData("{|ASYNC216:Task.Run|}(() => Console.Write(1));")]
    [InlineData("Task.{|ASYNC216:Factory.StartNew|}(() => Console.Write(1));")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => Get().Wait());")]
    public Task OffloadedWork_IsAnotherRules(string statement) => Verify.VerifyAnalyzerAsync(In("void", statement));

    [Theory]
    [InlineData("async_analyzers.fire_and_forget_methods = C.Push", "Push();")]
    [InlineData("async_analyzers.fire_and_forget_methods = M:C.Push", "this.Push();")]
    [InlineData("async_analyzers.sync_flag_parameters = later", "Flush(later: false);")]
    public Task WhatTheTeamSays_IsNotReported(string option, string statement)
    {
        var test = new CSharpAnalyzerTest<LostTasksFamily> { TestCode = In("void", statement) };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + option + "\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task RendererThatIsAskedToDraw_IsNotReported() => Verify.VerifyAnalyzerAsync(
        """
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Components;

        public class Clock : ComponentBase
        {
            [Parameter]
            public EventCallback Ticked { get; set; }

            private void OnTick()
            {
                InvokeAsync(StateHasChanged);
                Ticked.InvokeAsync();
            }
        }
        """,
        TestReferences.AspNetCore);

    [Fact]
    public Task DescriptionsForADouble_AreNotReported() => Verify.VerifyAnalyzerAsync(
        """
        using System.Threading.Tasks;
        using Moq;
        using NSubstitute;

        public interface IStore { Task SaveAsync(int number); }

        public class Tests
        {
            public void Run(IStore store)
            {
                store.Received(2).SaveAsync(1);
                store.DidNotReceive().SaveAsync(2);
                var mock = new Mock<IStore>();
                mock.Verify(s => s.SaveAsync(1), Times.Once());
                mock.VerifyAll();
            }
        }
        """,
        TestReferences.NSubstitute);

    private static string In(string head, string statement) => $$"""
        #nullable disable
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            private Task kept;

            {{head}} M(List<Task> all, TaskCompletionSource<int> source, SemaphoreSlim gate)
            {
                {{statement}}
            }

            Task Get() => Task.Delay(1);
            Task<int> Number() => Task.Run(() => 1);
            Task Push() => Task.Delay(1);
            Task Flush(bool later) => Task.Delay(1);
            async IAsyncEnumerable<int> Numbers() { await Task.Yield(); yield return 1; }
        }
        """;
}
