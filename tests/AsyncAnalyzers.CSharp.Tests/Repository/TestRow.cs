using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>One row of a theory, or one fact, and which rules it expects to speak.</summary>
/// <param name="Family">The folder that it lies in.</param>
/// <param name="Rule">The rule that its class is about: by the name of the analyzer, or the first that the class' summary names; none for classes about several.</param>
/// <param name="Reported">The rules whose reports are marked in its code.</param>
internal sealed record TestRow(string Family, string? Rule, ImmutableHashSet<string> Reported)
{
    private const string Id = "ASYNC[0-9]{3}";

    private static readonly Dictionary<string, string> Analyzers = AllRules.Single.ToDictionary(
        analyzer => analyzer.GetType().Name[..^"Analyzer".Length] + "Tests", analyzer => analyzer.SupportedDiagnostics[0].Id, StringComparer.Ordinal);

    /// <summary>The tests of analyzers, and of what is known to be completed; those of fixes are about other things.</summary>
    public static ImmutableArray<TestRow> All { get; } =
    [
        .. Checkout.SourceFiles("tests/AsyncAnalyzers.CSharp.Tests/Rules")
            .Concat(Checkout.SourceFiles("tests/AsyncAnalyzers.CSharp.Tests/Engine/Completion"))
            .Where(file => !file.EndsWith("FixTests.cs", StringComparison.Ordinal))
            .SelectMany(file => CSharpSyntaxTree.ParseText(Checkout.Read(file.Split('/')), cancellationToken: CancellationToken.None).GetRoot(CancellationToken.None)
                .DescendantNodes().Where(IsTest).Select(test => Of(test, file.Split('/')[^2]))),
    ];

    private static TestRow Of(SyntaxNode test, string family)
    {
        var type = test.FirstAncestorOrSelf<ClassDeclarationSyntax>()!;
        var rule = Analyzers.GetValueOrDefault(type.Identifier.ValueText) ?? First(type.GetLeadingTrivia().ToFullString());
        var code = string.Concat(test.DescendantTokens().Select(token => token.Text));
        var reported = Regex.Matches(code, @"\{\|(" + Id + ")").Select(match => match.Groups[1].Value).ToHashSet();
        // '[|…|]' and '{|#0:…|}' are reports of the rule that the method names, or of the class'.
        if (Regex.IsMatch(code, @"\[\||\{\|#"))
            reported.Add(First(test.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.ToString()) ?? rule ?? "");

        return new TestRow(family, rule, [.. reported]);
    }

    private static string? First(string text) => Regex.Match(text, Id) is { Success: true, Value: var found } ? found : null;

    /// <summary>A row of a theory, or a fact with the code in its body.</summary>
    private static bool IsTest(SyntaxNode node) =>
        node is AttributeSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "InlineData" } }
        || (node is MethodDeclarationSyntax method && method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "Fact"));
}
