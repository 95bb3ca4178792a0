using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.LostTasks;
using AsyncAnalyzers.CSharp.Engine.Options;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Synchronous code that is right to block: tests, entry points and start-up, the synchronous half of a pair, and what
/// somebody else's contract keeps synchronous.
/// </summary>
internal sealed class SynchronousByDesign
{
    /// <summary>What only start-up code is given: it runs once, before anything could be held up.</summary>
    private static readonly ImmutableArray<string> StartUpTypes = ImmutableArray.Create(
        "Microsoft.Extensions.DependencyInjection.IServiceCollection",
        "Microsoft.AspNetCore.Builder.IApplicationBuilder",
        "Microsoft.AspNetCore.Hosting.IWebHostBuilder",
        "Microsoft.AspNetCore.Hosting.IWebHost",
        "Microsoft.Extensions.Hosting.IHostBuilder",
        "Microsoft.Extensions.Hosting.IHostApplicationBuilder",
        "Microsoft.Extensions.Hosting.IHost",
        "Microsoft.Extensions.Configuration.IConfigurationBuilder");

    private readonly CompilationFacts _facts;
    private readonly AsyncVoidMethods _uses;

    public SynchronousByDesign(CompilationFacts facts)
    {
        _facts = facts;
        _uses = new AsyncVoidMethods(facts);
    }

    /// <summary>A test or benchmark project: its fixtures and helpers run one after the other anyway.</summary>
    public bool IsEverywhere => TestFrameworks.AreIn(_facts.Types);

    /// <summary>Whether a function that could be async is meant to be synchronous, as its declaration tells.</summary>
    public bool Includes(IMethodSymbol? function, ISymbol member) =>
        IsTest(member)
        || IsStartUp(member)
        || IsObsolete(member)
        || (!IsLocal(function) && (member is not IMethodSymbol method || IsBound(method)));

    /// <summary>Whether such a function is used as a value somewhere: its signature is that of a delegate. Looked for in the whole program.</summary>
    public bool IsValue(IMethodSymbol? function, ISymbol member) => _uses.Values(IsLocal(function) ? function! : (IMethodSymbol)member).Any();

    private static bool IsLocal(IMethodSymbol? function) => function is { MethodKind: MethodKind.LocalFunction };

    /// <summary>Whether the code of a place that can never be async is right to block.</summary>
    public bool Includes(Fault wait, SynchronousPlace place, ISymbol member)
    {
        if (IsTest(member) || IsStartUp(member) || IsObsolete(member))
            return true;

        return place switch
        {
            SynchronousPlace.Dispose => IsJoin(wait) || OffersAsyncDisposal(member.ContainingType),
            SynchronousPlace.Property => member is IMethodSymbol accessor && (IsBoundElsewhere(accessor) || IsForwarder(accessor)),
            _ => false,
        };
    }

    private bool IsBound(IMethodSymbol method) => IsHandler(method) || HasTwin(method) || IsPatternMember(method) || IsBoundElsewhere(method);

    /// <summary><c>[Obsolete("Use LoadAsync")]</c>: the mending is done, for those who have followed it.</summary>
    private bool IsObsolete(ISymbol member) =>
        IsMarkedObsolete(member) || (member is IMethodSymbol { AssociatedSymbol: { } property } && IsMarkedObsolete(property));

    private bool IsMarkedObsolete(ISymbol member) =>
        member.GetAttributes().Any(attribute => KnownTypes.Same(attribute.AttributeClass, _facts.Types.Get("System.ObsoleteAttribute")));

    private bool IsTest(ISymbol member) =>
        member.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree is { } tree && _facts.Settings.For(tree).AppKind == AppKind.Test;

    private bool IsStartUp(ISymbol member) =>
        (_facts.EntryPoint is { } entry && KnownTypes.Same(entry.ContainingType, member.ContainingType))
        || (member is IMethodSymbol method && method.Parameters.Any(parameter => StartUpTypes.Any(type => _facts.Types.Is(parameter.Type, type))));

