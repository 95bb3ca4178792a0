using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using AsyncAnalyzers.Benchmarks.Loading;
using AsyncAnalyzers.Benchmarks.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.Benchmarks.Peers;

/// <summary>The peers' packages from the registry, each in a load context of its own, with their async rules on.</summary>
internal static class PeerPackages
{
    public static IReadOnlyList<AnalyzerSet> Load() => [.. LoadAll().Select(peer => peer.Rules)];

    public static IReadOnlyList<PeerPackage> LoadAll()
    {
        var peers = ReadTable().ToList();
        new PackageRestore(Path.Combine(Path.GetTempPath(), "async-analyzers-corpus", "peers"))
            .Download(peers.Select(peer => new PackageWish(peer.Package, peer.Version)));
        var loader = new IsolatedLoader();
        return [.. peers.Select(peer => Open(peer, loader))];
    }

    private static IEnumerable<(string Package, string Version, string[] Ids)> ReadTable()
        => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Peers", "async-rules.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1], parts[2].Split(' ')));

    private static PeerPackage Open((string Package, string Version, string[] Ids) peer, IsolatedLoader loader)
    {
        var files = AnalyzerFiles.Of(PackageRestore.DownloadFolder(peer.Package, peer.Version));
        foreach (var file in files)
            loader.AddDependencyLocation(file);

        var analyzers = files
            .SelectMany(file => new AnalyzerFileReference(file, loader).GetAnalyzers(LanguageNames.CSharp))
            .Where(analyzer => analyzer is not DiagnosticSuppressor)
            .ToList();
        var known = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        if (peer.Ids.Where(id => !known.Contains(id)).ToList() is { Count: > 0 } unknown)
            throw new InvalidDataException($"{peer.Package} {peer.Version} has no rule {string.Join(", ", unknown)}; it has {string.Join(" ", known.Order(StringComparer.Ordinal))}");

        var rules = new AnalyzerSet(
            peer.Package,
            [.. analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => peer.Ids.Contains(rule.Id)))],
            known.ToImmutableDictionary(id => id, id => peer.Ids.Contains(id) ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress));
        return new PeerPackage(peer.Package, peer.Version, [.. peer.Ids], rules, files, loader);
    }
}
