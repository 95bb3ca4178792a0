using System.Threading.Tasks;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Never suggest a call that makes the function call itself.</summary>
public sealed partial class ReportedCasesTests
{
    [Theory]
    [InlineData("Meziantou1034")]
    [InlineData("Meziantou788")]
    [InlineData("VsThreading92")]
    [InlineData("SharpSource120")]
    public Task CounterpartBuiltOnTheSynchronousForm_IsQuiet(string issue) => VerifyAsync($$"""
        class {{issue}}
        {
            public void Run()
            {
            }

            public Task RunAsync()
            {
                Run();
                return Task.CompletedTask;
            }
        }

        class Awaiting
        {
            public int Load() => 1;

            public async Task<int> LoadAsync()
            {
                await Task.Yield();
                return this.Load();
            }
        }
        """);

    [Fact]
    public Task Meziantou587_OverrideBuiltOnTheSynchronousForm_IsQuiet() => VerifyAsync("""
        abstract class Log : TextWriter
        {
            public override Task FlushAsync()
            {
                Flush();
                return Task.CompletedTask;
            }

            public override async Task WriteLineAsync(string? value)
            {
                await Task.Yield();
                WriteLine(value);
            }
        }
        """);

    [Fact]
    public Task Meziantou613_ExtensionBuiltOnTheSynchronousForm_IsQuiet() => VerifyAsync("""
        class Store
        {
            public int Load(string key) => key.Length;
        }

        static class StoreExtensions
        {
            public static async Task<int> LoadAsync(this Store store, string key)
            {
                await Task.Yield();
                return store.Load(key);
            }

            public static Task<int> LoadAsync(this Store store, string key, CancellationToken token) => Task.FromResult(store.Load(key));
        }
        """);

    [Fact]
    public Task VsThreading147_InlineLambdaAndLocalFunctionOfTheCounterpart_AreQuiet() => VerifyAsync("""
        class C
        {
            public int Load(int key) => key;

            public async Task<int> LoadAsync(int key)
            {
                await Task.Yield();
                return new[] { key }.Select(each => Load(each)).Sum() + await Local();

                async Task<int> Local()
                {
                    await Task.Yield();
                    return Load(key);
                }
            }
        }
        """);

    [Fact]
    public Task Meziantou1034_DecoratorThatCallsTheSynchronousFormOfAnother_IsReported() => VerifyAsync("""
        interface IStore
        {
            int Load();

            Task<int> LoadAsync();
        }

        class Disk : IStore
        {
            public int Load() => File.ReadAllText("a").Length;

            public async Task<int> LoadAsync() => (await File.ReadAllTextAsync("a")).Length;
        }

        class Logged : IStore
        {
            private readonly IStore _inner;

            public Logged(IStore inner) => _inner = inner;

            public int Load() => _inner.Load();

            public async Task<int> LoadAsync()
            {
                await Task.Yield();
                return {|ASYNC102:_inner.Load|}();
            }
        }
        """);
}
