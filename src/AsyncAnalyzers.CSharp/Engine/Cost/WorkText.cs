using System;
using System.Globalization;
using System.Linq;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>How messages say an estimate.</summary>
internal static class WorkText
{
    /// <summary><c>about 40 million operations</c></summary>
    public static string OfKnown(WorkEstimate estimate) =>
        estimate.Api is { IsChoice: true } ? "as long as there is something to go through" : Prefix(estimate) + Amount(Math.Max(estimate.Known, estimate.OfApis.ConstantPart)) + " operations";

    /// <summary><c>about 12 × width × height operations</c></summary>
    public static string OfGrowth(WorkEstimate estimate)
    {
        var leading = estimate.GrowsWithNumbers && !estimate.RepeatsApi ? estimate.Numeric.Leading : estimate.Total.Leading;
        var factors = leading.Factors.Where(factor => factor.Power > 0).Select(factor => factor.Unknown.Name + Power(factor.Power));
        return Prefix(estimate) + string.Join(" × ", factors.Prepend(Amount(Math.Max(estimate.Total.CoefficientOf(leading), 1)))) + " operations";
    }

    private static string Prefix(WorkEstimate estimate) => estimate.IsUpTo ? "up to " : "about ";

    private static string Amount(double number) => number switch
    {
        >= 1e15 => "more than 10^15",
        >= 1e9 => Digits(number / 1e9) + " billion",
        >= 1e6 => Digits(number / 1e6) + " million",
        _ => Digits(number),
    };

    /// <summary>Two digits: more would claim what the model does not know.</summary>
    private static string Digits(double number)
    {
        var scale = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(number, 1))) - 1));
        return (Math.Round(number / scale) * scale).ToString("N0", CultureInfo.InvariantCulture);
    }

    private static string Power(double power) => power switch
    {
        1 => "",
        2 => "²",
        3 => "³",
        _ => "^" + power.ToString("0.#", CultureInfo.InvariantCulture),
    };
}
