using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.CSharp.Engine.Options;

/// <summary>How the values of options are written.</summary>
internal static class OptionParsers
{
    // A comma stands in the parameter list of a documentation ID, and .editorconfig ends a value at a semicolon.
    private const char Separator = '|';

    /// <summary>One of some words, in any case.</summary>
    public static OptionParser<T> Choice<T>(params (string Word, T Value)[] choices)
    {
        var values = choices.ToDictionary(choice => choice.Word, choice => choice.Value, StringComparer.OrdinalIgnoreCase);
        return values.TryGetValue;
    }

    public static bool Boolean(string text, out bool value) => bool.TryParse(text, out value);

    public static OptionParser<long> Number(long lowest, long highest) => (string text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= lowest && value <= highest;

    /// <summary>Identifiers, separated by <c>|</c>.</summary>
    public static bool Names(string text, out ImmutableHashSet<string> value) => List(text, SyntaxFacts.IsValidIdentifier, out value);

    /// <summary>Method names, with or without their type, or documentation IDs of methods, separated by <c>|</c>.</summary>
    public static bool Methods(string text, out ImmutableHashSet<string> value) => List(text, IsMethod, out value);

    private static bool List(string text, Func<string, bool> isItem, out ImmutableHashSet<string> value)
    {
        IEnumerable<string> items = text.Split(Separator).Select(item => item.Trim()).Where(item => item.Length > 0);
        value = items.ToImmutableHashSet(StringComparer.Ordinal);
        return value.All(isItem);
    }

    private static bool IsMethod(string item) => item.StartsWith("M:", StringComparison.Ordinal)
        ? CatalogueId.Parse(item, out _) is not null
        : item.Split('.').All(SyntaxFacts.IsValidIdentifier);
}
