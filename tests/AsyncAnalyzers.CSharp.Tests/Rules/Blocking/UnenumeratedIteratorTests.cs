using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>A call of an iterator runs nothing; only who goes through it waits (<c>ASYNC102</c>).</summary>
public sealed class UnenumeratedIteratorTests
{
    [Theory]
    [InlineData("return table.Rows();")]
    [InlineData("var rows = table.Rows(); return Doubled(rows);")]
    [InlineData("IEnumerable<int> rows; rows = table.Rows().Where(row => row > 1); return rows.Select(row => row + 1);")]
    [InlineData("table.Rows(); return null!;")]
    [InlineData("return source.Rows();")]
    public Task HandedOn_Quiet(string body) => Verify(body);

    [Theory]
    [InlineData("foreach (var row in {|ASYNC102:table.Rows|}()) return null!; return null!;")]
    [InlineData("var rows = {|ASYNC102:table.Rows|}(); foreach (var row in rows) return null!; return null!;")]
    [InlineData("return {|ASYNC102:table.Rows|}().ToList();")]
    [InlineData("return {|ASYNC102:table.Rows|}().Where(row => row > 1).ToArray();")]
    [InlineData("return new List<int>({|ASYNC102:table.Rows|}());")]
    [InlineData("return Kept({|ASYNC102:table.Rows|}());")]
    [InlineData("var rows = {|ASYNC102:table.Rows|}(); using var each = rows.GetEnumerator(); each.MoveNext(); return rows;")]
    [InlineData("return {|ASYNC102:table.Listed|}();")]
    [InlineData("return {|ASYNC102:mixed.Rows|}();")]
    public Task GoneThrough_Reported(string body) => Verify(body);

    private static Task Verify(string body) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            class Table : ISource
            {
                public IEnumerable<int> Rows() { for (var i = 0; i < 9; i++) { Thread.Sleep(i); yield return i; } }
                public async Task<IEnumerable<int>> RowsAsync() { await Task.Delay(1); return new[] { 1 }; }
                public IEnumerable<int> Listed() { Thread.Sleep(1); return new[] { 1 }; }
                public async Task<IEnumerable<int>> ListedAsync() { await Task.Delay(1); return new[] { 1 }; }
            }

            class Plain : IMixed
            {
                public IEnumerable<int> Rows() { Thread.Sleep(1); return new[] { 1 }; }
                public async Task<IEnumerable<int>> RowsAsync() { await Task.Delay(1); return new[] { 1 }; }
            }

            class Lazy : IMixed
            {
                public IEnumerable<int> Rows() { Thread.Sleep(1); yield return 1; }
                public async Task<IEnumerable<int>> RowsAsync() { await Task.Delay(1); return new[] { 1 }; }
            }

            interface ISource { IEnumerable<int> Rows(); Task<IEnumerable<int>> RowsAsync(); }

            interface IMixed { IEnumerable<int> Rows(); Task<IEnumerable<int>> RowsAsync(); }

            class C
            {
                async Task<IEnumerable<int>> M(Table table, ISource source, IMixed mixed)
                {
                    await Task.Yield();
                    {{body}}
                }

                static IEnumerable<int> Doubled(IEnumerable<int> rows) { foreach (var row in rows) yield return row * 2; }

                static List<int> Kept(IEnumerable<int> rows) => rows.ToList();
            }
            """,
    }.RunAsync();
}
