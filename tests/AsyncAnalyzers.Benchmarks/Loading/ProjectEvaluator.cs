using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Exceptions;
using OutputKind = Microsoft.CodeAnalysis.OutputKind;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>
/// Evaluates project files without restoring or building them: no target runs, imports that are missing are ignored.
/// </summary>
internal sealed class ProjectEvaluator : IDisposable
{
    private const ProjectLoadSettings Lenient = ProjectLoadSettings.IgnoreMissingImports
        | ProjectLoadSettings.IgnoreInvalidImports
        | ProjectLoadSettings.IgnoreEmptyImports
        | ProjectLoadSettings.DoNotEvaluateElementsWithFalseCondition;

    private readonly ProjectCollection _collection = new();

    public EvaluatedProject? TryEvaluate(string file)
    {
        try
        {
            var project = Load(file, framework: null);
            var framework = ChooseFramework(project);
            if (framework != null && project.GetPropertyValue("TargetFrameworks").Length > 0)
                project = Load(file, framework);

            return Read(project, file, framework ?? "net10.0");
        }
        catch (InvalidProjectFileException exception)
        {
            Console.Error.WriteLine($"  not evaluated: {Path.GetFileName(file)}: {exception.BaseMessage}");
            return null;
        }
    }

    public void Dispose() => _collection.Dispose();

    private Project Load(string file, string? framework)
    {
        var properties = new Dictionary<string, string> { ["Configuration"] = "Release" };
        if (framework != null)
            properties["TargetFramework"] = framework;

        return new Project(file, properties, toolsVersion: null, subToolsetVersion: null, _collection, Lenient);
    }

    /// <summary>The newest target: there the asynchronous interfaces are.</summary>
    private static string? ChooseFramework(Project project)
    {
        var declared = project.GetPropertyValue("TargetFrameworks") is { Length: > 0 } several
            ? several
            : project.GetPropertyValue("TargetFramework");
        return declared.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .OrderByDescending(TargetFrameworks.Rank)
            .FirstOrDefault();
    }

    /// <summary>As the package's targets hand them to the analyzers; here also a single one, which may be older than the references.</summary>
    private static string AllTargets(Project project)
    {
        var declared = NonEmpty(project, "TargetFrameworks") ?? NonEmpty(project, "TargetFramework") ?? (NonEmpty(project, "TargetFrameworkVersion") is { } version ? "net" + version.Replace("v", "").Replace(".", "") : "");
        return string.Join("|", declared.Split([';', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static EvaluatedProject Read(Project project, string file, string framework)
    {
        var folder = Path.GetDirectoryName(file)!;
        return new EvaluatedProject
        {
            File = file,
            AssemblyName = NonEmpty(project, "AssemblyName") ?? Path.GetFileNameWithoutExtension(file),
            TargetFramework = framework,
            AllTargets = AllTargets(project),
            Sources = Paths(project, "Compile", folder, ".cs"),
            Defines = Defines(project, framework),
            Packages = PackageWishes.Of(project),
            ProjectReferences = Paths(project, "ProjectReference", folder, ".csproj"),
            FriendAssemblies = [.. project.GetItems("InternalsVisibleTo").Select(item => Friend(project, item))],
            GlobalUsings = GlobalUsings(project),
            Nullable = project.GetPropertyValue("Nullable"),
            Output = OutputOf(project),
            IsTest = IsTest(project),
            IsWeb = IsWeb(project),
            IsDesktop = IsDesktop(project),
            KeyFile = KeyFile(project, folder),
        };
    }

    private static ImmutableArray<string> Paths(Project project, string item, string folder, string extension)
        => [.. project.GetItems(item)
            // A project's own generators and build tasks are no references of its code.
            .Where(found => found.GetMetadataValue("OutputItemType").Length == 0 && found.GetMetadataValue("ReferenceOutputAssembly") != "false")
            .Select(found => Path.GetFullPath(Path.Combine(folder, found.EvaluatedInclude.Replace('\\', '/'))))
            .Where(path => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && File.Exists(path))
            .Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<string> Defines(Project project, string framework)
        => [.. project.GetPropertyValue("DefineConstants")
            .Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(TargetFrameworks.Symbols(framework))
            .Distinct(StringComparer.Ordinal)];

    private static OutputKind OutputOf(Project project) => project.GetPropertyValue("OutputType").ToUpperInvariant() switch
    {
        "EXE" => OutputKind.ConsoleApplication,
        "WINEXE" or "APPCONTAINEREXE" => OutputKind.WindowsApplication,
        _ => OutputKind.DynamicallyLinkedLibrary,
    };

    private static string Friend(Project project, ProjectItem item)
    {
        var key = item.GetMetadataValue("Key") is { Length: > 0 } own ? own : project.GetPropertyValue("PublicKey");
        return key.Length > 0 ? $"{item.EvaluatedInclude}, PublicKey={key}" : item.EvaluatedInclude;
    }

    private static string GlobalUsings(Project project)
    {
        var text = new StringBuilder();
        foreach (var item in project.GetItems("Using"))
        {
            var alias = item.GetMetadataValue("Alias") is { Length: > 0 } name ? $"{name} = " : "";
            var modifier = item.GetMetadataValue("Static").Equals("true", StringComparison.OrdinalIgnoreCase) ? "static " : "";
            text.AppendLine($"global using {modifier}{alias}global::{item.EvaluatedInclude};");
        }

        return text.ToString();
    }

    private static bool IsTest(Project project)
        => IsTrue(project, "IsTestProject")
            || project.GetItems("PackageReference").Any(item => PackageWishes.IsTestFramework(item.EvaluatedInclude));

    private static bool IsWeb(Project project)
        => IsTrue(project, "UsingMicrosoftNETSdkWeb")
            || IsTrue(project, "UsingMicrosoftNETSdkRazor")
            || project.GetItems("FrameworkReference").Any(item => item.EvaluatedInclude.Equals(ReferencePacks.AspNetCore, StringComparison.OrdinalIgnoreCase));

    private static bool IsDesktop(Project project)
        => IsTrue(project, "UseWPF")
            || IsTrue(project, "UseWindowsForms")
            || project.Xml.Sdk.Contains("WindowsDesktop", StringComparison.Ordinal)
            || project.GetItems("FrameworkReference").Any(item => item.EvaluatedInclude.StartsWith("Microsoft.WindowsDesktop", StringComparison.OrdinalIgnoreCase))
            || project.GetItems("Reference").Any(item => item.EvaluatedInclude.Split(',')[0].Trim() is "WindowsBase" or "PresentationCore" or "PresentationFramework" or "System.Windows.Forms");

    private static string? KeyFile(Project project, string folder)
    {
        if (!IsTrue(project, "SignAssembly"))
            return null;
        if (NonEmpty(project, "AssemblyOriginatorKeyFile") is not { } key)
            return null;

        var path = Path.GetFullPath(Path.Combine(folder, key.Replace('\\', '/')));
        return File.Exists(path) ? path : null;
    }

    private static bool IsTrue(Project project, string property)
        => project.GetPropertyValue(property).Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string? NonEmpty(Project project, string property)
        => project.GetPropertyValue(property) is { Length: > 0 } value ? value : null;
}
