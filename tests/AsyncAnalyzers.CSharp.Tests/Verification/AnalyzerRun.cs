using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>Runs analyzers over a project and fails the test when one of them throws or reports outside of the files.</summary>
internal static class AnalyzerRun
{
    /// <summary>What the analyzers report on <paramref name="project"/>, in the order of the files and spans.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(
        Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellation = default)
    {
        if (analyzers.IsEmpty)
            return [];

        var compilation = await project.GetCompilationAsync(cancellation);
        var reported = await DiagnosticsOfAsync(compilation!, project.AnalyzerOptions, analyzers, cancellation);
        foreach (var diagnostic in reported)
            AssertInside(project, diagnostic);
        return reported;
    }

    /// <summary>The same for a compilation without a workspace.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(
        Compilation compilation, AnalyzerOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellation)
    {
        var exceptions = new ConcurrentQueue<string>();
        var run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            options,
            (exception, analyzer, _) => exceptions.Enqueue($"{analyzer.GetType().Name} threw {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
        var reported = await run.GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.True(exceptions.IsEmpty, string.Join(Environment.NewLine, exceptions));
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "AD0001");
        return reported
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    /// <summary>Where a location without a tree may lie: additional files, and the source of projects that this one refers to.</summary>
    private static IEnumerable<TextDocument> Files(Project project) =>
        [.. project.AdditionalDocuments, .. project.AllProjectReferences.Select(reference => project.Solution.GetProject(reference.ProjectId)!).SelectMany(other => other.Documents)];

    private static void AssertInside(Project project, Diagnostic diagnostic)
    {
        foreach (var location in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
        {
            if (location.SourceTree is { } tree)
                Assert.True(location.SourceSpan.End <= tree.Length, $"{diagnostic.Id} lies outside of {tree.FilePath}");
            else if (location.Kind == LocationKind.ExternalFile)
                Assert.Contains(Files(project), file => file.FilePath == location.GetLineSpan().Path);
        }
    }
}
