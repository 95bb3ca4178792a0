using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Options;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>What CPU work does to others where it stands.</summary>
internal enum ComputingPlace
{
    /// <summary>Nobody waits for the thread.</summary>
    Quiet,

    /// <summary>An event loop stands still, or may: an async function does not know who calls it.</summary>
    Loop,

    /// <summary>The same in a library without a user interface: what its calls take is for its callers to know and to offload.</summary>
    Library,

    /// <summary>A thread of the pool that others could use: requests, servers, tools.</summary>
    Thread,
}

/// <summary>Tells where CPU work would be better on another thread.</summary>
internal sealed class ComputingPlaces
{
    /// <summary>Bases of view models: a library that refers to one is a part of a program with windows.</summary>
    private static readonly ImmutableArray<string> ViewModels = ImmutableArray.Create(
        "Caliburn.Micro.PropertyChangedBase",
        "CommunityToolkit.Mvvm.ComponentModel.ObservableObject",
        "GalaSoft.MvvmLight.ObservableObject",
        "MvvmCross.ViewModels.MvxViewModel",
        "Prism.Mvvm.BindableBase",
        "ReactiveUI.ReactiveObject",
        "Stylet.PropertyChangedBase");

    private readonly CompilationFacts _facts;
    private readonly OffloadedCallers _callers;
    private readonly HandedDelegates _handed;
    private readonly bool _isTest;
    private readonly bool _isLibrary;
    private readonly bool _hasViewModels;

    public ComputingPlaces(CompilationFacts facts)
    {
        _facts = facts;
        _callers = new OffloadedCallers(facts);
        _handed = new HandedDelegates(facts);
        // In a test or a benchmark the work is the point.
        _isTest = TestFrameworks.AreIn(facts.Types);
        _isLibrary = facts.Compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule
            && facts.Types.Get("Microsoft.AspNetCore.Http.HttpContext") is null;
        _hasViewModels = _isLibrary && ViewModels.Any(type => facts.Types.Get(type) is not null);
    }

    /// <summary>Without an operation tree: whether the node could stand in a place that counts.</summary>
    public bool MayCount(SyntaxNode node, CodeBlock block) =>
        !_isTest && _facts.ContextGate.MayHurt(node, block.Node, block.Owner, block.Model, block.Cancellation);

    public ComputingPlace Of(IOperation operation, CodeBlock block)
    {
        var context = block.ContextOf(operation);
        var kind = _facts.Settings.For(operation.Syntax.SyntaxTree).AppKind;
        if (context.IsOffloaded || kind == AppKind.Test || IsOutsideOfLoop(context.Function))
            return ComputingPlace.Quiet;

        return context.Kind switch
        {
            ContextKind.EventLoop => ComputingPlace.Loop,
            ContextKind.Request or ContextKind.AwaitableReturning => ComputingPlace.Thread,
            ContextKind.AsyncBody => OfAsyncBody(operation, block, kind),
            _ => ComputingPlace.Quiet,
        };
    }

    /// <summary>Whether the function around is called on other threads alone. Dear, hence for what would be reported.</summary>
    public bool IsCalledElsewhere(IOperation operation, CodeBlock block) => block.ContextOf(operation) switch
    {
        { Kind: ContextKind.AsyncBody or ContextKind.AwaitableReturning, Function: { MethodKind: MethodKind.AnonymousFunction } } lambda => _handed.IsOffloaded(lambda, operation.Syntax, block.Model),
        { Kind: ContextKind.AsyncBody or ContextKind.AwaitableReturning, Function: { } function } => _callers.AreAll(function),
        { Kind: ContextKind.EventLoop, Function: { IsOverride: true } function } => _callers.AreAll(function),
        _ => false,
    };

    /// <summary>Code that a web framework calls to serve a request, async or not.</summary>
    public bool IsRequest(IOperation operation, CodeBlock block) => block.ContextOf(operation).Kind == ContextKind.Request || ServesRequests(operation, block);

    private ComputingPlace OfAsyncBody(IOperation operation, CodeBlock block, AppKind kind)
    {
        var isUi = _facts.Contexts.HasOneThread || kind == AppKind.Ui || (kind == AppKind.Auto && (_facts.Contexts.HasWindows || _hasViewModels)) || IsComponent(block.Owner.ContainingType);
        if (IsMainLine(operation, block, isUi) || IsHosted(block.Owner) || FunctionSyntax.IsAfterLeavingContext(operation.Syntax))
            return ComputingPlace.Quiet;
        if (isUi)
            return ComputingPlace.Loop;

        var isLibrary = kind == AppKind.Library || (kind == AppKind.Auto && _isLibrary);
        return isLibrary && !ServesRequests(operation, block) ? ComputingPlace.Library : ComputingPlace.Thread;
    }

    /// <summary>
    /// The thread of a program's entry has nothing else to do: before there is a window or a server, and in a command. What a lambda there
    /// does for a window or a request is another matter; a hosted service has a rule of its own for its start.
    /// </summary>
    private bool IsMainLine(IOperation operation, CodeBlock block, bool isUi) =>
        !_facts.Contexts.HasOneThread
        && KnownTypes.Same(block.Owner, _facts.EntryPoint)
        && !(isUi ? NestedFunctions.Around(operation.Syntax, block.Node) is AnonymousFunctionExpressionSyntax : ServesRequests(operation, block));

    private bool IsOutsideOfLoop(IMethodSymbol? function) => ApplicationLifetime.Starts(function, _facts.Types) || ApplicationLifetime.Ends(function, _facts.Types);

    private bool IsComponent(ITypeSymbol? type) => _facts.Types.Is(type, "Microsoft.AspNetCore.Components.ComponentBase");

    private bool IsHosted(ISymbol owner) => _facts.Types.Is(owner.ContainingType, "Microsoft.Extensions.Hosting.IHostedService");

    private bool ServesRequests(IOperation operation, CodeBlock block)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda && LambdaHost.Of(lambda) is { } host && _facts.Catalogue.Find(host.OriginalDefinition, CatalogueKind.HandlesRequests) is not null)
                return true;
        }

        return block.Owner is IMethodSymbol method && _facts.Contexts.ServesRequests(method);
    }
}
