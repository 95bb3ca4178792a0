using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>A request handler returns a task; its name is a contract and stays.</summary>
internal static class RequestHandlerPlan
{
    public static FunctionPlan Plan(SyntaxNode function, IMethodSymbol symbol, PlanningContext context)
    {
        // What is virtual may be overridden elsewhere with the old return type.
        if (Contracts.Fix(symbol))
            return FunctionPlan.Blocked(function, ConversionObstacle.BoundByContract);

        if (HasSynchronousCaller(symbol, context))
            return FunctionPlan.Blocked(function, ConversionObstacle.CallerCannotAwait);

        var names = context.NamesAt(function);
        var edits = ImmutableArray.Create(new NodeEdit(function, SignatureWriter.AddAsync));
        if (ReturnTypeOf(function) is { } type)
        {
            var task = names.Write("System.Threading.Tasks.Task");
            edits = edits.Insert(0, new NodeEdit(type, node => SignatureWriter.Wrap((TypeSyntax)node, task, symbol.ReturnsVoid)));
        }

        return new FunctionPlan(function, AsyncForm.TaskReturning, ConversionObstacle.None) { Edits = edits, Usings = names.Usings.ToImmutableArray() };
    }

    /// <summary>
    /// Whether a function that is not async calls the method, in this file alone, which is quick: callers in other files are
    /// searched for when the edit is computed.
    /// </summary>
    public static bool HasSynchronousCaller(IMethodSymbol symbol, PlanningContext context) =>
        symbol.MethodKind != MethodKind.AnonymousFunction
        && NearUses.Of(symbol, context, out _).Exists(use => NearUses.CallOf(use) is { } call && !SignatureWriter.IsAsync(FunctionNode.Around(call)));

    private static TypeSyntax? ReturnTypeOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax local => local.ReturnType,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ReturnType,
        _ => null,
    };
}
