using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Lets an async void function return a task (<c>ASYNC204</c>); its callers await it.</summary>
internal static class AsyncVoidSite
{
    public static SitePlan? Plan(Fault fault, PlanningContext context, out ConversionObstacle obstacle)
    {
        var function = fault.Operation.Syntax;
        var symbol = context.Model.GetDeclaredSymbol(function, context.Cancellation) as IMethodSymbol;
        obstacle = symbol is null || fault.IsHandler ? ConversionObstacle.BoundByContract : Check(function, symbol, context);
        if (obstacle != ConversionObstacle.None)
            return null;

        var names = context.NamesAt(function);
        var task = names.Write("System.Threading.Tasks.Task");
        var type = function is MethodDeclarationSyntax method ? method.ReturnType : ((LocalFunctionStatementSyntax)function).ReturnType;
        var plan = new FunctionPlan(function, AsyncForm.TaskForVoid, ConversionObstacle.None)
        {
            Symbol = symbol,
            Edits = ImmutableArray.Create(new NodeEdit(type, node => SignatureWriter.Wrap((TypeSyntax)node, task, isVoid: true))),
            Usings = names.Usings.ToImmutableArray(),
        };
        return new SitePlan(function, ImmutableArray<NodeEdit>.Empty, ImmutableArray<string>.Empty, plan);
    }

    private static ConversionObstacle Check(SyntaxNode function, IMethodSymbol symbol, PlanningContext context)
    {
        // A handler of requests has its route in an attribute, and may return a task.
        if (Contracts.Fix(symbol) || (AttributedMembers.AreBound(symbol, context.Facts.Types) && !context.Facts.Contexts.ServesRequests(symbol)))
            return ConversionObstacle.BoundByContract;
        if (function.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia)))
            return ConversionObstacle.Directives;

        return RequestHandlerPlan.HasSynchronousCaller(symbol, context) ? ConversionObstacle.CallerCannotAwait : ConversionObstacle.None;
    }
}
