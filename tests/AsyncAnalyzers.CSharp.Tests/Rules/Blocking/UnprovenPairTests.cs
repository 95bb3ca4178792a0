using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Of a pair, the body of the synchronous form decides: <c>ASYNC102</c> where it blocks, <c>ASYNC113</c> where nobody can tell.</summary>
public sealed class UnprovenPairTests
{
    [Theory]
    [InlineData("int Load(int id) => File.ReadAllText(\"a\").Length + id;")]
    [InlineData("int Load(int id) => Inner(id); int Inner(int id) { Thread.Sleep(id); return id; }")]
    [InlineData("int Load(int id) { lock (this) { return File.ReadAllText(\"a\").Length; } }")]
    [InlineData("int Load(int id) { using var input = File.OpenRead(\"a\"); return input.Read(new byte[id], 0, 1); }")]
    [InlineData("readonly StreamReader _reader = new(\"a\"); int Load(int id) => _reader.ReadLine()!.Length;")]
    [InlineData("int Load(int id, bool wait = true) { if (wait) Thread.Sleep(id); return id; }")]
    [InlineData("int Load(int id) => LoadAsync(id).GetAwaiter().GetResult();")]
    public Task BodyBlocks_IsAMatterOf102(string members) => Verify(members, "ASYNC102");

    [Theory]
    [InlineData("int Load(int id) => id;")]
    [InlineData("int Load(int id) => _work(id); readonly Func<int, int> _work = n => n;")]
    [InlineData("int? _known; int Load(int id) => _known ??= File.ReadAllText(\"a\").Length;")]
    [InlineData("int Load(int id) { Directory.Delete(\"a\"); return id; }")]
    public Task NobodyCanTell_Suggested(string members) => Verify(members, "ASYNC113");

    [Theory]
    [InlineData("readonly Dictionary<int, int> _known = new(); int Load(int id) => _known[id];")]
    [InlineData("int Load(int id) { _ = LoadAsync(id); return id; }")]
    [InlineData("int Load(int id, bool wait = false) { if (wait) Thread.Sleep(id); return id; }")]
    public Task ReturnsAtOnce_Quiet(string members) => Verify(members, null);

    [Theory]
    [InlineData("interface IStore { int Load(int id); Task<int> LoadAsync(int id); }", "ASYNC113")]
    [InlineData("interface IStore { int Load(int id); Task<int> LoadAsync(int id); } class Disk : IStore { public int Load(int id) => File.ReadAllText(\"a\").Length; public async Task<int> LoadAsync(int id) => (await File.ReadAllTextAsync(\"a\")).Length; }", "ASYNC102")]
    [InlineData("abstract class IStore { public abstract int Load(int id); public abstract Task<int> LoadAsync(int id); } class Disk : IStore { public override int Load(int id) { Thread.Sleep(id); return id; } public override async Task<int> LoadAsync(int id) { await Task.Delay(id); return id; } }", "ASYNC102")]
    [InlineData("class IStore : MemoryMapped { } class MemoryMapped { public virtual int Load(int id) => id; public virtual Task<int> LoadAsync(int id) => Task.FromResult(id); }", "ASYNC113")]
    public Task ThroughAContract_AnyImplementationWillDo(string types, string expected) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = types + $$"""

            class C
            {
                async Task<int> M(IStore store)
                {
                    await Task.Yield();
                    return {|{{expected}}:store.Load|}(1);
                }
            }
            """,
    }.RunAsync();

    [Fact]
    public Task QueryThatIsGivenBack_HasNotRunYet() => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = """
            interface IRepository
            {
                IQueryable<int> GetAll();

                Task<IQueryable<int>> GetAllAsync();

                List<int> GetList();

                Task<List<int>> GetListAsync();
            }

            class C
            {
                async Task<int> M(IRepository repository)
                {
                    await Task.Yield();
                    return repository.GetAll().Count() + {|ASYNC113:repository.GetList|}().Count;
                }
            }
            """,
    }.RunAsync();

    [Fact]
    public Task CounterpartThatOnlyThrows_Quiet() => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = """
            abstract class Mapper
            {
                public virtual string Map(int id) => throw new NotImplementedException("override it");

                public virtual Task<string> MapAsync(int id) => throw new NotImplementedException("override it");
            }

            sealed class Names : Mapper
            {
                public override string Map(int id) => File.ReadAllText("a");
            }

            sealed class Both : Mapper
            {
                public override string Map(int id) => File.ReadAllText("a");

                public override async Task<string> MapAsync(int id) => await File.ReadAllTextAsync("a");
            }

            class C
            {
                async Task<string> M(Names names, Both both)
                {
                    await Task.Yield();
                    return names.Map(1) + {|ASYNC102:both.Map|}(1);
                }
            }
            """,
    }.RunAsync();

    [Theory]
    [InlineData(true, "ASYNC113")]
    [InlineData(false, "ASYNC102")]
    public Task PairOfAnotherProject_InABuildItsBodyIsNotAtHand(bool asMetadata, string expected) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestState =
        {
            Sources =
            {
                $$"""
                class C
                {
                    async Task<int> M(Lib.IStore store, Lib.Disk disk)
                    {
                        await Task.Yield();
                        return {|{{expected}}:store.Load|}(1) + {|{{expected}}:disk.Load|}(1);
                    }
                }
                """,
            },
            ReferencedProjects =
            {
                new("Lib", """
                    using System.IO;
                    using System.Threading.Tasks;

                    namespace Lib;

                    public interface IStore { int Load(int id); Task<int> LoadAsync(int id); }

                    public sealed class Disk : IStore
                    {
                        public int Load(int id) => File.ReadAllText("a").Length;
                        public async Task<int> LoadAsync(int id) => (await File.ReadAllTextAsync("a")).Length;
                    }
                    """, asMetadata),
            },
        },
    }.RunAsync();

    [Fact]
    public Task OverrideOfAnIoContract_IsKnownToBlock() => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = """
            abstract class Tunnel : Stream
            {
                public override int Read(byte[] buffer, int offset, int count) => count;

                public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken token) => Task.FromResult(count);
            }

            class C
            {
                async Task<int> M(Tunnel tunnel, byte[] buffer)
                {
                    await Task.Yield();
                    return {|ASYNC102:tunnel.Read|}(buffer, 0, 1);
                }
            }
            """,
    }.RunAsync();

    [Fact]
    public Task LibraryOfATeam_DoesIoByItsRow() => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestState =
        {
            Sources = { "class C { async Task<int> M(Acme.Store store) { await Task.Yield(); return {|ASYNC102:store.Load|}(1); } }" },
            ReferencedProjects = { new("Acme", "namespace Acme; public class Store { public int Load(int id) => id; public System.Threading.Tasks.Task<int> LoadAsync(int id) => System.Threading.Tasks.Task.FromResult(id); }", AsMetadata: true) },
            AdditionalFiles = { ("/AsyncAnalyzers.Team.txt", "N:Acme; does-io; a network client") },
        },
    }.RunAsync();

    private static Task Verify(string members, string? expected) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            class C
            {
                async Task<int> M()
                {
                    await Task.Yield();
                    return {{(expected is null ? "Load" : "{|" + expected + ":Load|}")}}(1);
                }

                async Task<int> LoadAsync(int id)
                {
                    await Task.Delay(id);
                    return id;
                }

                {{members}}
            }
            """,
    }.RunAsync();
}
