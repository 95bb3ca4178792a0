using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>Tells what a function is used for where it is no call: its delegate has fixed the signature, and somebody has declared the delegate.</summary>
internal static class DelegateUses
{
    public static ConversionObstacle ObstacleAt(SimpleNameSyntax name, PlanningContext context)
    {
        var value = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (SyntaxNode)name;
        var operation = context.Model.GetOperation(value, context.Cancellation)?.Parent;
        while (operation is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            operation = operation.Parent;
        return operation switch
        {
            IArgumentOperation { Parameter: { } parameter } => OfParameter(parameter, context),
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } target } => OfDeclaration(target.Member),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } => ConversionObstacle.SourceDelegate,
            IVariableInitializerOperation or IFieldInitializerOperation or IPropertyInitializerOperation or IReturnOperation => ConversionObstacle.SourceDelegate,
            _ => ConversionObstacle.MethodGroup,
        };
    }

    private static ConversionObstacle OfParameter(IParameterSymbol parameter, PlanningContext context) =>
        KnownTypes.Same(parameter.ContainingType?.OriginalDefinition, context.Facts.Types.Get("System.Lazy`1")) ? ConversionObstacle.LazyValue : OfDeclaration(parameter);

    private static ConversionObstacle OfDeclaration(ISymbol declared) =>
        declared.OriginalDefinition.DeclaringSyntaxReferences.Any() ? ConversionObstacle.SourceDelegate : ConversionObstacle.MethodGroup;

    /// <summary>A variable with its receiver: <c>this._work</c>, <c>_work!</c>.</summary>
    public static ExpressionSyntax Whole(IdentifierNameSyntax name)
    {
        ExpressionSyntax variable = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return variable.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure ? sure : variable;
    }

    /// <summary>What a statement gives to a variable.</summary>
    public static ExpressionSyntax? GivenTo(ExpressionSyntax variable, PlanningContext context) =>
        variable.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
        && assignment.Left == variable
        && context.Model.GetOperation(assignment, context.Cancellation)?.Parent is IExpressionStatementOperation
            ? assignment.Right
            : null;

    /// <summary>The call of the delegate that a variable holds: <c>work()</c>, <c>work.Invoke()</c>, <c>work?.Invoke()</c>.</summary>
    public static InvocationExpressionSyntax? CallOf(ExpressionSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => call,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Parent: InvocationExpressionSyntax call } access when access.Expression == name && call.Expression == access => call,
        ConditionalAccessExpressionSyntax access when access.Expression == name =>
            access.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault() is { Name.Identifier.ValueText: "Invoke", Parent: InvocationExpressionSyntax call } ? call : null,
        _ => null,
    };

    /// <summary>A question whether there is a delegate at all.</summary>
    public static bool IsHarmless(ExpressionSyntax name, PlanningContext context) => name.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
            (comparison.Left == name ? comparison.Right : comparison.Left).IsKind(SyntaxKind.NullLiteralExpression),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } => true,
        NameColonSyntax => true,
        ArgumentSyntax argument => NearUses.IsInNameOf(argument) || IsNullCheck(argument, context),
        _ => false,
    };

    private static bool IsNullCheck(ArgumentSyntax argument, PlanningContext context) =>
        context.Model.GetOperation(argument, context.Cancellation)?.Parent is IInvocationOperation { TargetMethod: { Name: "ThrowIfNull" } method }
        && KnownTypes.Same(method.ContainingType, context.Facts.Types.Get("System.ArgumentNullException"));
}
