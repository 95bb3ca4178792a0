using System;
using System.Collections.Generic;
using System.Globalization;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>Orders target frameworks and names the symbols that the SDK would define for them.</summary>
internal static class TargetFrameworks
{
    public static double Rank(string framework)
    {
        var name = framework.Split('-')[0];
        if (name.StartsWith("netstandard", StringComparison.Ordinal))
            return Number(name["netstandard".Length..]) / 10;
        if (name.StartsWith("netcoreapp", StringComparison.Ordinal))
            return 1 + Number(name["netcoreapp".Length..]) / 10;
        if (name.StartsWith("net", StringComparison.Ordinal) && name.Contains('.', StringComparison.Ordinal))
            return 2 + Number(name["net".Length..]);

        return -1;
    }

    public static IEnumerable<string> Symbols(string framework)
    {
        var name = framework.Split('-')[0];
        if (Rank(name) < 0)
            return ["NETFRAMEWORK", "NET461_OR_GREATER", "NET462_OR_GREATER", "NET47_OR_GREATER", "NET472_OR_GREATER", "NET48_OR_GREATER", "NET472"];
        if (name.StartsWith("netstandard", StringComparison.Ordinal))
            return ["NETSTANDARD", "NETSTANDARD2_0_OR_GREATER", Symbol(name), .. name.EndsWith("2.1", StringComparison.Ordinal) ? ["NETSTANDARD2_1_OR_GREATER"] : Array.Empty<string>()];

        return ModernSymbols(name, Number(name["net".Length..].Replace("coreapp", "", StringComparison.Ordinal)));
    }

    private static List<string> ModernSymbols(string name, double version)
    {
        var symbols = new List<string> { "NET", "NETCOREAPP", "NETCOREAPP3_0_OR_GREATER", "NETCOREAPP3_1_OR_GREATER", Symbol(name) };
        for (var major = 5; major <= version; major++)
            symbols.Add($"NET{major.ToString(CultureInfo.InvariantCulture)}_0_OR_GREATER");

        return symbols;
    }

    private static string Symbol(string framework) => framework.ToUpperInvariant().Replace('.', '_');

    private static double Number(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
