using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>A repository as a workspace: what was loaded, from which commit, and what could not be had.</summary>
internal sealed record Checkout(
    string Name,
    string Folder,
    string Commit,
    Solution Solution,
    IReadOnlyList<string> MissingPackages,
    IReadOnlyList<string> ReplacedPackages,
    int RestoredPackages);
