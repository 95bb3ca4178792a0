using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>Compiles what mentions the converted functions, in every project that can see them, and blocks what is to blame for errors.</summary>
internal static class ChainCheck
{
    /// <summary>Whether there were errors; then something more is blocked than before.</summary>
    public static async Task<bool> BlockErrorsAsync(
        Solution before, Solution after, List<WrittenDocument> written, ChainPlan plan, BlockedParts blocked, bool whole, CancellationToken cancellation)
    {
        var byId = new Dictionary<DocumentId, WrittenDocument>();
        foreach (var document in written)
        {
            foreach (var id in before.GetDocument(document.Plan.Id)!.GetLinkedDocumentIds().Append(document.Plan.Id))
                byId[id] = document;
        }

        var failed = false;
        foreach (var id in await DocumentsAsync(before, byId.Keys, plan, cancellation).ConfigureAwait(false))
        {
            foreach (var error in await CompileCheck.NewErrorsAsync(before.GetDocument(id)!, after.GetDocument(id)!, cancellation).ConfigureAwait(false))
            {
                failed = true;
                Blame(error, byId.TryGetValue(id, out var document) ? document : null, plan, blocked, whole);
            }
        }

        return failed;
    }

    private static void Blame(Diagnostic error, WrittenDocument? document, ChainPlan plan, BlockedParts blocked, bool whole)
    {
        var sites = document?.BlamedFor(error.Location.SourceSpan).ToList() ?? new List<SitePlan>();
        if (sites.Any(site => site.IsCompanion))
            sites.RemoveAll(site => !site.IsCompanion);
        var changed = false;
        foreach (var site in sites)
        {
            var isDeclaration = site.Node == site.Function.Node;
            if (BlockToken(site, isDeclaration, document!.Plan.Id, plan, blocked))
                changed = true;
            else
                changed |= (!isDeclaration && !whole && blocked.Block((document!.Plan.Id, site.Node.Span))) || blocked.Block(plan.GroupOf(site));
        }

        if (changed)
            return;
        // Nothing written stands there: whatever is named on that line is at fault, or else everything.
        var line = LineOf(error);
        var named = plan.Groups.Where(group => line.Contains(group.OldName)).ToList();
        foreach (var group in named.Count > 0 ? named : plan.Groups.AsEnumerable())
        {
            if (!plan.AddsToken(group) || !blocked.BlockToken(group))
                blocked.Block(group);
        }
    }

    // Without the token it may compile.
    private static bool BlockToken(SitePlan site, bool isDeclaration, DocumentId document, ChainPlan plan, BlockedParts blocked) =>
        (site.PassesToken && blocked.BlockToken((document, site.Node.Span)))
        || (isDeclaration && plan.AddsToken(plan.GroupOf(site)) && blocked.BlockToken(plan.GroupOf(site)));

    private static string LineOf(Diagnostic error)
    {
        var text = error.Location.SourceTree!.GetText();
        return text.Lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString();
    }

    /// <summary>What was written, and what names a converted function.</summary>
    private static async Task<List<DocumentId>> DocumentsAsync(
        Solution solution, ICollection<DocumentId> written, ChainPlan plan, CancellationToken cancellation)
    {
        var names = plan.Groups.SelectMany(group => new[] { group.OldName, group.Name }).Distinct().ToList();
        var graph = solution.GetProjectDependencyGraph();
        var projects = written.Select(id => id.ProjectId).Distinct()
            .SelectMany(id => graph.GetProjectsThatTransitivelyDependOnThisProject(id).Append(id))
            .Distinct()
            .Select(id => solution.GetProject(id)!)
            .Where(project => project.Language == LanguageNames.CSharp);
        var found = new List<DocumentId>();
        foreach (var document in projects.SelectMany(project => project.Documents))
        {
            if (written.Contains(document.Id) || Mentions((await document.GetTextAsync(cancellation).ConfigureAwait(false)).ToString(), names))
                found.Add(document.Id);
        }

        return found;
    }

    /// <summary>Whether one of the names stands in a text as a whole word.</summary>
    private static bool Mentions(string text, List<string> names)
    {
        foreach (var name in names)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (!IsInWord(text, at - 1) && !IsInWord(text, at + name.Length))
                    return true;
            }
        }

        return false;
    }

    private static bool IsInWord(string text, int index) =>
        index >= 0 && index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] == '_');
}
