using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Summaries.Published;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// Rules out by names alone, without a semantic model, functions that cannot come to anything that blocks: no function of
/// such a name mentions the name of a blocking API, or of a function that does.
/// </summary>
internal sealed class NameFunnel
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly CompilationFacts _facts;
    private Dictionary<string, List<ImmutableArray<string>>>? _functions;
    private HashSet<string>? _pairs;
    private HashSet<string>? _published;

    public NameFunnel(CompilationFacts facts) => _facts = facts;

    /// <summary>Whether a function called <paramref name="name"/> may block, by itself or through what it calls.</summary>
    public bool MayBlock(string name) => _known.TryGetValue(name, out var known) ? known : Search(name);

    private bool Search(string start)
    {
        if (Published.Contains(start))
            return Remember(new[] { start }, true);

        var functions = LazyInitializer.EnsureInitialized(ref _functions, Collect)!;
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var path = new Stack<(string Name, IEnumerator<string> Left)>();
        path.Push((start, Mentions(functions, start).GetEnumerator()));
        while (path.Count > 0)
        {
            var rest = path.Peek().Left;
            if (!rest.MoveNext())
            {
                path.Pop();
                continue;
            }

            var mentioned = rest.Current;
            if (IsBlockingName(mentioned) || (_known.TryGetValue(mentioned, out var known) && known))
                return Remember(path.Select(step => step.Name), true);
            if (functions.ContainsKey(mentioned) && !_known.ContainsKey(mentioned) && seen.Add(mentioned))
                path.Push((mentioned, Mentions(functions, mentioned).GetEnumerator()));
        }

        // Everything that can be reached was seen, and nothing of it blocks.
        return Remember(seen, false);
    }

    private bool Remember(IEnumerable<string> names, bool mayBlock)
    {
        foreach (var name in names)
            _known.TryAdd(name, mayBlock);
        return mayBlock;
    }

    private bool IsBlockingName(string name) =>
        name is "Result"
        || TaskWaits.IsSuspectName(name)
        || _facts.Catalogue.HasMember(name, CatalogueKind.Blocks)
        || _facts.Catalogue.MayConstruct(name, CatalogueKind.Blocks)
        || Published.Contains(name)
        || LazyInitializer.EnsureInitialized(ref _pairs, CollectPairs)!.Contains(name);

    /// <summary>The names of functions that block, as referenced assemblies say.</summary>
    private HashSet<string> Published => LazyInitializer.EnsureInitialized(ref _published, CollectPublished)!;

    private static IEnumerable<string> Mentions(Dictionary<string, List<ImmutableArray<string>>> functions, string name) =>
        functions.TryGetValue(name, out var bodies) ? bodies.SelectMany(mentions => mentions) : Enumerable.Empty<string>();

    private Dictionary<string, List<ImmutableArray<string>>> Collect()
    {
        var functions = new Dictionary<string, List<ImmutableArray<string>>>(StringComparer.Ordinal);
        foreach (var (name, mentions) in Trees().SelectMany(tree => TreeNames.Of(tree).Functions))
        {
            if (!functions.TryGetValue(name, out var bodies))
                functions.Add(name, bodies = new List<ImmutableArray<string>>());
            bodies.Add(mentions);
        }

        return functions;
    }

    /// <summary>The trees at hand: this project's, and in an editor those of the projects that it refers to.</summary>
    private IEnumerable<SyntaxTree> Trees() =>
        _facts.Sources.SelectMany(compilation => compilation.SyntaxTrees);

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
