using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Fuzzing;

/// <summary>Breaks a text at its tokens, or moves whole statements and members, which often leaves code that compiles.</summary>
internal sealed class Mutator(Random random)
{
    private const int MostTokens = 12;

    private static readonly string[] Words =
    [
        "await ", "async ", "return ", "using ", "lock ", "?.", "!", "null", "default", "(", ")", "{", "}", ";", "=>", ".Result", ".Wait()", "yield return ",
        "ref ", "out ", "static ", "unsafe ", "<int>", "[]", "checked ", "is { } ", "switch { _ => 1 }", "foreach ", "throw ", "partial ", "\"", "#if A\n", "\n#endif\n", "$\"{", "//",
    ];

    /// <param name="text">What is broken.</param>
    /// <param name="other">Where spliced parts come from.</param>
    public string Mutate(string text, string other)
    {
        for (var round = Math.Max(1, random.Next(5) - 1); round > 0; round--)
            text = random.Next(2) == 0 ? MutateNodes(text, other) : MutateTokens(text, other);
        return text;
    }

    private string MutateTokens(string text, string other)
    {
        var tokens = Tokens(text);
        if (tokens.Count < 3)
            return text + other;

        var here = Run(tokens);
        return random.Next(6) switch
        {
            0 => Replace(text, here, ""),
            1 => Replace(text, here, text.Substring(here.Start, here.Length) + " " + text.Substring(here.Start, here.Length)),
            2 => Swap(text, here, Run(tokens)),
            3 => Replace(text, new TextSpan(here.Start, 0), Words[random.Next(Words.Length)]),
            4 => Replace(text, here, Words[random.Next(Words.Length)]),
            _ => Splice(text, here, other, Tokens(other)),
        };
    }

    private string MutateNodes(string text, string other)
    {
        var nodes = Nodes(text);
        if (nodes.Count == 0)
            return MutateTokens(text, other);

        var here = nodes[random.Next(nodes.Count)];
        return random.Next(4) switch
        {
            0 => Replace(text, here, ""),
            1 => Replace(text, here, text.Substring(here.Start, here.Length) + "\n" + text.Substring(here.Start, here.Length)),
            2 => Swap(text, here, nodes[random.Next(nodes.Count)]),
            _ => Splice(text, here, other, Nodes(other)),
        };
    }

    private static List<TextSpan> Tokens(string text)
        => [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens(descendIntoTrivia: true).Where(token => token.Span.Length > 0).Select(token => token.Span)];

    private static List<TextSpan> Nodes(string text)
        => [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().Where(node => node is StatementSyntax or MemberDeclarationSyntax or ArgumentSyntax).Select(node => node.Span)];

    /// <summary>Mostly one token, sometimes some in a row.</summary>
    private TextSpan Run(List<TextSpan> tokens)
    {
        var first = random.Next(tokens.Count);
        var last = Math.Min(tokens.Count - 1, first + (random.Next(3) == 0 ? random.Next(MostTokens) : 0));
        return TextSpan.FromBounds(tokens[first].Start, tokens[last].End);
    }

    private string Splice(string text, TextSpan here, string other, List<TextSpan> parts)
    {
        if (parts.Count == 0)
            return text;

        var part = parts[random.Next(parts.Count)];
        return Replace(text, random.Next(2) == 0 ? here : new TextSpan(here.Start, 0), other.Substring(part.Start, part.Length) + " ");
    }

    private static string Swap(string text, TextSpan one, TextSpan two)
    {
        if (one.Start > two.Start)
            (one, two) = (two, one);
        if (one.OverlapsWith(two) || one.End > two.Start)
            return text;

        return text[..one.Start] + text.Substring(two.Start, two.Length) + text[one.End..two.Start] + text.Substring(one.Start, one.Length) + text[two.End..];
    }

    private static string Replace(string text, TextSpan span, string with) => text[..span.Start] + with + text[span.End..];
}
