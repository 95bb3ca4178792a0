using System;
using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Catalogue;

/// <summary>Every row that comes with the package is held against the assemblies it names.</summary>
public sealed class ShippedRowsTests
{
    private const string NotResolvable = "# not-resolvable: ";

    // Assemblies that no registry here holds. A row about another assembly must resolve.
    private static readonly string[] AbsentAssemblies =
    [
        "Akka 1.5",
        "CommunityToolkit.Mvvm 8.4",
        "Microsoft.Azure.WebJobs.Extensions.DurableTask 2.13",
        "Microsoft.IO.RecyclableMemoryStream 3.0",
        "Microsoft.Maui 10.0",
        "Microsoft.WinUI 3.0",
        "System.Data.SQLite 1.0",
        "System.Drawing.Common 9.0",
        "System.IO.Ports 9.0",
        "System.ServiceProcess.ServiceController 9.0",
        "System.Windows.Forms 10.0",
        "TUnit.Assertions 0.6",
        "WindowsBase 10.0",
        "packages that the tests do not restore",
    ];

    // The counterpart is on derived interfaces, or an extension method of another class; or the row marks set-up calls.
    private static readonly string[] CounterpartElsewhere =
    [
        "M:Microsoft.JSInterop.JSInProcessObjectReferenceExtensions.InvokeVoid",
        "M:Microsoft.JSInterop.JSInProcessRuntimeExtensions.InvokeVoid",
        "M:System.Windows.Input.ICommand.Execute",
        "T:NSubstitute.ReturnsExtensions.ReturnsExtensions",
        "T:NSubstitute.SubstituteExtensions",
    ];

    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "Rows", references: TestReferences.WholeCatalogue.References, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static TheoryData<string> Files => [.. ShippedCatalogue.Texts.Keys];

    [Fact]
    public void Files_AreEmbedded() =>
        Assert.Equal(["Blocking.txt", "Callbacks.txt", "Computing.txt", "FireAndForget.txt", "IoLibraries.txt", "Memory.txt", "PrefersSync.txt", "ValueSinks.txt", "VoidCallbacks.txt"], ShippedCatalogue.Texts.Keys);

    [Theory]
    [MemberData(nameof(Files))]
    public void NoRow_HasAFault(string file) => Assert.Empty(CatalogueReader.Read(ShippedCatalogue.Texts[file], file).Faults);

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryRow_ResolvesUnlessItsAssemblyIsAbsent(string file)
    {
        var wrong = Rows(file)
            .Where(row => row.Assembly.Length == 0 == CatalogueResolver.Resolve(row.Entry.Id, Compilation).IsEmpty)
            .Select(row => row.Entry.Row.Source + " " + row.Entry.Row.Id);
        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }

    [Fact]
    public void AbsentAssemblies_AreTheListedOnes() =>
        Assert.Equal(AbsentAssemblies, Files.SelectMany(file => Rows(file)).Select(row => row.Assembly).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Rows_AreSortedWithinTheirSection(string file)
    {
        foreach (var section in Rows(file).GroupBy(row => row.Section))
        {
            var ids = section.Select(row => row.Entry.Row.Id).ToList();
            Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        }
    }

    [Fact]
    public void NoRow_StandsTwice()
    {
        var twice = ShippedCatalogue.Table.Entries.GroupBy(entry => (entry.Id.Text, entry.Id.IsExact, entry.Row.Kind)).Where(group => group.Count() > 1);
        Assert.Empty(twice.Select(group => group.Key));
    }

    [Fact]
    public void NoRow_IsImpliedByItsBareRow()
    {
        var bare = ShippedCatalogue.Table.Entries.Where(entry => !entry.Id.IsExact && !entry.Id.IsType).ToLookup(entry => (entry.Id.Text, entry.Row.Kind));
        var implied = ShippedCatalogue.Table.Entries.Where(entry =>
            entry.Id.IsExact && bare[(CatalogueId.WithoutParameters(entry.Id.Text), entry.Row.Kind)].Any(other => other.Row.Replacement == entry.Row.Replacement));
        Assert.Empty(implied.Select(entry => entry.Row.Id));
    }

    [Fact]
    public void BlockingRows_HaveNotesThatCompleteTheMessage()
    {
        foreach (var entry in ShippedCatalogue.Table.Entries.Where(entry => entry.Row.Kind == CatalogueKind.Blocks))
        {
            Assert.NotEqual("", entry.Row.Note);
            Assert.False(entry.Row.Note.EndsWith('.') || entry.Row.Note.StartsWith("use ", StringComparison.OrdinalIgnoreCase), entry.Row.Note);
        }
    }

    /// <summary>A row that nothing could be suggested for is a dead row.</summary>
    [Fact]
    public void PrefersSyncRows_StandWhereACounterpartHasTheName()
    {
        var dead = ShippedCatalogue.Table.Entries
            .Where(entry => entry.Row.Kind == CatalogueKind.PrefersSync)
            .Where(entry => CatalogueResolver.Resolve(entry.Id, Compilation) is { IsEmpty: false } symbols && !symbols.Any(HasCounterpart));
        Assert.Equal(CounterpartElsewhere, dead.Select(entry => entry.Row.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryResolvedMember_IsFoundByTheIndex()
    {
        var index = CatalogueIndex.Create(Compilation, []);
        foreach (var entry in ShippedCatalogue.Table.Entries)
        {
            foreach (var symbol in CatalogueResolver.Resolve(entry.Id, Compilation))
                Assert.True(symbol is INamespaceSymbol space ? index.DoesIo(space.ToString()!) : index.Find(symbol, entry.Row.Kind) is not null, entry.Row.Id);
        }
    }

    private static bool HasCounterpart(ISymbol symbol) => symbol is INamedTypeSymbol type
        ? Family(type).SelectMany(member => member.GetMembers()).OfType<IMethodSymbol>().Any(HasCounterpart)
        : symbol.Name == "DisposeAsync" || Family(symbol.ContainingType).Any(member => !member.GetMembers(symbol.Name + "Async").IsEmpty);

    private static INamedTypeSymbol[] Family(INamedTypeSymbol type) =>
        [type, .. type.BaseType is { } parent ? Family(parent) : [], .. type.AllInterfaces];

    private static IEnumerable<(CatalogueEntry Entry, string Section, string Assembly)> Rows(string file)
    {
        var text = ShippedCatalogue.Texts[file];
        var entries = CatalogueReader.Read(text, file).Entries.ToDictionary(entry => text.Lines.GetLineFromPosition(entry.IdSpan.Start).LineNumber);
        var section = "";
        foreach (var line in text.Lines)
        {
            var written = line.ToString();
            if (written.StartsWith('#'))
                section = written;
            else if (entries.TryGetValue(line.LineNumber, out var entry))
                yield return (entry, section, section.StartsWith(NotResolvable, StringComparison.Ordinal) ? section[NotResolvable.Length..] : "");
        }
    }
}
