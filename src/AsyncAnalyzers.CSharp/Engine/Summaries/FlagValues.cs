using System.Collections.Immutable;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// What is known about the <c>bool</c> parameters of one call: a function that serves both kinds of callers by a flag is
/// another function for each value of the flag. Two bits for each of the first 32 parameters.
/// </summary>
internal readonly record struct FlagValues(uint Known, uint True)
{
    private const int Most = 32;

    /// <summary>Whether every guard is known to hold; an unknown flag proves nothing.</summary>
    public bool Satisfy(StepGuards guards)
    {
        foreach (var guard in guards.Flags)
        {
            if (Of(guard.Ordinal) != guard.Value)
                return false;
        }

        return true;
    }

    /// <summary>The values that a call passes on to the function it calls.</summary>
    public FlagValues PassedBy(ImmutableArray<FlagArgument> arguments)
    {
        var (known, set) = (0u, 0u);
        foreach (var argument in arguments)
        {
            if (argument.Ordinal >= Most || (argument.Constant ?? (Of(argument.From) is { } own ? own != argument.IsNegated : null)) is not { } value)
                continue;

            known |= 1u << argument.Ordinal;
            set |= value ? 1u << argument.Ordinal : 0;
        }

        return new FlagValues(known, set);
    }

    private bool? Of(int ordinal)
    {
        if (ordinal is < 0 or >= Most || (Known & (1u << ordinal)) == 0)
            return null;

        return (True & (1u << ordinal)) != 0;
    }
}
