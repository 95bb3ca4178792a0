using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>
/// Gives a token to the call whose task was waited for, where functions become async with their callers: what could not be
/// cancelled while it blocked can be now.
/// </summary>
internal static class WaitedCallToken
{
    public static NodeEdit? Edit(ExpressionSyntax? task, NameScope names, PlanningContext context)
    {
        if (!context.ThreadsTokens || CallOf(task) is not { } call)
            return null;
        if (context.Model.GetSymbolInfo(call, context.Cancellation).Symbol is not IMethodSymbol method || OnlyStarts(method, context))
            return null;

        var arguments = call.ArgumentList.Arguments;
        if (arguments.Any(argument => TokenArgument.IsToken(context.Model.GetTypeInfo(argument.Expression, context.Cancellation).ConvertedType, context)))
            return null;
        var receivers = method.ReducedFrom is null ? 0 : 1;
        var token = TokenArgument.For(call, method.ReducedFrom ?? method, receivers, arguments, names, context);
        return token is null ? null : new NodeEdit(call.ArgumentList, node => ArgumentWriter.Append((ArgumentListSyntax)node, token));
    }

    private static InvocationExpressionSyntax? CallOf(ExpressionSyntax? task) => task switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } access } => access.Expression as InvocationExpressionSyntax,
        InvocationExpressionSyntax call => call,
        _ => null,
    };

    // 'Task.Run(work, token)' would cancel the start, and not the work.
    private static bool OnlyStarts(IMethodSymbol method, PlanningContext context) =>
        method.Name != "Delay"
        && (TaskShapeOf(method, context) || KnownTypes.Same(method.ContainingType.OriginalDefinition, context.Facts.Types.Get("System.Threading.Tasks.TaskFactory")));

    private static bool TaskShapeOf(IMethodSymbol method, PlanningContext context) =>
        Functions.TaskShape.IsTask(method.ContainingType, context.Facts.Types);
}
