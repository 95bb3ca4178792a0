using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Converts all that a rule reports in a solution of several projects with one file each; every project sees those before it.</summary>
internal sealed class ProjectTrial(DiagnosticAnalyzer rule, FaultFilter filter)
{
    private readonly List<(string Name, string Text, TestReferences References)> _projects = [];

    public ProjectTrial With(string name, string text, TestReferences? references = null)
    {
        _projects.Add((name, text, references ?? TestReferences.Net100));
        return this;
    }

    /// <summary>The texts afterwards, by project; everything compiles.</summary>
    public async Task<Dictionary<string, string>> ApplyAsync()
    {
        using var workspace = new AdhocWorkspace();
        var before = _projects.Aggregate(workspace.CurrentSolution, Add);
        var squiggles = new List<(DocumentId, TextSpan)>();
        foreach (var project in before.Projects)
        {
            foreach (var report in await AnalyzerRun.DiagnosticsOfAsync(project, [rule]))
                squiggles.Add((before.GetDocument(report.Location.SourceTree)!.Id, report.Location.SourceSpan));
        }

        Assert.NotEmpty(squiggles);
        var after = await SolutionConversion.ApplyAsync(before, ConversionRequest.For(squiggles, filter), CancellationToken.None);
        var texts = new Dictionary<string, string>();
        foreach (var project in after.Projects)
        {
            Assert.Empty(await CompilerRun.DiagnosticsOfAsync(project, CompilerDiagnostics.Errors));
            texts.Add(project.Name, (await project.Documents.Single().GetTextAsync()).ToString());
        }

        return texts;
    }

    private static Solution Add(Solution solution, (string Name, string Text, TestReferences References) added)
    {
        var id = ProjectId.CreateNewId(added.Name);
        var project = ProjectInfo.Create(
            id, VersionStamp.Default, added.Name, added.Name, LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            projectReferences: solution.ProjectIds.Select(known => new ProjectReference(known)),
            metadataReferences: added.References.References);
        return solution.AddProject(project).AddDocument(DocumentId.CreateNewId(id), added.Name + ".cs", SourceText.From(added.Text), filePath: $"/0/{added.Name}.cs");
    }
}
