using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>
/// Finds the async counterpart of a call by the compiler's own symbols: the same name with <c>Async</c>, or an
/// awaitable-returning overload, that takes what the call gives and gives what the code uses.
/// </summary>
internal sealed class CounterpartFinder
{
    private static readonly ImmutableArray<IMethodSymbol> None = ImmutableArray<IMethodSymbol>.Empty;

    private readonly ConcurrentDictionary<(ITypeSymbol? Receiver, IMethodSymbol Method), ImmutableArray<IMethodSymbol>> _candidates = new();
    private readonly ConcurrentDictionary<(ITypeSymbol? Receiver, IMethodSymbol Method), bool> _possible = new();
    private readonly CompilationFacts _facts;
    private readonly CounterpartMatch _match;

    public CounterpartFinder(CompilationFacts facts)
    {
        _facts = facts;
        _match = new CounterpartMatch(facts);
    }

    /// <summary>The counterpart whose awaited result can stand where the call stands, or null.</summary>
    /// <param name="call">The synchronous call.</param>
    /// <param name="within">The type that the call stands in, for accessibility.</param>
    public IMethodSymbol? Of(IInvocationOperation call, INamedTypeSymbol? within) =>
        Of(call, within, withOptions: false) ?? Of(call, within, withOptions: true);

    private IMethodSymbol? Of(IInvocationOperation call, INamedTypeSymbol? within, bool withOptions) =>
        Candidates(call).FirstOrDefault(candidate => _match.Replaces(call, candidate, within, withOptions));

    /// <summary>The counterpart that gives the same elements as an <c>IAsyncEnumerable</c>, or null.</summary>
    public IMethodSymbol? OfSequence(IInvocationOperation call, INamedTypeSymbol? within) =>
        Candidates(call).FirstOrDefault(candidate => _match.ReplacesSequence(call, candidate, within));

    /// <summary>Cheap and memoized per method: false for nearly every method of a program.</summary>
    public bool MayExist(IInvocationOperation call) => MayExist(call.TargetMethod, call.Instance?.Type);

    /// <summary>As above, for a method and the static type of its receiver, if that is known.</summary>
    public bool MayExist(IMethodSymbol method, ITypeSymbol? receiver)
    {
        // A more derived receiver may have a counterpart that the declaring type lacks.
        var derived = receiver is null || KnownTypes.Same(receiver, method.ContainingType) ? null : receiver.OriginalDefinition;
        var key = (derived, method.OriginalDefinition);
        if (_possible.TryGetValue(key, out var known))
            return known;

        return _possible.GetOrAdd(key, IsPossible(key.OriginalDefinition) && HasNamesake(derived, key.OriginalDefinition));
    }

    /// <summary>Whether source has a method of the counterpart's name, so that a type derived from the method's own may have it.</summary>
    public bool MayExistOnDerived(IMethodSymbol method) =>
        method is { IsStatic: false, ContainingType.IsSealed: false } && _facts.Extensions.IsNameInSource(method.Name) && IsPossible(method);

    /// <summary>Asked of each method that a program calls, so by plain loops.</summary>
    private bool HasNamesake(ITypeSymbol? receiver, IMethodSymbol method)
    {
        var name = method.Name + "Async";
        foreach (var type in Searched(receiver ?? method.ContainingType, method))
        {
            if (HasUsable(type.GetMembers(name), method) || HasUsable(type.GetMembers(method.Name), method))
                return true;
        }

        return !IsPlainStatic(method) && !_facts.Extensions.Named(name).IsEmpty;
    }

    private bool HasUsable(ImmutableArray<ISymbol> members, IMethodSymbol method)
    {
        foreach (var member in members)
        {
            if (member is IMethodSymbol candidate && !KnownTypes.Same(candidate.OriginalDefinition, method.OriginalDefinition) && IsUsable(candidate))
                return true;
        }

        return false;
    }

    private static bool IsPlainStatic(IMethodSymbol method) => method.IsStatic && !method.IsExtensionMethod;

    private bool IsPossible(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ReducedExtension, ContainingType: not null }
        && !method.Name.EndsWith("Async", StringComparison.Ordinal)
        && !_facts.Awaitables.IsAsynchronousReturn(method.ReturnType)
        && method.Parameters.All(parameter => parameter.RefKind is RefKind.None or RefKind.In);

