using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AsyncAnalyzers.Benchmarks.Html;

/// <summary>Horizontal bars as inline SVG, which needs no script and prints as it looks.</summary>
internal static class BarChart
{
    private const int Row = 20, Labels = 400, Bars = 420, Numbers = 90, MostLetters = 56;

    public static string Of(string title, IReadOnlyList<(string Label, double Value)> bars, Func<double, string> format)
    {
        if (bars.Count == 0)
            return new HtmlWriter().Element("p", $"{title}: none").ToString();

        var height = bars.Count * Row + 8;
        var most = Math.Max(bars.Select(bar => Math.Abs(bar.Value)).DefaultIfEmpty(0).Max(), 1e-9);
        var html = new HtmlWriter()
            .Open("figure").Element("figcaption", title)
            .Open("svg", $"xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{Labels + Bars + Numbers}\" height=\"{height}\" viewBox=\"0 0 {Labels + Bars + Numbers} {height}\"");
        for (var i = 0; i < bars.Count; i++)
            Append(html, i * Row + 4, bars[i].Label, Math.Max(bars[i].Value, 0) / most * Bars, format(bars[i].Value));
        return html.Close("svg").Close("figure").ToString();
    }

    private static void Append(HtmlWriter html, int top, string label, double width, string number)
    {
        var length = width.ToString("0.#", CultureInfo.InvariantCulture);
        var end = (Labels + width + 6).ToString("0.#", CultureInfo.InvariantCulture);
        html.Element("text", label.Length > MostLetters ? label[..MostLetters] + "…" : label, $"x=\"{Labels - 6}\" y=\"{top + 13}\" text-anchor=\"end\"")
            .Open("rect", $"x=\"{Labels}\" y=\"{top}\" width=\"{length}\" height=\"{Row - 4}\"").Close("rect")
            .Element("text", number, $"x=\"{end}\" y=\"{top + 13}\" class=\"v\"");
    }
}
