namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>What a search for chains counts.</summary>
/// <param name="AnyStream">A stream, reader or writer counts whatever it is made of: the call that is asked about does not work in memory.</param>
/// <param name="EveryTime">What happens under a condition does not count.</param>
/// <param name="UsedChoices">How many calls with several implementations, all of which must block, have led here.</param>
internal readonly record struct SearchTerms(bool AnyStream, bool EveryTime = false, int UsedChoices = 0)
{
    private const int MostChoices = 2;

    public int Choices => MostChoices - UsedChoices;

    public bool Allow(StepGuards guards) => !EveryTime || !guards.IsConditional;

    public SearchTerms WithoutChoice() => this with { UsedChoices = UsedChoices + 1 };
}
