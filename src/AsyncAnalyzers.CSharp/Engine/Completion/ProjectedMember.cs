using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>Recognises the selector <c>item =&gt; item.Task</c>.</summary>
internal static class ProjectedMember
{
    /// <summary>The member that the selector returns, or null when it does anything else.</summary>
    /// <param name="selector">An operation of a control-flow graph.</param>
    /// <param name="model">The model of its tree: operations of a graph carry none.</param>
    public static ISymbol? Of(IOperation selector, SemanticModel? model)
    {
        var lambda = selector;
        while (lambda is IConversionOperation or IDelegateCreationOperation)
            lambda = lambda is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)lambda).Target;

        return lambda is IFlowAnonymousFunctionOperation { Symbol: { Parameters.Length: 1 } function }
            && lambda.Syntax is LambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax source } body }
            && source.Identifier.ValueText == function.Parameters[0].Name
                ? model?.GetSymbolInfo(body.Name).Symbol
                : null;
    }
}
