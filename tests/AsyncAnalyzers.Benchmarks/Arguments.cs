using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AsyncAnalyzers.Benchmarks.Loading;

namespace AsyncAnalyzers.Benchmarks;

/// <summary>The command line: a verb, paths, and options with or without a value.</summary>
internal sealed class Arguments
{
    private static readonly string[] Switches = ["--peers", "--tests", "--per-family", "--as-build", "--generators", "--all-files", "--quick", "--no-fixes", "--chains"];

    private readonly List<(string Name, string? Value)> _options = [];

    public Arguments(string[] words)
    {
        Verb = words.FirstOrDefault() ?? "";
        var paths = new List<string>();
        for (var i = 1; i < words.Length; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
                paths.Add(words[i]);
            else if (Switches.Contains(words[i]) || i + 1 == words.Length || words[i + 1].StartsWith("--", StringComparison.Ordinal))
                _options.Add((words[i], null));
            else
                _options.Add((words[i], words[++i]));
        }

        Paths = paths;
    }

    public string Verb { get; }

    public IReadOnlyList<string> Paths { get; }

    public LoadOptions Loading => new(Has("--tests"), PackageGenerators: true, All("--only"), All("--except"));

    public bool Has(string option) => _options.Any(found => found.Name == option);

    public string? Value(string option) => _options.LastOrDefault(found => found.Name == option).Value;

    public int Number(string option, int otherwise)
        => Value(option) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private List<string> All(string option)
        => [.. _options.Where(found => found.Name == option).Select(found => found.Value).OfType<string>()];
}
