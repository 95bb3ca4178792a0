using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Catalogue;

public sealed class CatalogueIndexTests
{
    private const string Source = """
        namespace Acme;
        public class Db
        {
            public virtual void Load() { }
            public virtual void Load(int id) { }
            public virtual T Load<T>(int id, T other) => other;
            public virtual int Size { get; }
            public virtual int this[int index] => 0;
            public Db() { }
            public Db(int size) { }
            public static readonly Db Null = new();
        }
        public class FastDb : Db
        {
            public override void Load(int id) { }
            public override int Size { get; }
        }
        public class Other { public void Load(int id) { } }
        public static class DbQueries { public static void Each<T>(this Db db, T item) { } }
        """;

    private static readonly Compilation Compilation = CatalogueCompilation.Create(Source);

    [Theory]
    [InlineData("M:Acme.Db.Load", "M:Acme.Db.Load", true)]
    [InlineData("M:Acme.Db.Load", "M:Acme.Db.Load(System.Int32)", true)]
    [InlineData("M:Acme.Db.Load", "M:Acme.Db.Load``1(System.Int32,``0)", true)]
    [InlineData("M:Acme.Db.Load``1", "M:Acme.Db.Load``1(System.Int32,``0)", true)]
    [InlineData("M:Acme.Db.Load``1", "M:Acme.Db.Load(System.Int32)", false)]
    [InlineData("M:Acme.Db.Load()", "M:Acme.Db.Load", true)]
    [InlineData("M:Acme.Db.Load()", "M:Acme.Db.Load(System.Int32)", false)]
    [InlineData("M:Acme.Db.Load(System.Int32)", "M:Acme.Db.Load(System.Int32)", true)]
    [InlineData("M:Acme.Db.Load(System.Int32)", "M:Acme.Db.Load", false)]
    [InlineData("M:Acme.Db.Load", "M:Acme.FastDb.Load(System.Int32)", true)]
    [InlineData("M:Acme.Db.Load", "M:Acme.Other.Load(System.Int32)", false)]
    [InlineData("M:Acme.FastDb.Load", "M:Acme.Db.Load(System.Int32)", false)]
    [InlineData("P:Acme.Db.Size", "P:Acme.Db.Size", true)]
    [InlineData("P:Acme.Db.Size", "P:Acme.FastDb.Size", true)]
    [InlineData("P:Acme.Db.Item", "P:Acme.Db.Item(System.Int32)", true)]
    [InlineData("M:Acme.Db.ctor", "M:Acme.Db.#ctor(System.Int32)", true)]
    [InlineData("M:Acme.Db.ctor()", "M:Acme.Db.#ctor(System.Int32)", false)]
    [InlineData("F:Acme.Db.Null", "F:Acme.Db.Null", true)]
    [InlineData("T:Acme.Db", "T:Acme.Db", true)]
    [InlineData("T:Acme.Db", "M:Acme.Db.Load", true)]
    [InlineData("T:Acme.Db", "M:Acme.FastDb.Load(System.Int32)", true)]
    [InlineData("T:Acme.Db", "T:Acme.FastDb", false)]
    [InlineData("T:Acme.Db", "M:Acme.Other.Load(System.Int32)", false)]
    public void Row_AnswersForWhatItNames(string row, string symbol, bool found)
    {
        var index = CatalogueCompilation.Index(Compilation, row + "; offloads; n");
        var answer = index.Find(CatalogueCompilation.Symbol(Compilation, symbol), CatalogueKind.Offloads);
        Assert.Equal(found ? row : null, answer?.Id);
        Assert.Null(index.Find(CatalogueCompilation.Symbol(Compilation, symbol), CatalogueKind.Dispatches));
    }

