using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// Tests of a field that the same function then sets: what such a test guards runs once (<c>if (_config is null)
/// _config = Load();</c>), or once for each key (<c>if (!_cache.TryGetValue(key, out var value))</c>).
/// </summary>
internal static class RunOnce
{
    private static readonly ConditionalWeakTable<IOperation, HashSet<ISymbol>> Assigned = new();

    /// <summary>Whether code that runs where <paramref name="condition"/> has the value <paramref name="holds"/> runs once.</summary>
    public static bool Tests(IOperation condition, bool holds) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => holds && TestsNull(equals),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs => !holds && TestsNull(differs),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } isNull => holds && IsSetNearby(isNull.Value),
        IIsPatternOperation pattern => !holds && IsSetNearby(pattern.Value),
        IMemberReferenceOperation member => !holds && IsSetNearby(member),
        IInvocationOperation { Instance: { } cache } when IsLookUp(condition) => !holds && Member(cache) is not null,
        _ => false,
    };

    /// <summary>Asks a container whether it has a value.</summary>
    public static bool IsLookUp(IOperation condition) => condition is IInvocationOperation { TargetMethod.Name: "TryGetValue" or "ContainsKey", Instance: not null };

    private static bool TestsNull(IBinaryOperation test) =>
        (IsNull(test.RightOperand) && IsSetNearby(test.LeftOperand)) || (IsNull(test.LeftOperand) && IsSetNearby(test.RightOperand));

    private static bool IsNull(IOperation operand) => operand.Unwrap().ConstantValue is { HasValue: true, Value: null };

    /// <summary>A field or property that the function which tests it assigns as well.</summary>
    private static bool IsSetNearby(IOperation tested) =>
        Member(tested) is { } member
        && Assigned.GetValue(tested.Root(), AssignedIn).Contains(member);

    private static HashSet<ISymbol> AssignedIn(IOperation root) =>
        new(root.Descendants().OfType<IAssignmentOperation>().Select(assignment => assignment.Target).OfType<IMemberReferenceOperation>().Select(target => target.Member), SymbolEqualityComparer.Default);

    private static ISymbol? Member(IOperation operation) =>
        operation.Unwrap() is IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } reference and (IFieldReferenceOperation or IPropertyReferenceOperation) ? reference.Member : null;
}
