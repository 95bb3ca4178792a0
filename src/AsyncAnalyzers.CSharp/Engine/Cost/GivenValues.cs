using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>
/// What a call gives its function that decides which way it goes: <c>true</c>, <c>false</c> or <c>null</c>, written down or by default.
/// A parameter that the function sets itself has no given value.
/// </summary>
internal sealed class GivenValues
{
    private readonly IMethodSymbol? _function;
    private readonly ImmutableDictionary<int, bool?> _values;

    private GivenValues(IMethodSymbol? function, ImmutableDictionary<int, bool?> values)
    {
        _function = function;
        _values = values;
        Key = string.Join(" ", values.OrderBy(value => value.Key).Select(value => value.Key + (value.Value switch { true => "t", false => "f", null => "n" })));
    }

    public static GivenValues None { get; } = new(null, ImmutableDictionary<int, bool?>.Empty);

    /// <summary>Tells apart the calls of one function that may go different ways.</summary>
    public string Key { get; }

    /// <summary>What a call passes on to <paramref name="target"/>, be it what its own function has been given.</summary>
    public GivenValues PassedBy(IInvocationOperation call, IMethodSymbol target)
    {
        var values = ImmutableDictionary<int, bool?>.Empty;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < target.Parameters.Length && IsKnown(argument.Value.Unwrap(), out var value))
                values = values.SetItem(parameter.Ordinal, value);
        }

        return values.IsEmpty ? None : new GivenValues(target, values);
    }

    /// <summary>What a condition comes to; null where nobody knows.</summary>
    public bool? Truth(IOperation condition) => _values.IsEmpty ? null : Of(condition.Unwrap());

    private bool? Of(IOperation condition) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => !Of(not.Operand.Unwrap()),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => Of(both.LeftOperand.Unwrap()) & Of(both.RightOperand.Unwrap()),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => Of(either.LeftOperand.Unwrap()) | Of(either.RightOperand.Unwrap()),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test => AreEqual(test.LeftOperand, test.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } test => !AreEqual(test.LeftOperand, test.RightOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation pattern } test => AreEqual(test.Value, pattern.Value),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation pattern } } test => !AreEqual(test.Value, pattern.Value),
        IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String }, Arguments: { Length: 1 } text } => IsKnown(text[0].Value.Unwrap(), out var value) && value is null ? true : null,
        { Type.SpecialType: SpecialType.System_Boolean } flag => IsKnown(flag, out var value) ? value : null,
        _ => null,
    };

    /// <summary>Of what is not null nothing is known.</summary>
    private bool? AreEqual(IOperation tested, IOperation constant) =>
        IsKnown(constant.Unwrap(), out var right) && IsKnown(tested.Unwrap(), out var left) ? left == right : null;

    private bool IsKnown(IOperation operation, out bool? value)
    {
        value = null;
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            value = constant as bool?;
            return constant is null or bool;
        }

        return operation is IParameterReferenceOperation { Parameter: var parameter }
            && KnownTypes.Same(parameter.ContainingSymbol, _function)
            && _values.TryGetValue(parameter.Ordinal, out value)
            && VariableWrites.Around(operation).Of(parameter).Count == 0;
    }
}
