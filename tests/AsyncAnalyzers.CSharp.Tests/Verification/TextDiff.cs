using System;
using System.Collections.Generic;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>Shows how two texts differ, line by line.</summary>
internal static class TextDiff
{
    public static string Of(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var common = CommonLengths(left, right);
        var lines = new List<string>();
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
                (lines, i, j) = (Add(lines, "  ", left[i]), i + 1, j + 1);
            else if (j == right.Length || (i < left.Length && common[i + 1, j] >= common[i, j + 1]))
                lines = Add(lines, "- ", left[i++]);
            else
                lines = Add(lines, "+ ", right[j++]);
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static List<string> Add(List<string> lines, string mark, string line)
    {
        // A carriage return is invisible but may be the whole difference.
        lines.Add(mark + line.Replace("\r", "\\r", StringComparison.Ordinal));
        return lines;
    }

    private static int[,] CommonLengths(string[] left, string[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
                lengths[i, j] = left[i] == right[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }
}
