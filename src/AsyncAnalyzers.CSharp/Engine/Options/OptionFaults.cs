using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Engine.Options;

/// <summary>What is wrong with the options that a user set.</summary>
internal static class OptionFaults
{
    /// <summary>The faults of one options object: a key of ours that does not exist, a value outside its range.</summary>
    public static IEnumerable<OptionFault> Of(AnalyzerConfigOptions options)
    {
        foreach (var definition in OptionDefinitions.All)
        {
            if (options.TryGetValue(definition.Key, out var value) && !definition.Accepts(value))
                yield return new OptionFault(definition.Key, value, "use " + definition.Allowed);
        }

        foreach (var key in KeysOf(options))
        {
            if (IsOurs(key) && !OptionDefinitions.All.Any(definition => definition.Key == key))
                yield return new OptionFault(key, options.TryGetValue(key, out var value) ? value : "", "no such option exists; use " + Known());
        }
    }

    private static bool IsOurs(string key) => key.StartsWith(OptionDefinitions.Prefix, StringComparison.OrdinalIgnoreCase);

    private static string Known() => string.Join(", ", OptionDefinitions.All.Select(definition => "'" + definition.Key + "'"));

    // A host may hand out options that cannot be enumerated; then a misspelt key stays unseen.
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys.Where(IsOurs).OrderBy(key => key, StringComparer.Ordinal).ToList();
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }
}

/// <summary>One fault of an option.</summary>
/// <param name="Key">The key as the analyzer gets it.</param>
/// <param name="Value">The value as the analyzer gets it, so after <c>.editorconfig</c> cut it.</param>
/// <param name="Advice">What is allowed.</param>
internal sealed record OptionFault(string Key, string Value, string Advice);
