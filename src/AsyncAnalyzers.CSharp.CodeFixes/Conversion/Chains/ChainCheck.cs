using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// Compiles what mentions the converted functions, in every project that can see them, and blocks what is to blame for errors.
/// In a later round that is what has changed since the last one, and what names a function that has.
/// </summary>
internal sealed class ChainCheck
{
    private readonly Dictionary<DocumentId, string> _clean = new();
    private readonly KnownErrors _known;
    private readonly Solution _before;
    private Dictionary<string, HashSet<string>> _converted = new();

    public ChainCheck(Solution before)
    {
        _before = before;
        _known = new KnownErrors(before);
    }

    /// <summary>Whether there were errors; then something more is blocked than before.</summary>
    public async Task<bool> BlockErrorsAsync(Solution after, List<WrittenDocument> written, ChainPlan plan, BlockedParts blocked, bool whole, CancellationToken cancellation)
    {
        var byId = new Dictionary<DocumentId, WrittenDocument>();
        foreach (var document in written)
        {
            foreach (var id in _before.GetDocument(document.Plan.Id)!.GetLinkedDocumentIds().Append(document.Plan.Id))
                byId[id] = document;
        }

        var failed = false;
        foreach (var (id, errors) in await ErrorsAsync(after, byId, plan, cancellation).ConfigureAwait(false))
        {
            foreach (var error in errors)
            {
                failed = true;
                Blame(error, byId.TryGetValue(id, out var document) ? document : null, plan, blocked, whole);
            }
        }

        return failed;
    }

    private async Task<List<(DocumentId Document, List<Diagnostic> Errors)>> ErrorsAsync(
        Solution after, Dictionary<DocumentId, WrittenDocument> written, ChainPlan plan, CancellationToken cancellation)
    {
        var converted = plan.Groups.GroupBy(group => group.OldName).ToDictionary(
            groups => groups.Key,
            groups => new HashSet<string>(groups.Select(group => $"{group.Members[0].Key} {group.Name} {plan.AddsToken(group)}")));
        var changed = converted.Keys.Union(_converted.Keys)
            .Where(name => !converted.TryGetValue(name, out var now) || !_converted.TryGetValue(name, out var then) || !now.SetEquals(then))
            .SelectMany(name => new[] { name, name + "Async" })
            .ToList();
        _converted = converted;

        var texts = new Dictionary<DocumentId, string>();
        foreach (var id in await DocumentsAsync(written.Keys, plan, cancellation).ConfigureAwait(false))
        {
            var text = (await after.GetDocument(id)!.GetTextAsync(cancellation).ConfigureAwait(false)).ToString();
            if (!_clean.TryGetValue(id, out var known) || known != text || Mentions(text, changed))
                texts.Add(id, text);
        }

        var found = await Task.WhenAll(texts.Keys.Select(id => Task.Run(async () => (Document: id, Errors: await _known.NewInAsync(after.GetDocument(id)!, cancellation).ConfigureAwait(false)), cancellation))).ConfigureAwait(false);
        foreach (var (id, errors) in found)
        {
            _clean.Remove(id);
            if (errors.Count == 0)
                _clean.Add(id, texts[id]);
        }

        return found.ToList();
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
    private async Task<List<DocumentId>> DocumentsAsync(ICollection<DocumentId> written, ChainPlan plan, CancellationToken cancellation)
    {
        var names = plan.Groups.SelectMany(group => new[] { group.OldName, group.Name }).Distinct().ToList();
        var graph = _before.GetProjectDependencyGraph();
        var projects = written.Select(id => id.ProjectId).Distinct()
            .SelectMany(id => graph.GetProjectsThatTransitivelyDependOnThisProject(id).Append(id))
            .Distinct()
            .Select(id => _before.GetProject(id)!)
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
