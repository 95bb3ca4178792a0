using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>
/// What may be used once: a <c>ValueTask</c>, whose source may serve another operation after the first await, and a deferred
/// query of tasks, which starts its work at each enumeration.
/// </summary>
internal sealed class SingleUses
{
    private static readonly string[] Enumerating =
    [
        "Aggregate", "All", "Any", "Average", "Count", "First", "FirstOrDefault", "Last", "LastOrDefault", "LongCount", "Max", "MaxBy", "Min", "MinBy",
        "Single", "SingleOrDefault", "Sum", "ToArray", "ToDictionary", "ToHashSet", "ToList", "ToLookup",
    ];

    private static readonly string[] Describing =
    [
        "Append", "Cast", "Concat", "DefaultIfEmpty", "Distinct", "OfType", "OrderBy", "OrderByDescending", "Prepend", "Reverse", "Select", "SelectMany", "Skip",
        "Take", "ThenBy", "ThenByDescending", "Where", "Zip",
    ];

    private readonly CompilationFacts _facts;

    public SingleUses(CompilationFacts facts) => _facts = facts;

    public bool IsValueTask(ITypeSymbol? type) => type is { IsValueType: true } && _facts.Awaitables.IsTask(type);

    /// <summary>The local of a sequence, made by a query whose elements are tasks.</summary>
    public bool IsDeferred(IVariableDeclaratorOperation declarator) =>
        declarator.GetVariableInitializer()?.Value.Unwrap() is IInvocationOperation query
        && _facts.TaskMembers.Collections.IsTaskQuery(query, _facts.TaskMembers)
        && !_facts.TaskMembers.Collections.IsMaterialized(declarator.Symbol.Type);

    /// <summary>Whether the mention awaits a ValueTask, takes its result, makes a task of it, or enumerates a query.</summary>
    public bool UsesUp(IOperation mention)
    {
        var value = mention;
        while (value.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
            value = value.Parent;

        return value.Parent switch
        {
            IAwaitOperation => IsValueTask(mention.Type),
            IPropertyReferenceOperation { Property.Name: "Result" } => IsValueTask(mention.Type),
            // What is left of 'foreach': the enumerator that is taken.
            IInvocationOperation { TargetMethod.Name: "GetEnumerator" } => true,
            IInvocationOperation call when call.Instance == value =>
                call.TargetMethod.Name is "AsTask" or "Preserve" or "GetAwaiter" or "ConfigureAwait" && IsValueTask(mention.Type),
            IArgumentOperation { Parent: IInvocationOperation call } => !IsValueTask(mention.Type) && IsEnumeratedBy(call),
            _ => false,
        };
    }

    /// <summary>Whether the variable is given what <c>Preserve</c> made of a ValueTask, which may be used as often as one likes.</summary>
    public bool IsPreserved(ISymbol variable, IOperation body) => body.Descendants().Any(operation => operation switch
    {
        IVariableDeclaratorOperation declarator => KnownTypes.Same(declarator.Symbol, variable) && IsPreserving(declarator.GetVariableInitializer()?.Value),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } assignment => KnownTypes.Same(local, variable) && IsPreserving(assignment.Value),
        ISimpleAssignmentOperation { Target: IParameterReferenceOperation { Parameter: var parameter } } assignment => KnownTypes.Same(parameter, variable) && IsPreserving(assignment.Value),
        _ => false,
    });

    private bool IsPreserving(IOperation? value) =>
        value?.Unwrap() is IInvocationOperation { TargetMethod: { Name: "Preserve", ContainingType: var type } } && IsValueTask(type);

    /// <summary>By the call, or by what follows on operators that only describe a sequence: <c>tasks.Select(task => task.Result).ToList()</c>.</summary>
    private bool IsEnumeratedBy(IInvocationOperation call)
    {
        while (!Enumerates(call.TargetMethod))
        {
            if (!_facts.TaskMembers.Collections.IsLinq(call.TargetMethod) || !Describing.Contains(call.TargetMethod.Name))
                return false;

            IOperation value = call;
            while (value.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
                value = value.Parent;
            switch (value.Parent)
            {
                case IInvocationOperation { TargetMethod.Name: "GetEnumerator" }:
                    return true;
                case IArgumentOperation { Parent: IInvocationOperation next }:
                    call = next;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private bool Enumerates(IMethodSymbol method) =>
        _facts.TaskMembers.IsWhenAll(method)
        || _facts.TaskMembers.IsWhenAny(method)
        || _facts.TaskMembers.IsWaitAll(method)
        || (_facts.TaskMembers.Collections.IsLinq(method) && Enumerating.Contains(method.Name));
}
