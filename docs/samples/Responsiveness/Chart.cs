using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace AsyncAnalyzers.Responsiveness;

/// <summary>The 95th percentiles as bars of an SVG picture, which needs no script and no style sheet.</summary>
internal static class Chart
{
    private const int Labels = 420, Bars = 300, Numbers = 90, Row = 22;

    public static string Of(IReadOnlyList<Latencies> trials)
    {
        var most = trials.Max(trial => trial.P95);
        var height = (trials.Count * Row) + 34;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{Labels + Bars + Numbers}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">Waiting, 95th percentile: shorter is better</text>\n");
        for (var i = 0; i < trials.Count; i++)
            Append(svg, trials[i], most, 28 + (i * Row));
        return svg.Append("</svg>\n").ToString();
    }

    private static void Append(StringBuilder svg, Latencies trial, double most, int top)
    {
        var width = Math.Max(trial.P95 / most * Bars, 1);
        var color = trial.Code == "before" ? "#c0392b" : "#2e86c1";
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Labels - 6}\" y=\"{top + 14}\" text-anchor=\"end\">{trial.Context}: {trial.Code}</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Labels}\" y=\"{top}\" width=\"{width:F0}\" height=\"{Row - 4}\" fill=\"{color}\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Labels + width + 6:F0}\" y=\"{top + 14}\">{trial.P95:F0} ms</text>\n");
    }
}
