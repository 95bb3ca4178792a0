using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>Finds the analyzer assemblies of a package folder, of the newest Roslyn that this process holds.</summary>
internal static class AnalyzerFiles
{
    private static readonly Version Roslyn = typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version!;

    public static IReadOnlyList<string> Of(string packageFolder)
    {
        var root = Path.Combine(packageFolder, "analyzers");
        if (!Directory.Exists(root))
            return [];

        var files = Directory.EnumerateFiles(root, "*.dll", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".resources.dll", StringComparison.OrdinalIgnoreCase))
            .Where(file => !Parts(root, file).Contains("vb"))
            .ToList();
        var newest = files.Select(file => RoslynOf(root, file)).Where(version => version <= Roslyn).Max();
        return [.. files.Where(file => RoslynOf(root, file) is null || RoslynOf(root, file) == newest)];
    }

    private static string[] Parts(string root, string file)
        => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar);

    private static Version? RoslynOf(string root, string file)
        => Parts(root, file)
            .Where(part => part.StartsWith("roslyn", StringComparison.Ordinal))
            .Select(part => Version.TryParse(part["roslyn".Length..].ToString(CultureInfo.InvariantCulture), out var version) ? version : null)
            .FirstOrDefault();
}
