using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>Loads any checkout without building it: one workspace project per project file.</summary>
internal sealed class CheckoutLoader(ReferencePacks packs, LoadOptions options)
{
    private readonly IsolatedLoader _loader = new();

    public Checkout Load(string folder)
    {
        var root = Path.GetFullPath(folder);
        var projects = Evaluate(root);
        var restore = new PackageRestore(WorkFolder(root));
        restore.Run(projects.SelectMany(project => project.Packages));
        var graph = PackageGraph.Read(restore.AssetsFile);
        var solution = Build(projects, graph);
        return new Checkout(
            Path.GetFileName(root.TrimEnd(Path.DirectorySeparatorChar)), root, CommitOf(root), solution, restore.Missing, restore.Replaced, graph.Count);
    }

    private List<EvaluatedProject> Evaluate(string root)
    {
        using var evaluator = new ProjectEvaluator();
        return [.. Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Where(options.Wants)
            // MSBuild takes paths that differ in case for one project.
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(evaluator.TryEvaluate)
            .OfType<EvaluatedProject>()
            .Where(project => options.IncludeTests || !project.IsTest)
            .Where(project => project.Sources.Length > 0)];
    }

    private Solution Build(List<EvaluatedProject> projects, PackageGraph graph)
    {
        var ids = projects.ToDictionary(project => project.File, project => ProjectId.CreateNewId(project.AssemblyName), StringComparer.Ordinal);
        var byFile = projects.ToDictionary(project => project.File, StringComparer.Ordinal);
        var solution = new AdhocWorkspace().CurrentSolution;
        foreach (var project in projects)
            solution = solution.AddProject(Info(project, ids[project.File], Reach(project, byFile), ids, graph));

        return solution;
    }

    /// <summary>The project and all it references, directly or not: packages and projects flow along.</summary>
    private static List<EvaluatedProject> Reach(EvaluatedProject project, Dictionary<string, EvaluatedProject> byFile)
    {
        var reach = new List<EvaluatedProject>();
        var open = new Stack<EvaluatedProject>([project]);
        while (open.TryPop(out var current))
        {
            if (reach.Contains(current))
                continue;

            reach.Add(current);
            foreach (var reference in current.ProjectReferences)
            {
                if (byFile.TryGetValue(reference, out var target))
                    open.Push(target);
            }
        }

        return reach;
    }

    private ProjectInfo Info(
        EvaluatedProject project, ProjectId id, List<EvaluatedProject> reach, Dictionary<string, ProjectId> ids, PackageGraph graph)
    {
        var (assemblies, analyzers, byPackage) = graph.Closure(reach.SelectMany(reached => reached.Packages).Select(package => package.Id));
        var isWeb = byPackage || reach.Exists(reached => reached.IsWeb);
        return ProjectInfo.Create(
            id,
            VersionStamp.Default,
            Path.GetFileNameWithoutExtension(project.File),
            project.AssemblyName,
            LanguageNames.CSharp,
            project.File,
            compilationOptions: CompilationSettings.Options(project),
            parseOptions: CompilationSettings.Parsing(project),
            documents: Documents(project, id),
            projectReferences: reach.Skip(1).Select(reached => new ProjectReference(ids[reached.File])),
            metadataReferences: packs.Open(assemblies, isWeb, reach.Exists(reached => reached.IsDesktop)),
            analyzerReferences: Generators(analyzers, isWeb))
            .WithAnalyzerConfigDocuments([Properties(project, id)]);
    }

    /// <summary>What a build would tell the analyzers of the project file.</summary>
    private static DocumentInfo Properties(EvaluatedProject project, ProjectId id)
    {
        var text = SourceText.From($"is_global = true\nbuild_property.AsyncAnalyzersTargetFrameworks = {project.AllTargets}\n", Encoding.UTF8);
        var path = Path.ChangeExtension(project.File, ".globalconfig");
        return DocumentInfo.Create(DocumentId.CreateNewId(id), Path.GetFileName(path), loader: TextLoader.From(TextAndVersion.Create(text, VersionStamp.Default)), filePath: path);
    }

    private IEnumerable<AnalyzerReference> Generators(List<string> analyzers, bool isWeb)
    {
        // The logging generator comes with ASP.NET Core and as a package: it runs once.
        var files = packs.Analyzers(isWeb).Concat(options.PackageGenerators ? analyzers.Where(ReferencePacks.IsPlainGenerator) : []).DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var file in files)
            _loader.AddDependencyLocation(file);

        return files.Select(file => new AnalyzerFileReference(file, _loader));
    }

    private static IEnumerable<DocumentInfo> Documents(EvaluatedProject project, ProjectId id)
    {
        foreach (var source in project.Sources)
        {
            var text = SourceText.From(File.ReadAllText(source), Encoding.UTF8);
            var loader = TextLoader.From(TextAndVersion.Create(text, VersionStamp.Default, source));
            yield return DocumentInfo.Create(DocumentId.CreateNewId(id), Path.GetFileName(source), loader: loader, filePath: source);
        }

        var generated = SourceText.From(CompilationSettings.GeneratedSource(project), Encoding.UTF8);
        yield return DocumentInfo.Create(
            DocumentId.CreateNewId(id),
            "Project.g.cs",
            loader: TextLoader.From(TextAndVersion.Create(generated, VersionStamp.Default)),
            filePath: Path.ChangeExtension(project.File, ".g.cs"));
    }

    private static string WorkFolder(string root)
    {
        var name = Path.GetFileName(root.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(Path.GetTempPath(), "async-analyzers-corpus", name);
    }

    private static string CommitOf(string root)
    {
        var start = new ProcessStartInfo("git", ["-C", root, "rev-parse", "HEAD"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var commit = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? commit : "(no commit)";
    }
}
