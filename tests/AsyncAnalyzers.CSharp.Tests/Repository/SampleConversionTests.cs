using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>The page about conversion shows what becomes of the sample with three projects.</summary>
public sealed class SampleConversionTests
{
    private const string Folder = "docs/samples/Ledger";

    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    [Fact]
    public async Task Diff_IsOnThePage()
    {
        using var workspace = new AdhocWorkspace();
        var before = Load(workspace.CurrentSolution);
        var after = await ConvertAsync(before);
        foreach (var project in after.Projects)
            Assert.Empty(await CompilerRun.DiagnosticsOfAsync(project, CompilerDiagnostics.Warnings));

        GeneratedText.AssertBetweenMarkers("docs/design/conversion.md", "sample", await DiffAsync(before, after));
        Assert.False(await TestTexts.DifferAsync(after, await ConvertAsync(after)));
    }

    private static async Task<Solution> ConvertAsync(Solution solution)
    {
        var squiggles = new List<(DocumentId, TextSpan)>();
        foreach (var project in solution.Projects)
        {
            foreach (var report in await AnalyzerRun.DiagnosticsOfAsync(project, [new SynchronousFunctionAnalyzer()]))
                squiggles.Add((solution.GetDocument(report.Location.SourceTree)!.Id, report.Location.SourceSpan));
        }

        var filter = new FaultFilter([FaultKind.BlocksSyncFunction]) { Reach = ChainReach.Solution };
        return await SolutionConversion.ApplyAsync(solution, ConversionRequest.For(squiggles, filter), CancellationToken.None);
    }

    private static Solution Load(Solution solution)
    {
        foreach (var name in new[] { "Ledger.Domain", "Ledger.Data", "Ledger.App" })
        {
            var id = ProjectId.CreateNewId(name);
            var kind = name == "Ledger.App" ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
            solution = solution.AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, name, name, LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable,
                    specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]),
                parseOptions: new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose),
                projectReferences: solution.ProjectIds.Select(known => new ProjectReference(known)),
                metadataReferences: TestReferences.Net100.References));
            solution = solution.AddDocument(DocumentId.CreateNewId(id), "Usings.g.cs", SourceText.From(Usings), filePath: $"/{name}/obj/Usings.g.cs");
            foreach (var file in Checkout.SourceFiles($"{Folder}/{name}"))
                solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(file), SourceText.From(Checkout.Read(file.Split('/'))), filePath: "/" + file[(Folder.Length + 1)..]);
        }

        return solution;
    }

    private static async Task<string> DiffAsync(Solution before, Solution after)
    {
        var text = new StringBuilder("```diff\n");
        foreach (var document in before.Projects.SelectMany(project => project.Documents))
        {
            var (left, right) = ((await document.GetTextAsync()).ToString(), (await after.GetDocument(document.Id)!.GetTextAsync()).ToString());
            if (left == right)
                continue;
            text.Append("--- ").Append(document.FilePath![1..]).Append('\n');
            foreach (var line in TextDiff.Of(left, right).ReplaceLineEndings("\n").Split('\n').Where(line => line[0] != ' '))
                text.Append(line[0]).Append(line[2..]).Append('\n');
        }

        return text.Append("```\n").ToString();
    }
}
