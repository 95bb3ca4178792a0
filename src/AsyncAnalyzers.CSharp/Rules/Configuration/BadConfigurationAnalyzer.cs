using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Rules.Configuration;

/// <summary>
/// <c>ASYNC001</c>: catalogue rows and options that have no effect; <c>ASYNC002</c>: rows that name nothing here.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BadConfigurationAnalyzer : AsyncRuleAnalyzer
{
    public BadConfigurationAnalyzer()
        : base(ConfigurationRules.BadConfiguration, ConfigurationRules.UnknownApi)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        // What a text alone tells is reported at its row while it is typed; what needs symbols, when the compilation is complete.
        context.RegisterAdditionalFileAction(ReportRows);
        context.RegisterCompilationEndAction(ReportUnresolvedRows);
        context.RegisterCompilationEndAction(ReportOptions);
    }

    private static void ReportRows(AdditionalFileAnalysisContext context)
    {
        if (!UserCatalogues.IsCatalogue(context.AdditionalFile) || UserCatalogues.Read(context.AdditionalFile, context.CancellationToken) is not { } file)
            return;

        foreach (var fault in file.Faults)
        {
            var location = LocationOf(context.AdditionalFile, fault.Span, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(ConfigurationRules.BadConfiguration, location, fault.Row, fault.Reason));
        }
    }

    private static void ReportUnresolvedRows(CompilationAnalysisContext context)
    {
        foreach (var file in context.Options.AdditionalFiles.Where(UserCatalogues.IsCatalogue))
        {
            foreach (var entry in UserCatalogues.Read(file, context.CancellationToken)?.Entries ?? ImmutableArray<CatalogueEntry>.Empty)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (CatalogueResolver.WhyUnresolved(entry.Id, context.Compilation) is { } reason)
                    Report(ConfigurationRules.UnknownApi, entry.IdSpan, entry.Row.Id, reason);
                else if (CatalogueResolver.WhyReplacementFails(entry, context.Compilation) is { } fault)
                    Report(ConfigurationRules.BadConfiguration, entry.ReplacementSpan, entry.Row.Id, fault);
            }

            void Report(DiagnosticDescriptor rule, TextSpan span, string row, string reason) =>
                context.ReportDiagnostic(Diagnostic.Create(rule, LocationOf(file, span, context.CancellationToken), row, reason));
        }
    }

    /// <summary>An analyzer sees keys and values but no place in a file, so each fault is reported once, without a location.</summary>
    private static void ReportOptions(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var seen = new HashSet<AnalyzerConfigOptions> { provider.GlobalOptions };
        foreach (var tree in context.Compilation.SyntaxTrees)
            seen.Add(provider.GetOptions(tree));

        foreach (var fault in seen.SelectMany(OptionFaults.Of).Distinct().OrderBy(fault => fault.Key + fault.Value, System.StringComparer.Ordinal))
            context.ReportDiagnostic(Diagnostic.Create(ConfigurationRules.BadConfiguration, Location.None, fault.Key + " = " + fault.Value, fault.Advice));
    }

    private static Location LocationOf(AdditionalText file, TextSpan span, System.Threading.CancellationToken cancellation) =>
        Location.Create(file.Path, span, file.GetText(cancellation)!.Lines.GetLinePositionSpan(span));
}
