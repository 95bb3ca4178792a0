using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Rules;

/// <summary>Where every rule's page is found.</summary>
internal static class RulePages
{
    private const string Root = "https://github.com/asyncanalyzers/AsyncAnalyzers/blob/main/docs/rules/";

    /// <summary>The address of the page of the rule <paramref name="id"/>, for <see cref="DiagnosticDescriptor.HelpLinkUri"/>.</summary>
    public static string Of(string id) => Root + id + ".md";
}
