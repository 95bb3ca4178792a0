using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>The synchronous form reads memory or starts something, the asynchronous one waits: they are not the same thing (<c>ASYNC102</c>).</summary>
public sealed class ImmediateMethodTests
{
    [Theory]
    [InlineData("int Get(int id) => _known.TryGetValue(id, out var n) ? n : 0;")]
    [InlineData("int Get(int id) { if (_known.ContainsKey(id)) return _known[id]; return 0; }")]
    [InlineData("int Get(int id) => _list.FirstOrDefault(n => n == id);")]
    [InlineData("int Get(int id) => _reader.IsDBNull(id) ? 0 : _reader.GetInt32(id);")]
    [InlineData("int Get(int id) => Own(id); int Own(int id) => _known[id];")]
    [InlineData("void Get(int id) { _ = Task.Run(() => _list.Add(id)); }")]
    [InlineData("void Get(int id) { GetAsync(id); }")]
    public Task ReturnsAtOnce_StaysQuiet(string method) => Verify(method + " async Task M() { await Task.Yield(); Get(1); }");

    [Theory]
    [InlineData("int Get(int id) => File.ReadAllLines(\"a\").Count(line => line.Length == id);")]
    [InlineData("int Get(int id) => GetAsync(id).Result + _known[id];")]
    [InlineData("int Get(int id) { System.Threading.Thread.Sleep(id); return _known[id]; }")]
    public Task DoesMore_Reported(string method) => Verify(method + " async Task M() { await Task.Yield(); {|ASYNC102:Get|}(1); }");

    [Theory]
    [InlineData("int Get(int id) => _known.TryGetValue(id, out var n) ? n : Load(id);")]
    [InlineData("int Get(int id) => _users.FirstOrDefault(n => n == id);")]
    [InlineData("int Get(int id) => 1;")]
    [InlineData("int Get(int id) => _load(id) + _known[id];")]
    [InlineData("int Get(int id) { Directory.Delete(_list[0].ToString()); return 1; }")]
    public Task NobodyKnows_Suggested(string method) => Verify(method + " async Task M() { await Task.Yield(); {|ASYNC113:Get|}(1); }");

    [Theory]
    [InlineData("interface IStore { int Find(int id); Task<int> FindAsync(int id); }", "_ = store.Find(1);", "_known.TryGetValue(id, out var n) ? n : 0")]
    [InlineData("interface IStore { int Find(int id); Task<int> FindAsync(int id); }", "_ = {|ASYNC102:store.Find|}(1);", "File.ReadAllText(\"a\").Length")]
    [InlineData("abstract class IStore { public abstract int Find(int id); public abstract Task<int> FindAsync(int id); }", "_ = store.Find(1);", "_known.TryGetValue(id, out var n) ? n : 0")]
    public Task ThroughAContract_ItsImplementationsDecide(string contract, string statement, string body) => Verify(
        "int Get(int id) => 1; async Task M(IStore store) { await Task.Yield(); " + statement + " }",
        contract + " class Store : IStore { private readonly Dictionary<int, int> _known = new(); public " + (contract.StartsWith("abstract") ? "override " : "") + "int Find(int id) => " + body + "; public " + (contract.StartsWith("abstract") ? "override " : "") + "async Task<int> FindAsync(int id) { await Task.Yield(); return 1; } }");

    private static Task Verify(string members, string types = "") => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync($$"""
        using System.Collections.Generic;
        using System.Data;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;

        {{types}}

        class C
        {
            private readonly Dictionary<int, int> _known = new();
            private readonly List<int> _list = new();
            private readonly IQueryable<int> _users = null!;
            private readonly IDataRecord _reader = null!;
            private readonly System.Func<int, int> _load = null!;
            int Load(int id) => id;
            async Task<int> GetAsync(int id) { await Task.Yield(); return id; }
            {{members}}
        }
        """);
}
