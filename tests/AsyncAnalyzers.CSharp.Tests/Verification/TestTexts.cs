using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>The texts of a test's solution, and what an edit must not touch in them.</summary>
internal static class TestTexts
{
    /// <summary>Every file of the solution by path; a linked file, once per distinct text.</summary>
    public static async Task<SortedDictionary<string, string>> OfAsync(Solution solution)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
        {
            var text = (await document.GetTextAsync()).ToString();
            var path = document.FilePath!;
            if (!texts.TryAdd(path, text) && texts[path] != text)
                texts.Add($"{path} in {document.Project.Name}", text);
        }

        return texts;
    }

    public static async Task<string> AllAsync(Solution solution) =>
        string.Join(Environment.NewLine, (await OfAsync(solution)).Select(file => $"--- {file.Key}{Environment.NewLine}{file.Value}"));

    public static async Task<bool> DifferAsync(Solution before, Solution after) =>
        !(await OfAsync(before)).SequenceEqual(await OfAsync(after));

    /// <summary>Compares the files of <paramref name="state"/> with the solution's, and shows the lines that differ.</summary>
    public static async Task AssertEqualAsync(TestState state, Solution solution, string how)
    {
        var actual = await OfAsync(solution);
        foreach (var (path, content) in state.Sources)
        {
            var expected = MarkedText.Parse(content).Text;
            Assert.True(actual.Remove(path, out var text), $"{how}: the file {path} is gone");
            if (text != expected)
                Assert.Fail($"{how} gives another text than expected (- expected, + actual){Environment.NewLine}{TextDiff.Of(expected, text!)}");
        }

        var surplus = actual.Keys.Where(path => path.StartsWith("/0/Test", StringComparison.Ordinal));
        Assert.Empty(surplus);
    }

    /// <summary>Comments and directives must survive, token for token.</summary>
    public static async Task AssertTriviaKeptAsync(Solution before, Solution after, string how)
    {
        var lost = await TriviaOfAsync(before);
        var gained = new List<string>();
        foreach (var trivia in await TriviaOfAsync(after))
        {
            if (!lost.Remove(trivia))
                gained.Add(trivia);
        }

        if (lost.Count + gained.Count > 0)
            Assert.Fail($"{how} changes comments or directives. Lost: {string.Join(" ", lost)} Gained: {string.Join(" ", gained)}");
    }

    private static async Task<List<string>> TriviaOfAsync(Solution solution)
    {
        var found = new List<string>();
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
        {
            var root = (await document.GetSyntaxRootAsync())!;

            // What one target switches off may be the code that another one is fixed in.
            var isShared = !document.GetLinkedDocumentIds().IsEmpty;
            found.AddRange(root.DescendantTrivia(descendIntoTrivia: false)
                .Where(trivia => trivia.IsDirective || IsComment(trivia))
                .Where(trivia => !isShared || !trivia.IsKind(SyntaxKind.DisabledTextTrivia))
                .Select(trivia => Normalize(trivia.ToFullString())));
        }

        return found;
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.DisabledTextTrivia or
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    // Indentation may change with the statement that a comment belongs to.
    private static string Normalize(string text)
    {
        var lines = new StringBuilder();
        foreach (var line in text.Split('\n'))
            lines.Append(line.Trim()).Append(' ');
        return lines.ToString().Trim();
    }
}
