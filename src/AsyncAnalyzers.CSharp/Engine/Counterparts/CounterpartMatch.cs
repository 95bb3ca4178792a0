using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>Decides whether a candidate takes what a call gives and gives what the code around it uses.</summary>
internal sealed class CounterpartMatch
{
    private readonly CompilationFacts _facts;

    public CounterpartMatch(CompilationFacts facts) => _facts = facts;

    /// <param name="call">The synchronous call.</param>
    /// <param name="candidate">The method that may be its counterpart.</param>
    /// <param name="within">The type that the call stands in.</param>
    /// <param name="withOptions">Whether the candidate may demand options that the call leaves out.</param>
    public bool Replaces(IInvocationOperation call, IMethodSymbol candidate, INamedTypeSymbol? within, bool withOptions) =>
        Callable(call, candidate, within, withOptions) is { } counterpart
        && _facts.Awaitables.AwaitedType(counterpart.ReturnType) is { } awaited
        && GivesWhatIsUsed(call, awaited);

    public bool ReplacesSequence(IInvocationOperation call, IMethodSymbol candidate, INamedTypeSymbol? within) =>
        Callable(call, candidate, within, withOptions: false)?.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } sequence
        && _facts.Awaitables.IsAsyncSequence(sequence)
        && ElementType(call.Type) is { } element
        && Converts(sequence.TypeArguments[0], element);

    /// <summary>The candidate with the type arguments of the call, when it is accessible and takes the same arguments.</summary>
    private IMethodSymbol? Callable(IInvocationOperation call, IMethodSymbol candidate, INamedTypeSymbol? within, bool withOptions)
    {
        var method = call.TargetMethod;
        if (candidate.IsStatic != method.IsStatic && !candidate.IsExtensionMethod && !method.IsExtensionMethod)
            return null;
        if (within is not null && !_facts.Compilation.IsSymbolAccessibleWithin(candidate, within))
            return null;

        var closed = Closed(candidate, method);
        return closed is not null && TakesArguments(call, closed, withOptions) ? closed : null;
    }

    private static IMethodSymbol? Closed(IMethodSymbol candidate, IMethodSymbol method)
    {
        if (candidate.Arity == 0 || candidate.TypeArguments.All(argument => argument is not ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method }))
            return candidate.Arity == method.Arity || candidate.ReducedFrom is not null ? candidate : null;

        return candidate.Arity == method.Arity ? candidate.Construct(method.TypeArguments.ToArray()) : null;
    }

    /// <summary>
    /// The same parameters in the same order. A parameter that the call leaves to its default may be missing in the
    /// candidate; the candidate may add optional ones and one cancellation token, and options that the call leaves out.
    /// </summary>
    private bool TakesArguments(IInvocationOperation call, IMethodSymbol candidate, bool withOptions)
    {
        var given = call.TargetMethod.Parameters.Skip(Receivers(call.TargetMethod)).ToList();
        var taken = candidate.Parameters.Skip(Receivers(candidate)).ToList();
        var next = 0;
        foreach (var parameter in given)
        {
            if (next < taken.Count && Accepts(taken[next], parameter, call))
                next++;
            else if (!IsLeftToDefault(call, parameter))
                return false;
        }

        var added = taken.Skip(next).ToList();
        return added.All(parameter => parameter.IsOptional || IsToken(parameter) || (withOptions && PlainOptions.Of(parameter, call.TargetMethod) is not null))
            && IsAsync(candidate, call.TargetMethod, added);
    }

    /// <summary>An overload of the same name is a counterpart only when it differs by the token alone.</summary>
    private bool IsAsync(IMethodSymbol candidate, IMethodSymbol method, List<IParameterSymbol> added) =>
        candidate.Name != method.Name || (added.Count == 1 && IsToken(added[0]));

    private static int Receivers(IMethodSymbol method) => method.IsExtensionMethod && method.ReducedFrom is null ? 1 : 0;

    /// <summary>A flag that is off by default may be what makes the call wait (<c>Commit(bool spinWait = false)</c>): nobody can tell.</summary>
    private static bool IsLeftToDefault(IInvocationOperation call, IParameterSymbol parameter) =>
        parameter is not { Type.SpecialType: SpecialType.System_Boolean, HasExplicitDefaultValue: true, ExplicitDefaultValue: false }
        && call.Arguments.FirstOrDefault(argument => KnownTypes.Same(argument.Parameter, parameter)) is { ArgumentKind: ArgumentKind.DefaultValue };

    private bool Accepts(IParameterSymbol taken, IParameterSymbol given, IInvocationOperation call)
    {
        if (taken.RefKind is not (RefKind.None or RefKind.In) || taken.IsParams != given.IsParams)
            return false;
        if (KnownTypes.Same(taken.Type, given.Type) || TakesArray(taken.Type, given.Type))
            return true;

        return AsMemory(given.Type) && IsMemory(taken.Type)
            && call.Arguments.FirstOrDefault(argument => KnownTypes.Same(argument.Parameter, given)) is { } argument
            && SpanArgument.FormOf(argument.Value, taken.Type, _facts.Compilation) != SpanForm.None;
    }

    /// <summary>An array for memory over it, or for a sequence of its elements: <c>File.WriteAllLines(path, array)</c>.</summary>
    private bool TakesArray(ITypeSymbol taken, ITypeSymbol given) =>
        given is IArrayTypeSymbol { Rank: 1 } array
        && taken is INamedTypeSymbol { TypeArguments: { Length: 1 } elements }
        && KnownTypes.Same(elements[0], array.ElementType)
        && _facts.Compilation.ClassifyCommonConversion(given, taken).IsImplicit;

    private bool GivesWhatIsUsed(IInvocationOperation call, ITypeSymbol awaited) =>
        call.TargetMethod.ReturnsVoid
        || (awaited.SpecialType == SpecialType.System_Void ? call.Parent is IExpressionStatementOperation : Converts(awaited, call.TargetMethod.ReturnType));

    private bool Converts(ITypeSymbol from, ITypeSymbol to) =>
        _facts.Compilation.ClassifyConversion(from, to) is { IsIdentity: true } or { IsImplicit: true, IsReference: true };

    private bool IsToken(IParameterSymbol parameter) => KnownTypes.Same(parameter.Type, _facts.Types.CancellationToken);

    private static bool AsMemory(ITypeSymbol type) => type is INamedTypeSymbol { IsRefLikeType: true, Name: "Span" or "ReadOnlySpan" };

    private static bool IsMemory(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Memory" or "ReadOnlyMemory" } or IArrayTypeSymbol;

    private static ITypeSymbol? ElementType(ITypeSymbol? sequence) => sequence switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } type => type.TypeArguments[0],
        INamedTypeSymbol type => type.AllInterfaces
            .FirstOrDefault(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
        _ => null,
    };
}
