using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AsyncAnalyzers.Benchmarks.Html;

/// <summary>Horizontal bars as SVG, which needs no script and prints as it looks.</summary>
internal static class BarChart
{
    private const int Row = 20, Labels = 400, Bars = 420, Numbers = 90, Width = Labels + Bars + Numbers, Title = 28, MostLetters = 56;

    /// <summary>A figure of a page, which gives the colors.</summary>
    public static string Of(string title, IReadOnlyList<(string Label, double Value)> bars, Func<double, string> format)
    {
        if (bars.Count == 0)
            return new HtmlWriter().Element("p", $"{title}: none").ToString();

        var height = bars.Count * Row + 8;
        var html = new HtmlWriter()
            .Open("figure").Element("figcaption", title)
            .Open("svg", $"xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{Width}\" height=\"{height}\" viewBox=\"0 0 {Width} {height}\"");
        Append(html, 4, [.. bars.Select(bar => (bar.Label, bar.Value, ""))], format);
        return html.Close("svg").Close("figure").ToString();
    }

    /// <summary>A file of its own, readable on any background.</summary>
    public static string Picture(string title, IReadOnlyList<(string Label, double Value, string Color)> bars, Func<double, string> format)
    {
        var html = new HtmlWriter()
            .Open("svg", $"xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{Width}\" height=\"{bars.Count * Row + Title + 8}\" font-family=\"sans-serif\" font-size=\"12\"")
            .Open("rect", "width=\"100%\" height=\"100%\" fill=\"#ffffff\"").Close("rect")
            .Element("text", title, "x=\"8\" y=\"18\" font-weight=\"bold\"");
        Append(html, Title, bars, format);
        return html.Close("svg").ToString();
    }

    private static void Append(HtmlWriter html, int top, IReadOnlyList<(string Label, double Value, string Color)> bars, Func<double, string> format)
    {
        var most = Math.Max(bars.Select(bar => Math.Abs(bar.Value)).DefaultIfEmpty(0).Max(), 1e-9);
        for (var i = 0; i < bars.Count; i++)
            Append(html, i * Row + top, bars[i].Label, Math.Max(bars[i].Value, 0) / most * Bars, bars[i].Color, format(bars[i].Value));
    }

    private static void Append(HtmlWriter html, int top, string label, double width, string color, string number)
    {
        var length = width.ToString("0.#", CultureInfo.InvariantCulture);
        var end = (Labels + width + 6).ToString("0.#", CultureInfo.InvariantCulture);
        var fill = color.Length > 0 ? $" fill=\"{color}\"" : "";
        html.Element("text", label.Length > MostLetters ? label[..MostLetters] + "…" : label, $"x=\"{Labels - 6}\" y=\"{top + 13}\" text-anchor=\"end\"")
            .Open("rect", $"x=\"{Labels}\" y=\"{top}\" width=\"{length}\" height=\"{Row - 4}\"{fill}").Close("rect")
            .Element("text", number, $"x=\"{end}\" y=\"{top + 13}\" class=\"v\"");
    }
}
