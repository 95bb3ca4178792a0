using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Symbols;
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
    private readonly CompilationFacts _facts;
    private readonly BlockingNames _apis;
    private FunctionNames[]? _functions;

    public NameFunnel(CompilationFacts facts)
    {
        _facts = facts;
        _apis = new BlockingNames(facts);
    }

    /// <summary>Whether a function that <paramref name="mention"/> may mean may block, by itself or through what it calls.</summary>
    public bool MayBlock(Mention mention)
    {
        // Most names are of no function at all, and to look them up costs less than to remember them.
        if (!IsFunction(mention.Name) && !_apis.ArePublished(mention.Name))
            return false;

        return _asked.TryGetValue(mention, out var known) ? known : _asked.GetOrAdd(mention, _apis.ArePublished(mention.Name) || AnyMeantMayBlock(mention));
    }

    private bool IsFunction(string name)
    {
        foreach (var functions in Functions)
        {
            if (functions.Contains(name))
                return true;
        }

        return false;
    }

    private bool AnyMeantMayBlock(Mention mention)
    {
        foreach (var function in new MeantFunctions(Functions, mention))
        {
            if (MayBlock(function))
                return true;
        }

        return false;
    }

    /// <summary>The same of a call, which may also hand down a function that blocks to one that calls it.</summary>
    /// <param name="mention">What is called.</param>
    /// <param name="call">The call.</param>
    /// <param name="nested">The functions that are declared in the function around the call, or null.</param>
    public bool MayBlock(Mention mention, SyntaxNode call, IReadOnlyCollection<NamedFunction>? nested) =>
        MayBlock(mention, nested) || (RunsDelegate(mention, nested) && MayBlockAsDelegate(call, nested));

    private bool MayBlock(Mention mention, IReadOnlyCollection<NamedFunction>? nested)
    {
        if (MayBlock(mention))
            return true;

        foreach (var function in nested ?? Array.Empty<NamedFunction>())
        {
            if (function.IsMeantBy(mention) && MayBlock(function))
                return true;
        }

        return false;
    }

    private bool RunsDelegate(Mention mention, IReadOnlyCollection<NamedFunction>? nested)
    {
        foreach (var function in new MeantFunctions(Functions, mention))
        {
            if (function.RunsDelegate)
                return true;
        }

        return nested?.Any(function => function.IsMeantBy(mention) && function.RunsDelegate) == true;
    }

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

    private bool MayBlockAsDelegate(SyntaxNode call, IReadOnlyCollection<NamedFunction>? nested)
    {
        var list = (call as InvocationExpressionSyntax)?.ArgumentList ?? (call as BaseObjectCreationExpressionSyntax)?.ArgumentList;
        return list?.Arguments.Any(argument => MayBlockAsDelegate(argument.Expression, nested)) == true;
    }

    private bool MayBlockAsDelegate(ExpressionSyntax argument, IReadOnlyCollection<NamedFunction>? nested) => argument switch
    {
        AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: 0 } lambda => NamedFunction.MentionsIn(lambda).Any(mention => _apis.Mean(mention) || MayBlock(mention, nested)),
        SimpleNameSyntax or MemberAccessExpressionSyntax => WrittenNames.Last(argument) is { } name && MayBlock(new Mention(name, MentionKind.Call), nested),
        _ => false,
    };

    private bool MayBlock(NamedFunction start)
    {
        if (_known.TryGetValue(start, out var answer))
            return answer;
        if (MentionsBlocking(start))
            return Remember(new[] { start }, true);

        var seen = new HashSet<NamedFunction> { start };
        var path = new Stack<(NamedFunction Function, IEnumerator<NamedFunction> Next)>();
        path.Push((start, Called(start).GetEnumerator()));
        while (path.Count > 0)
        {
            if (!MoveOn(path, seen))
                return Remember(path.Select(step => step.Function), true);
        }

        // Everything that can be reached was seen, and nothing of it blocks.
        return Remember(seen, false);
    }

    /// <summary>One step deeper, or back; false where a function that blocks is next.</summary>
    private bool MoveOn(Stack<(NamedFunction Function, IEnumerator<NamedFunction> Next)> path, HashSet<NamedFunction> seen)
    {
        var rest = path.Peek().Next;
        while (rest.MoveNext())
        {
            var next = rest.Current;
            if (_known.TryGetValue(next, out var blocks))
            {
                if (blocks)
                    return false;
            }
            else if (seen.Add(next))
            {
                if (MentionsBlocking(next))
                {
                    _known.TryAdd(next, true);
                    return false;
                }

                path.Push((next, Called(next).GetEnumerator()));
                return true;
            }
        }

        path.Pop();
        return true;
    }

    private bool MentionsBlocking(NamedFunction function)
    {
        foreach (var mention in function.Mentions)
        {
            if (_apis.Mean(mention))
                return true;
        }

        return false;
    }

    private bool Remember(IEnumerable<NamedFunction> functions, bool mayBlock)
    {
        foreach (var function in functions)
            _known.TryAdd(function, mayBlock);
        return mayBlock;
    }

    private IEnumerable<NamedFunction> Called(NamedFunction function)
    {
        foreach (var mention in function.Mentions)
        {
            foreach (var called in new MeantFunctions(Functions, mention))
                yield return called;

            // What a function of a type has nested in it is its own already; nested ones may call those beside them.
            foreach (var beside in function.Beside ?? Array.Empty<NamedFunction>())
            {
                if (beside.IsMeantBy(mention))
                    yield return beside;
            }
        }
    }

    /// <summary>By compilation: this project's, and in an editor those of the projects that it refers to.</summary>
    private FunctionNames[] Functions => _functions ?? LazyInitializer.EnsureInitialized(ref _functions, () => _facts.Sources.Select(FunctionNames.Of).ToArray())!;
}
