using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Summaries.Published;

/// <summary>Finds what a project has to say to those that refer to it: how the functions that they can call come to block.</summary>
internal sealed class SummaryPublisher
{
    private const int MostFlags = 4;

    // The stronger statement first: it makes the weaker ones superfluous unless they know a shorter way.
    private static readonly ImmutableArray<(SearchTerms Terms, PublishedMarks Marks)> Questions = ImmutableArray.Create(
        (new SearchTerms(AnyStream: false, EveryTime: true), PublishedMarks.None),
        (new SearchTerms(AnyStream: false), PublishedMarks.Conditional),
        (new SearchTerms(AnyStream: true, EveryTime: true), PublishedMarks.AnyStream),
        (new SearchTerms(AnyStream: true), PublishedMarks.AnyStream | PublishedMarks.Conditional));

    private readonly CompilationFacts _facts;

    public SummaryPublisher(CompilationFacts facts) => _facts = facts;

    /// <summary>The rows in an order that depends on nothing but the declarations.</summary>
    public ImmutableArray<PublishedRow> Rows(CancellationToken cancellation) => VisibleFunctions(cancellation)
        .Select(method => (Id: method.GetDocumentationCommentId(), Method: method))
        .Where(function => function.Id is not null)
        .OrderBy(function => function.Id, StringComparer.Ordinal)
        .SelectMany(function => RowsOf(function.Id!, function.Method, cancellation))
        .ToImmutableArray();

    private IEnumerable<IMethodSymbol> VisibleFunctions(CancellationToken cancellation)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(_facts.Compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var member in pending.Pop().GetMembers())
            {
                if (member is INamespaceSymbol || (member is INamedTypeSymbol && Visibility.ReachesOutside(member)))
                    pending.Push((INamespaceOrTypeSymbol)member);
                else if (member is IMethodSymbol { IsImplicitlyDeclared: false, IsAsync: false } method && Visibility.ReachesOutside(method))
                    yield return method;
            }
        }
    }

    private IEnumerable<PublishedRow> RowsOf(string id, IMethodSymbol method, CancellationToken cancellation)
    {
        var rows = new List<PublishedRow>();
        var name = SourceFunction.Mention(method).Name;
        if (SourceFunction.Of(method, _facts) is { } function)
        {
            var depth = _facts.Settings.For(function.Declaration.SyntaxTree).SummaryDepth;
            foreach (var flags in FlagsOf(method))
            {
                foreach (var (terms, marks) in Questions)
                {
                    if (ChainOf(method, flags, depth, terms, cancellation) is not { } chain)
                        continue;

                    var row = new PublishedRow(id, name, chain.Kind, chain.Length, marks | Enumeration(function), flags, chain.DescribeRest());
                    if (!rows.Exists(other => Covers(other, row)))
                        rows.Add(row);
                }
            }
        }

        if (rows.Count == 0 && Implementation(method, cancellation) is { } kind)
            rows.Add(new PublishedRow(id, name, kind, 0, PublishedMarks.SomeImplementation, ImmutableArray<FlagGuard>.Empty, ""));
        return rows;
    }

    private BlockingChain? ChainOf(IMethodSymbol method, ImmutableArray<FlagGuard> flags, int depth, SearchTerms terms, CancellationToken cancellation)
    {
        var arguments = flags.Select(flag => new FlagArgument(flag.Ordinal, flag.Value, -1, false)).ToImmutableArray();
        return _facts.Chains.Of(new CallStep(method, IsDispatched: false, arguments, default, StepGuards.None), depth, terms, cancellation);
    }

    private static PublishedMarks Enumeration(SourceFunction function) => Iterators.Contains(function.Declaration) ? PublishedMarks.Enumeration : PublishedMarks.None;

    /// <summary>Nothing known, then each of the first flags by itself: what takes two flags together is unknown to readers.</summary>
    private static IEnumerable<ImmutableArray<FlagGuard>> FlagsOf(IMethodSymbol method)
    {
        yield return ImmutableArray<FlagGuard>.Empty;
        foreach (var parameter in method.Parameters.Where(parameter => parameter.Type.SpecialType == SpecialType.System_Boolean).Take(MostFlags))
        {
            yield return ImmutableArray.Create(new FlagGuard(parameter.Ordinal, false));
            yield return ImmutableArray.Create(new FlagGuard(parameter.Ordinal, true));
        }
    }

    /// <summary>A row that asks for no more and knows a way as short.</summary>
    private static bool Covers(PublishedRow row, PublishedRow other) =>
        (row.Marks & ~other.Marks) == 0 && row.Length <= other.Length && row.Flags.All(flag => other.Flags.Contains(flag));

    /// <summary>Of a contract with a counterpart: whether one that fulfills it blocks, which makes the pair more than a pair of names.</summary>
    private Verdicts.FaultKind? Implementation(IMethodSymbol contract, CancellationToken cancellation)
    {
        if (!contract.IsAbstract && !contract.IsVirtual && !contract.IsOverride)
            return null;
        if (contract.ContainingType.GetMembers(contract.Name + "Async").IsEmpty)
            return null;

        return _facts.Implementations.Of(contract)
            .Select(method => ChainOf(method, ImmutableArray<FlagGuard>.Empty, _facts.Settings.For(method.DeclaringSyntaxReferences[0].SyntaxTree).SummaryDepth, new SearchTerms(AnyStream: true), cancellation)?.Kind)
            .FirstOrDefault(kind => kind is not null);
    }
}
