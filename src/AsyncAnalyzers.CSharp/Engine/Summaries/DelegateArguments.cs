using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>Reads which functions a call hands down as delegates, for the called function to call.</summary>
internal sealed class DelegateArguments
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<int>> _changed = new(SymbolEqualityComparer.Default);
    private readonly CompilationFacts _facts;
    private readonly HeldLambdas _held;

    public DelegateArguments(CompilationFacts facts)
    {
        _facts = facts;
        _held = new HeldLambdas(facts);
    }

    /// <param name="call">An invocation or an object creation; anything else hands nothing down.</param>
    /// <param name="function">The function whose own delegates the call may pass on; null where nothing is known of them anyway.</param>
    public ImmutableArray<DelegateArgument> Of(IOperation call, IMethodSymbol? function)
    {
        var found = ImmutableArray<DelegateArgument>.Empty;
        foreach (var argument in FlagArguments.All(call))
        {
            if (argument.Parameter is { Type.TypeKind: TypeKind.Delegate, RefKind: RefKind.None } parameter && Read(parameter.Ordinal, argument.Value, function) is { } handed)
                found = found.Add(handed);
        }

        // What runs a lambda in place by the catalogue has it judged where it stands.
        return !found.IsEmpty && (call as IInvocationOperation)?.TargetMethod is { } host && _facts.Catalogue.Find(host.OriginalDefinition, CatalogueKind.InlineCallback) is not null
            ? ImmutableArray<DelegateArgument>.Empty
            : found;
    }

    /// <summary>The parameter of <paramref name="function"/> whose delegate an operation calls; null where it calls no such thing.</summary>
    public int? Called(IOperation operation, IMethodSymbol function) =>
        operation is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } held } && held.BehindConditionalAccess().Unwrap() is IParameterReferenceOperation parameter
            ? OwnOrdinal(parameter, function)
            : null;

    private DelegateArgument? Read(int ordinal, IOperation value, IMethodSymbol? function)
    {
        if (value.Unwrap() is IParameterReferenceOperation parameter)
            return function is not null && OwnOrdinal(parameter, function) is { } own ? new DelegateArgument(ordinal, null, own) : null;

        return (HeldLambdas.Created(value.Unwrap()) ?? _held.In(value)) is { } method && SourceFunction.Of(method, _facts) is { } handed ? new DelegateArgument(ordinal, handed, -1) : null;
    }

    /// <summary>A delegate that a function sets anew is not the one that it was given.</summary>
    private int? OwnOrdinal(IParameterReferenceOperation reference, IMethodSymbol function)
    {
        var parameter = reference.Parameter;
        if (!KnownTypes.Same(parameter.ContainingSymbol, function))
            return null;

        var changed = _changed.TryGetValue(function, out var known) ? known : _changed.GetOrAdd(function, Changed(reference.Root(), function));
        return changed.Contains(parameter.Ordinal) ? null : parameter.Ordinal;
    }

    private static ImmutableArray<int> Changed(IOperation root, IMethodSymbol function) => root.Descendants()
        .Select(operation => operation switch
        {
            IAssignmentOperation { Target: IParameterReferenceOperation target } => target,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: IParameterReferenceOperation target } => target,
            _ => null,
        })
        .Where(target => target is not null && KnownTypes.Same(target.Parameter.ContainingSymbol, function))
        .Select(target => target!.Parameter.Ordinal)
        .Distinct()
        .ToImmutableArray();
}
