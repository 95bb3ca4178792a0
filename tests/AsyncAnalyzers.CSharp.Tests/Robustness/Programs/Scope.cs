using System.Collections.Immutable;
using System.Linq;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Programs;

/// <summary>A name that code at a place can use.</summary>
internal readonly record struct Known(string Sort, string Name);

/// <summary>What the code at a place of a generated program may do.</summary>
internal sealed record Scope
{
    public static Scope Start { get; } = new();

    /// <summary>What the function around it gives: <c>int</c>, <c>atask</c> …; empty where it must not be left.</summary>
    public string Kind { get; init; } = "";

    public bool IsAsync { get; init; }

    public bool CanAwait { get; init; }

    public bool CanYield { get; init; }

    public bool CanExit { get; init; }

    public bool IsIterator { get; init; }

    public bool IsUnsafe { get; init; }

    public bool InLoop { get; init; }

    public bool HasBase { get; init; }

    public int Depth { get; init; }

    public ImmutableList<Known> Names { get; init; } = [];

    public bool Allows(string tag) => tag switch
    {
        "await" => CanAwait,
        "plain" => !IsAsync && !IsIterator,
        "yield" => CanYield,
        "loop" => InLoop,
        "inst" => HasBase,
        "exit" => CanExit && Kind.Length > 0,
        _ => true,
    };

    /// <summary>The scope of the body of a function.</summary>
    public Scope Body(string kind) => this with
    {
        Kind = kind,
        IsAsync = kind is "avoid" or "atask" or "aint" or "aiter",
        CanAwait = !IsUnsafe && kind is "avoid" or "atask" or "aint" or "aiter",
        CanYield = kind is "iter" or "aiter",
        IsIterator = kind is "iter" or "aiter",
        CanExit = true,
        InLoop = false,
    };

    public Scope With(string modifiers) => modifiers.Split(',').Aggregate(this, (scope, modifier) => scope.WithOne(modifier));

    private Scope WithOne(string modifier) => modifier switch
    {
        "fn" => Body("void") with { IsIterator = IsIterator },
        "afn" => Body("atask") with { IsIterator = IsIterator },
        "nowait" => this with { CanAwait = false },
        "noyield" => this with { CanYield = false },
        "noexit" => this with { CanExit = false, InLoop = false },
        "loop" => this with { InLoop = true },
        "static" => this with { HasBase = false },
        "inst" => this with { HasBase = true },
        "unsafe" => this with { IsUnsafe = true, CanAwait = false },
        "token" => this with { Names = Names.Add(new("token", "token")) },
        _ => this,
    };
}
