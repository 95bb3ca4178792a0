using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Calls of functions with <c>yield</c> whose result the function at hand does not go through: such a call runs nothing, and
/// whoever goes through the result later waits then, for as many elements as he takes.
/// </summary>
internal sealed class UnenumeratedIterators
{
    private readonly CompilationFacts _facts;

    private readonly SourceImplementations _implementations;

    public UnenumeratedIterators(CompilationFacts facts, SourceImplementations implementations)
    {
        _facts = facts;
        _implementations = implementations;
    }

    public bool Include(IInvocationOperation call) =>
        Bodies((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition) is { Count: > 0 } bodies
        && bodies.All(IsIterator)
        && !IsEnumerated(call, new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default));

    /// <summary>What a call may run: also what implements or overrides the method.</summary>
    private List<IMethodSymbol> Bodies(IMethodSymbol method) =>
        (method.IsAbstract ? Enumerable.Empty<IMethodSymbol>() : new[] { method }).Concat(_implementations.Of(method).Select(found => found.Method)).ToList();

    private static bool IsIterator(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declaration && Iterators.Contains(declaration);

    /// <summary>Whether the function goes through a sequence; where it cannot be told, it does.</summary>
    private bool IsEnumerated(IOperation sequence, HashSet<ILocalSymbol> seen)
    {
        var use = sequence.Parent;
        while (use is IConversionOperation or IParenthesizedOperation)
            use = use.Parent;

        return use switch
        {
            IReturnOperation or IExpressionStatementOperation => false,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => IsEnumerated(local, sequence, seen),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => IsEnumerated(local, sequence, seen),
            IArgumentOperation { Parent: IInvocationOperation call } => IsLazyQuery(call.TargetMethod) ? IsEnumerated(call, seen) : !IsIterator(call.TargetMethod.OriginalDefinition),
            _ => true,
        };
    }

    private bool IsEnumerated(ILocalSymbol local, IOperation given, HashSet<ILocalSymbol> seen) =>
        seen.Add(local)
        && given.Root().Descendants().OfType<ILocalReferenceOperation>()
            .Any(reference => KnownTypes.Same(reference.Local, local) && !IsTarget(reference) && IsEnumerated(reference, seen));

    private static bool IsTarget(ILocalReferenceOperation reference) => reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference;

    /// <summary><c>Select</c>, <c>Where</c> and the like give back a sequence that has not been gone through.</summary>
    private bool IsLazyQuery(IMethodSymbol method) =>
        KnownTypes.Same(method.ContainingType, _facts.Types.Get("System.Linq.Enumerable")) && method.ReturnType.Name is "IEnumerable" or "IOrderedEnumerable";
}