    /// <summary>The raiser of an event does not wait for a task.</summary>
    private bool IsHandler(IMethodSymbol method) =>
        method is { ReturnsVoid: true, Parameters.Length: 2 }
        && method.Parameters[0].Type.SpecialType == SpecialType.System_Object
        && _facts.Types.Is(method.Parameters[1].Type, "System.EventArgs");

    /// <summary>Who can await calls the other half; there <c>ASYNC102</c> says so.</summary>
    private bool HasTwin(IMethodSymbol method)
    {
        var name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
        var twin = (name.EndsWith("Sync", StringComparison.Ordinal) ? name.Substring(0, name.Length - 4) : name) + "Async";
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (IsAsynchronous(type, twin) || IsAsynchronous(type, name))
                return true;
        }

        return method.ContainingType.AllInterfaces.Any(contract => IsAsynchronous(contract, twin))
            || (method.IsExtensionMethod && AreAsynchronous(method.Parameters[0].Type.MembersNamed(twin)));
    }

    private bool IsAsynchronous(INamedTypeSymbol type, string name) => AreAsynchronous(type.GetMembers(name));

    private bool AreAsynchronous(IEnumerable<ISymbol> members) =>
        members.OfType<IMethodSymbol>().Any(method => _facts.Awaitables.IsAsynchronousReturn(method.ReturnType));

    /// <summary>Parts of patterns that promise to be asked once the work is done, or that the runtime calls.</summary>
    private bool IsPatternMember(IMethodSymbol method) =>
        (method.Name == "GetResult" && KnownTypes.Is(method.ContainingType, _facts.Types.NotifyCompletion))
        || method.Parameters.Any(parameter => KnownTypes.Same(parameter.Type, _facts.Types.Get("System.IAsyncResult")))
        || (method.Name.StartsWith("End", StringComparison.Ordinal) && _facts.Types.Is(method.ContainingType, "System.IAsyncResult"))
        || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "ModuleInitializerAttribute" or "UnmanagedCallersOnlyAttribute");

    /// <summary>Overrides or implements a member of another program: its signature is not ours to change.</summary>
    private bool IsBoundElsewhere(IMethodSymbol method) =>
        method.IsExtern || TestDoubles.Contracts(method).Any(IsForeign) || (method.AssociatedSymbol is IPropertySymbol property && Contracts(property).Any(IsForeign));

    private static ImmutableArray<IPropertySymbol> Contracts(IPropertySymbol property) =>
        property.OverriddenProperty is { } overridden
            ? ImmutableArray.Create(overridden)
            : property.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers().OfType<IPropertySymbol>())
                .Where(member => KnownTypes.Same(property.ContainingType.FindImplementationForInterfaceMember(member), property))
                .ToImmutableArray();

    /// <summary>Not of this project, nor of one whose assembly begins with the same name, which most often is the same solution.</summary>
    private bool IsForeign(ISymbol contract) => FirstWord(contract.ContainingAssembly.Name) != FirstWord(_facts.Compilation.AssemblyName ?? "");

    private static string FirstWord(string name) => name.IndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : name;

    /// <summary>A property that gives on what a task of the same object has: <c>Result => _task.Result</c>.</summary>
    private static bool IsForwarder(IMethodSymbol accessor) => accessor.AssociatedSymbol?.Name is "Result" or "Current";

    /// <summary>Whoever can await disposes the other way; some types keep the interface back so that a container does not choose it.</summary>
    private bool OffersAsyncDisposal(INamedTypeSymbol type) =>
        _facts.Types.AsyncDisposable is not { } disposable
        || KnownTypes.Is(type, disposable)
        || type.GetMembers("DisposeAsync").OfType<IMethodSymbol>().Any(method => method.Parameters.IsEmpty);

    /// <summary>Waits for work that was started before and is told to stop, or not longer than a given time.</summary>
    private bool IsJoin(Fault wait) =>
        wait.Shape is WaitShape.WaitWithArguments or WaitShape.WaitAll or WaitShape.WaitAny
        || _facts.TaskMembers.WaitedFor(wait.Operation) is IMemberReferenceOperation or ILocalReferenceOperation;
}
