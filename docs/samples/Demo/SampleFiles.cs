using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AsyncAnalyzers.Demo;

/// <summary>The files of the sample, without what a build leaves beside them.</summary>
internal static class SampleFiles
{
    public static void Copy(string from, string to)
    {
        foreach (var path in Paths(from))
        {
            var target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, path), target);
        }
    }

    /// <summary>The C# files, by relative path.</summary>
    public static SortedDictionary<string, string> Read(string folder) =>
        new(Paths(folder).Where(path => path.EndsWith(".cs")).ToDictionary(path => path, path => File.ReadAllText(Path.Combine(folder, path))));

    private static IEnumerable<string> Paths(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"));
}
