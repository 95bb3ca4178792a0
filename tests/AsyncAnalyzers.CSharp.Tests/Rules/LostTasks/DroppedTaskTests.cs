using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC201</c> reports, and where it stays quiet.</summary>
public sealed class DroppedTaskTests
{
    [Theory]
    [InlineData("{|ASYNC201:Task.Delay|}(1);")]
    [InlineData("{|ASYNC201:other?.Get|}();")]
    [InlineData("if (other != null) {|ASYNC201:other.Get|}();")]
    [InlineData("other.{|ASYNC201:Get().ConfigureAwait|}(false);")]
    [InlineData("{|ASYNC201:other.Value|}();")]
    [InlineData("{|ASYNC201:Task.Yield|}();")]
    [InlineData("{|ASYNC201:other.Sequence|}();")]
    [InlineData("{|ASYNC201:other.Disposable|}();")]
    [InlineData("{|ASYNC201:Task.WhenAll|}(Task.Delay(1), Task.Delay(2));")]
    [InlineData("Action a = () => {|ASYNC201:other.Get|}();")]
    [InlineData("Action a = () => {|ASYNC201:other?.Get|}();")]
    [InlineData("Action a = delegate { {|ASYNC201:other.Get|}(); };")]
    [InlineData("void Local() => {|ASYNC201:other.Get|}(); Local();")]
    [InlineData("try { } finally { {|ASYNC201:other.Get|}(); }")]
    [InlineData("foreach (var x in new[] { 1 }) {|ASYNC201:other.Get|}();")]
    [InlineData("var i = 0; for ({|ASYNC201:other.Get|}(); i < 3; i++, {|ASYNC201:other?.Get|}()) { }")]
    public Task SynchronousFunction_IsReported(string statement) => Verify.VerifyAnalyzerAsync(InSync(statement));

    [Theory]
    [InlineData("_ = other.Get();")]
    [InlineData("var task = other.Get(); kept = task;")]
    [InlineData("kept = other.Get();")]
    [InlineData("var i = 0; for (kept = other.Get(); i < 3; i++, _ = other.Get()) { }")]
    [InlineData("kept ??= other.Get();")]
    [InlineData("Take(other.Get());")]
    [InlineData("other.Get().Wait();")]
    [InlineData("other.Get().ContinueWith(t => { });")]
    [InlineData("Func<Task> f = () => other.Get();")]
    [InlineData("Func<Task> f = other.Get;")]
    [InlineData("System.Linq.Expressions.Expression<Action> e = () => other.Get();")]
    [InlineData("other.Nothing();")]
    [InlineData("other.Send(Flags.FireAndForget);")]
    [InlineData("Same(other.Get());")]
    [InlineData("kept.ConfigureAwait(false);")]
    [InlineData("var task = other.Get(); task.ConfigureAwait(false); kept = task;")]
    [InlineData("other.Get().Observe();")]
    [InlineData("other.Get()?.Observe();")]
    [InlineData("builder.With(1).With(2);")]
    [InlineData("derivedBuilder.With(1);")]
    public Task KeptTask_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(InSync(statement));

    // The compiler knows calls in async functions, and calls of methods that are written with 'async'.
    [Theory]
    [InlineData("async Task", "{|CS4014:other.Get()|};")]
    [InlineData("async Task", "{|CS4014:other.Value()|};")]
    [InlineData("async Task", "{|CS4014:Task.Yield()|};")]
    [InlineData("async Task", "{|CS4014:other.Get().ConfigureAwait(false)|};")]
    [InlineData("async Task", "{|CS4014:other.Async()|};")]
    [InlineData("async Task", "{|CS4014:other.AsyncSequence()|};")]
    [InlineData("async Task", "Func<Task> f = async () => { await Task.Yield(); {|CS4014:other.Get()|}; }; await f();")]
    [InlineData("async Task", "async void OnClick(object sender, EventArgs e) { await Task.Yield(); {|CS4014:other.Get()|}; } OnClick(null, null);")]
    [InlineData("void", "{|CS4014:other.Async()|};")]
    [InlineData("void", "{|CS4014:other!.Async()|};")]
    [InlineData("void", "Action a = () => {|CS4014:other.Async()|};")]
    public Task WhereTheCompilerSpeaks_ItIsQuiet(string head, string statement) => new CSharpAnalyzerTest<LostTasksFamily>
    {
        TestCode = In(head, head == "void" ? statement : "await Task.Yield(); " + statement),
        CompilerDiagnostics = CompilerDiagnostics.Warnings,
    }.RunAsync();

