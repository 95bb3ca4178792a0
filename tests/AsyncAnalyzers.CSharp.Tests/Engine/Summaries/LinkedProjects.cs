using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Publishing;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Engine.Options;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Summaries;

/// <summary>
/// Projects of which each refers to all before it: as a build does, by reference assemblies that carry what the generator
/// published, or as an editor does, by their compilations.
/// </summary>
internal static class LinkedProjects
{
    public static readonly AnalyzerConfigOptionsProvider On = Options(("build_property.AsyncAnalyzersPublishSummaries", "true"));

    public static AnalyzerConfigOptionsProvider Options(params (string, string)[] options) => new OptionsInMemory.Provider(new OptionsInMemory(options));

    /// <summary>The last project, with its references.</summary>
    public static CSharpCompilation Link(bool asBuild, params (string Name, string Source)[] projects)
    {
        var references = new List<MetadataReference>(TestReferences.Net100.References);
        for (var i = 0; ; i++)
        {
            var compilation = Compile(projects[i].Name, projects[i].Source, references);
            if (i == projects.Length - 1)
                return compilation;
            references.Add(asBuild ? ReferenceAssembly(Publish(compilation)) : compilation.ToMetadataReference());
        }
    }

    public static CSharpCompilation Compile(string name, string source, IEnumerable<MetadataReference>? references = null) => CSharpCompilation.Create(
        name,
        [Parse(source, $"/{name}/{name}.cs")],
        references ?? TestReferences.Net100.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string source, string path = "", LanguageVersion version = LanguageVersion.Latest) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(version), path, cancellationToken: TestContext.Current.CancellationToken);

    public static Compilation Publish(Compilation compilation, AnalyzerConfigOptionsProvider? options = null)
    {
        var driver = CSharpGeneratorDriver.Create([new SummaryGenerator().AsSourceGenerator()], optionsProvider: options ?? On);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var published, out var diagnostics, TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics);
        return published;
    }

    /// <summary>What <c>ProduceReferenceAssembly</c> makes: no bodies, nothing that others cannot see.</summary>
    public static MetadataReference ReferenceAssembly(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false), cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    /// <summary>What the rows of a published compilation say, without the one that says that it publishes.</summary>
    public static string[] RowsOf(Compilation published) =>
    [
        .. published.Assembly.GetAttributes()
            .Where(attribute => attribute.AttributeClass!.Name == "PublishedSummaryAttribute")
            .Select(attribute => (string)attribute.ConstructorArguments[0].Value!)
            .Where(row => row != "1"),
    ];

    /// <summary>The messages of ASYNC102, 106 and 113, by their places.</summary>
    public static async Task<string[]> ReportedAsync(Compilation compilation)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new BlockingChainAnalyzer(), new AsyncCounterpartAnalyzer(), new UnprovenPairAnalyzer()];
        var reported = await AnalyzerRun.DiagnosticsOfAsync(compilation, new AnalyzerOptions([]), analyzers, TestContext.Current.CancellationToken);
        return [.. reported.OrderBy(diagnostic => diagnostic.Location.SourceSpan).Select(diagnostic => diagnostic.Id + " " + diagnostic.GetMessage(null))];
    }
}
