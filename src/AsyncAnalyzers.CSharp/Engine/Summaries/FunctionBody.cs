using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>What one function does by itself: the APIs in it that block, and the functions that it calls.</summary>
internal sealed record FunctionBody(ImmutableArray<BlockingStep> Blocks, ImmutableArray<CallStep> Calls)
{
    public static readonly FunctionBody Empty = new(ImmutableArray<BlockingStep>.Empty, ImmutableArray<CallStep>.Empty);
}

/// <summary>An API that blocks.</summary>
/// <param name="Api">As a message names it.</param>
/// <param name="Kind">Which rule would report it in asynchronous code.</param>
/// <param name="Place">Where it is called.</param>
/// <param name="IsCertain">False for a stream, reader, writer or query that may be in memory.</param>
/// <param name="Guards">What must hold for it to be called.</param>
internal sealed record BlockingStep(string Api, FaultKind Kind, SourcePlace Place, bool IsCertain, StepGuards Guards);

/// <summary>A call of a function that may have a body.</summary>
/// <param name="Target">The called function, in the terms of the calling one's compilation.</param>
/// <param name="IsDispatched">An override or implementation may run in its stead.</param>
/// <param name="Flags">What the call says about the parameters of type <c>bool</c>.</param>
/// <param name="Place">Where it is called.</param>
/// <param name="Guards">What must hold for it to be called.</param>
internal sealed record CallStep(IMethodSymbol Target, bool IsDispatched, ImmutableArray<FlagArgument> Flags, SourcePlace Place, StepGuards Guards)
{
    /// <summary>The functions that the call hands down.</summary>
    public ImmutableArray<DelegateArgument> Delegates { get; init; } = ImmutableArray<DelegateArgument>.Empty;

    /// <summary>The parameter of the calling function that holds the delegate which is called; null for other calls.</summary>
    public int? Parameter { get; init; }

    /// <summary>The function is called through a delegate, of whatever variable.</summary>
    public bool IsByDelegate { get; init; }
}

/// <summary>Under which conditions a function comes to one of its steps.</summary>
/// <param name="Flags">What must hold of its parameters of type <c>bool</c>.</param>
/// <param name="IsConditional">Some other condition decides as well.</param>
internal readonly record struct StepGuards(ImmutableArray<FlagGuard> Flags, bool IsConditional)
{
    public static readonly StepGuards None = new(ImmutableArray<FlagGuard>.Empty, IsConditional: false);
}

/// <summary>A place in some project's source.</summary>
internal readonly record struct SourcePlace(SyntaxTree Tree, TextSpan Span)
{
    /// <summary>A location that a diagnostic of any compilation may carry: another project's source only by path and lines.</summary>
    public Location LocationIn(Compilation compilation) => compilation.ContainsSyntaxTree(Tree)
        ? Location.Create(Tree, Span)
        : Location.Create(Tree.FilePath, Span, Tree.GetLineSpan(Span).Span);
}

/// <summary>The parameter with that ordinal must have that value.</summary>
internal readonly record struct FlagGuard(int Ordinal, bool Value);

/// <summary>The value of a flag in a call: a constant, or a flag of the calling function, negated or not.</summary>
internal readonly record struct FlagArgument(int Ordinal, bool? Constant, int From, bool IsNegated);

/// <summary>A function that a call hands down: one that is written there, or one that the calling function was given itself.</summary>
internal readonly record struct DelegateArgument(int Ordinal, SourceFunction? Function, int From);
