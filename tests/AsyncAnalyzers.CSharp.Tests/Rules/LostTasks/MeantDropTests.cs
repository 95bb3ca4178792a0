using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>Calls whose task is dropped on purpose, or belongs to somebody else (<c>ASYNC201</c>), beside those that lose one.</summary>
public sealed class MeantDropTests
{
    [Theory]
    [InlineData("void M() => LogOn();")]
    [InlineData("async Task M() { await Task.Yield(); {|ASYNC201:this?.LogOn|}(); }")]
    [InlineData("void M() => {|ASYNC201:Start|}();")]
    [InlineData("void M() => {|ASYNC201:Make|}();")]
    [InlineData("void M() => Task.{|ASYNC201:Delay(1).ConfigureAwait|}(false);")]
    public Task HandleThatCanBeAwaited_IsQuietInSynchronousCode(string member) => Verify.VerifyAnalyzerAsync($$"""
        #pragma warning disable CS4014
        using System.Runtime.CompilerServices;
        using System.Threading.Tasks;

        class Job { public int Id; public TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter(); }

        [AsyncMethodBuilder(typeof(int))]
        class TaskLike { public int Id; public TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter(); }

        class Plain { public TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter(); }

        class C
        {
            Plain Make() => new Plain();
            Job LogOn() => new Job();
            TaskLike Start() => new TaskLike();
            {{member}}
        }
        """);

    // The assembly is not at hand: its types as far as the rows name them.
    [Fact]
    public Task ActorThatEndsItsSystem_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;
        using Akka.Actor;

        class Guardian
        {
            void OnReceive(ActorSystem system, CoordinatedShutdown shutdown)
            {
                system.Terminate();
                shutdown.Run(new object());
                {|ASYNC201:shutdown.RunPhase|}("last");
            }
        }

        namespace Akka.Actor
        {
            abstract class ActorSystem
            {
                public abstract Task Terminate();
            }

            sealed class CoordinatedShutdown
            {
                public Task Run(object reason, string? phase = null) => RunPhase(phase);
                public Task RunPhase(string? phase) => Task.Delay(1);
            }
        }
        """);

    // The assembly is not at hand: its types as far as the rows name them.
    [Fact]
    public Task SignalThatIsDescribed_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System;
        using System.Threading.Tasks;
        using Microsoft.Azure.WebJobs.Extensions.DurableTask;

        interface ICounter { Task Add(int amount); }

        class Client
        {
            async Task M(IDurableEntityClient client, IDurableEntityContext context)
            {
                await client.SignalEntityAsync<ICounter>("key", proxy => proxy.Add(1));
                context.SignalEntity<ICounter>("key", proxy => { proxy.Add(1); });
                Take<ICounter>(counter => {|ASYNC201:counter.Add|}(1));
            }

            void Take<T>(Action<T> use) { }
        }

        namespace Microsoft.Azure.WebJobs.Extensions.DurableTask
        {
            interface IDurableEntityClient { Task SignalEntityAsync<T>(string key, Action<T> operation); }
            interface IDurableEntityContext { void SignalEntity<T>(string key, Action<T> operation); }
        }
        """);

    [Theory]
    [InlineData("Register(\"loop\", _loop);")]
    [InlineData("var loop = Task.Delay(1); Register(\"loop\", loop);")]
    [InlineData("Forward(loop: _loop);")]
    [InlineData("{|ASYNC201:Register|}(\"loop\", Task.Delay(1));")]
    [InlineData("Begin();")]
    [InlineData("{|ASYNC201:Given|}(Task.Delay(1));")]
    [InlineData("{|ASYNC201:Local|}();")]
    [InlineData("{|ASYNC201:Overridable|}();")]
    [InlineData("{|ASYNC201:Half|}(1);")]
    [InlineData("{|ASYNC201:Save|}(_loop);")]
    [InlineData("{|ASYNC201:Task.WhenAll|}(_loop, _loop);")]
    public Task TaskThatIsHandedOver_IsLookedAfter(string statement) => Verify.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        class C
        {
            Task _loop = Task.Delay(1);

            void M()
            {
                {{statement}}
            }

            Task Register(string name, Task task) { task.ContinueWith(t => { }); return task; }
            Task Begin() { _loop = Task.Delay(1); return _loop; }
            Task Given(Task task) { return task; }
            Task Local() { var task = Task.Delay(1); return task; }
            protected virtual Task Overridable() { _loop = Task.Delay(1); return _loop; }
            Task Half(int n) { if (n > 1) return _loop; return Task.Delay(n); }
            ValueTask<int> Forward(Task loop) => new(Task.FromResult(1));
            Task Save(object value) => Task.Delay(1);
        }
        """);

    [Theory]
    [InlineData("tasks.GetOrAdd(1, x => Task.Delay(x));")]
    [InlineData("tasks.AddOrUpdate(1, Task.Delay, (x, old) => old);")]
    [InlineData("queue.Dequeue();")]
    [InlineData("{|ASYNC201:work|}();")]
    [InlineData("{|ASYNC201:work.Invoke|}();")]
    [InlineData("{|ASYNC201:Retry|}(() => Task.Delay(1));")]
    public Task ValueThatAContainerKeeps_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync($$"""
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Threading.Tasks;

        class C
        {
            void M(ConcurrentDictionary<int, Task> tasks, Queue<Task> queue, Func<Task> work)
            {
                {{statement}}
            }

            static T Retry<T>(Func<T> work) => work();
        }
        """);

    [Theory]
    [InlineData("list.ForEachAsync(x => { Console.Write(x); return Task.CompletedTask; });")]
    [InlineData("list.ForEachAsync(x => Task.FromResult(x));")]
    [InlineData("{|ASYNC201:list.ForEachAsync|}(x => Task.Delay(x));")]
    [InlineData("{|ASYNC201:list.ForEachAsync|}(async x => await Task.Delay(x));")]
    [InlineData("{|ASYNC201:list.ForEachAsync|}(x => { if (x > 1) return Task.Delay(x); return Task.CompletedTask; });")]
    [InlineData("{|ASYNC201:list.StartAsync|}(x => Task.CompletedTask);")]
    public Task EachIsDoneInPlace(string statement) => Verify.VerifyAnalyzerAsync($$"""
        using System;
        using System.Threading.Tasks;

        abstract class Each { public abstract Task ForEachAsync(Func<int, Task> use); public abstract Task StartAsync(Func<int, Task> use); }
        class C { void M(Each list) { {{statement}} } }
        """);

    [Theory]
    [InlineData("var pool = new OwnPool(); pool.Initialize();")]
    [InlineData("var pool = new Pool(); pool.Initialize();")]
    [InlineData("var pool = new SlowPool(); {|ASYNC201:pool.Initialize|}();")]
    [InlineData("Pool pool = new OwnPool(); if (given is not null) pool = given; {|ASYNC201:pool.Initialize|}();")]
    [InlineData("{|ASYNC201:given.Initialize|}();")]
    public Task TypeOfTheReceiverIsKnown(string statements) => Verify.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        class Pool { public virtual ValueTask Initialize() { return default; } }
        class OwnPool : Pool { }
        class SlowPool : Pool { public override ValueTask Initialize() => new(Task.Delay(1)); }
        class C { void M(Pool given) { {{statements}} } }
        """);
}