    [Theory]
    [InlineData("M:Acme.Db.Load", 3, true)]
    [InlineData("M:Acme.Db.Load()", 0, true)]
    [InlineData("M:Acme.Db.Load()", 1, false)]
    [InlineData("M:Acme.Db.Load(System.Int32,System.Int32)", 1, true)]
    [InlineData("M:Acme.Db.Load(System.Int32,System.Int32)", 3, false)]
    [InlineData("M:Acme.Db.Load(System.Int32[])", 3, true)]
    [InlineData("M:Acme.Db.Load(System.Int32)", -1, true)]
    [InlineData("M:Acme.Queue`1.Load", 0, true)]
    [InlineData("M:Acme.Stack`1.Load", 0, false)]
    [InlineData("P:Acme.Db.Load", 0, false)]
    [InlineData("M:Acme.Db.Save", 0, false)]
    public void Call_MayMeanARowByItsNameAndItsArguments(string row, int arguments, bool expected)
    {
        var index = CatalogueCompilation.Index(Compilation, row + "; blocks; n");
        Assert.Equal(expected, index.MayCall("Load", arguments, CatalogueKind.Blocks, type => type == "Queue"));
        Assert.False(index.MayCall("Load", arguments, CatalogueKind.Offloads, type => true));
        Assert.Equal(row[0] == 'P', index.HasValue("Load", CatalogueKind.Blocks));
    }

    [Fact]
    public void OverloadRow_WinsOverBareRow_AndBareRowOverType()
    {
        var index = CatalogueCompilation.Index(
            Compilation, "M:Acme.Db.Load(System.Int32); blocks; exact", "M:Acme.Db.Load; blocks; bare", "T:Acme.Db; blocks; type");
        Assert.Equal("exact", Note(index, "M:Acme.Db.Load(System.Int32)"));
        Assert.Equal("bare", Note(index, "M:Acme.Db.Load"));
        Assert.Equal("type", Note(index, "P:Acme.Db.Size"));
    }

    [Fact]
    public void LaterRow_Replaces()
    {
        var index = CatalogueCompilation.Index(Compilation, "M:Acme.Db.Load; blocks; first", "M:Acme.Db.Load; blocks; second");
        Assert.Equal("second", Note(index, "M:Acme.Db.Load"));
    }

    [Fact]
    public void RowWhoseReplacementDoesNotFitTheOverload_DoesNotHoldForIt()
    {
        var index = CatalogueCompilation.Index(
            Compilation, "M:Acme.Db.Load; blocks; bare", "M:Acme.Db.Load(System.Int32); blocks; replacement={this}.LoadAsync({1}); exact");
        Assert.Equal("bare", Note(index, "M:Acme.Db.Load(System.Int32)"));
        index = CatalogueCompilation.Index(Compilation, "M:Acme.Db.Load; blocks; replacement={this}.LoadAsync({0}); all");
        Assert.Equal("all", Note(index, "M:Acme.Db.Load(System.Int32)"));
        Assert.Null(Note(index, "M:Acme.Db.Load"));
    }

    [Theory]
    [InlineData("M:Acme.Db.Load; blocks; x", "M:Acme.Db.Load; none", false)]
    [InlineData("M:Acme.Db.Load(System.Int32); blocks; x", "M:Acme.Db.Load; none", false)]
    [InlineData("M:Acme.Db.Load(System.Int32); blocks; x", "T:Acme.Db; none", false)]
    [InlineData("M:Acme.Db.Load; blocks; x", "M:Acme.Db.Load(System.Int32); none", false)]
    [InlineData("T:Acme.Db; blocks; x", "M:Acme.Db.Load; none", false)]
    [InlineData("M:Acme.Db.Load; none", "M:Acme.Db.Load; blocks; x", true)]
    [InlineData("T:Acme.Db; none", "M:Acme.Db.Load(System.Int32); blocks; x", true)]
    [InlineData("M:Acme.Db.Load; blocks; x", "M:Acme.Db.Load(System.String); none", true)]
    public void NoneRow_RemovesWhatCameBefore(string first, string second, bool found)
    {
        var index = CatalogueCompilation.Index(Compilation, first, second);
        Assert.Equal(found ? "x" : null, Note(index, "M:Acme.Db.Load(System.Int32)"));
    }

