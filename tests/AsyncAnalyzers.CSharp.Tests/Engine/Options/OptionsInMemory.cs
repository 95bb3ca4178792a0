using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Options;

/// <summary>Options as a host hands them out.</summary>
internal sealed class OptionsInMemory(bool canEnumerate, params (string Key, string Value)[] options) : AnalyzerConfigOptions
{
    private readonly Dictionary<string, string> _options = options.ToDictionary(option => option.Key, option => option.Value, KeyComparer);

    public OptionsInMemory(params (string Key, string Value)[] options)
        : this(canEnumerate: true, options)
    {
    }

    public override IEnumerable<string> Keys => canEnumerate ? _options.Keys : base.Keys;

    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _options.TryGetValue(key, out value);

    /// <summary>The same options for every file; counts how often it is asked.</summary>
    public sealed class Provider(AnalyzerConfigOptions options) : AnalyzerConfigOptionsProvider
    {
        public int Questions { get; private set; }

        public override AnalyzerConfigOptions GlobalOptions => options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree)
        {
            Questions++;
            return options;
        }

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => options;
    }
}
