using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary>A case in a workspace, where fixes can be asked for.</summary>
internal sealed class CaseProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    private CaseProject(CaseFile file, CaseLibrary library)
    {
        File = file;
        var id = ProjectId.CreateNewId();
        var solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Case", "Case", LanguageNames.CSharp)
                .WithCompilationOptions(CaseLibrary.Options(file))
                .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
                .WithMetadataReferences(library.References(file)))
            .AddDocument(DocumentId.CreateNewId(id), "Usings.g.cs", SourceText.From(CaseLibrary.Usings(CaseLibrary.IsWeb(file))), filePath: "/case/Usings.g.cs")
            .AddDocument(DocumentId.CreateNewId(id), "Case.cs", SourceText.From(file.Text), filePath: "/case/Case.cs");
        Project = solution.GetProject(id)!;
        Document = Project.Documents.Single(document => document.Name == "Case.cs");
    }

    public CaseFile File { get; }

    public Project Project { get; }

    public Document Document { get; }

    public Compilation Compilation { get; private set; } = null!;

    public static async Task<CaseProject> OpenAsync(CaseFile file, CaseLibrary library)
    {
        var project = new CaseProject(file, library);
        project.Compilation = (await project.Project.GetCompilationAsync(CancellationToken.None).ConfigureAwait(false))!;
        return project;
    }

    public void Dispose() => _workspace.Dispose();
}
