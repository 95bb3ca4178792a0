using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>Turns the diagnostics of one document into a plan.</summary>
internal static class DocumentPlanner
{
    /// <summary>Plans the faults whose squiggles are <paramref name="spans"/>; what cannot be rewritten is left out.</summary>
    public static async Task<DocumentPlan?> PlanAsync(
        Document document, IEnumerable<TextSpan> spans, FaultFilter filter, bool passesTokens, CancellationToken cancellation)
    {
        if (await CreateContextAsync(document, cancellation, passesTokens).ConfigureAwait(false) is not { } context)
            return null;

        var planner = new SitePlanner(context);
        var sites = ImmutableArray.CreateBuilder<SitePlan>();
        var planned = new HashSet<SyntaxNode>();
        foreach (var fault in Faults(context, spans, filter))
        {
            if (planned.Contains(fault.Operation.Syntax) || planner.Plan(fault, filter, out _) is not { } site)
                continue;

            planned.Add(fault.Operation.Syntax);
            sites.Add(site);
            sites.AddRange(Companions(context, fault)
                .Where(companion => planned.Add(companion.Operation.Syntax))
                .Select(companion => planner.Plan(companion, filter, out _))
                .OfType<SitePlan>());
        }

        return new DocumentPlan(document.Id, context.Root, sites.ToImmutable());
    }

    /// <summary>What planning in a document needs; null for generated files, which nobody edits.</summary>
    public static async Task<PlanningContext?> CreateContextAsync(Document document, CancellationToken cancellation, bool passesTokens = true)
    {
        if (document is SourceGeneratedDocument
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || GeneratedCode.IsGenerated(root.SyntaxTree)
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var facts = CompilationFacts.For(model.Compilation, document.Project.AnalyzerOptions);
        return new PlanningContext(model, root, facts, cancellation) { PassesTokens = passesTokens };
    }

    /// <summary>The first site behind one squiggle that can be rewritten, or null.</summary>
    public static SitePlan? FirstSite(PlanningContext context, TextSpan span, FaultFilter filter)
    {
        var planner = new SitePlanner(context);
        return Faults(context, new[] { span }, filter).Select(fault => planner.Plan(fault, filter, out _)).FirstOrDefault(site => site is not null);
    }

    /// <summary>
    /// A handler that becomes async because of one wait can await its other calls too. Left as they are they would be new
    /// warnings where there was one suggestion for the handler, or be another rule's than before (<c>ASYNC101</c> and no more
    /// <c>ASYNC107</c>), and <c>dotnet format</c> may be past that rule already.
    /// </summary>
    private static IEnumerable<Fault> Companions(PlanningContext context, Fault fault) =>
        fault is { Kind: FaultKind.BlocksOnTask or FaultKind.MayBlockOnTask or FaultKind.DeadlocksLoop or FaultKind.BlocksOnPrimitive, Context: { Kind: ContextKind.Request or ContextKind.EventLoop, IsInline: false } }
            ? context.Facts.Blocking.HandlerFaults(context.Model, fault, context.Cancellation).Concat(context.Facts.Blocking.DeadlocksBeside(context.Model, fault, context.Cancellation))
            : Enumerable.Empty<Fault>();

    /// <summary>The faults at the spans, in text order, each once; a handler's fault stands for all calls of the handler.</summary>
    public static IEnumerable<Fault> Faults(PlanningContext context, IEnumerable<TextSpan> spans, FaultFilter filter)
    {
        var seen = new HashSet<SyntaxNode>();
        return spans.Distinct().OrderBy(span => span.Start)
            .Select(span => context.Facts.FaultAt(context.Model, context.Root, span, filter.Includes, context.Cancellation))
            .Where(fault => fault is not null)
            .SelectMany(fault => fault!.Kind == FaultKind.HandlerCouldBeAsync ? context.Facts.Blocking.HandlerFaults(context.Model, fault, context.Cancellation) : new[] { fault })
            .Where(fault => seen.Add(fault.Operation.Syntax));
    }
}
