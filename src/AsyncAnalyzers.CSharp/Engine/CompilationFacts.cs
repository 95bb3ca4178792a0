using System.Runtime.CompilerServices;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Options;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Engine;

/// <summary>
/// What the rules know about one compilation, shared by all of them. Everything in it is lazy, since an editor makes a
/// new compilation at each keystroke, and nothing in it outlives the compilation.
/// </summary>
internal sealed class CompilationFacts
{
    // Additional files and options are not part of a compilation, so the second key is the options object that holds both.
    private static readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<AnalyzerOptions, CompilationFacts>> Cache = new();

    private CompilationFacts(Compilation compilation, AnalyzerOptions options)
    {
        Compilation = compilation;
        Settings = new AnalyzerSettings(options.AnalyzerConfigOptionsProvider);
        Catalogue = CatalogueIndex.Create(compilation, options.AdditionalFiles);
        Blocking = new BlockingVerdicts(this);
    }

    public Compilation Compilation { get; }

    public AnalyzerSettings Settings { get; }

    public CatalogueIndex Catalogue { get; }

    public BlockingVerdicts Blocking { get; }

    /// <summary>The facts of <paramref name="compilation"/> under <paramref name="options"/>: one object however many rules ask.</summary>
    public static CompilationFacts For(Compilation compilation, AnalyzerOptions options) =>
        Cache.GetOrCreateValue(compilation).GetValue(options, o => new CompilationFacts(compilation, o));
}
