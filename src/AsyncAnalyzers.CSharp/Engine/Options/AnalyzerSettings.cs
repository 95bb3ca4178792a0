using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Engine.Options;

/// <summary>The typed options of the package for one compilation; a value that does not parse counts as the default.</summary>
internal sealed class AnalyzerSettings
{
    private readonly AnalyzerConfigOptionsProvider _provider;
    private readonly ConcurrentDictionary<SyntaxTree, FileSettings> _files = new();

    public AnalyzerSettings(AnalyzerConfigOptionsProvider provider) => _provider = provider;

    /// <summary>The options that hold for one file.</summary>
    public FileSettings For(SyntaxTree tree) =>
        _files.TryGetValue(tree, out var settings) ? settings : _files.GetOrAdd(tree, new FileSettings(_provider.GetOptions(tree)));

    /// <summary>The policy that holds for one file.</summary>
    public ConfigureAwaitPolicy ConfigureAwait(SyntaxTree tree) => For(tree).ConfigureAwait;

    /// <summary>Whether the team says <c>generated_code = true</c> of the file.</summary>
    public bool IsGenerated(SyntaxTree tree) =>
        _provider.GetOptions(tree).TryGetValue("generated_code", out var value) && bool.TryParse(value, out var generated) && generated;

    /// <summary>Names of bool parameters that choose between a synchronous and an asynchronous path.</summary>
    public ImmutableHashSet<string> SyncFlagParameters(SyntaxTree tree) => For(tree).SyncFlagParameters;
}
