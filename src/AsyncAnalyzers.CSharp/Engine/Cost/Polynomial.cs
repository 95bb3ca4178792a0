using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>
/// A number of operations or of iterations in terms of what the source does not tell. Sums over loop variables are integrals:
/// the error is of a lower degree than the result.
/// </summary>
internal sealed class Polynomial
{
    // A polynomial of more terms describes nothing that a message could say; the highest degrees are kept.
    private const int MostTerms = 24;

    private Polynomial(ImmutableArray<Monomial> terms) => Terms = terms;

    public static Polynomial Zero { get; } = new(ImmutableArray<Monomial>.Empty);

    public static Polynomial One { get; } = Constant(1);

    public ImmutableArray<Monomial> Terms { get; }

    public bool IsConstant => Terms.All(term => term.IsConstant);

    public double ConstantPart => Terms.FirstOrDefault(term => term.IsConstant)?.Coefficient ?? 0;

    /// <summary>The highest degree of a term that adds work.</summary>
    public double Degree => Terms.Where(term => term.Coefficient > 0).Select(term => term.Degree).DefaultIfEmpty().Max();

    /// <summary>The term that decides for large unknowns.</summary>
    public Monomial Leading => Terms.Where(term => term.Coefficient > 0).OrderByDescending(term => term.Degree).ThenByDescending(term => term.Coefficient).FirstOrDefault() ?? Monomial.Constant(0);

    /// <summary>The coefficient of the term with the same factors.</summary>
    public double CoefficientOf(Monomial factors) => Terms.FirstOrDefault(term => term.HasSameFactors(factors))?.Coefficient ?? 0;

    public static Polynomial Constant(double value) =>
        value == 0 || double.IsNaN(value) ? Zero : new(ImmutableArray.Create(Monomial.Constant(Math.Min(value, 1e15))));

    public static Polynomial Of(Unknown unknown) => new(ImmutableArray.Create(new Monomial(1, ImmutableArray.Create((unknown, 1.0)))));

    public Polynomial Plus(Polynomial other) => Collect(Terms.Concat(other.Terms));

    public Polynomial Minus(Polynomial other) => Plus(other.Times(-1));

    public Polynomial Times(double factor) => factor == 1 ? this : Collect(Terms.Select(term => term with { Coefficient = term.Coefficient * factor }));

    public Polynomial Times(Polynomial other) => Collect(Terms.SelectMany(term => other.Terms.Select(term.Times)));

    /// <summary>A whole power multiplies out; of a fraction each term is taken for itself, which is never less than the root of the sum.</summary>
    public Polynomial ToPower(double power)
    {
        if (power < 0 || power != Math.Floor(power) || power > 4)
            return Collect((power < 0 ? new[] { Leading } : Terms.ToArray()).Select(term => term.ToPower(power)));

        var result = One;
        for (var i = 0; i < power; i++)
            result = result.Times(this);
        return result;
    }

    /// <summary>The binary logarithm of the leading term, without the constants that a large unknown makes irrelevant.</summary>
    public Polynomial Log()
    {
        var leading = Leading;
        if (leading.IsConstant)
            return Constant(Math.Log(Math.Max(leading.Coefficient, 2), 2));

        return Collect(leading.Factors.Where(factor => factor.Unknown.Kind != UnknownKind.Log)
            .Select(factor => new Monomial(Math.Abs(factor.Power), ImmutableArray.Create((Unknown.LogOf(factor.Unknown), 1.0)))));
    }

    public bool Mentions(Unknown unknown) => Terms.Any(term => term.PowerOf(unknown) != 0);

    /// <summary>The polynomial with a value in the place of an unknown.</summary>
    public Polynomial Substitute(Unknown unknown, Polynomial value)
    {
        if (!Mentions(unknown))
            return this;

        return Sum(Terms.Select(term => term.PowerOf(unknown) is var power and not 0
            ? Collect([term.Without(unknown)]).Times(value.ToPower(power))
            : Collect([term])));
    }

    public static Polynomial Sum(IEnumerable<Polynomial> parts) => Collect(parts.SelectMany(part => part.Terms));

    public static Polynomial Of(Monomial term) => Collect([term]);

    private static Polynomial Collect(IEnumerable<Monomial> terms)
    {
        var collected = new List<Monomial>();
        foreach (var term in terms)
        {
            var same = collected.FindIndex(other => other.HasSameFactors(term));
            if (same < 0)
                collected.Add(term);
            else
                collected[same] = term with { Coefficient = Math.Min(collected[same].Coefficient + term.Coefficient, 1e15) };
        }

        collected.RemoveAll(term => term.Coefficient == 0 || double.IsNaN(term.Coefficient));
        return new(collected.Count <= MostTerms
            ? collected.ToImmutableArray()
            : collected.OrderByDescending(term => term.Degree).Take(MostTerms).ToImmutableArray());
    }
}
