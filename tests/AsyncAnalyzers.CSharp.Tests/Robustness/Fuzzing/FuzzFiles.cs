using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.Benchmarks.Scoring;
using AsyncAnalyzers.CSharp.Tests.Repository;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Fuzzing;

/// <summary>What there is to break: the labelled cases, the samples, the tests' realistic file, the snippets, and our own source.</summary>
internal static class FuzzFiles
{
    // More than half of the tries take a case; our own source is long and has little to report.
    private static readonly ImmutableArray<FuzzFile>[] Sorts = [[.. Cases()], [.. Samples()], [.. Snippets()], [.. OwnSource()]];

    public static FuzzFile Any(Random random)
    {
        var sort = Sorts[Math.Max(0, random.Next(8) - 4)];
        return sort[random.Next(sort.Length)];
    }

    private static IEnumerable<FuzzFile> Cases()
    {
        var library = new CaseLibrary(
            Checkout.PathOf("tests", "AsyncAnalyzers.Benchmarks", "Cases"),
            isWeb => (isWeb ? TestReferences.AspNetCore : TestReferences.Net100).References);
        return library.Cases.Select(file => new FuzzFile(
            file.Name, file.Text, TestReferences.Of([.. library.References(file)]), CaseLibrary.Options(file).OutputKind));
    }

    private static IEnumerable<FuzzFile> Samples() => Checkout.SourceFiles("docs/samples")
        .Select(file => Named(file, Checkout.Read(file.Split('/')), TestReferences.Named("web+ef"), file.EndsWith("Program.cs", StringComparison.Ordinal)))
        .Append(Named("Realistic.txt", Checkout.Read("tests", "AsyncAnalyzers.CSharp.Tests", "Robustness", "Realistic.txt"), TestReferences.Named("web+ef")));

    private static IEnumerable<FuzzFile> Snippets() => UnusualCode.Snippets
        .Select(snippet => Named(snippet.Key, snippet.Value, TestReferences.Net100));

    private static IEnumerable<FuzzFile> OwnSource()
    {
        var roslyn = new[] { typeof(Compilation), typeof(CSharpCompilation), typeof(CodeFixProvider), typeof(Microsoft.CodeAnalysis.CSharp.Formatting.CSharpFormattingOptions) }
            .Select(type => type.Assembly.Location).Distinct()
            .Select(file => (MetadataReference)MetadataReference.CreateFromFile(file)).ToArray();
        var references = TestReferences.Net100.And(TestReferences.Of(roslyn));
        return Checkout.SourceFiles("src").Select(file => Named(file, Checkout.Read(file.Split('/')), references));
    }

    private static FuzzFile Named(string name, string text, TestReferences references, bool isProgram = false)
        => new(name, text, references, isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
}
