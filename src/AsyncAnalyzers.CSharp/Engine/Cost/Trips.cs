using System;
using System.Linq;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>How often the body of a loop runs, and what its counter counts meanwhile.</summary>
/// <param name="Lower">The smallest value of the counter.</param>
/// <param name="Upper">The largest value of the counter.</param>
/// <param name="Step">What the counter grows by, or is multiplied by where the steps are <paramref name="Geometric"/>.</param>
/// <param name="Geometric">The counter is multiplied or divided.</param>
/// <param name="Counter">The counter as an unknown of the body, or null where no body can depend on it.</param>
internal sealed record Trips(Polynomial Lower, Polynomial Upper, Polynomial Step, bool Geometric, Unknown? Counter)
{
    /// <summary>A number of rounds without a counter.</summary>
    public static Trips Of(Polynomial count) => new(Polynomial.Zero, count, Polynomial.One, Geometric: false, Counter: null);

    /// <summary>From here on a bound is none: a search that counts to <c>int.MaxValue</c> ends by what it finds.</summary>
    public static bool IsNoBound(Polynomial bound) => bound.ConstantPart >= 1_000_000_000;

    /// <summary>A bound that nobody knows, or that is certainly small: the body counts once.</summary>
    public static Trips Once { get; } = Of(Polynomial.One);

    /// <summary>The work of all rounds, where one round does <paramref name="body"/>.</summary>
    public Polynomial Sum(Polynomial body) => Polynomial.Sum(body.Terms.Select(Sum));

    private Polynomial Sum(Monomial term)
    {
        var power = Counter is null ? 0 : term.PowerOf(Counter);
        var rest = Polynomial.Of(Counter is null ? term : term.Without(Counter));
        return rest.Times(Geometric ? OfGeometric(power) : OfArithmetic(power));
    }

    /// <summary>The integral of i^power from the lower to the upper bound, over the step.</summary>
    private Polynomial OfArithmetic(double power)
    {
        var sum = power == -1
            ? Upper.Log().Times(Math.Log(2))
            : Between(Upper.ToPower(power + 1), Lower.ToPower(power + 1)).Times(1 / (power + 1));
        return sum.Times(Step.ToPower(-1));
    }

    /// <summary>
    /// What the lower bound takes away, unless it is of a higher degree: in <c>for (j = i * i; j &lt; n; j += i)</c> most loops do not
    /// run at all, and a difference below zero would hide those that do.
    /// </summary>
    private Polynomial Between(Polynomial upper, Polynomial lower) => Lower.Degree > 1 && Lower.Degree > Upper.Degree ? upper : upper.Minus(lower);

    /// <summary>A geometric series is its largest term times a constant, at most a ratio too much; without the counter it is a logarithm.</summary>
    private Polynomial OfGeometric(double power)
    {
        var ratio = Math.Max(Step.ConstantPart, 2);
        if (power == 0)
            return Rounds().Times(1 / Math.Log(ratio, 2));

        var largest = power > 0 ? Upper.ToPower(power) : Polynomial.Constant(Math.Pow(Math.Max(Lower.ConstantPart, 1), power));
        return largest.Times(ratio / (ratio - 1));
    }

    private Polynomial Rounds() =>
        Upper.IsConstant && Lower.IsConstant ? Polynomial.Constant(Math.Log(Math.Max(Upper.ConstantPart, 2) / Math.Max(Lower.ConstantPart, 1), 2)) : Upper.Log();
}
