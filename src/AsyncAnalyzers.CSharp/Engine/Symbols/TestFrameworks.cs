using System.Collections.Immutable;
using System.Linq;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>What tells a project of tests or benchmarks from others.</summary>
internal static class TestFrameworks
{
    private static readonly ImmutableArray<string> Marks = ImmutableArray.Create(
        "Xunit.FactAttribute",
        "NUnit.Framework.TestAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
        "TUnit.Core.TestAttribute",
        "BenchmarkDotNet.Attributes.BenchmarkAttribute");

    /// <summary>Whether the compilation knows a framework's attribute for a test or a benchmark.</summary>
    public static bool AreIn(KnownTypes types) => Marks.Any(mark => types.Get(mark) is not null);
}
