using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>Files of a test by path; one without a name is called <c>/0/Test0.cs</c>, <c>/0/Test1.cs</c> …</summary>
public sealed class TestFiles : IEnumerable<(string Path, string Content)>
{
    private readonly List<(string Path, string Content)> _files = [];

    public int Count => _files.Count;

    public void Add(string content) => _files.Add(($"/0/Test{_files.Count}.cs", content));

    public void Add((string Path, string Content) file) =>
        _files.Add((file.Path.StartsWith('/') ? file.Path : "/0/" + file.Path, file.Content));

    public IEnumerator<(string Path, string Content)> GetEnumerator() => _files.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>References that a test adds to its framework's.</summary>
public sealed class AddedReferences : IEnumerable<MetadataReference>
{
    private readonly List<MetadataReference> _references = [];

    public void Add(MetadataReference reference) => _references.Add(reference);

    public void Add(TestReferences references) => _references.AddRange(references.References);

    public IEnumerator<MetadataReference> GetEnumerator() => _references.Distinct().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A project that the tested one refers to, by its compilation as in an editor, or by its metadata as in a build.</summary>
/// <param name="Name">The project's and the assembly's name.</param>
/// <param name="Source">Its one file.</param>
/// <param name="AsMetadata">Refer to the compiled assembly in place of the project.</param>
public sealed record ReferencedProject(string Name, string Source, bool AsMetadata = false);

/// <summary>A further project that holds the same files: another target framework or a linked file.</summary>
/// <param name="References">What this target refers to.</param>
/// <param name="LanguageVersion">Its language version.</param>
/// <param name="Symbols">Its preprocessor symbols.</param>
public sealed record LinkedTarget(TestReferences References, LanguageVersion LanguageVersion = LanguageVersion.Latest, params string[] Symbols);

/// <summary>The files of a test before or after.</summary>
public sealed class TestState
{
    public TestFiles Sources { get; } = [];

    public TestFiles AdditionalFiles { get; } = [];

    /// <summary>For example <c>("/.editorconfig", "root = true\n[*.cs]\n…")</c>.</summary>
    public TestFiles AnalyzerConfigFiles { get; } = [];

    public AddedReferences AdditionalReferences { get; } = [];

    public List<ReferencedProject> ReferencedProjects { get; } = [];

    public List<LinkedTarget> LinkedTargets { get; } = [];

    /// <summary>Diagnostics expected besides the marked ones.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    public OutputKind OutputKind { get; set; } = OutputKind.DynamicallyLinkedLibrary;
}
