using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Summaries.Published;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// Rules out by names alone, without a semantic model, functions that cannot come to anything that blocks: no function that
/// could be meant mentions the name of a blocking API, or of a function that does.
/// </summary>
internal sealed class NameFunnel
{
    private readonly ConcurrentDictionary<Mention, bool> _asked = new();
    private readonly ConcurrentDictionary<NamedFunction, bool> _known = new();
    private readonly ConcurrentDictionary<Mention, bool> _blocking = new();
    private readonly CompilationFacts _facts;
    private Dictionary<string, List<NamedFunction>>? _functions;
    private HashSet<string>? _pairs;
    private HashSet<string>? _published;

    public NameFunnel(CompilationFacts facts) => _facts = facts;

    /// <summary>Whether a function that <paramref name="mention"/> may mean may block, by itself or through what it calls.</summary>
    public bool MayBlock(Mention mention)
    {
        // Most names are of no function at all, and to look them up costs less than to remember them.
        if (!Functions.ContainsKey(mention.Name) && !Published.Contains(mention.Name))
            return false;

        return _asked.TryGetValue(mention, out var known) ? known : _asked.GetOrAdd(mention, Published.Contains(mention.Name) || Meant(mention).Any(MayBlock));
    }

    /// <summary>The same of a call, which may also hand down a function that blocks to one that calls it.</summary>
    public bool MayBlock(Mention mention, SyntaxNode call) =>
        MayBlock(mention) || (HandsDown(call) is { } arguments && Meant(mention).Any(function => function.RunsDelegate) && arguments.Any(MayBlockAsDelegate));

    /// <summary>The same of a function that is known: only what it mentions is known by name alone.</summary>
    public bool MayBlock(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        var isOpen = definition.IsAbstract || definition.IsVirtual || definition.IsOverride;
        return !isOpen && definition.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration && TreeNames.At(declaration.GetSyntax()) is { } function
            ? MayBlock(function)
            : MayBlock(SourceFunction.Mention(method));
    }

    private static IEnumerable<ExpressionSyntax>? HandsDown(SyntaxNode call)
    {
        var list = (call as InvocationExpressionSyntax)?.ArgumentList ?? (call as BaseObjectCreationExpressionSyntax)?.ArgumentList;
        return list?.Arguments.Select(argument => argument.Expression);
    }

    private bool MayBlockAsDelegate(ExpressionSyntax argument) => argument switch
    {
        AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: 0 } lambda => NamedFunction.MentionsIn(lambda).Any(mention => IsBlocking(mention) || MayBlock(mention)),
        SimpleNameSyntax or MemberAccessExpressionSyntax => WrittenNames.Last(argument) is { } name && MayBlock(new Mention(name, MentionKind.Call)),
        _ => false,
    };

    private bool MayBlock(NamedFunction start)
    {
        if (_known.TryGetValue(start, out var answer))
            return answer;

        var seen = new HashSet<NamedFunction> { start };
        var path = new Stack<(NamedFunction Function, IEnumerator<NamedFunction> Next)>();
        path.Push((start, Called(start).GetEnumerator()));
        while (path.Count > 0)
        {
            if (path.Peek().Function.Mentions.Any(IsBlocking))
                return Remember(path.Select(step => step.Function), true);
            if (!MoveOn(path, seen))
                return Remember(path.Select(step => step.Function), true);
        }

        // Everything that can be reached was seen, and nothing of it blocks.
        return Remember(seen, false);
    }

    /// <summary>One step deeper, or back; false where a function that is known to block is next.</summary>
    private bool MoveOn(Stack<(NamedFunction Function, IEnumerator<NamedFunction> Next)> path, HashSet<NamedFunction> seen)
    {
        var rest = path.Peek().Next;
        while (rest.MoveNext())
        {
            if (_known.TryGetValue(rest.Current, out var blocks))
            {
                if (blocks)
                    return false;
            }
            else if (seen.Add(rest.Current))
            {
                path.Push((rest.Current, Called(rest.Current).GetEnumerator()));
                return true;
            }
        }

        path.Pop();
        return true;
    }

    private bool Remember(IEnumerable<NamedFunction> functions, bool mayBlock)
    {
        foreach (var function in functions)
            _known.TryAdd(function, mayBlock);
        return mayBlock;
    }

    private IEnumerable<NamedFunction> Called(NamedFunction function) => function.Mentions.SelectMany(Meant);

    private IEnumerable<NamedFunction> Meant(Mention mention) => Functions.TryGetValue(mention.Name, out var namesakes)
        ? Answering(namesakes, mention)
        : Enumerable.Empty<NamedFunction>();

    private static IEnumerable<NamedFunction> Answering(List<NamedFunction> namesakes, Mention mention)
    {
        foreach (var function in namesakes)
        {
            if (function.Answers(mention))
                yield return function;
        }
    }

    private Dictionary<string, List<NamedFunction>> Functions => _functions ?? LazyInitializer.EnsureInitialized(ref _functions, Collect)!;

    private bool IsBlocking(Mention mention) => _blocking.TryGetValue(mention, out var known) ? known : _blocking.GetOrAdd(mention, Published.Contains(mention.Name) || NamesBlocking(mention));

    /// <summary>The names of functions that block, as referenced assemblies say.</summary>
    private HashSet<string> Published => _published ?? LazyInitializer.EnsureInitialized(ref _published, CollectPublished)!;

    private bool NamesBlocking(Mention mention) => mention.Kind switch
    {
        MentionKind.Creation => _facts.Catalogue.MayConstruct(mention.Name, CatalogueKind.Blocks),
        MentionKind.Access => mention.Name == "Result"
            || _facts.Catalogue.HasMember(mention.Name, CatalogueKind.Blocks)
            || _facts.Catalogue.MayConstruct(mention.Name, CatalogueKind.Blocks),
        _ => TaskWaits.IsSuspectName(mention.Name)
            || _facts.Catalogue.HasMember(mention.Name, CatalogueKind.Blocks)
            || (_pairs ?? LazyInitializer.EnsureInitialized(ref _pairs, CollectPairs)!).Contains(mention.Name),
    };

    /// <summary>The trees at hand: this project's, and in an editor those of the projects that it refers to.</summary>
    private Dictionary<string, List<NamedFunction>> Collect()
    {
        var functions = new Dictionary<string, List<NamedFunction>>(StringComparer.Ordinal);
        foreach (var function in _facts.Sources.SelectMany(compilation => compilation.SyntaxTrees).SelectMany(tree => TreeNames.Of(tree).Functions))
        {
            if (!functions.TryGetValue(function.Name, out var namesakes))
                functions.Add(function.Name, namesakes = new List<NamedFunction>());
            namesakes.Add(function);
        }

        return functions;
    }

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
