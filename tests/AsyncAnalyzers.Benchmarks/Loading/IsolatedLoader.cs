using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>Loads the analyzers of each folder in a load context of their own; Roslyn itself is shared.</summary>
internal sealed class IsolatedLoader : IAnalyzerAssemblyLoader
{
    private readonly ConcurrentDictionary<string, FolderContext> _contexts = new(StringComparer.Ordinal);

    public void AddDependencyLocation(string fullPath)
        => Context(fullPath).Add(fullPath);

    public Assembly LoadFromPath(string fullPath)
        => Context(fullPath).LoadFromAssemblyPath(fullPath);

    private FolderContext Context(string file)
        => _contexts.GetOrAdd(PackageFolder(file), folder => new FolderContext(folder));

    /// <summary>All of a package's analyzers share a context: they may lie in several folders.</summary>
    private static string PackageFolder(string file)
    {
        var index = file.IndexOf($"{Path.DirectorySeparatorChar}analyzers{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        return index < 0 ? Path.GetDirectoryName(file)! : file[..index];
    }

    private sealed class FolderContext(string folder) : AssemblyLoadContext(folder)
    {
        private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);

        public void Add(string file)
        {
            lock (_files)
                _files[Path.GetFileNameWithoutExtension(file)] = file;
        }

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var name = assemblyName.Name!;
            if (name is "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" or "Microsoft.CodeAnalysis.Workspaces" or "Microsoft.CodeAnalysis.CSharp.Workspaces")
                return null;

            lock (_files)
                return _files.TryGetValue(name, out var file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
