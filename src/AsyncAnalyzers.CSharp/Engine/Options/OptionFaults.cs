using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Engine.Options;

/// <summary>What is wrong with the options that a user set.</summary>
internal static class OptionFaults
{
    private static readonly Dictionary<string, OptionDefinition> Definitions = OptionDefinitions.All.ToDictionary(definition => definition.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The faults of one options object: a key of ours that does not exist, a value outside its range.</summary>
    public static IEnumerable<OptionFault> Of(AnalyzerConfigOptions options)
    {
        // The compiler has an options object for each file, and most hold no key of ours: this is the common way out.
        foreach (var key in KeysOf(options))
        {
            if (!options.TryGetValue(key, out var value))
                continue;

            if (!Definitions.TryGetValue(key, out var definition))
                yield return new OptionFault(key, value, "no such option exists; use " + Known());
            else if (!definition.Accepts(value))
                yield return new OptionFault(key, value, "use " + definition.Allowed);
        }
    }

    private static string Known() => string.Join(", ", OptionDefinitions.All.Select(definition => "'" + definition.Key + "'"));

    // A host may hand out options that cannot be enumerated; then a misspelt key stays unseen.
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys.Where(key => key.StartsWith(OptionDefinitions.Prefix, StringComparison.OrdinalIgnoreCase)).ToList();
        }
        catch (NotImplementedException)
        {
            return Definitions.Keys;
        }
    }
}

/// <summary>One fault of an option.</summary>
/// <param name="Key">The key as the analyzer gets it.</param>
/// <param name="Value">The value as the analyzer gets it, so after <c>.editorconfig</c> cut it.</param>
/// <param name="Advice">What is allowed.</param>
internal sealed record OptionFault(string Key, string Value, string Advice);
