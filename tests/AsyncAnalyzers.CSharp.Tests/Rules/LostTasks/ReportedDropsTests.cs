using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>Complaints of users about dropped tasks in earlier analyzers, each named after the project and the issue. Every rule runs.</summary>
public sealed class ReportedDropsTests
{
    [Fact]
    public Task VsThreading774_IgnoredConfigureAwait_IsReported() => VerifyAsync("""
        class C
        {
            void N()
            {
                Task.{|ASYNC201:Delay(1).ConfigureAwait|}(false);
            }
        }
        """);

    [Fact]
    public Task VsThreading775_IgnoredCustomAwaitable_IsReported() => VerifyAsync("""
        class Job
        {
            public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter();
        }

        class C
        {
            Job Start() => new();
            void M() => {|ASYNC201:Start|}();
        }
        """);

    [Fact]
    public Task VsThreading1363_IgnoredTaskInALocalFunctionOfAnAsyncMethod_IsReported() => VerifyAsync("""
        class C
        {
            async Task M()
            {
                await Task.Yield();
                Local();

                void Local()
                {
                    {|ASYNC201:Task.Delay|}(1);
                }
            }
        }
        """);

    [Fact]
    public Task RoslynAnalyzers3947_IgnoredAwaitableInSynchronousCode_IsReported() => VerifyAsync("""
        class C
        {
            void M(HttpClient client)
            {
                {|ASYNC201:client.GetStringAsync|}("https://a.example");
            }
        }
        """);

    [Fact]
    public Task RoslynAnalyzers7025_IgnoredValueTask_IsReported() => VerifyAsync("""
        class C
        {
            void M(Stream stream)
            {
                {|ASYNC201:stream.DisposeAsync|}();
            }
        }
        """);

    [Fact]
    public Task DotnetSdk56294_IgnoredAwaitableInAConstructor_IsReported() => VerifyAsync("""
        class C
        {
            C()
            {
                {|ASYNC201:LoadAsync|}();
            }

            Task LoadAsync() => Task.Delay(1);
        }
        """);

    [Fact]
    public Task VsThreading1232_UnfamiliarAwaitableHelper_IsNotReported() => VerifyAsync("""
        static class Tasks
        {
            public static Task Forget(this Task task) => task;
        }

        class C
        {
            void M() => Task.Delay(1).Forget();
        }
        """);

    private static Task VerifyAsync(string source) => new CSharpAnalyzerTest<AllRules> { TestCode = source, ImplicitUsings = true }.RunAsync();
}
