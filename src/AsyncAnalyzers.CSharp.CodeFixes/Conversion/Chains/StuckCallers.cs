using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>Finds calls that can never await, in the file of the function alone, which is quick; the others are found when the edit is computed.</summary>
internal static class StuckCallers
{
    public static bool Exist(IMethodSymbol symbol, PlanningContext context) =>
        context.Root.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            MemberRenamer.NameOf(call.Expression)?.Identifier.ValueText == symbol.Name
            && IsStuck(call, context)
            && KnownTypes.Same(context.Model.GetSymbolInfo(call, context.Cancellation).Symbol?.OriginalDefinition, symbol.OriginalDefinition));

    private static bool IsStuck(InvocationExpressionSyntax call, PlanningContext context)
    {
        var function = FunctionNode.Around(call);
        return AwaitPosition.Check(call, function) != ConversionObstacle.None || !CanAwait(function, context);
    }

    private static bool CanAwait(SyntaxNode function, PlanningContext context) => function switch
    {
        MethodDeclarationSyntax or LocalFunctionStatementSyntax or GlobalStatementSyntax or CompilationUnitSyntax => true,
        AnonymousFunctionExpressionSyntax lambda => SignatureWriter.IsAsync(lambda)
            || (context.Model.GetSymbolInfo(lambda, context.Cancellation).Symbol is IMethodSymbol symbol && context.Facts.Awaitables.IsAwaitable(symbol.ReturnType)),
        _ => false,
    };
}
