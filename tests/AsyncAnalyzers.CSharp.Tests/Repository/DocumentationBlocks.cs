using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>What a page says of a code block.</summary>
internal enum BlockMark
{
    /// <summary>The page's rule speaks, and no other.</summary>
    Flagged,

    /// <summary>No rule speaks.</summary>
    Clean,

    /// <summary>What the fix makes of the page's first flagged block; no rule speaks.</summary>
    Fixed,
}

/// <summary>A marked code block of a rule page.</summary>
/// <param name="Code">A compilation unit; loose members are put into a class.</param>
/// <param name="Mark">The mark.</param>
/// <param name="References">What <c>references=</c> names, else a console program's.</param>
/// <param name="Kind">What <c>kind=</c> says that the project is, or null.</param>
internal sealed record DocumentationBlock(string Code, BlockMark Mark, TestReferences References, string? Kind)
{
    /// <summary>The block as a project with the usings of a new console program, with the rule on that the page is about.</summary>
    public Project In(AdhocWorkspace workspace, string id)
    {
        var state = new TestState { Sources = { Code } };
        if (!RuleBook.Entry(id).Rule.IsEnabledByDefault)
            state.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\ndotnet_diagnostic.{id}.severity = warning\n"));
        if (Kind is not null)
            state.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nasync_analyzers.app_kind = {Kind}\n"));
        var settings = new CompileSettings(References, LanguageVersion.Latest, NullableContextOptions.Enable, ImplicitUsings: true);
        return TestSolution.Create(workspace, state, settings).Projects.Single();
    }
}

/// <summary>Reads the code blocks of a page.</summary>
internal static partial class DocumentationBlocks
{
    public static IEnumerable<DocumentationBlock> Of(string page)
    {
        foreach (Match match in Block().Matches(Checkout.Read(page.Split('/'))))
        {
            var words = match.Groups["info"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return new(InClass(match.Groups["code"].Value), Enum.Parse<BlockMark>(words[0], ignoreCase: true), TestReferences.Named(Value(words, "references=") ?? "console"), Value(words, "kind="));
        }
    }

    private static string? Value(string[] words, string key) => words.FirstOrDefault(word => word.StartsWith(key, StringComparison.Ordinal))?[key.Length..];

    private static string InClass(string code)
    {
        var unit = SyntaxFactory.ParseCompilationUnit(code);
        if (!unit.Members.Any(member => member is GlobalStatementSyntax) && !unit.ContainsDiagnostics)
            return code;
        var lines = code.TrimEnd().Split('\n').Select(line => line.Length == 0 ? line : "    " + line);
        return $"public class Sample\n{{\n{string.Join('\n', lines)}\n}}\n";
    }

    [GeneratedRegex(@"^```csharp (?<info>[^\n]*\b(flagged|clean|fixed)\b[^\n]*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
