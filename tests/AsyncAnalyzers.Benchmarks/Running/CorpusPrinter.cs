using System;
using System.Linq;
using AsyncAnalyzers.Benchmarks.Loading;

namespace AsyncAnalyzers.Benchmarks.Running;

/// <summary>Prints what was loaded and what was not.</summary>
internal static class CorpusPrinter
{
    public static void Header(Checkout checkout)
    {
        Console.WriteLine();
        Console.WriteLine($"== {checkout.Name} at {checkout.Commit}: {checkout.Solution.ProjectIds.Count} projects, {checkout.RestoredPackages} packages restored");
        Print("   not in the registry", checkout.MissingPackages);
        Print("   other version taken", checkout.ReplacedPackages);
    }

    private static void Print(string title, System.Collections.Generic.IReadOnlyList<string> packages)
    {
        if (packages.Count > 0)
            Console.WriteLine($"{title}: {string.Join(", ", packages.Take(12))}{(packages.Count > 12 ? ", …" : "")}");
    }
}