    [Fact]
    public void NoneRowOfTheUser_RemovesAShippedRow()
    {
        const string sleep = "M:System.Threading.Thread.Sleep(System.Int32)";
        Assert.NotNull(CatalogueCompilation.Index(Compilation).Find(CatalogueCompilation.Symbol(Compilation, sleep), CatalogueKind.Blocks));
        Assert.Null(Note(CatalogueCompilation.Index(Compilation, "M:System.Threading.Thread.Sleep; none"), sleep));
    }

    [Fact]
    public void ConstructedReducedAndAccessorForms_AreTheSameSymbol()
    {
        var index = CatalogueCompilation.Index(Compilation, "M:Acme.DbQueries.Each; offloads", "P:Acme.Db.Size; offloads");
        var each = (IMethodSymbol)CatalogueCompilation.Symbol(Compilation, "M:Acme.DbQueries.Each``1(Acme.Db,``0)");
        var db = (ITypeSymbol)CatalogueCompilation.Symbol(Compilation, "T:Acme.Db");
        Assert.NotNull(index.Find(each.Construct(db), CatalogueKind.Offloads));
        Assert.NotNull(index.Find(each.ReduceExtensionMethod(db)!, CatalogueKind.Offloads));
        var size = (IPropertySymbol)CatalogueCompilation.Symbol(Compilation, "P:Acme.Db.Size");
        Assert.NotNull(index.Find(size.GetMethod!, CatalogueKind.Offloads));
    }

    [Fact]
    public void BadRowsAndOtherFiles_AreLeftOut()
    {
        var index = CatalogueIndex.Create(
            Compilation,
            [
                new CatalogueCompilation.UserFile("nonsense\nM:Acme.Db.Load; blocks; x"),
                new CatalogueCompilation.UserFile("M:Acme.Other.Load; blocks; x", "BannedSymbols.txt"),
            ]);
        Assert.Equal("x", Note(index, "M:Acme.Db.Load"));
        Assert.Null(Note(index, "M:Acme.Other.Load(System.Int32)"));
    }

    [Fact]
    public void SameTexts_OneTable_ForEveryCompilation()
    {
        var file = new CatalogueCompilation.UserFile("M:Acme.Db.Load; blocks; x");
        Assert.Same(UserCatalogues.Merge([file], TestContext.Current.CancellationToken), UserCatalogues.Merge([file], TestContext.Current.CancellationToken));
        Assert.Same(UserCatalogues.Merge([], TestContext.Current.CancellationToken), UserCatalogues.Merge([], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(nameof(CatalogueKind.Blocks))]
    [InlineData(nameof(CatalogueKind.PrefersSync))]
    [InlineData(nameof(CatalogueKind.MemoryOnly))]
    [InlineData(nameof(CatalogueKind.Dispatches))]
    public void Misses_AllocateNothing(string name)
    {
        var kind = System.Enum.Parse<CatalogueKind>(name);
        var index = CatalogueCompilation.Index(Compilation);
        var symbols = CatalogueCompilation.Symbol(Compilation, "T:System.String").ContainingNamespace.GetTypeMembers()
            .SelectMany(type => type.GetMembers()).Where(symbol => symbol.ContainingType.Name is "String" or "DateTime" or "Uri").ToArray();
        Assert.True(symbols.Length > 200);
        FindAll(index, symbols, kind);
        var before = System.GC.GetAllocatedBytesForCurrentThread();
        FindAll(index, symbols, kind);
        Assert.Equal(0, System.GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void FindAll(CatalogueIndex index, ISymbol[] symbols, CatalogueKind kind)
    {
        foreach (var symbol in symbols)
            Assert.Null(index.Find(symbol, kind));
    }

    private static string? Note(CatalogueIndex index, string symbol) =>
        index.Find(CatalogueCompilation.Symbol(Compilation, symbol), CatalogueKind.Blocks)?.Note;
}
