using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.Benchmarks.Peers;

/// <summary>The checked-in options that some of the peers' rules need to run at all.</summary>
internal sealed class PeerOptions : AnalyzerConfigOptionsProvider
{
    private readonly Options _options;

    private PeerOptions(Options options) => _options = options;

    public static PeerOptions Provider { get; } = new(new Options(
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Peers", "options.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
            .ToDictionary(parts => parts[0], parts => parts[1], AnalyzerConfigOptions.KeyComparer)));

    public override AnalyzerConfigOptions GlobalOptions => _options;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
