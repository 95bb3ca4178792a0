using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>What a piece of code costs, in abstract operations.</summary>
/// <param name="Total">All of it.</param>
/// <param name="Numeric">The elements of arrays of numbers in it, whose growth alone is reported.</param>
/// <param name="IsUpTo">A loop may end early: the estimate is a bound.</param>
/// <param name="Chain">The functions of the program through which the heaviest part is reached.</param>
internal sealed record WorkEstimate(Polynomial Total, Polynomial Numeric, bool IsUpTo, ImmutableArray<string> Chain)
{
    private const double LeastShare = 0.1;
    private const long DearRound = 500_000;
    private const int LeastOfApi = 4;

    public static WorkEstimate Nothing { get; } = new(Polynomial.Zero, Polynomial.Zero, IsUpTo: false, ImmutableArray<string>.Empty);

    /// <summary>The heaviest API of the catalogue, where such make up at least half of what is known.</summary>
    public CataloguedWork? Api { get; init; }

    /// <summary>The work of that API, within all of it.</summary>
    public Polynomial WorkOfApi { get; init; } = Polynomial.Zero;

    /// <summary>The work of all APIs of the catalogue, within all of it.</summary>
    public Polynomial OfApis { get; init; } = Polynomial.Zero;

    /// <summary>The parameters of the function, by their order, that places of elements are computed from.</summary>
    public ImmutableArray<int> Placing { get; init; } = ImmutableArray<int>.Empty;

    /// <summary>The parameters by reference with which loops count: the next call goes on where this one stopped.</summary>
    public ImmutableArray<int> Resumed { get; init; } = ImmutableArray<int>.Empty;

    /// <summary>Operations whose number the source tells.</summary>
    public double Known => Total.ConstantPart;

    /// <summary>
    /// What is known is too much. A loop whose rounds are written down is never more than that; an API's weight is the least that it
    /// takes, and so a quarter is enough of those. It is not of an API that takes less by itself: what is called a few times that are
    /// written down is small as a rule, such as the icons of a window.
    /// </summary>
    public bool Exceeds(long threshold) => Known >= threshold || (OfApis.ConstantPart * LeastOfApi >= threshold && Api?.Row is { } row && (row.Per is not null || row.Weight * LeastOfApi >= threshold));

    /// <summary>
    /// Bulk access to numbers grows with the product of two sizes, and is a good part of what is done there: where each round
    /// mostly calls something, the sizes are those of lists that somebody typed. Texts that are compared are mostly names.
    /// </summary>
    public bool GrowsWithNumbers => Numeric.Degree >= 2 && NumericSizes >= 2 && Numeric.Leading.Coefficient >= LeastShare * Total.CoefficientOf(Numeric.Leading);

    /// <summary>In each round of a loop, of whose rounds nobody knows the number, an API is called that is dear by itself.</summary>
    public bool RepeatsApi => Api is { Row: { Per: null, Weight: >= DearRound } } && Total.Degree >= 1 && Total.Leading.Coefficient >= DearRound / 2;

    private double NumericSizes => Numeric.Leading.Factors.Sum(factor => factor.Unknown.IsOfNumbers ? factor.Power : 0);

    /// <summary>Whether the argument in this place tells the function which elements to go through.</summary>
    public bool Places(int ordinal) => Placing.Contains(ordinal);

    /// <summary>Heavier for large unknowns, and of two that grow alike the one with the larger known part.</summary>
    public bool IsHeavierThan(WorkEstimate other)
    {
        if (Numeric.Degree != other.Numeric.Degree)
            return Numeric.Degree > other.Numeric.Degree;

        return Total.Degree != other.Total.Degree ? Total.Degree > other.Total.Degree : Known > other.Known;
    }
}
