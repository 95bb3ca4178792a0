using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>
/// Tells whether a call may still use a resource when it has returned its task: whether the resource, or something disposable
/// that was made from it, is what the call is made on or what it is given.
/// </summary>
internal sealed class ResourceFlow
{
    private readonly CompilationFacts _facts;

    public ResourceFlow(CompilationFacts facts) => _facts = facts;

    /// <summary>The resource and the disposable locals that are made from it, in the order of the text.</summary>
    public ImmutableHashSet<ISymbol> DerivedFrom(ILocalSymbol resource, IOperation scope)
    {
        var derived = ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default, resource);
        foreach (var declarator in scope.Descendants().OfType<IVariableDeclaratorOperation>())
        {
            if (declarator.GetVariableInitializer()?.Value is { } value && MayHold(declarator.Symbol.Type) && ReachedBy(value, derived))
                derived = derived.Add(declarator.Symbol);
        }

        return derived;
    }

    /// <summary>Whether a value is, or holds, one of the variables: not if it is only something that was read from it.</summary>
    public bool ReachedBy(IOperation value, ImmutableHashSet<ISymbol> variables) =>
        (value.Unwrap() is not IInvocationOperation call || MayHold(call.Type)) && Reaches(value, variables, tokens: false);

    /// <summary>
    /// Whether one of the variables goes into the result of <paramref name="value"/>. What a nested call makes of it counts only
    /// if that can hold a resource: a text that was read from a reader is on its own.
    /// </summary>
    public bool Reaches(IOperation value, ImmutableHashSet<ISymbol> variables, bool tokens)
    {
        var open = new Stack<IOperation>();
        open.Push(value);
        while (open.Count > 0)
        {
            var current = open.Pop().Unwrap();
            if (current is ILocalReferenceOperation local && variables.Contains(local.Local))
                return true;

            foreach (var part in Parts(current, isOutermost: current == value.Unwrap(), variables, tokens))
                open.Push(part);
        }

        return false;
    }

    private IEnumerable<IOperation> Parts(IOperation value, bool isOutermost, ImmutableHashSet<ISymbol> variables, bool tokens) => value switch
    {
        IInvocationOperation call when isOutermost || MayHold(call.Type) =>
            call.Arguments.Select(argument => argument.Value).Append(call.Instance).OfType<IOperation>(),
        IPropertyReferenceOperation { Instance: { } instance } property when MayHold(property.Type) || (tokens && IsToken(property.Type)) => [instance],
        IObjectCreationOperation creation => creation.Arguments.Select(argument => argument.Value),
        IConditionalOperation { WhenFalse: { } otherwise } choice => [choice.WhenTrue, otherwise],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        IConditionalAccessOperation access => [access.Operation, access.WhenNotNull],
        IConditionalAccessInstanceOperation when value.BehindConditionalAccess() is var behind && behind != value => [behind],
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ITupleOperation tuple => tuple.Elements,
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => Mentions(lambda, variables),
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Instance: { } instance } } => [instance],
        IAnonymousFunctionOperation lambda => Mentions(lambda, variables),
        _ => [],
    };

    private static IEnumerable<IOperation> Mentions(IAnonymousFunctionOperation lambda, ImmutableHashSet<ISymbol> variables) =>
        lambda.Descendants().OfType<ILocalReferenceOperation>().Where(mention => variables.Contains(mention.Local));

    private bool MayHold(ITypeSymbol? type) =>
        _facts.Types.Is(type, "System.IDisposable") || KnownTypes.Is(type, _facts.Types.AsyncDisposable) || (_facts.Awaitables.IsAwaitable(type) && type is not null);

    private bool IsToken(ITypeSymbol? type) => KnownTypes.Same(type, _facts.Types.CancellationToken);
}
