using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>
/// The replacement column: an awaitable C# expression in which <c>{this}</c> is the receiver and <c>{0}</c>, <c>{1}</c> …
/// are the arguments in parameter order.
/// </summary>
internal static class ReplacementTemplate
{
    /// <summary>The position that <see cref="Fill"/> gives for <c>{this}</c>.</summary>
    public const int Receiver = -1;

    /// <summary>Writes the template with each placeholder replaced by what <paramref name="argument"/> gives for its position.</summary>
    public static string Fill(string template, Func<int, string> argument)
    {
        var filled = new StringBuilder(template.Length);
        var rest = 0;
        foreach (var (start, length, name) in Placeholders(template))
        {
            filled.Append(template, rest, start - rest);
            filled.Append(argument(PositionOf(name)));
            rest = start + length;
        }

        return filled.Append(template, rest, template.Length - rest).ToString();
    }

    /// <summary>The highest argument position in use; <see cref="Receiver"/> when there is none.</summary>
    public static int HighestPosition(string template)
    {
        var highest = Receiver;
        foreach (var (_, _, name) in Placeholders(template))
            highest = Math.Max(highest, PositionOf(name));
        return highest;
    }

    public static bool UsesReceiver(string template) => template.Contains("{this}");

    /// <summary>Why the template cannot be used, or an empty string.</summary>
    public static string FaultOf(string template)
    {
        foreach (var (_, _, name) in Placeholders(template))
        {
            if (name != "this" && !int.TryParse(name, out _))
                return "the placeholder '{" + name + "}' does not exist; use '{this}' for the receiver and '{0}', '{1}' … for the arguments";
        }

        var expression = SyntaxFactory.ParseExpression(Fill(template, position => position < 0 ? "__receiver" : "__argument" + position), consumeFullText: true);
        foreach (var error in expression.GetDiagnostics())
            return "the replacement is not a C# expression: " + error.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return expression.IsKind(SyntaxKind.AwaitExpression) ? "the replacement must not say 'await' itself" : "";
    }

    // A brace pair around one word is a placeholder; initializers and lambda bodies hold more than a word.
    private static IEnumerable<(int Start, int Length, string Name)> Placeholders(string template)
    {
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', open + 1))
        {
            var close = open + 1;
            while (close < template.Length && char.IsLetterOrDigit(template[close]))
                close++;
            if (close > open + 1 && close < template.Length && template[close] == '}')
                yield return (open, close + 1 - open, template.Substring(open + 1, close - open - 1));
        }
    }

    private static int PositionOf(string name) => int.TryParse(name, out var position) ? position : Receiver;
}
