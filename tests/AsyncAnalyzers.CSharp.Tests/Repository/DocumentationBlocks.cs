using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>A code block of a rule page that is marked <c>flagged</c> or <c>clean</c>.</summary>
/// <param name="Code">A compilation unit; loose members are put into a class.</param>
/// <param name="IsFlagged">The page's rule speaks; otherwise none does.</param>
/// <param name="References">What <c>references=</c> names, else a console program's.</param>
internal sealed record DocumentationBlock(string Code, bool IsFlagged, TestReferences References);

/// <summary>Reads the code blocks of a page.</summary>
internal static partial class DocumentationBlocks
{
    public static IEnumerable<DocumentationBlock> Of(string page)
    {
        foreach (Match match in Block().Matches(Checkout.Read(page.Split('/'))))
        {
            var words = match.Groups["info"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var references = words.FirstOrDefault(word => word.StartsWith("references=", StringComparison.Ordinal))?["references=".Length..];
            yield return new(InClass(match.Groups["code"].Value), words.Contains("flagged"), TestReferences.Named(references ?? "console"));
        }
    }

    private static string InClass(string code)
    {
        var unit = SyntaxFactory.ParseCompilationUnit(code);
        return unit.Members.Any(member => member is GlobalStatementSyntax) || unit.ContainsDiagnostics ? $"public class Sample\n{{\n{code}}}\n" : code;
    }

    [GeneratedRegex(@"^```csharp (?<info>[^\n]*\b(flagged|clean)\b[^\n]*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
