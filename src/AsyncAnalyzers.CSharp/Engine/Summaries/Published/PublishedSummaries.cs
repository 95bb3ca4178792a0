using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Summaries.Published;

/// <summary>What the assemblies that one compilation refers to say about their functions.</summary>
internal sealed class PublishedSummaries
{
    private readonly ConcurrentDictionary<IAssemblySymbol, PublishedFile> _files = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<PublishedRow>> _rows = new(SymbolEqualityComparer.Default);
    private readonly Compilation _compilation;

    public PublishedSummaries(Compilation compilation) => _compilation = compilation;

    /// <summary>Whether the function is judged by what its assembly says, as one in source is by its body.</summary>
    public bool Cover(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Length == 0 && method.ContainingAssembly is { } assembly && FileOf(assembly).Publishes;

    /// <summary>Whether a call of the function may run something that blocks; of an iterator, whether its enumeration may.</summary>
    public bool Know(IMethodSymbol method) => Of(method).Any(row => (row.Marks & PublishedMarks.SomeImplementation) == 0);

    /// <summary>Whether the function is an iterator that blocks.</summary>
    public bool IsIterator(IMethodSymbol method) => Of(method).Any(row => (row.Marks & PublishedMarks.Enumeration) != 0);

    /// <summary>How a call with these flags comes to block: the shortest way of those that the terms allow.</summary>
    public PublishedRow? Find(IMethodSymbol method, FlagValues flags, SearchTerms terms) => Of(method)
        .Where(row => (row.Marks & PublishedMarks.SomeImplementation) == 0 && Holds(row, flags, terms))
        .OrderBy(row => row.Length)
        .FirstOrDefault();

    /// <summary>Whether the function, or one that may run in its stead, is known to block.</summary>
    public bool Prove(IMethodSymbol method, FlagValues flags, bool ofStreams) =>
        Of(method).Any(row => (row.Marks & PublishedMarks.Enumeration) == 0 && Holds(row, flags, new SearchTerms(AnyStream: ofStreams)));

    private static bool Holds(PublishedRow row, FlagValues flags, SearchTerms terms) =>
        ((row.Marks & PublishedMarks.AnyStream) == 0 || terms.AnyStream) && terms.Allow(row.Guards) && flags.Satisfy(row.Guards);

    private ImmutableArray<PublishedRow> Of(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!Cover(definition))
            return ImmutableArray<PublishedRow>.Empty;

        return _rows.TryGetValue(definition, out var known) ? known : _rows.GetOrAdd(definition, Read(definition));
    }

    private ImmutableArray<PublishedRow> Read(IMethodSymbol definition)
    {
        var id = definition.GetDocumentationCommentId();
        return id is not null && FileOf(definition.ContainingAssembly).Rows.TryGetValue(id, out var rows) ? rows : ImmutableArray<PublishedRow>.Empty;
    }

    private PublishedFile FileOf(IAssemblySymbol assembly) =>
        _files.TryGetValue(assembly, out var known) ? known : _files.GetOrAdd(assembly, PublishedFile.Of(_compilation.GetMetadataReference(assembly)));
}
