using System.Runtime.CompilerServices;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Completion;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Options;
using AsyncAnalyzers.CSharp.Engine.Symbols;
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
        Types = new KnownTypes(compilation);
        Awaitables = new Awaitables(Types);
        TaskMembers = new TaskMembers(Types, Awaitables);
        Settings = new AnalyzerSettings(options.AnalyzerConfigOptionsProvider);
        Catalogue = CatalogueIndex.Create(compilation, options.AdditionalFiles);
        MethodGroups = new MethodGroups(this);
        Contexts = new ContextResolver(this);
        Completion = new CompletedTasks(TaskMembers);
        Extensions = new ExtensionIndex(compilation);
        Counterparts = new CounterpartFinder(this);
        Blocking = new BlockingVerdicts(this);
    }

    public Compilation Compilation { get; }

    public KnownTypes Types { get; }

    public Awaitables Awaitables { get; }

    public TaskMembers TaskMembers { get; }

    public MethodGroups MethodGroups { get; }

    public ContextResolver Contexts { get; }

    public CompletedTasks Completion { get; }

    public ExtensionIndex Extensions { get; }

    public CounterpartFinder Counterparts { get; }

    public AnalyzerSettings Settings { get; }

    public CatalogueIndex Catalogue { get; }

    public BlockingVerdicts Blocking { get; }

    /// <summary><c>Main</c>, or the method that top-level statements become; null in a library.</summary>
    public IMethodSymbol? EntryPoint =>
        Compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule
            ? null
            : Compilation.GetEntryPoint(System.Threading.CancellationToken.None);

    /// <summary>The facts of <paramref name="compilation"/> under <paramref name="options"/>: one object however many rules ask.</summary>
    public static CompilationFacts For(Compilation compilation, AnalyzerOptions options) =>
        Cache.GetOrCreateValue(compilation).GetValue(options, o => new CompilationFacts(compilation, o));
}
