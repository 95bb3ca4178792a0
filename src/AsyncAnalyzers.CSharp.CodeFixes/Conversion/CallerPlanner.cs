using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Context;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>
/// Awaits the calls of functions whose return type becomes a task. Frameworks call them, so there are few: tests, and
/// handlers that share code. A function with a caller that cannot await is taken out of the plan.
/// </summary>
internal static class CallerPlanner
{
    public static async Task<List<DocumentPlan>> AddCallersAsync(Solution solution, List<DocumentPlan> plans, CancellationToken cancellation)
    {
        var changed = plans.SelectMany(plan => plan.Functions.Select(function => (plan.Id, Function: function)))
            .Where(entry => entry.Function.ChangesSignature)
            .ToList();
        var result = plans;
        foreach (var (id, function) in changed)
        {
            var project = solution.GetDocument(id)!.Project;
            var callers = await CallersAsync(project, function, result, cancellation).ConfigureAwait(false);
            result = callers is null ? Without(result, function) : Merge(result, callers);
        }

        return result;
    }

    private static List<DocumentPlan> Without(List<DocumentPlan> plans, FunctionPlan function) =>
        plans.Select(plan => plan with { Sites = plan.Sites.RemoveAll(site => site.Function == function || site.Cause == function) })
            .Where(plan => plan.Sites.Length > 0)
            .ToList();

    private static List<DocumentPlan> Merge(List<DocumentPlan> plans, List<DocumentPlan> callers)
    {
        var merged = plans.ToDictionary(plan => plan.Id);
        foreach (var caller in callers)
            merged[caller.Id] = merged.TryGetValue(caller.Id, out var plan) ? plan with { Sites = plan.Sites.AddRange(caller.Sites) } : caller;
        return merged.Values.ToList();
    }

    /// <summary>The calls to await, or null when one of them cannot.</summary>
    private static async Task<List<DocumentPlan>?> CallersAsync(Project project, FunctionPlan function, List<DocumentPlan> plans, CancellationToken cancellation)
    {
        var references = await SymbolFinder.FindReferencesAsync(function.Symbol!, project.Solution, cancellation).ConfigureAwait(false);
        var callers = new List<DocumentPlan>();
        foreach (var document in references.SelectMany(reference => reference.Locations).GroupBy(location => location.Document))
        {
            if (plans.Any(plan => document.Key.GetLinkedDocumentIds().Contains(plan.Id)))
                continue;
            if (await DocumentPlanner.CreateContextAsync(document.Key, cancellation).ConfigureAwait(false) is not { } context)
                return null;

            var functions = plans.Where(plan => plan.Id == document.Key.Id).SelectMany(plan => plan.Functions).ToList();
            var sites = ImmutableArray.CreateBuilder<SitePlan>();
            foreach (var location in document)
            {
                var name = context.Root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
                if (IsHarmless(name, context))
                    continue;
                if (Plan(name, function, functions, context) is not { } site)
                    return null;
                sites.Add(site);
            }

            if (sites.Count > 0)
                callers.Add(new DocumentPlan(document.Key.Id, context.Root, sites.ToImmutable()));
        }

        return callers;
    }

    // nameof, comments, and the method group that a framework is given as a plain Delegate.
    private static bool IsHarmless(SyntaxNode name, PlanningContext context)
    {
        if (name.IsPartOfStructuredTrivia() || name.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => IsNameOf(call, context)))
            return true;

        var group = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return group.Parent is ArgumentSyntax
            && context.Model.GetTypeInfo(group, context.Cancellation).ConvertedType is { SpecialType: SpecialType.System_Delegate };
    }

    private static bool IsNameOf(InvocationExpressionSyntax call, PlanningContext context) =>
        call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }
        && context.Model.GetOperation(call, context.Cancellation) is INameOfOperation;

    private static SitePlan? Plan(SyntaxNode name, FunctionPlan callee, List<FunctionPlan> planned, PlanningContext context)
    {
        if (Call(name) is not { } call || ConditionalAwait.IsBound(call))
            return null;

        var around = FunctionNode.Around(call);
        var function = planned.FirstOrDefault(plan => plan.Node == around) ?? FunctionPlanner.Plan(around, ContextKind.AsyncBody, context);
        if (function.Obstacle != ConversionObstacle.None || AwaitPosition.Check(call, around) != ConversionObstacle.None)
            return null;

        var draft = new AwaitSite(call, node => node, Awaitable: null).Draft(context, context.NamesAt(call), fault: null);
        return draft.IsPossible ? new SitePlan(call, draft.Edits, draft.Usings, function) { Cause = callee } : null;
    }

    private static InvocationExpressionSyntax? Call(SyntaxNode name)
    {
        ExpressionSyntax callee = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name;
        return callee.Parent is InvocationExpressionSyntax call && call.Expression == callee ? call : null;
    }
}
