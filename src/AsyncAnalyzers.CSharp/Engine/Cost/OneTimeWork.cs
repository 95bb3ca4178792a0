using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>
/// Work that is done once, however often its function is called: a field has no value yet, or what it makes on the disk is not
/// there yet. A flag that somebody takes back says that something is going on, and not that it has been done.
/// </summary>
internal static class OneTimeWork
{
    /// <summary>Whether an operation fills a field that has no value yet: <c>_table ??= Build()</c>, <c>if (_table == null) _table = Build();</c></summary>
    public static bool Is(IOperation operation)
    {
        for (IOperation child = operation, parent = operation.Parent!; parent is not null; child = parent, parent = parent.Parent!)
        {
            if (Fills(parent, child))
                return true;
        }

        return false;
    }

    /// <summary>Whether the value of a field is computed because it has none: <c>_table ??= Build()</c>, <c>_table ?? (_table = Build())</c></summary>
    public static bool Fills(ICoalesceAssignmentOperation fill) => fill.Target is IMemberReferenceOperation;

    /// <summary>Whether one way of a choice is taken once.</summary>
    public static bool IsBranch(IConditionalOperation choice, IOperation branch, bool withFiles) =>
        IsOnce(choice.Condition, branch == choice.WhenTrue, withFiles ? branch : null);

    /// <summary>Whether all that comes after a statement is done once, since the statement ends the function where it has been done.</summary>
    public static bool Precedes(IOperation statement, IOperation? rest) =>
        statement is IConditionalOperation { WhenFalse: null } choice && Ends(choice.WhenTrue) && IsOnce(choice.Condition, false, rest);

    /// <summary>Whether a statement ends with leaving its function.</summary>
    public static bool Ends(IOperation? statement) => (statement is IBlockOperation block ? block.Operations.LastOrDefault() : statement) is IReturnOperation;

    private static bool Fills(IOperation parent, IOperation child) => parent switch
    {
        IConditionalOperation choice => child != choice.Condition && IsBranch(choice, child, withFiles: false),
        ICoalesceAssignmentOperation fill => child == fill.Value && Fills(fill),
        ICoalesceOperation fill => child == fill.WhenNull && child.Unwrap() is ISimpleAssignmentOperation { Target: IMemberReferenceOperation },
        IBlockOperation block => block.Operations.TakeWhile(statement => statement != child).Any(statement => Precedes(statement, null)),
        _ => false,
    };

    /// <param name="condition">What is asked.</param>
    /// <param name="holds">The answer with which the work is done.</param>
    /// <param name="work">The work, where it may make what is asked for on the disk.</param>
    private static bool IsOnce(IOperation condition, bool holds, IOperation? work) => condition.Unwrap() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => IsOnce(not.Operand, !holds, work),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => holds && (IsOnce(both.LeftOperand, true, work) || IsOnce(both.RightOperand, true, work)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => !holds && (IsOnce(either.LeftOperand, false, work) || IsOnce(either.RightOperand, false, work)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand: var right } test => IsOnce(test.LeftOperand, right, holds, work),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals, RightOperand: var right } test => IsOnce(test.LeftOperand, right, !holds, work),
        IIsPatternOperation { Pattern: IConstantPatternOperation pattern } test => IsOnce(test.Value, pattern.Value, holds, work),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation pattern } } test => IsOnce(test.Value, pattern.Value, !holds, work),
        IMemberReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } flag => !holds && IsSet(flag) && !IsTakenBack(flag),
        IInvocationOperation call => !holds && work is not null && Makes(work, call),
        _ => false,
    };

    private static bool IsOnce(IOperation tested, IOperation constant, bool equal, IOperation? work) => constant.Unwrap().ConstantValue switch
    {
        { HasValue: true, Value: null } => equal && tested.Unwrap() is IMemberReferenceOperation member && IsSet(member),
        { HasValue: true, Value: bool value } => IsOnce(tested, value == equal, work),
        _ => false,
    };

    /// <summary>The function that asks the field or property of the program gives it a value, and leaves it that.</summary>
    private static bool IsSet(IMemberReferenceOperation tested)
    {
        if (tested is not (IFieldReferenceOperation or IPropertyReferenceOperation) || tested.Instance is not (null or IInstanceReferenceOperation))
            return false;

        var values = tested.Root().Descendants().OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is IMemberReferenceOperation target && KnownTypes.Same(target.Member, tested.Member))
            .Select(assignment => assignment.Value.Unwrap().ConstantValue)
            .ToList();
        return values.Count > 0 && !values.Any(value => value is { HasValue: true, Value: null or false });
    }

    /// <summary>Whether some function of the type sets the flag to false again.</summary>
    private static bool IsTakenBack(IMemberReferenceOperation flag) =>
        flag.Member.ContainingType.DeclaringSyntaxReferences.Any(part => Assignments(part.GetSyntax()).Any(assignment =>
            assignment.Right.IsKind(SyntaxKind.FalseLiteralExpression) && WrittenNames.Last(assignment.Left) == flag.Member.Name));

    private static IEnumerable<AssignmentExpressionSyntax> Assignments(SyntaxNode type) => type.DescendantNodes().OfType<AssignmentExpressionSyntax>();

    /// <summary><c>if (!Directory.Exists(_copy)) Copy(_folder, _copy);</c>: what is asked for is there afterwards, and is always the same.</summary>
    private static bool Makes(IOperation work, IInvocationOperation asked) =>
        asked is { TargetMethod: { Name: "Exists", ContainingType: { Name: "Directory" or "File", ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" } } }, Arguments: { Length: 1 } given }
        && !given[0].Value.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation or IParameterReferenceOperation)
        && Text(given[0]) is var path
        && work.Descendants().OfType<IArgumentOperation>().Any(argument => argument != given[0] && Text(argument) == path);

    private static string Text(IArgumentOperation argument) => argument.Value.Syntax.WithoutTrivia().ToString();
}
