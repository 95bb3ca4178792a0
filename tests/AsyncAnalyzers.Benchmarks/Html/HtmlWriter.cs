using System.Globalization;
using System.Net;
using System.Text;

namespace AsyncAnalyzers.Benchmarks.Html;

/// <summary>Writes elements that are well-formed as HTML and as XML, with every text escaped.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _text = new();

    public HtmlWriter Open(string element, string attributes = "")
    {
        _text.Append('<').Append(element).Append(attributes.Length > 0 ? " " : "").Append(attributes).Append('>');
        return this;
    }

    public HtmlWriter Close(string element)
    {
        _text.Append("</").Append(element).Append(">\n");
        return this;
    }

    public HtmlWriter Text(string text)
    {
        _text.Append(Escape(text));
        return this;
    }

    public HtmlWriter Element(string element, string text, string attributes = "") => Open(element, attributes).Text(text).Close(element);

    public HtmlWriter Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public HtmlWriter Row(string cell, params string[] texts)
    {
        Open("tr");
        foreach (var text in texts)
            Element(cell, text, cell == "td" && IsNumber(text) ? "class=\"n\"" : "");
        return Close("tr");
    }

    public override string ToString() => _text.ToString();

    /// <summary>Escaped, and without the characters that no XML may hold.</summary>
    public static string Escape(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
            clean.Append(letter >= ' ' || letter is '\n' or '\t' ? letter : '\ufffd');
        return WebUtility.HtmlEncode(clean.ToString());
    }

    private static bool IsNumber(string text)
        => double.TryParse(text.TrimEnd('%', 's').Replace(",", "", System.StringComparison.Ordinal).Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
