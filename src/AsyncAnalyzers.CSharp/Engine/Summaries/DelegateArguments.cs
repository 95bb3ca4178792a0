using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>Reads which functions a call hands down as delegates, for the called function to call.</summary>
internal sealed class DelegateArguments
{
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

        return found;
    }

    /// <summary>The parameter of <paramref name="function"/> whose delegate an operation calls; null where it calls no such thing.</summary>
    public static int? Called(IOperation operation, IMethodSymbol function) =>
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
    private static int? OwnOrdinal(IParameterReferenceOperation reference, IMethodSymbol function) =>
        KnownTypes.Same(reference.Parameter.ContainingSymbol, function) && !reference.Root().Descendants().Any(other => Sets(other, reference.Parameter))
            ? reference.Parameter.Ordinal
            : null;

    private static bool Sets(IOperation operation, IParameterSymbol parameter) =>
        operation is IAssignmentOperation { Target: IParameterReferenceOperation target } && KnownTypes.Same(target.Parameter, parameter);
}
