using System;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>The value of a numeric expression, as far as the source tells it.</summary>
internal sealed class Quantities
{
    private const int DeepestValue = 6;
    private const int LongestName = 40;
    private const double WideMask = int.MaxValue - 1024;

    private readonly FixedFields _fields = new();

    public Quantities(CompilationFacts facts) => Sizes = new Sizes(facts, this);

    /// <summary>How many elements collections have.</summary>
    public Sizes Sizes { get; }

    public Polynomial Value(IOperation expression, int depth = DeepestValue)
    {
        var value = expression.Unwrap();
        if (Number(value.ConstantValue) is { } constant)
            return Polynomial.Constant(constant);
        if (depth == 0)
            return Opaque(value);

        return value switch
        {
            ILocalReferenceOperation local => OfLocal(local, depth),
            IParameterReferenceOperation parameter => Polynomial.Of(OfParameter(parameter, UnknownKind.Value)),
            IBinaryOperation binary => OfBinary(binary, depth),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus } unary => Value(unary.Operand, depth - 1),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary => Value(unary.Operand, depth - 1).Times(-1),
            IPropertyReferenceOperation { Property.Name: "Length" or "Count" or "LongLength", Instance: { } collection, Arguments.IsEmpty: true } => Sizes.Of(collection, depth - 1),
            IInvocationOperation call => OfCall(call, depth),
            IFieldReferenceOperation { Field: var field } when _fields.NumberOf(field) is { } number => Polynomial.Constant(number),
            // Whoever stores a size in a byte has few.
            { Type.SpecialType: SpecialType.System_Byte or SpecialType.System_SByte } => Polynomial.Constant(Sizes.Few),
            _ => Opaque(value),
        };
    }

    /// <summary>The unknown of a parameter, which a caller's argument may replace unless the function writes the parameter.</summary>
    public static Unknown OfParameter(IParameterReferenceOperation reference, UnknownKind kind) =>
        new(reference.Parameter.Name, kind, VariableWrites.Around(reference).Of(reference.Parameter).Count == 0 ? reference.Parameter : null);

    /// <summary>The variable that an expression is, or null.</summary>
    public static ISymbol? Variable(IOperation expression) => expression.Unwrap() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>An expression of which only the text is known.</summary>
    public static Polynomial Opaque(IOperation expression, UnknownKind kind = UnknownKind.Value) => Polynomial.Of(new Unknown(NameOf(expression), kind, null));

    /// <summary>The text of an expression, where it is short enough for a message.</summary>
    public static string NameOf(IOperation expression)
    {
        var text = expression.Syntax.ToString();
        if (text.StartsWith("this.", StringComparison.Ordinal))
            text = text.Substring("this.".Length);

        return text.Length <= LongestName && text.IndexOf('\n') < 0 ? text : "n";
    }

    public static double? Number(Optional<object?> constant) => !constant.HasValue ? null : constant.Value switch
    {
        int number => number,
        long number => number,
        uint number => number,
        ulong number => number,
        short number => number,
        ushort number => number,
        byte number => number,
        sbyte number => number,
        double number => number,
        float number => number,
        decimal number => (double)number,
        char character => character,
        _ => null,
    };

    private Polynomial OfLocal(ILocalReferenceOperation reference, int depth)
    {
        var local = reference.Local;
        // The variable of a foreach or a pattern is an unknown that the loop around may sum over.
        return VariableWrites.Around(reference).OnlyValueOf(local) is { } value
            ? Value(value, depth - 1)
            : Polynomial.Of(new Unknown(local.Name, UnknownKind.Value, local));
    }

    private Polynomial OfBinary(IBinaryOperation binary, int depth)
    {
        Polynomial Left() => Value(binary.LeftOperand, depth - 1);
        Polynomial Right() => Value(binary.RightOperand, depth - 1);
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Add => Left().Plus(Right()),
            BinaryOperatorKind.Subtract => Difference(Left(), Right(), binary),
            BinaryOperatorKind.Multiply => Left().Times(Right()),
            BinaryOperatorKind.Divide => Right() is { Terms.Length: 1 } divisor ? Left().Times(divisor.ToPower(-1)) : Left(),
            // A mask of many bits rounds down, and limits nothing.
            BinaryOperatorKind.And when Right() is { IsConstant: true, ConstantPart: >= WideMask or < 0 } => Left(),
            // A mask of a few bits bounds a number; one of more says which part of a word it is in, and not how large it is.
            BinaryOperatorKind.And when Right() is { IsConstant: true, ConstantPart: > byte.MaxValue } => Opaque(binary),
            BinaryOperatorKind.Remainder or BinaryOperatorKind.And => Right() is { IsConstant: true } limit ? limit : Opaque(binary),
            BinaryOperatorKind.RightShift => Right() is { IsConstant: true } bits ? Left().Times(Math.Pow(2, -bits.ConstantPart)) : Left(),
            BinaryOperatorKind.LeftShift => Right() is { IsConstant: true } bits ? Left().Times(Math.Pow(2, bits.ConstantPart)) : Opaque(binary),
            _ => Opaque(binary),
        };
    }

    /// <summary>The difference of two opaque values is a third: <c>end - start</c> says nothing of either.</summary>
    private static Polynomial Difference(Polynomial left, Polynomial right, IOperation difference) =>
        right.IsConstant || right.Terms.All(term => term.Factors.All(factor => factor.Unknown.Root is ILocalSymbol)) ? left.Minus(right) : Opaque(difference);

    private Polynomial OfCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (method.ContainingType is { Name: "Math", ContainingNamespace.Name: "System" } && call.Arguments.Length > 0)
            return OfMath(call, depth);
        if (method is { Name: "GetLength" or "GetUpperBound", ContainingType.SpecialType: SpecialType.System_Array } && call.Instance is { } array)
            return Sizes.OfDimension(array, call);

        return Sizes.IsCount(call) && call.Receiver() is { } counted ? Sizes.Of(counted, depth - 1) : Opaque(call);
    }

    private Polynomial OfMath(IInvocationOperation call, int depth)
    {
        var arguments = call.Arguments.Select(argument => Value(argument.Value, depth - 1)).ToList();
        return call.TargetMethod.Name switch
        {
            "Min" => arguments.FirstOrDefault(argument => argument.IsConstant) ?? arguments[0],
            "Max" => arguments.FirstOrDefault(argument => !argument.IsConstant) ?? Polynomial.Constant(arguments.Max(argument => argument.ConstantPart)),
            "Sqrt" => arguments[0].ToPower(0.5),
            "Log" or "Log2" or "Log10" => arguments[0].Log(),
            "Abs" or "Ceiling" or "Floor" or "Round" or "Truncate" => arguments[0],
            _ => Opaque(call),
        };
    }
}
