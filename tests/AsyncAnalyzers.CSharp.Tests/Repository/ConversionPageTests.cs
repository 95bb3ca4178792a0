using System;
using System.IO;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>The page about conversion knows every obstacle.</summary>
public sealed class ConversionPageTests
{
    [Fact]
    public void EveryObstacle_HasItsLine()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "design", "conversion.md"));
        foreach (var obstacle in Enum.GetNames<ConversionObstacle>())
        {
            if (obstacle != nameof(ConversionObstacle.None))
                Assert.Contains($"| `{obstacle}` |", page, StringComparison.Ordinal);
        }
    }
}
