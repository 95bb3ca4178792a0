using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Offload;

/// <summary>
/// Whether a lambda can hold the work. It shares the variables of the function around it, and the function waits for it at
/// once, so that values flow in and out as before; what is left are variables that no lambda captures, and ways out.
/// </summary>
internal static class CapturedWork
{
    public static ConversionObstacle Check(SyntaxNode work, SemanticModel model)
    {
        if (work is StatementSyntax statement && LeadsOut(statement, model))
            return ConversionObstacle.LeavesTheWork;

        if (IsBehindConditionalAccess(work))
            return ConversionObstacle.CannotBeCaptured;

        var flow = work is StatementSyntax whole ? model.AnalyzeDataFlow(whole) : model.AnalyzeDataFlow((ExpressionSyntax)work);
        if (flow is not { Succeeded: true })
            return work is ExpressionSyntax expression ? CheckReferences(expression, model) : ConversionObstacle.CannotBeCaptured;
        if (flow.ReadInside.Concat(flow.WrittenInside).Any(variable => !CanBeCaptured(variable)))
            return ConversionObstacle.CannotBeCaptured;
        if (!flow.UnsafeAddressTaken.IsEmpty || work.DescendantNodes().Any(node => node is StackAllocArrayCreationExpressionSyntax or PointerTypeSyntax))
            return ConversionObstacle.CannotBeCaptured;

        // The compiler does not know that a lambda has run: what is first given a value in it has none afterwards.
        return flow.DataFlowsOut.Any(variable => !flow.DefinitelyAssignedOnEntry.Contains(variable, SymbolEqualityComparer.Default))
            ? ConversionObstacle.LeavesTheWork
            : ConversionObstacle.None;
    }

    /// <summary>The <c>.Count()</c> of <c>list?.Count()</c>, which means nothing without what stands before it.</summary>
    private static bool IsBehindConditionalAccess(SyntaxNode work) => work.DescendantNodesAndSelf()
        .Where(part => part is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax)
        .Any(part => part.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(part.Span)) is { } access && !work.Span.Contains(access.Span));

    /// <summary>
    /// Newer compilers follow no data through the receiver of a call on a value, <c>Crunch(n).ToString()</c>. A call that is given
    /// nothing by reference assigns no variable, and what it reads is what it names.
    /// </summary>
    private static ConversionObstacle CheckReferences(ExpressionSyntax call, SemanticModel model)
    {
        if (call.DescendantNodesAndSelf().Any(MayAssign))
            return ConversionObstacle.CannotBeCaptured;

        var isInStruct = model.GetEnclosingSymbol(call.SpanStart) is { IsStatic: false, ContainingType.IsValueType: true };
        return isInStruct || call.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => model.GetSymbolInfo(name).Symbol is { } variable && !CanBeCaptured(variable))
            ? ConversionObstacle.CannotBeCaptured
            : ConversionObstacle.None;
    }

    private static bool MayAssign(SyntaxNode node) => node switch
    {
        ArgumentSyntax argument => argument.RefKindKeyword.RawKind != 0,
        PostfixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        _ => node is AssignmentExpressionSyntax or DeclarationExpressionSyntax or AnonymousFunctionExpressionSyntax or StackAllocArrayCreationExpressionSyntax,
    };

    private static bool LeadsOut(StatementSyntax statement, SemanticModel model) =>
        statement.Parent is LabeledStatementSyntax
        || model.AnalyzeControlFlow(statement) is not { Succeeded: true, ExitPoints.IsEmpty: true, ReturnStatements.IsEmpty: true, EntryPoints.IsEmpty: true };

    private static bool CanBeCaptured(ISymbol variable) => variable switch
    {
        IParameterSymbol { IsThis: true, ContainingType.IsValueType: true } => false,
        IParameterSymbol parameter => parameter.RefKind == RefKind.None && CanBeCaptured(parameter.Type),
        ILocalSymbol local => !local.IsRef && CanBeCaptured(local.Type),
        _ => true,
    };

    private static bool CanBeCaptured(ITypeSymbol type) => !type.IsRefLikeType && type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer);
}
