using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>
/// What single operations cost, in abstract operations of about a nanosecond each. The weights are those of the benchmark
/// <c>OperationBenchmarks</c>, rounded; what they leave out is in docs/design/work-estimate.md.
/// </summary>
internal static class OperationWeights
{
    public const int Step = 1;
    public const int Indexing = 2;
    public const int Call = 10;
    public const int Allocation = 20;

    /// <summary>One round of a <c>foreach</c>; the condition and step of other loops are operations of their own.</summary>
    public const int Round = 2;

    public static int Of(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorMethod: not null } or IUnaryOperation { OperatorMethod: not null } => Call,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => Allocation,
        IBinaryOperation or IUnaryOperation or IIncrementOrDecrementOperation or ICompoundAssignmentOperation => Step,
        IArrayElementReferenceOperation => Indexing,
        { Kind: OperationKind.None } when IsAtPointer(operation) => Indexing,
        IPropertyReferenceOperation => Indexing,
        IFieldReferenceOperation { Field.IsConst: false } => Step,
        IInvocationOperation call => IsMath(call.TargetMethod) || call.TargetMethod is { Name: "GetLength", ContainingType.SpecialType: SpecialType.System_Array } ? Indexing : Call,
        IObjectCreationOperation { Type.IsValueType: true } => Indexing,
        IObjectCreationOperation or IArrayCreationOperation or IInterpolatedStringOperation or IAnonymousObjectCreationOperation or IDelegateCreationOperation => Allocation,
        IConversionOperation { Operand.Type.IsValueType: true, Type.IsReferenceType: true } => Allocation,
        _ => 0,
    };

    /// <summary>
    /// Whether an operation reads or writes numbers in bulk: an element of an array or span of numbers, a cell or a pixel, at a
    /// place that is computed from variables. That is what dense computations have in common, and nothing else has.
    /// </summary>
    public static bool IsElementOfNumbers(IOperation operation) => operation switch
    {
        IArrayElementReferenceOperation { Type: { } type } element => IsNumber(type) && element.Indices.Any(IsComputed),
        IPropertyReferenceOperation { Property: { IsIndexer: true } indexer, Type: { } type } element =>
            (indexer.Parameters.Length > 1 ? indexer.Parameters.All(parameter => IsNumber(parameter.Type)) : IsSpan(indexer.ContainingType) && IsNumber(type))
            && element.Arguments.Any(argument => IsComputed(argument.Value)),
        IInvocationOperation { TargetMethod: { Name: "GetPixel" or "SetPixel", Parameters.Length: > 1 } } => true,
        { Kind: OperationKind.None } when IsAtPointer(operation) =>
            operation.SemanticModel?.GetTypeInfo(operation.Syntax).Type is { } type && IsNumber(type) && operation.ChildOperations.Any(IsComputed),
        _ => false,
    };

    /// <summary><c>p[i]</c> and <c>*p</c>, which the compiler shows as operations of no kind.</summary>
    private static bool IsAtPointer(IOperation operation) =>
        operation.Syntax.RawKind is (int)SyntaxKind.PointerIndirectionExpression or (int)SyntaxKind.ElementAccessExpression;

    /// <summary>Of a variable that somebody writes, as counters are.</summary>
    private static bool IsComputed(IOperation index) => index.DescendantsAndSelf().Any(part =>
        part is IParameterReferenceOperation || (part is ILocalReferenceOperation local && VariableWrites.Around(local).Of(local.Local).Count > 0));

    private static bool IsSpan(INamedTypeSymbol type) => type is { Name: "Span" or "ReadOnlySpan", Arity: 1, ContainingNamespace.Name: "System" };

    private static bool IsMath(IMethodSymbol method) =>
        method.ContainingType is { Name: "Math" or "MathF" or "BitOperations" or "Vector2" or "Vector3" or "Vector4" or "Matrix4x4", ContainingNamespace.Name: "System" or "Numerics" };

    /// <summary>
    /// Not characters: going through text is done once for each character, whatever is nested. Nor truth values: tables of them
    /// say which cells of a layout or a board are taken, and these are few.
    /// </summary>
    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double
        || type is { IsValueType: true, ContainingNamespace: { Name: "Numerics", ContainingNamespace.Name: "System" } };
}
