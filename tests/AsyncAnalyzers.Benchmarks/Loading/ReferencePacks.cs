using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>The reference assemblies and generators of .NET and ASP.NET Core that came with the SDK.</summary>
internal sealed class ReferencePacks
{
    private static readonly string[] Packs = ["Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref"];

    private readonly Dictionary<string, MetadataReference> _opened = new(StringComparer.Ordinal);

    private readonly List<MetadataReference> _substitutes = [];

    public ReferencePacks(string dotnetRoot)
    {
        foreach (var pack in Packs)
        {
            var newest = Directory.EnumerateDirectories(Path.Combine(dotnetRoot, "packs", pack))
                .OrderByDescending(folder => Version.TryParse(Path.GetFileName(folder), out var version) ? version : new Version())
                .First();
            Assemblies.AddRange(Directory.EnumerateFiles(Path.Combine(newest, "ref"), "*.dll", SearchOption.AllDirectories));
            Analyzers.AddRange(AnalyzerFiles.Of(newest).Where(IsPlainGenerator));
        }
    }

    public List<string> Assemblies { get; } = [];

    /// <summary>References that every project gets, in the place of a framework assembly of the same name.</summary>
    public void Substitute(string name, IEnumerable<MetadataReference> references)
    {
        Assemblies.RemoveAll(file => Path.GetFileNameWithoutExtension(file).Equals(name, StringComparison.OrdinalIgnoreCase));
        _substitutes.AddRange(references);
    }

    public List<string> Analyzers { get; } = [];

    /// <summary>Interceptors need settings that only a real build makes.</summary>
    public static bool IsPlainGenerator(string file)
        => !Path.GetFileName(file).Contains("Configuration.Binder", StringComparison.Ordinal)
            && !Path.GetFileName(file).Contains("RequestDelegateGenerator", StringComparison.Ordinal);

    /// <summary>Opens each file once. Of two assemblies with one name the framework's wins.</summary>
    public IEnumerable<MetadataReference> Open(IEnumerable<string> others)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var substitute in _substitutes)
        {
            names.Add(Path.GetFileName(substitute.Display ?? ""));
            yield return substitute;
        }

        foreach (var file in Assemblies.Concat(others))
        {
            if (!names.Add(Path.GetFileName(file)))
                continue;
            if (!_opened.TryGetValue(file, out var reference))
                _opened[file] = reference = MetadataReference.CreateFromFile(file);

            yield return reference;
        }
    }
}
