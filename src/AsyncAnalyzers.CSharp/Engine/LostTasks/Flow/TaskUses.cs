using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>
/// Tells whether a mention of a variable that holds tasks looks after them. Nearly every mention does: an await, a return, an
/// argument, a store. What is left are writes, questions about progress, and filling a collection.
/// </summary>
internal static class TaskUses
{
    public static bool Observe(IOperation mention)
    {
        var (value, parent) = AsConverted(mention);
        return parent switch
        {
            IAssignmentOperation assignment => assignment.Target != value,
            // 'Debug.Assert(task.IsCompleted)' claims that nothing is left to wait for.
            IPropertyReferenceOperation property => !IsProgress(property, value) || (property.Property.Name == "IsCompleted" && property.Parent is IArgumentOperation),
            IBinaryOperation binary => !IsNull(binary.LeftOperand) && !IsNull(binary.RightOperand),
            IIsNullOperation or INameOfOperation => false,
            IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } } => false,
            IInvocationOperation { TargetMethod.Name: "Add" or "Insert" or "Clear" or "EnsureCapacity" or "TrimExcess" } fill => fill.Instance != value,
            IArrayElementReferenceOperation element => !IsWritten(element),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Count" or "LongCount" or "Any", IsExtensionMethod: true }, Arguments.Length: 1 } } => false,
            _ => true,
        };
    }

    private static bool IsProgress(IPropertyReferenceOperation property, IOperation value) =>
        property.Instance == value
        && (property.Property.Name is "IsCompleted" or "Id" or "Count" or "Length" or "Capacity" || (property.Property.IsIndexer && IsWritten(property)));

    private static bool IsWritten(IOperation element) => element.Parent is IAssignmentOperation assignment && assignment.Target == element;

    private static bool IsNull(IOperation operand) => operand.Unwrap() is ILiteralOperation { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation;

    private static (IOperation Value, IOperation? Parent) AsConverted(IOperation mention)
    {
        var value = mention;
        while (value.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
            value = value.Parent;

        return (value, value.Parent);
    }
}
