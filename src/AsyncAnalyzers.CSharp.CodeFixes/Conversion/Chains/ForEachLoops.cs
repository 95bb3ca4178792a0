using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// Calls in the lambda of <c>list.ForEach(x => Save(x))</c>: the lambda cannot await, but as a loop it is a part of the function
/// around it.
/// </summary>
internal static class ForEachLoops
{
    /// <summary>The function that would await a call, with what turns the lambdas on the way into loops; both may nest.</summary>
    public static (SyntaxNode Function, ImmutableArray<NodeEdit> Edits) Around(SyntaxNode call, PlanningContext context)
    {
        var edits = ImmutableArray.CreateBuilder<NodeEdit>();
        var function = FunctionNode.Around(call);
        while (LoopOf(function, context) is { IsPossible: true } loop)
        {
            edits.AddRange(loop.Edits);
            function = FunctionNode.Around(loop.Edits[0].Node);
        }

        return (function, edits.ToImmutable());
    }

    private static SiteDraft? LoopOf(SyntaxNode function, PlanningContext context) =>
        function is LambdaExpressionSyntax { AsyncKeyword.RawKind: 0, Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument } lambda
        && call.ArgumentList.Arguments[call.ArgumentList.Arguments.Count - 1] == argument
        && MemberRenamer.NameOf(call.Expression)?.Identifier.ValueText == "ForEach"
        && context.Model.GetSymbolInfo(call, context.Cancellation).Symbol is IMethodSymbol method
        && context.Facts.TaskMembers.Collections.IsForEach(method.OriginalDefinition)
            ? ForEachLambda.Draft(lambda, call, context)
            : null;
}
