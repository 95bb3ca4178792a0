using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>The files of this repository that tests read and, with <c>UPDATE_DOCS=1</c>, write.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>Rewrite generated text in place of comparing it.</summary>
    public static bool UpdatesDocs { get; } = Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1";

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts)).ReplaceLineEndings("\n");

    /// <summary>The C# files below a folder that are ours, by path relative to the root.</summary>
    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AsyncAnalyzers.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
