using System;
using System.IO;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>A stretch of a Markdown file between markers that a test writes.</summary>
internal static class GeneratedText
{
    /// <summary>Compares what stands between the markers of <paramref name="name"/>, or writes it when asked to update.</summary>
    public static void AssertBetweenMarkers(string file, string name, string expected)
    {
        var path = Checkout.PathOf(file.Split('/'));
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var begin = $"<!-- {name}:begin -->\n";
        var start = text.IndexOf(begin, StringComparison.Ordinal);
        var end = text.IndexOf($"<!-- {name}:end -->", StringComparison.Ordinal);
        Assert.True(start >= 0 && end >= start, $"{file} has no markers '{name}'");

        start += begin.Length;
        if (Checkout.UpdatesDocs && text[start..end] != expected)
            File.WriteAllText(path, text = text[..start] + expected + text[end..]);
        Assert.True(text.AsSpan(start).StartsWith(expected, StringComparison.Ordinal), $"{file} is out of date; run the tests with UPDATE_DOCS=1. Expected:\n{expected}");
        Assert.Equal(expected.Length, text.IndexOf($"<!-- {name}:end -->", StringComparison.Ordinal) - start);
    }
}
