using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>The reference assemblies and generators of .NET and ASP.NET Core that came with the SDK.</summary>
internal sealed class ReferencePacks
{
    /// <summary>The framework that only those projects get which ask for it, themselves or by a reference.</summary>
    public const string AspNetCore = "Microsoft.AspNetCore.App";

    private readonly List<string> _assemblies;
    private readonly List<string> _analyzers;
    private readonly List<string> _webAssemblies;
    private readonly List<string> _webAnalyzers;

    private readonly Dictionary<string, MetadataReference> _opened = new(StringComparer.Ordinal);

    private readonly List<MetadataReference> _substitutes = [];
    private readonly List<string> _substituted = [];

    public ReferencePacks(string dotnetRoot)
    {
        (_assemblies, _analyzers) = Read(dotnetRoot, "Microsoft.NETCore.App");
        (_webAssemblies, _webAnalyzers) = Read(dotnetRoot, AspNetCore);
    }

    /// <summary>References that desktop projects get, in the place of a framework assembly of the same name.</summary>
    public void Substitute(string name, IEnumerable<MetadataReference> references)
    {
        bool IsSame(string file) => Path.GetFileNameWithoutExtension(file).Equals(name, StringComparison.OrdinalIgnoreCase);
        _substituted.AddRange(_assemblies.Where(IsSame));
        _assemblies.RemoveAll(IsSame);
        _substitutes.AddRange(references);
    }

    public IEnumerable<string> Analyzers(bool isWeb) => isWeb ? _analyzers.Concat(_webAnalyzers) : _analyzers;

    /// <summary>Interceptors need settings that only a real build makes.</summary>
    public static bool IsPlainGenerator(string file)
        => !Path.GetFileName(file).Contains("Configuration.Binder", StringComparison.Ordinal)
            && !Path.GetFileName(file).Contains("RequestDelegateGenerator", StringComparison.Ordinal);

    /// <summary>Opens each file once. Of two assemblies with one name the framework's wins.</summary>
    public IEnumerable<MetadataReference> Open(IEnumerable<string> others, bool isWeb, bool isDesktop = false)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var substitute in isDesktop ? _substitutes : [])
        {
            names.Add(Path.GetFileName(substitute.Display ?? ""));
            yield return substitute;
        }

        var framework = isDesktop ? _assemblies : _assemblies.Concat(_substituted);
        foreach (var file in (isWeb ? framework.Concat(_webAssemblies) : framework).Concat(others))
        {
            if (!names.Add(Path.GetFileName(file)))
                continue;
            if (!_opened.TryGetValue(file, out var reference))
                _opened[file] = reference = MetadataReference.CreateFromFile(file);

            yield return reference;
        }
    }

    private static (List<string> Assemblies, List<string> Analyzers) Read(string dotnetRoot, string framework)
    {
        var newest = Directory.EnumerateDirectories(Path.Combine(dotnetRoot, "packs", framework + ".Ref"))
            .OrderByDescending(folder => Version.TryParse(Path.GetFileName(folder), out var version) ? version : new Version())
            .First();
        return (
            [.. Directory.EnumerateFiles(Path.Combine(newest, "ref"), "*.dll", SearchOption.AllDirectories)],
            [.. AnalyzerFiles.Of(newest).Where(IsPlainGenerator)]);
    }
}
