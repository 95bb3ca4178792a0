using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Rules.Configuration;

/// <summary>The rules about the package's own configuration.</summary>
internal static class ConfigurationRules
{
    public const string Category = "AsyncConfiguration";

    /// <summary>{0} the row or option as written, {1} why it has no effect.</summary>
    public static readonly DiagnosticDescriptor BadConfiguration = new(
        "ASYNC001",
        "Bad configuration",
        "'{0}' has no effect: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A row of an AsyncAnalyzers.*.txt file or an option under async_analyzers. cannot be used. The rest of the configuration goes on.",
        helpLinkUri: RulePages.Of("ASYNC001"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>{0} the row's documentation ID, {1} how far it could be followed.</summary>
    public static readonly DiagnosticDescriptor UnknownApi = new(
        "ASYNC002",
        "Catalogue row names nothing here",
        "'{0}' names nothing in this project or its references: {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A row of an AsyncAnalyzers.*.txt file names an API that this project cannot see. It may be misspelt, or belong to a reference that this target does not have.",
        helpLinkUri: RulePages.Of("ASYNC002"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
