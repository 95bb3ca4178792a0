using System;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Summaries.Published;
using AsyncAnalyzers.CSharp.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Publishing;

/// <summary>
/// Writes how the project's functions come to block into its assembly, where the build property
/// <c>AsyncAnalyzersPublishSummaries</c> asks for it. In an editor it does nothing: there the source of a referenced project
/// is read itself.
/// </summary>
[Generator(LanguageNames.CSharp)]
internal sealed class SummaryGenerator : IIncrementalGenerator
{
    /// <summary>The steps by which tests follow what is computed anew.</summary>
    public const string SummariesStep = "Summaries";

    private const string FileName = "AsyncAnalyzers.PublishedSummaries.g.cs";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isOn = context.AnalyzerConfigOptionsProvider.Select((options, _) => IsOn(options.GlobalOptions));
        var catalogues = context.AdditionalTextsProvider.Where(UserCatalogues.IsCatalogue).Collect();
        var source = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(catalogues)
            .Combine(isOn)
            .Select((input, cancellation) => input.Right ? Publish(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, cancellation) : null)
            .WithTrackingName(SummariesStep);
        context.RegisterImplementationSourceOutput(source, (output, text) =>
        {
            if (text is not null)
                output.AddSource(FileName, SourceText.From(text, Encoding.UTF8));
        });
    }

    private static bool IsOn(AnalyzerConfigOptions options) => IsTrue(options, "AsyncAnalyzersPublishSummaries") && !IsTrue(options, "DesignTimeBuild");

    private static bool IsTrue(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out var value) && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A text, so that an edit which changes no summary changes nothing that is compiled.</summary>
    private static string? Publish(Compilation compilation, AnalyzerConfigOptionsProvider options, ImmutableArray<AdditionalText> catalogues, CancellationToken cancellation)
    {
        try
        {
            var facts = CompilationFacts.For(compilation, new AnalyzerOptions(catalogues, options));
            return SummarySource.Of(new SummaryPublisher(facts).Rows(cancellation));
        }
        catch (Exception exception) when (Failures.AreSwallowed(exception))
        {
            // A defect of ours must not break somebody's build; without rows chains end at the border of the assembly.
            return null;
        }
    }
}
