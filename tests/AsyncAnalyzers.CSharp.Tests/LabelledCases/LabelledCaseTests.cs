using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using AsyncAnalyzers.Benchmarks.Scoring;
using AsyncAnalyzers.CSharp.Tests.Repository;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.LabelledCases;

/// <summary>The labelled cases compile, and what is marked in them is read.</summary>
public sealed class LabelledCaseTests
{
    private const int Fewest = 300;

    private static readonly CaseLibrary Library = new(
        Checkout.PathOf("tests", "AsyncAnalyzers.Benchmarks", "Cases"),
        isWeb => (isWeb ? TestReferences.AspNetCore : TestReferences.Net100).References);

    [Fact]
    public void EveryCase_Compiles() => Assert.Empty(Library.Cases
        .AsParallel()
        .WithCancellation(TestContext.Current.CancellationToken)
        .SelectMany(file => Library.Compile(file).GetDiagnostics(CancellationToken.None).Where(found => found.Severity == DiagnosticSeverity.Error))
        .Select(error => error.ToString()));

    [Fact]
    public void EveryMark_IsReadAndNamesAFamily() => Assert.Empty(Library.Cases.SelectMany(MarksThatAreWrong));

    [Fact]
    public void EveryOtherPlace_BelongsToAFault() => Assert.Empty(Library.Cases.SelectMany(file => file.Marks
        .Where(mark => mark.Kind == MarkKind.Also)
        .Where(place => !file.Marks.Any(fault => fault.Kind == MarkKind.Expected && file.PlacesOf(fault).Contains(place)))
        .Select(place => $"{file.Name}:{place.Line}")));

    [Fact]
    public void EveryCase_LiesInTheFolderOfAFamilyAndSaysWhatItShows() => Assert.All(Library.Cases, file =>
    {
        Assert.True(Library.Terms.Contains(file.Family), file.Name);
        Assert.StartsWith("// ", file.Text, StringComparison.Ordinal);
        Assert.True(file.About.Length > 10, file.Name);
    });

    [Fact]
    public void ThereAreEnough_AndAsManyCleanLookalikesAsFaults()
    {
        Assert.True(Library.Cases.Length >= Fewest);
        var faulty = Library.Cases.Sum(file => file.Marks.Count(mark => mark.Kind == MarkKind.Expected));
        var clean = Library.Cases.Sum(CleanFunctions);
        Assert.True(clean >= faulty, $"{clean} functions are clean, {faulty} lines are not");
    }

    private static IEnumerable<string> MarksThatAreWrong(CaseFile file)
    {
        var written = file.Text.Split('\n').Count(line => Regex.IsMatch(line, "(expect|maybe|also): "));
        if (written != file.Marks.Length)
            yield return $"{file.Name}: {written} marks are written, {file.Marks.Length} are read";
        foreach (var mark in file.Marks)
        {
            foreach (var term in mark.Terms.Where(term => !Library.Terms.Contains(term)))
                yield return $"{file.Name}:{mark.Line}: no family is called '{term}'";
        }
    }

    /// <summary>Functions that do something asynchronous and in which no line is marked.</summary>
    private static int CleanFunctions(CaseFile file)
    {
        var tree = CSharpSyntaxTree.ParseText(file.Text, cancellationToken: CancellationToken.None);
        return tree.GetRoot(CancellationToken.None).DescendantNodes()
            .Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
            .Where(node => !node.Modifiers().Any(SyntaxKind.PrivateKeyword))
            .Select(node => tree.GetLineSpan(node.Span))
            .Count(span => !file.Marks.Any(mark => mark.Line > span.StartLinePosition.Line && mark.Line <= span.EndLinePosition.Line + 1));
    }
}
