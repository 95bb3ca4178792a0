using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// Whether the synchronous form of a pair blocks: the libraries that do I/O are listed, and of a function written in this
/// solution the bodies tell, its own or one that may run in its stead. Of any other pair only the names are known.
/// </summary>
internal sealed class BlockingProof
{
    private readonly CompilationFacts _facts;

    private readonly SourceImplementations _implementations;

    public BlockingProof(CompilationFacts facts)
    {
        _facts = facts;
        _implementations = new SourceImplementations(facts);
    }

    /// <summary>Whether the call is known to block.</summary>
    /// <param name="call">A call that has a counterpart.</param>
    /// <param name="ofStreams">Whether it counts, too, that a body uses a stream of unknown origin: the call gives it one that waits.</param>
    /// <param name="cancellation">Ends the search.</param>
    public bool Blocks(IInvocationOperation call, bool ofStreams, CancellationToken cancellation)
    {
        if (IsAnyText(call))
            return false;
        if (_facts.IoApis.Contains(call.TargetMethod))
            return true;

        var flags = FlagArguments.Of(call, null);
        if (_facts.Published.Prove(call.TargetMethod, default(FlagValues).PassedBy(flags), ofStreams))
            return true;

        var depth = _facts.Settings.For(call.Syntax.SyntaxTree).SummaryDepth;
        return Bodies(call.TargetMethod).Any(body =>
            body.Facts.Chains.Of(Step(body.Method, flags), depth, new SearchTerms(AnyStream: ofStreams), cancellation) is not null);
    }

    /// <summary>
    /// What is only known to be a <c>TextWriter</c> or <c>TextReader</c> is the console's, or a text in memory, as often as a
    /// file: of a <c>StreamWriter</c> more is known.
    /// </summary>
    private bool IsAnyText(IInvocationOperation call) =>
        call.Instance?.Unwrap().Type is { } receiver
        && (KnownTypes.Same(receiver, _facts.Types.Get("System.IO.TextWriter")) || KnownTypes.Same(receiver, _facts.Types.Get("System.IO.TextReader")));

    private static CallStep Step(IMethodSymbol method, ImmutableArray<FlagArgument> flags) =>
        new(method, IsDispatched: false, flags, default, StepGuards.None);

    private IEnumerable<(CompilationFacts Facts, IMethodSymbol Method)> Bodies(IMethodSymbol called)
    {
        var method = (called.ReducedFrom ?? called).OriginalDefinition;
        if (method.DeclaringSyntaxReferences.Length == 0)
            return Enumerable.Empty<(CompilationFacts, IMethodSymbol)>();

        return new[] { (_facts, method) }.Concat(_implementations.Of(method));
    }
}