    private ImmutableArray<IMethodSymbol> Candidates(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!MayExist(call))
            return None;

        // An extension method's receiver was converted to its parameter; the counterpart may extend what it really is.
        var receiver = call.Instance?.Type ?? call.Receiver()?.Unwrap().Type ?? call.Receiver()?.Type ?? method.ContainingType;
        return _candidates.GetOrAdd((receiver, method), key => FindCandidates(key.Receiver!, key.Method));
    }

    private ImmutableArray<IMethodSymbol> FindCandidates(ITypeSymbol receiver, IMethodSymbol method)
    {
        var name = method.Name + "Async";
        // Where a base has 'FlushAsync()' and the type overrides only 'FlushAsync(token)', nobody should have to make up a token.
        var members = Searched(receiver, method).SelectMany(type => Named(type, name, method)).Where(candidate => IsOnReceiver(candidate, receiver)).OrderBy(candidate => DemandsToken(candidate) && !DemandsToken(method));
        return members.Concat(Extensions(receiver, method, name)).Where(IsUsable).ToImmutableArray();
    }

    /// <summary>An extension method beside the called one may extend another type.</summary>
    private static bool IsOnReceiver(IMethodSymbol candidate, ITypeSymbol receiver) =>
        !candidate.IsExtensionMethod || candidate.ReduceExtensionMethod(receiver) is not null;

    private bool DemandsToken(IMethodSymbol method) =>
        method.Parameters.LastOrDefault() is { IsOptional: false } last && KnownTypes.Same(last.Type, _facts.Types.CancellationToken);

    private static IEnumerable<IMethodSymbol> Named(ITypeSymbol type, string name, IMethodSymbol method) =>
        type.GetMembers(name).Concat(type.GetMembers(method.Name)).OfType<IMethodSymbol>()
            .Where(candidate => !KnownTypes.Same(candidate.OriginalDefinition, method.OriginalDefinition));

    private bool IsUsable(IMethodSymbol candidate) =>
        (_facts.Awaitables.IsAwaitable(candidate.ReturnType) || _facts.Awaitables.IsAsyncSequence(candidate.ReturnType))
        && !candidate.GetAttributes().Any(attribute => KnownTypes.Same(attribute.AttributeClass, _facts.Types.Get("System.ObsoleteAttribute")));

    /// <summary>The types whose members the call could name: the receiver's, its bases', its interfaces' when it is one.</summary>
    private static IEnumerable<ITypeSymbol> Searched(ITypeSymbol receiver, IMethodSymbol method)
    {
        for (var type = receiver; type is not null; type = type.BaseType)
            yield return type;

        if (receiver is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes.SelectMany(type => Searched(type, method)))
                yield return constraint;
        }

        if (receiver.TypeKind is TypeKind.Interface or TypeKind.TypeParameter)
        {
            foreach (var type in receiver.AllInterfaces)
                yield return type;
        }

        if (method.IsExtensionMethod)
            yield return method.ContainingType;
    }

    /// <summary>Extension methods that the receiver's type satisfies, with what it says about their type parameters filled in.</summary>
    private IEnumerable<IMethodSymbol> Extensions(ITypeSymbol receiver, IMethodSymbol method, string name)
    {
        if (IsPlainStatic(method))
            yield break;

        foreach (var extension in _facts.Extensions.Named(name))
        {
            // Operators of a query throw unless the provider is their own; those of EF Core, whose roots are known, go another way.
            if (KnownTypes.Is(extension.Parameters[0].Type, _facts.Types.Queryable) || IsForFields(extension, method))
                continue;
            if (extension.ReduceExtensionMethod(receiver) is { } reduced)
                yield return extension.Arity == method.Arity ? extension : reduced;
        }
    }

    /// <summary>
    /// A helper of a package for <c>BinaryReader.ReadByte</c>: .NET has none on purpose, since the stream below is the one to wait
    /// for, once for many fields. One's own helper is meant.
    /// </summary>
    private bool IsForFields(IMethodSymbol extension, IMethodSymbol method) =>
        extension.DeclaringSyntaxReferences.IsEmpty
        && (_facts.Types.Is(method.ContainingType, "System.IO.BinaryReader") || _facts.Types.Is(method.ContainingType, "System.IO.BinaryWriter"));
}
