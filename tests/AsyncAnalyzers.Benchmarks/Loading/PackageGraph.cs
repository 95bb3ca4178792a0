using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>The restored packages of a checkout: the files of a package and of everything it depends on.</summary>
internal sealed class PackageGraph
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.OrdinalIgnoreCase);

    private PackageGraph()
    {
    }

    public int Count => _nodes.Count;

    public static PackageGraph Read(string assetsFile)
    {
        var graph = new PackageGraph();
        if (!File.Exists(assetsFile))
            return graph;

        using var document = JsonDocument.Parse(File.ReadAllText(assetsFile));
        foreach (var target in document.RootElement.GetProperty("targets").EnumerateObject())
        {
            foreach (var package in target.Value.EnumerateObject())
                graph.Add(package.Name, package.Value);
        }

        return graph;
    }

    /// <summary>The compile-time assemblies and the generators of the packages and of what they depend on, and whether one asks for ASP.NET Core.</summary>
    public (List<string> Assemblies, List<string> Analyzers, bool IsWeb) Closure(IEnumerable<string> packages)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<string>(packages);
        var assemblies = new List<string>();
        var analyzers = new List<string>();
        var isWeb = false;
        while (open.TryPop(out var id))
        {
            if (!seen.Add(id) || !_nodes.TryGetValue(id, out var node))
                continue;

            assemblies.AddRange(node.Assemblies.Where(File.Exists));
            analyzers.AddRange(AnalyzerFiles.Of(node.Folder));
            isWeb |= node.IsWeb;
            foreach (var dependency in node.Dependencies)
                open.Push(dependency);
        }

        return (assemblies, analyzers, isWeb);
    }

    private void Add(string key, JsonElement package)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        var id = key[..slash];
        var folder = PackageRestore.DownloadFolder(id, key[(slash + 1)..].ToLowerInvariant());
        _nodes[id] = new Node(
            folder,
            [.. Names(package, "compile").Where(IsAssembly).Select(file => Path.Combine(folder, file))],
            [.. Names(package, "dependencies")],
            package.TryGetProperty("frameworkReferences", out var frameworks)
                && frameworks.EnumerateArray().Any(framework => framework.GetString() == ReferencePacks.AspNetCore));
    }

    private static IEnumerable<string> Names(JsonElement package, string property)
        => package.TryGetProperty(property, out var value)
            ? value.EnumerateObject().Select(entry => entry.Name)
            : [];

    private static bool IsAssembly(string file) => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private sealed record Node(string Folder, string[] Assemblies, string[] Dependencies, bool IsWeb);
}
