using System;
using System.Collections.Immutable;
using System.Linq;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>A coefficient and the powers of unknowns, sorted by unknown. Powers may be fractions (square roots) or negative.</summary>
internal sealed record Monomial(double Coefficient, ImmutableArray<(Unknown Unknown, double Power)> Factors)
{
    public static Monomial Constant(double value) => new(value, ImmutableArray<(Unknown, double)>.Empty);

    public bool IsConstant => Factors.IsEmpty;

    /// <summary>Logarithms do not count.</summary>
    public double Degree => Factors.Sum(factor => factor.Unknown.Kind == UnknownKind.Log ? 0 : factor.Power);

    public double PowerOf(Unknown unknown) => Factors.FirstOrDefault(factor => factor.Unknown.Equals(unknown)).Power;

    public Monomial Without(Unknown unknown) => this with { Factors = Factors.RemoveAll(factor => factor.Unknown.Equals(unknown)) };

    public Monomial Times(Monomial other)
    {
        var factors = Factors.Concat(other.Factors)
            .GroupBy(factor => factor.Unknown)
            .Select(group => (Unknown: group.Key, Power: group.Sum(factor => factor.Power)))
            .Where(factor => factor.Power != 0)
            .OrderBy(factor => factor.Unknown)
            .ToImmutableArray();
        return new(Coefficient * other.Coefficient, factors);
    }

    /// <summary>A power of a positive monomial; of a negative one nothing sensible is left, but steps down are as many as steps up.</summary>
    public Monomial ToPower(double power) => new(
        Math.Pow(power < 0 ? Math.Abs(Coefficient) : Math.Max(Coefficient, 0), power),
        power == 0 ? ImmutableArray<(Unknown, double)>.Empty : Factors.Select(factor => (factor.Unknown, factor.Power * power)).ToImmutableArray());

    public bool HasSameFactors(Monomial other) => Factors.SequenceEqual(other.Factors);
}
