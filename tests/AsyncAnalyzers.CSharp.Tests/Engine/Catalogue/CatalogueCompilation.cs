using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Catalogue;

/// <summary>Compilations for the catalogue's tests: everything this process could load, so .NET, ASP.NET Core and the test packages.</summary>
internal static class CatalogueCompilation
{
    private static readonly ImmutableArray<MetadataReference> Platform = ReadPlatform();

    public static CSharpCompilation Create(string source = "") => CSharpCompilation.Create(
        "Catalogue",
        [CSharpSyntaxTree.ParseText(source)],
        Platform,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static CatalogueIndex Index(Compilation compilation, params string[] userRows) =>
        CatalogueIndex.Create(compilation, userRows.Length == 0 ? [] : [new UserFile(string.Join("\n", userRows))]);

    /// <summary>The one member that an exact documentation ID names.</summary>
    public static ISymbol Symbol(Compilation compilation, string id) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation)
            ?? throw new InvalidOperationException("Nothing is called " + id);

    private static ImmutableArray<MetadataReference> ReadPlatform()
    {
        var paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return [.. paths.Select(path => MetadataReference.CreateFromFile(path))];
    }

    /// <summary>A user's catalogue in memory.</summary>
    public sealed class UserFile(string text, string name = "AsyncAnalyzers.Team.txt") : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => name;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
