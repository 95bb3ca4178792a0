using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Completion;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.EventLoop;
using AsyncAnalyzers.CSharp.Engine.LostTasks;
using AsyncAnalyzers.CSharp.Engine.Options;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using AsyncAnalyzers.CSharp.Engine.Summaries.Published;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine;

/// <summary>
/// What the rules know about one compilation, shared by all of them. Everything in it is lazy, since an editor makes a
/// new compilation at each keystroke, and nothing in it outlives the compilation.
/// </summary>
internal sealed class CompilationFacts
{
    // Additional files and options are not part of a compilation, so the second key is the options object that holds both.
    private static readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<AnalyzerOptions, CompilationFacts>> Cache = new();

    private readonly AnalyzerOptions _options;

    private IReadOnlyList<Compilation>? _sources;
    private LostTaskVerdicts? _lostTasks;
    private EventLoopVerdicts? _eventLoop;
    private BlockNodes? _nodes;
    private BodyReader? _bodies;
    private BlockingChains? _chains;
    private ChainVerdicts? _further;
    private PublishedSummaries? _published;

    private CompilationFacts(Compilation compilation, AnalyzerOptions options)
    {
        _options = options;
        Compilation = compilation;
        Types = new KnownTypes(compilation);
        Awaitables = new Awaitables(Types);
        TaskMembers = new TaskMembers(Types, Awaitables);
        Settings = new AnalyzerSettings(options.AnalyzerConfigOptionsProvider);
        Targets = new OtherTargets(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        Catalogue = CatalogueIndex.Create(compilation, options.AdditionalFiles);
        MethodGroups = new MethodGroups(this);
        Contexts = new ContextResolver(this);
        ContextGate = new ContextGate(this);
        Graphs = new FunctionGraphs();
        Completion = new CompletedTasks(TaskMembers, Graphs);
        Extensions = new ExtensionIndex(compilation);
        IoApis = new IoApis(this);
        Implementations = new Implementations(compilation);
        Counterparts = new CounterpartFinder(this);
        Blocking = new BlockingVerdicts(this);
    }

    public Compilation Compilation { get; }

    public KnownTypes Types { get; }

    public Awaitables Awaitables { get; }

    public TaskMembers TaskMembers { get; }

    public MethodGroups MethodGroups { get; }

    public ContextResolver Contexts { get; }

    public ContextGate ContextGate { get; }

    public FunctionGraphs Graphs { get; }

    public CompletedTasks Completion { get; }

    public ExtensionIndex Extensions { get; }

    public Implementations Implementations { get; }

    public CounterpartFinder Counterparts { get; }

    public IoApis IoApis { get; }

    public AnalyzerSettings Settings { get; }

    public OtherTargets Targets { get; }

    public CatalogueIndex Catalogue { get; }

    public BlockingVerdicts Blocking { get; }

    public LostTaskVerdicts LostTasks => _lostTasks ?? LazyInitializer.EnsureInitialized(ref _lostTasks, () => new LostTaskVerdicts(this))!;

    public EventLoopVerdicts EventLoop => _eventLoop ?? LazyInitializer.EnsureInitialized(ref _eventLoop, () => new EventLoopVerdicts(this))!;

    /// <summary>The compilation and, in an editor, those behind its project references.</summary>
    public IReadOnlyList<Compilation> Sources => _sources ?? LazyInitializer.EnsureInitialized(ref _sources, () => SourceReferences.Closure(Compilation))!;

    /// <summary>Reads what functions of this compilation do by themselves.</summary>
    public BodyReader Bodies => _bodies ?? LazyInitializer.EnsureInitialized(ref _bodies, () => new BodyReader(this))!;

    /// <summary>How functions come to block, by themselves or further down.</summary>
    public BlockingChains Chains => _chains ?? LazyInitializer.EnsureInitialized(ref _chains, () => new BlockingChains(this))!;

    /// <summary>What referenced assemblies say about their functions.</summary>
    public PublishedSummaries Published => _published ?? LazyInitializer.EnsureInitialized(ref _published, () => new PublishedSummaries(Compilation))!;

    public ChainVerdicts FurtherDown => _further ?? LazyInitializer.EnsureInitialized(ref _further, () => new ChainVerdicts(this))!;

    /// <summary>The nodes of code blocks that the families look at.</summary>
    public BlockNodes Nodes => _nodes ?? LazyInitializer.EnsureInitialized(ref _nodes, () => new BlockNodes(SuspectNodes.Syntax, TreeNames.NestedSyntax, LostTasks.Syntax, EventLoop.Syntax))!;

    /// <summary><c>Main</c>, or the method that top-level statements become; null in a library.</summary>
    public IMethodSymbol? EntryPoint =>
        Compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule
            ? null
            : Compilation.GetEntryPoint(CancellationToken.None);

    /// <summary>The fault of an accepted kind whose squiggle is <paramref name="span"/>, of whichever family.</summary>
    public Fault? FaultAt(SemanticModel model, SyntaxNode root, TextSpan span, Func<FaultKind, bool> accepts, CancellationToken cancellation)
    {
        foreach (var source in new IFaultSource[] { Blocking, LostTasks, EventLoop, FurtherDown })
        {
            if (source.At(model, root, span, cancellation) is { } fault && accepts(fault.Kind))
                return fault;
        }

        return null;
    }

    /// <summary>Whether a report would tell the user something: generated code is nobody's to mend, half a statement is not what was meant, and some things are decided.</summary>
    public bool IsReportable(Fault fault, ISymbol member)
    {
        var tree = fault.Operation.Syntax.SyntaxTree;
        return GeneratedCode.IsReportable(tree, fault.Span) && !GeneratedCode.IsMarked(member, Types) && !Settings.IsGenerated(tree) && !UnfinishedCode.Contains(fault) && !DecidedElsewhere.Includes(fault, member);
    }

    /// <summary>The facts of another compilation, one behind a project reference, under the same options.</summary>
    public CompilationFacts Of(Compilation other) => For(other, _options);

    /// <summary>The facts of <paramref name="compilation"/> under <paramref name="options"/>: one object however many rules ask.</summary>
    public static CompilationFacts For(Compilation compilation, AnalyzerOptions options) =>
        Cache.GetOrCreateValue(compilation).GetValue(options, o => new CompilationFacts(compilation, o));
}