    [Theory]
    [InlineData("{|ASYNC201:other?.Get|}();")]
    [InlineData("{|ASYNC201:other?.Async|}();")]
    [InlineData("Action a = () => {|ASYNC201:other.Get|}();")]
    [InlineData("void Local() { {|ASYNC201:other.Get|}(); } Local();")]
    [InlineData("{|ASYNC201:other.Sequence|}();")]
    public Task AsyncFunctionWhereTheCompilerIsQuiet_IsReported(string statement) =>
        Verify.VerifyAnalyzerAsync(In("async Task", "await Task.Yield(); " + statement));

    [Fact]
    public Task ExpressionBodies_AreReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class C
        {
            private Task Get() => Task.Delay(1);
            C() => {|ASYNC201:Get|}();
            void M() => {|ASYNC201:Get|}();
            int P { set => {|ASYNC201:Get|}(); }
        }
        """);

    [Fact]
    public Task CalleeThatReturnsCompletedTasks_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class B
        {
            protected virtual Task After() => Task.CompletedTask;
            private Task Done() { return Task.CompletedTask; }
            private Task<int> Number(bool flag) { if (flag) return Task.FromResult(1); return Task.FromResult(2); }
            private Task Some(bool flag) { if (flag) return Task.CompletedTask; return Task.Delay(1); }

            void M()
            {
                Done();
                Number(true);
                {|ASYNC201:Some|}(true);
                {|ASYNC201:After|}();
            }
        }

        class D : B
        {
            protected override Task After()
            {
                base.After();
                return Task.Delay(1);
            }
        }
        """);

    [Fact]
    public Task BlazorSetter_MayNotifyItsParent() => Verify.VerifyAnalyzerAsync(
        """
        using Microsoft.AspNetCore.Components;
        using System.Threading.Tasks;

        class C : ComponentBase
        {
            private int _value;

            [Parameter]
            public EventCallback<int> ValueChanged { get; set; }

            public int Value
            {
                get => _value;
                set
                {
                    _value = value;
                    ValueChanged.InvokeAsync(value);
                    InvokeAsync(StateHasChanged);
                    {|ASYNC201:Task.Delay|}(1);
                }
            }
        }
        """,
        TestReferences.Named("web"));

    [Fact]
    public Task ListedMethods_AreNotReported()
    {
        var test = new CSharpAnalyzerTest<LostTasksFamily>
        {
            TestCode = """
                using System.Threading.Tasks;

                namespace App;

                class Jobs
                {
                    public Task Queue(int job) => Task.Delay(1);
                    public Task Push() => Task.Delay(1);
                    public Task Other() => Task.Delay(1);

                    void M()
                    {
                        Queue(1);
                        Push();
                        {|ASYNC201:Other|}();
                    }
                }
                """,
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nasync_analyzers.fire_and_forget_methods = Jobs.Queue|M:App.Jobs.Push\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task BrokenCode_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class C
        {
            void M()
            {
                {|CS0103:GetAsync|}();
                {|CS0103:x|}.GetAsync();
                Task.{|CS1501:Delay|}();
            }
        }
        """);

    private static string InSync(string statement) => In("void", statement);

    private static string In(string head, string statement) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using System.Threading.Tasks;

        class C
        {
            private Task kept;

            {{head}} M(C other, Builder builder, DerivedBuilder derivedBuilder)
            {
                {{statement}}
            }

            void Take(Task task) => kept = task;
            T Same<T>(T value) => value;
            void Nothing() { }
            Task Get() => Task.Delay(1);
            Task Send(Flags flags) => Task.Delay(1);
            ValueTask Value() => new ValueTask(Task.Delay(1));
            IAsyncEnumerable<int> Sequence() => null;
            IAsyncDisposable Disposable() => null;
            async Task Async() => await Task.Yield();
            async IAsyncEnumerable<int> AsyncSequence()
            {
                await Task.Yield();
                yield return 1;
            }
        }

        static class Tasks
        {
            public static Task Observe(this Task task) => task;
        }

        enum Flags { None, FireAndForget }

        class Builder
        {
            public Builder With(int x) => this;
            public TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter();
        }

        class DerivedBuilder : Builder { }
        """;
}
