using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Disposal;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using AsyncAnalyzers.CSharp.Rules;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>
/// Plans, writes and compiles a conversion. What does not compile, in any project that holds the file, is taken out of
/// the plan and the rest is written again; an empty plan gives the solution back as it was.
/// </summary>
internal static class SolutionConversion
{
    // Each round takes out at least one function; past the last one the whole file stays as it is.
    private const int Rounds = 8;

    /// <summary>The changed solution, or <paramref name="solution"/> itself when nothing can be changed so that it compiles.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, ConversionRequest request, CancellationToken cancellation)
    {
        try
        {
            return await ConvertAsync(solution, request, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (Failures.AreSwallowed(exception))
        {
            // A defect of ours must not stop an editor or 'dotnet format'; the code stays as it is.
            return solution;
        }
    }

    private static async Task<Solution> ConvertAsync(Solution solution, ConversionRequest request, CancellationToken cancellation)
    {
        if (request.Filter.Reach is { } reach)
            return (await ChainConversion.ApplyAsync(solution, request, reach, cancellation).ConfigureAwait(false)).Solution;

        var disposes = request.Filter.Includes(FaultKind.BlocksInDispose);
        if (disposes)
            request = await AsyncDisposal.WithoutHeirsAsync(solution, request, cancellation).ConfigureAwait(false);
        var changed = await ApplyPassAsync(solution, request, cancellation).ConfigureAwait(false);
        var rest = await LinkedDocuments.InactiveInFirstAsync(solution, changed, request, cancellation).ConfigureAwait(false);
        changed = rest is null ? changed : await ApplyPassAsync(changed, rest, cancellation).ConfigureAwait(false);
        return disposes ? await AsyncDisposal.FollowAsync(solution, changed, request, cancellation).ConfigureAwait(false) : changed;
    }

    /// <summary>Plans, writes and compiles until what is written compiles.</summary>
    public static async Task<Solution> ApplyPassAsync(Solution solution, ConversionRequest request, CancellationToken cancellation)
    {
        // Targets may differ in which overloads take a token: a file that does not compile with them is tried without.
        var withoutTokens = new HashSet<DocumentId>();
        var plans = await PlanAsync(solution, request, withoutTokens, cancellation).ConfigureAwait(false);
        var errors = new KnownErrors(solution);
        for (var round = 0; plans.Count > 0; round++)
        {
            var written = plans.Select(plan => new WrittenDocument(plan, DocumentWriter.Write(plan))).ToList();
            var changed = Write(solution, written);
            var dropped = await CompileCheck.FindBrokenAsync(errors, solution, changed, written, dropWhole: round == Rounds, cancellation).ConfigureAwait(false);
            if (dropped.Count == 0)
                return changed;
            var broken = plans.Where(plan => plan.Sites.Any(dropped.Contains) && !solution.GetDocument(plan.Id)!.GetLinkedDocumentIds().IsEmpty);
            var known = withoutTokens.Count;
            withoutTokens.UnionWith(broken.Select(plan => plan.Id));
            plans = withoutTokens.Count > known
                ? await PlanAsync(solution, request, withoutTokens, cancellation).ConfigureAwait(false)
                : Narrow(plans, dropped);
        }

        return solution;
    }

    private static async Task<List<DocumentPlan>> PlanAsync(
        Solution solution, ConversionRequest request, HashSet<DocumentId> withoutTokens, CancellationToken cancellation)
    {
        var plans = new List<DocumentPlan>();
        foreach (var (document, spans) in request.Files(solution))
        {
            var passesTokens = !withoutTokens.Contains(document.Id);
            var plan = await DocumentPlanner.PlanAsync(document, spans, request.Filter, passesTokens, cancellation).ConfigureAwait(false);
            if (plan is { Sites.Length: > 0 })
                plans.Add(plan);
        }

        return await CallerPlanner.AddCallersAsync(solution, plans, cancellation).ConfigureAwait(false);
    }

    public static Solution Write(Solution solution, IEnumerable<WrittenDocument> written)
    {
        foreach (var document in written)
        {
            var linked = solution.GetDocument(document.Plan.Id)!.GetLinkedDocumentIds();
            solution = solution.WithDocumentSyntaxRoot(document.Plan.Id, document.Root);
            if (linked.IsEmpty)
                continue;
            var text = document.Root.GetText(document.Plan.Root.SyntaxTree.Encoding);
            foreach (var id in linked)
                solution = solution.WithDocumentText(id, text);
        }

        return solution;
    }

    // A caller of a function that stays synchronous must not await it, and a function whose caller cannot await must stay.
    private static List<DocumentPlan> Narrow(List<DocumentPlan> plans, HashSet<SitePlan> dropped)
    {
        var sites = plans.SelectMany(plan => plan.Sites).ToList();
        for (var before = -1; before != dropped.Count;)
        {
            before = dropped.Count;
            var causes = new HashSet<object>(dropped.Where(site => site.Cause is not null).Select(site => (object)site.Cause!));
            dropped.UnionWith(sites.Where(site => causes.Contains(site.Function) && site.Function.ChangesSignature));
            var kept = new HashSet<object>(sites.Where(site => !dropped.Contains(site)).Select(site => (object)site.Function));
            dropped.UnionWith(sites.Where(site => site.Cause is not null && !kept.Contains(site.Cause)));
        }

        return plans.Select(plan => plan.Without(dropped)).Where(plan => plan.Sites.Length > 0).ToList();
    }
}
