using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// The declarations that change together, because one overrides or implements the other, with every place that mentions
/// one of them.
/// </summary>
internal sealed record ChainGroup(ImmutableArray<ChainFunction> Members)
{
    /// <summary>Why none of them can become async.</summary>
    public ConversionObstacle Obstacle { get; init; }

    /// <summary>They are iterators, and give async sequences.</summary>
    public bool IsSequence { get; init; }

    /// <summary>They are the factory of this variable, and the calls are the places that ask for its value.</summary>
    public LazyVariable? Lazy { get; init; }

    /// <summary>They are given to variables of these types, and the calls are those of the variables.</summary>
    public ImmutableArray<DelegateType> Delegates { get; init; } = ImmutableArray<DelegateType>.Empty;

    /// <summary>Whether they are values of a variable rather than declarations: it is worth nothing unless somebody awaits them.</summary>
    public bool AreValues => Lazy is not null || !Delegates.IsEmpty;

    /// <summary>The name afterwards; null where it stays.</summary>
    public string? NewName { get; init; }

    public ImmutableArray<CallSite> Calls { get; init; } = ImmutableArray<CallSite>.Empty;

    /// <summary>Names that only follow the new one: <c>nameof</c>, documentation.</summary>
    public ImmutableArray<(Document Document, PlanningContext Context, SimpleNameSyntax Name)> Names { get; init; } =
        ImmutableArray<(Document, PlanningContext, SimpleNameSyntax)>.Empty;

    public string OldName => Lazy?.Symbol.Name ?? (Delegates.IsEmpty ? null : Delegates[0].Name) ?? Members[0].Symbol.Name.Substring(Members[0].Symbol.Name.LastIndexOf('.') + 1);

    public string Name => NewName ?? OldName;

    public bool Contains(ChainFunction function) => Members.Any(member => member.Key == function.Key);
}
