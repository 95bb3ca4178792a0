using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>An enumeration of two names, read on a database client, chooses between the paths as a flag does (<c>ASYNC102</c>).</summary>
public sealed class PathChoiceTests
{
    [Theory]
    [InlineData("async ValueTask<int> M(IO io) { if (io == IO.Synchronous) return _file.ReadByte() + _file.Read(_buffer, 0, 1); else return await _file.ReadAsync(_buffer, 0, 1); }")]
    [InlineData("async ValueTask<int> M(IO io) { if (io == IO.Asynchronous) return await _file.ReadAsync(_buffer, 0, 1); return _file.Read(_buffer, 0, 1); }")]
    [InlineData("ValueTask<int> M(IO io) { return io == IO.Asynchronous ? Other() : Same(); ValueTask<int> Same() => new(_file.Read(_buffer, 0, 1)); async ValueTask<int> Other() => await _file.ReadAsync(_buffer, 0, 1); }")]
    [InlineData("async Task M() { await Task.Yield(); _ = Inner(IO.Synchronous).GetAwaiter().GetResult(); } async ValueTask<int> Inner(IO io) { await Task.Yield(); return 1; }")]
    [InlineData("bool HasRows => Inner(IO.Synchronous).Result > 0; async Task<int> Inner(IO io) { await Task.Yield(); return 1; }")]
    [InlineData("async Task M(CancellationToken? token) { if (token.HasValue) await _file.WriteAsync(_buffer, 0, 1, token.Value); else _file.Write(_buffer, 0, 1); }")]
    public Task SynchronousPath_Quiet(string member) => Verify(member);

    [Theory]
    [InlineData("async ValueTask<int> M(IO io) { if (io == IO.Asynchronous) return {|ASYNC102:_file.Read|}(_buffer, 0, 1); await Task.Yield(); return 1; }")]
    [InlineData("async ValueTask<int> M(IO io) { if (io != IO.Synchronous) { await Task.Yield(); return {|ASYNC102:_file.Read|}(_buffer, 0, 1); } return 1; }")]
    [InlineData("async ValueTask<int> M(Day day) { if (day == Day.Sunday) return {|ASYNC102:_file.Read|}(_buffer, 0, 1); await Task.Yield(); return 1; }")]
    [InlineData("async Task M() { await Task.Yield(); _ = {|ASYNC101:Inner(IO.Asynchronous).Result|}; } async Task<int> Inner(IO io) { await Task.Yield(); return 1; }")]
    [InlineData("async Task M(CancellationToken? token) { if (token.HasValue) await _file.WriteAsync(_buffer, 0, 1, token.Value); else {|ASYNC102:_file.Write|}(_buffer, 0, 2); }")]
    [InlineData("async Task M(bool all) { if (all) await _file.WriteAsync(_buffer); else {|ASYNC102:_file.Write|}(_buffer, 0, 1); }")]
    public Task AsynchronousPath_Reported(string member) => Verify(member);

    private static Task Verify(string member) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            enum IO { Synchronous, Asynchronous }

            enum Day { Saturday, Sunday }

            class C
            {
                private readonly FileStream _file = File.OpenRead("a");
                private readonly byte[] _buffer = new byte[1];

                {{member}}
            }
            """,
    }.RunAsync();
}
