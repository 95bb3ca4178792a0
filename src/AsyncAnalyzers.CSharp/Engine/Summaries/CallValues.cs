namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>What is known about the arguments of one call: with each other value the called function is another function.</summary>
/// <param name="Flags">Its parameters of type <c>bool</c>.</param>
/// <param name="Delegates">The functions that it is given.</param>
internal readonly record struct CallValues(FlagValues Flags, HandedFunctions Delegates)
{
    /// <summary>What a call in a function with these values passes on.</summary>
    public CallValues PassedBy(CallStep call) => new(Flags.PassedBy(call.Flags), Delegates.PassedBy(call.Delegates));
}
