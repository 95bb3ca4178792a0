using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Catalogue;

public sealed class CatalogueReaderTests
{
    [Fact]
    public void FullRow_EveryColumnIsRead()
    {
        var file = Read("# heading\n\n  // more\nM:Acme.Db.Wait(System.Int32, System.String) ; blocks ; replacement = {this}.WaitAsync({0}) ; a note; with more ");
        var entry = Assert.Single(file.Entries);
        Assert.Equal("M:Acme.Db.Wait(System.Int32,System.String)", entry.Id.Text);
        Assert.True(entry.Id.IsExact);
        Assert.Equal(CatalogueKind.Blocks, entry.Row.Kind);
        Assert.Equal("{this}.WaitAsync({0})", entry.Row.Replacement);
        Assert.Equal("a note; with more", entry.Row.Note);
        Assert.Equal("Team.txt(4)", entry.Row.Source);
    }

    [Theory]
    [InlineData("M:A.B.C", "A.B", "B", "C", false)]
    [InlineData("M:A.B.C()", "A.B", "B", "C", true)]
    [InlineData("M:A.B`1.C``2(`0,``1)", "A.B`1", "B", "C", true)]
    [InlineData("M:A.B.ctor", "A.B", "B", ".ctor", false)]
    [InlineData("M:A.B.#ctor(System.Int32)", "A.B", "B", ".ctor", true)]
    [InlineData("P:A.B.Item(System.Int32)", "A.B", "B", "Item", true)]
    [InlineData("T:A.B`1", "A.B`1", "B", "", false)]
    [InlineData("M:A.B.op_Implicit(A.B)~System.Int32", "A.B", "B", "op_Implicit", true)]
    public void Id_IsTakenApart(string written, string type, string typeName, string member, bool exact)
    {
        var id = CatalogueId.Parse(written, out var fault);
        Assert.Equal("", fault);
        Assert.Equal(("T:" + type, typeName, member, exact), (id!.TypeId, id.TypeName, id.MemberName, id.IsExact));
    }

    [Theory]
    [InlineData("Acme.Db.Wait; blocks; x", "Acme.Db.Wait", "must begin with")]
    [InlineData("M:Acme.Db.Wait", "M:Acme.Db.Wait", "kind is missing")]
    [InlineData("M:Wait; blocks; x", "M:Wait", "must name its type")]
    [InlineData("M:Acme..Wait; blocks; x", "M:Acme..Wait", "empty")]
    [InlineData("M:Acme.List<T>.Wait; blocks; x", "M:Acme.List<T>.Wait", "backtick")]
    [InlineData("M:Acme.Db.Wait(System.Int32; blocks; x", "M:Acme.Db.Wait(System.Int32", "parentheses")]
    [InlineData("T:Acme.Db(System.Int32); blocks; x", "T:Acme.Db(System.Int32)", "has no parameter list")]
    [InlineData("M:Acme.Db.Wait; block; x", "block", "use none, blocks, computes, memory-only")]
    [InlineData("M:Acme.Db.Wait; blocks", "blocks", "needs a replacement, or a note")]
    [InlineData("M:Acme.Db.Wait; blocks; replace=x; n", "replace=x", "use 'replacement', 'weight' or 'per'")]
    [InlineData("M:Acme.Db.Wait; blocks; replacement={this}.WaitAsync({0}; n", "{this}.WaitAsync({0}", "not a C# expression")]
    [InlineData("M:Acme.Db.Wait; blocks; replacement={that}.WaitAsync(); n", "{that}.WaitAsync()", "'{that}' does not exist")]
    [InlineData("M:Acme.Db.Wait; blocks; replacement=await {this}.WaitAsync(); n", "await {this}.WaitAsync()", "must not say 'await'")]
    [InlineData("M:Acme.Db.Wait; blocks; replacement={0}; replacement={0}; n", "replacement={0}", "stands twice")]
    [InlineData("M:Acme.Db.Wait; offloads; replacement={0}; n", "{0}", "only a row of kind 'blocks'")]
    [InlineData("T:Acme.Db; blocks; replacement={0}; n", "{0}", "a type has many")]
    [InlineData("M:Acme.Db.Hash; computes; n", "computes", "needs 'weight='")]
    [InlineData("M:Acme.Db.Hash; computes; weight=-3; n", "-3", "not a positive whole number")]
    [InlineData("M:Acme.Db.Hash; blocks; weight=3; n", "3", "only a row of kind 'computes'")]
    [InlineData("M:Acme.Db.Hash; blocks; weight=; n", "M:Acme.Db.Hash; blocks; weight=; n", "only a row of kind 'computes'")]
    public void BadRow_IsAFaultAtTheBadPart_AndTheNextRowIsRead(string row, string bad, string reason)
    {
        var text = "M:A.B.First; offloads\n" + row + "\nM:A.B.Next; offloads";
        var file = Read(text);
        var fault = Assert.Single(file.Faults);
        Assert.Contains(reason, fault.Reason);
        Assert.Equal(bad, text.Substring(fault.Span.Start, fault.Span.Length));
        Assert.Equal(["M:A.B.First", "M:A.B.Next"], file.Entries.Select(entry => entry.Row.Id));
    }

