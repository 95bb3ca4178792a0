using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Engine.Options;

/// <summary>One option as a user sees it: its key, what it may say, what it says when nobody sets it, and what it is for.</summary>
internal abstract class OptionDefinition
{
    private protected OptionDefinition(string key, string allowed, string defaultText, string description)
    {
        Key = key;
        Allowed = allowed;
        DefaultText = defaultText;
        Description = description;
    }

    /// <summary>The whole key, in lower case, since <c>.editorconfig</c> keys arrive so.</summary>
    public string Key { get; }

    /// <summary>What the value may be, as the end of "use …".</summary>
    public string Allowed { get; }

    /// <summary>The default, as it would be written.</summary>
    public string DefaultText { get; }

    public string Description { get; }

    /// <summary>Whether a value is one of those allowed; an empty value counts as not set.</summary>
    public abstract bool Accepts(string value);
}

/// <summary>Reads the text of a value.</summary>
internal delegate bool OptionParser<T>(string text, out T value);

/// <summary>An option whose value is a <typeparamref name="T"/>.</summary>
internal sealed class OptionDefinition<T> : OptionDefinition
{
    private readonly T _default;
    private readonly OptionParser<T> _parser;

    public OptionDefinition(string key, string allowed, string defaultText, string description, OptionParser<T> parser)
        : base(key, allowed, defaultText, description)
    {
        _parser = parser;
        parser(defaultText, out _default);
    }

    /// <summary>The value, or the default where nothing is set or what is set is not allowed.</summary>
    public T Read(AnalyzerConfigOptions options) =>
        options.TryGetValue(Key, out var text) && text.Trim() is { Length: > 0 } trimmed && _parser(trimmed, out var value) ? value : _default;

    public override bool Accepts(string value) => value.Trim() is not { Length: > 0 } trimmed || _parser(trimmed, out _);
}
