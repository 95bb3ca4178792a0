using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// A collection that is empty holds no task that could be waited for: <c>if (tasks.Any()) await Task.WhenAll(tasks);</c>, or a
/// list that is filled and awaited in one branch alone.
/// </summary>
internal static class EmptyCollections
{
    /// <summary>The collection that has no elements when the condition has the given value; null where it is no such test.</summary>
    public static IOperation? TestedBy(IOperation condition, bool truth, TaskMembers members) => condition.Unwrap() switch
    {
        IInvocationOperation { TargetMethod.Name: "Any", Arguments: { Length: 1 } source } any when !truth && members.Collections.IsLinq(any.TargetMethod) => source[0].Value,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan } more when !truth && more.RightOperand.IsZero() => Counted(more.LeftOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs when !truth && differs.RightOperand.IsZero() => Counted(differs.LeftOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals when truth && equals.RightOperand.IsZero() => Counted(equals.LeftOperand),
        _ => null,
    };

    /// <summary><c>new List&lt;Task&gt;()</c> in a local that nothing but its own function fills.</summary>
    public static bool AreMade(IOperation target, IOperation value) =>
        value.Unwrap() is IObjectCreationOperation { Initializer: null, Type: { Name: "List", ContainingNamespace: { Name: "Generic" } } } made
        && made.Arguments.All(argument => argument.Value.Type is { SpecialType: SpecialType.System_Int32 })
        && target is ILocalReferenceOperation { Local: { DeclaringSyntaxReferences: { Length: 1 } places } local }
        && places[0].GetSyntax() is { } declaration
        && declaration.FirstAncestorOrSelf<SyntaxNode>(IsFunction) is { } function
        && function.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local.Name).All(name => IsUsedInPlace(name, function));

    private static IOperation? Counted(IOperation count) =>
        count.Unwrap() is IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } collection } ? collection : null;

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax;

    /// <summary>Not kept under another name, and not in a function that may run at another time.</summary>
    private static bool IsUsedInPlace(IdentifierNameSyntax name, SyntaxNode function) =>
        name.FirstAncestorOrSelf<SyntaxNode>(IsFunction) == function
        && name.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == name,
            ElementAccessExpressionSyntax or CommonForEachStatementSyntax or ReturnStatementSyntax => true,
            AssignmentExpressionSyntax assignment => assignment.Left == name,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax } => true,
            _ => false,
        };
}