    [Fact]
    public void WindowsLineEndings_AreNoPartOfARow()
    {
        var file = Read("# heading\r\nM:A.B.First; offloads\r\n\r\nM:A.B.Next; blocks; note\r\n");
        Assert.Empty(file.Faults);
        Assert.Equal(["", "note"], file.Entries.Select(entry => entry.Row.Note));
    }

    /// <summary>Whatever a half-typed file holds, each line is a comment, a row or a fault inside the text, and nothing throws.</summary>
    [Fact]
    public void DamagedRows_NeverThrow()
    {
        const string good = "M:Acme.Db`1.Load``2(`0,System.String@) ; blocks ; replacement = new X { A = {0} }.DoAsync({this}, () => {1}); note; 'x'\nT:Acme.Db; computes; weight=12; n\n# c\n";
        const string alphabet = "M:T().,;`{}=#\n\r\t \"'a0~@\\/\u00e9\ud83d";
        var random = new System.Random(2026);
        var compilation = CatalogueCompilation.Create("namespace Acme; public class Db<T> { public void Load<A, B>(T a, ref string b) { } }");
        for (var round = 0; round < 3000; round++)
        {
            var text = good.ToCharArray().ToList();
            for (var change = random.Next(1, 8); change > 0; change--)
            {
                var place = random.Next(text.Count);
                if (random.Next(3) == 0)
                    text.RemoveRange(place, System.Math.Min(random.Next(1, 20), text.Count - place - 1));
                else
                    text.Insert(place, alphabet[random.Next(alphabet.Length)]);
            }

            var damaged = string.Concat(text);
            foreach (var fault in Read(damaged).Faults)
            {
                Assert.InRange(fault.Span.End, 1, damaged.Length);
                Assert.NotEqual("", fault.Reason);
            }

            foreach (var entry in Read(damaged).Entries)
                _ = CatalogueResolver.WhyUnresolved(entry.Id, compilation) ?? CatalogueResolver.WhyReplacementFails(entry, compilation);
        }
    }

    [Theory]
    [InlineData("T:System.Collections.Generic.List`")]
    [InlineData("T:System.Collections.Generic.List`99999999999999999999")]
    [InlineData("T:System.Collections.Generic.List``1")]
    [InlineData("T:System.Collections.Generic.List{System.Int32}")]
    [InlineData("M:System.String.Join``99999999999(``5)")]
    [InlineData("M:System.String.Join([[]0:,{}@*^)~")]
    [InlineData("M:System.String.`1")]
    [InlineData("P:System.String.#ctor")]
    [InlineData("E:~.~")]
    public void IdThatNoCompilerWrites_NamesNothing_AndNothingThrows(string id)
    {
        var entry = Assert.Single(Read(id + "; offloads").Entries);
        var compilation = CatalogueCompilation.Create();
        Assert.NotNull(CatalogueResolver.WhyUnresolved(entry.Id, compilation));
        var join = CatalogueCompilation.Symbol(compilation, "M:System.String.Join(System.String,System.String[])");
        Assert.Null(CatalogueCompilation.Index(compilation, id + "; offloads").Find(join, CatalogueKind.Offloads));
    }

    [Fact]
    public void Template_IsFilledByPosition()
    {
        const string template = "new X { A = {0} }.Do({this}, {12}, {0})";
        Assert.Equal("new X { A = a0 }.Do(a-1, a12, a0)", ReplacementTemplate.Fill(template, position => "a" + position));
        Assert.Equal(12, ReplacementTemplate.HighestPosition(template));
        Assert.True(ReplacementTemplate.UsesReceiver(template));
    }

    private static CatalogueFile Read(string text) => CatalogueReader.Read(SourceText.From(text), "Team.txt");
}
