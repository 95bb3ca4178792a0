using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Robustness;

/// <summary>
/// In an editor a referenced project is a compilation whose symbols come with source trees that are not ours; in a build
/// it is metadata. The answers are the same.
/// </summary>
public sealed class ProjectReferenceTests
{
    private const string Library = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Lib;

        public class Store : IDisposable, IAsyncDisposable
        {
            public readonly Task<int> Ready = Task.Run(() => 1);

            public int Size => LoadAsync("a").Result;

            public int Load(string key)
            {
                Thread.Sleep(1);
                return LoadAsync(key).Result;
            }

            public Task<int> LoadAsync(string key, CancellationToken token = default) => Task.Run(() => key.Length, token);

            public void Save(string key) => File(key);

            public static void File(string key) => Thread.Sleep(key.Length);

            public void Dispose() => Thread.Sleep(1);

            public ValueTask DisposeAsync() => default;

            public IEnumerable<int> Keys()
            {
                yield return LoadAsync("b").Result;
            }
        }

        public static class StoreExtensions
        {
            public static int Count(this Store store) => store.Size;

            public static Task<int> CountAsync(this Store store) => store.LoadAsync("c");

            public static T Each<T>(this Store store, Func<Store, T> body) => body(store);
        }

        public abstract class Base
        {
            public virtual int Get() => 1;

            public virtual Task<int> GetAsync() => Task.FromResult(Get());
        }
        """;

    // In a build the bodies of the library are not at hand: what blocks in them is unknown, and its pairs are pairs of names.
    private static readonly string Metadata = Source.Replace("ASYNC102:", "ASYNC113:").Replace("«", "").Replace("»", "");

    private static readonly string Code = Source.Replace("«", "{|ASYNC106:").Replace("»", "|}");

    private const string Source = """
        using Lib;

        class C : Base
        {
            private readonly Store _store = new();

            public override async Task<int> GetAsync()
            {
                await Task.Yield();
                return Get() + {|ASYNC102:_store.Count|}() + {|ASYNC115:Ready.Result|};
            }

            private Task<int> Ready => _store.Ready;

            async Task<int> M()
            {
                {|ASYNC104:using|} var store = new Store();
                «store.Save»("a");
                «Store.File»("b");
                var size = «store.Size» + store.Keys().Sum() + {|ASYNC101:LoadAsync("c").Result|};
                var each = «store.Each»(s => s.Load("d"));
                await store.Ready;
                return {|ASYNC102:store.Load|}("e") + size + each + store.Ready.Result;
            }

            Task<int> LoadAsync(string key) => _store.LoadAsync(key);
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task SameAnswers(bool asMetadata) => new CSharpAnalyzerTest<AllRules>
    {
        TestState = { Sources = { asMetadata ? Metadata : Code }, ReferencedProjects = { new("Lib", Library, asMetadata) } },
        ImplicitUsings = true,
    }.RunAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EachAnalyzerAlone(bool asMetadata)
    {
        using var workspace = new Microsoft.CodeAnalysis.AdhocWorkspace();
        var state = new TestState { Sources = { asMetadata ? Metadata : Code }, ReferencedProjects = { new("Lib", Library, asMetadata) } };
        var settings = new CompileSettings(TestReferences.Net100, Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, Microsoft.CodeAnalysis.NullableContextOptions.Enable, ImplicitUsings: true);
        var solution = TestSolution.Create(workspace, state, settings);
        var project = solution.Projects.Single(candidate => candidate.Name == TestSolution.MainProject);
        foreach (var analyzer in AllRules.Every)
            await AnalyzerRun.DiagnosticsOfAsync(project, [analyzer], TestContext.Current.CancellationToken);
    }
}
