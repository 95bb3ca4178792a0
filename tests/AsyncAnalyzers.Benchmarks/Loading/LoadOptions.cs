using System;
using System.Collections.Generic;
using System.Linq;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>Which projects of a checkout are loaded, and how.</summary>
internal sealed record LoadOptions(bool IncludeTests, bool PackageGenerators, IReadOnlyList<string> Only, IReadOnlyList<string> Except)
{
    /// <summary>Parts of a path that choose or leave out a project file.</summary>
    public bool Wants(string projectFile)
        => (Only.Count == 0 || Only.Any(part => projectFile.Contains(part, StringComparison.OrdinalIgnoreCase)))
            && !Except.Any(part => projectFile.Contains(part, StringComparison.OrdinalIgnoreCase));
}
