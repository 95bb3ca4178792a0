using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What the place of the code decides.</summary>
public sealed partial class ReportedCasesTests
{
    [Fact]
    public Task VsThreading470_SynchronousAction_IsRequestCode() => VerifyAsync("""
        using Microsoft.AspNetCore.Mvc;

        public class HomeController : Controller
        {
            public IActionResult Index(HttpClient client) => Content(client.{|ASYNC101:GetStringAsync("/").Result|});
        }
        """, TestReferences.AspNetCore);

    [Theory]
    [InlineData(881)]
    [InlineData(1003)]
    public Task VsThreading_SynchronousLocalFunctionOrCallback_IsQuiet(int issue) => VerifyAsync($$"""
        class Issue{{issue}}
        {
            event Action? Changed;

            async Task M(Task<int> task, CancellationToken token)
            {
                await Task.Yield();
                Changed += () => Use(task.Result);
                token.Register(() => task.Wait());
                Func<int> later = () => task.Result;
                Use({|ASYNC106:later|}());
                {|ASYNC106:Local|}();

                void Local() => Use(task.Result);
            }

            void Use(int value)
            {
            }
        }
        """);

    [Fact]
    public Task VsThreading1370_TopLevelStatementsWithoutAwait_AreQuiet() => VerifyProgramAsync("""
        Task.Delay(1).Wait();
        Console.WriteLine(File.ReadAllText("a"));
        """);

    [Theory]
    [InlineData(5066)]
    [InlineData(4524)]
    public Task SonarDotnet_TopLevelStatementsWithAwait_AreAsyncCode(int issue) => VerifyProgramAsync($$"""
        await Task.Delay({{issue}});
        Task.{|ASYNC101:Delay(1).Wait|}();
        """);

    [Fact]
    public Task VsThreading1232_AwaiterUsedByHand_IsQuietWhereCompleted() => VerifyAsync("""
        class C
        {
            ValueTask<int> M(Task<int> task)
            {
                var awaiter = task.GetAwaiter();
                if (awaiter.IsCompleted)
                    return new ValueTask<int>(awaiter.GetResult());
                return new ValueTask<int>(task);
            }
        }
        """);

    [Fact]
    public Task Roslynator1664_UnsafeSpanOverAPointer_IsQuiet() => VerifyAsync("""
        class C
        {
            async Task<int> M(Stream stream, byte[] bytes)
            {
                await Task.Yield();
                var read = 0;
                unsafe
                {
                    fixed (byte* start = bytes)
                        read = stream.Read(new Span<byte>(start, bytes.Length));
                }

                return read;
            }
        }
        """);

    [Theory]
    [InlineData(1617)]
    [InlineData(821)]
    public Task Roslynator_CompletedValueTask_IsQuiet(int issue) => VerifyAsync($$"""
        class Issue{{issue}}
        {
            async Task<int> M()
            {
                await Task.Yield();
                ValueTask.CompletedTask.GetAwaiter().GetResult();
                var made = new ValueTask<int>(1);
                return made.Result + ValueTask.FromResult(2).Result + Task.FromResult(3).Result;
            }
        }
        """);

    private static Task VerifyProgramAsync(string source) => new CSharpAnalyzerTest<AllRules>
    {
        TestState = { Sources = { source }, OutputKind = OutputKind.ConsoleApplication },
        ImplicitUsings = true,
    }.RunAsync();
}
