using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Summaries.Published;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>The names under which code may mean an API that blocks: rows of the catalogue, waits on tasks, pairs of a reference.</summary>
internal sealed class BlockingNames
{
    private readonly ConcurrentDictionary<Mention, bool> _blocking = new();
    private readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);
    private readonly CompilationFacts _facts;
    private HashSet<string>? _pairs;
    private HashSet<string>? _published;

    public BlockingNames(CompilationFacts facts) => _facts = facts;

    /// <summary>Whether a mention may mean an API that blocks, or what a referenced assembly says that it does.</summary>
    public bool Mean(Mention mention) => _blocking.TryGetValue(mention, out var known) ? known : _blocking.GetOrAdd(mention, ArePublished(mention.Name) || NamesBlocking(mention));

    /// <summary>Whether a referenced assembly says that a function so called blocks.</summary>
    public bool ArePublished(string name) => Published.Contains(name);

    private HashSet<string> Published => _published ?? LazyInitializer.EnsureInitialized(ref _published, CollectPublished)!;

    private bool NamesBlocking(Mention mention) => mention.Kind switch
    {
        MentionKind.Creation => _facts.Catalogue.MayConstruct(mention.Name, CatalogueKind.Blocks),
        MentionKind.Call => !mention.IsOwn && NamesBlockingCall(mention),
        _ => mention.Name == "Result"
            || _facts.Catalogue.HasValue(mention.Name, CatalogueKind.Blocks)
            || _facts.Catalogue.MayConstruct(mention.Name, CatalogueKind.Blocks),
    };

    /// <summary>To dispose of an object synchronously is a fault of its own (104), wherever it is done.</summary>
    private bool NamesBlockingCall(Mention mention) =>
        TaskWaits.IsSuspectName(mention.Name)
        || _facts.Catalogue.MayCall(mention.Name, mention.Arguments, CatalogueKind.Blocks, IsWritten)
        || (mention is not { Name: "Dispose", Arguments: 0 } && (_pairs ?? LazyInitializer.EnsureInitialized(ref _pairs, CollectPairs)!).Contains(mention.Name));

    /// <summary>Whether the sources write the name of a generic type: whoever holds such an object has done so somewhere.</summary>
    private bool IsWritten(string type) => _written.TryGetValue(type, out var known)
        ? known
        : _written.GetOrAdd(type, _facts.Sources.SelectMany(compilation => compilation.SyntaxTrees).Any(tree => NameFilter.MayMention(tree, type)));

    private IEnumerable<MetadataReference> References() =>
        _facts.Sources.SelectMany(compilation => compilation.References).Distinct();

    private HashSet<string> CollectPairs()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in References())
            ReferenceNames.AddTo(names, reference);
        return names;
    }

    private HashSet<string> CollectPublished() =>
        new(References().SelectMany(reference => PublishedFile.Of(reference).Names), StringComparer.Ordinal);
}
