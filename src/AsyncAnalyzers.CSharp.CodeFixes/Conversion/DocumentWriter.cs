using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>Applies the plan of a document in one pass.</summary>
internal static class DocumentWriter
{
    public static SyntaxNode Write(DocumentPlan plan)
    {
        // In plan order: what a site makes of a node is what its function wraps.
        var edits = new Dictionary<SyntaxNode, List<System.Func<SyntaxNode, SyntaxNode>>>();
        foreach (var site in plan.Sites)
        {
            foreach (var edit in site.Edits)
                Add(edits, edit);
        }

        foreach (var function in plan.Functions)
        {
            foreach (var edit in function.Edits)
                Add(edits, edit);
            Add(edits, new NodeEdit(function.Node, node => node.WithAdditionalAnnotations(function.Mark)));
        }

        foreach (var site in plan.Sites)
            Add(edits, new NodeEdit(site.Extent, node => node.WithAdditionalAnnotations(site.Mark)));

        var root = Apply(plan.Root, edits);
        var usings = plan.Sites.SelectMany(site => site.Usings).Concat(plan.Functions.SelectMany(function => function.Usings));
        return UsingDirectives.Add(StatementSplicer.Splice(root), usings.Distinct());
    }

    /// <summary>A function with edits of its own, beside the one that stays as it is.</summary>
    public static SyntaxNode WriteCopy(SyntaxNode function, IEnumerable<NodeEdit> changes)
    {
        var edits = new Dictionary<SyntaxNode, List<System.Func<SyntaxNode, SyntaxNode>>>();
        foreach (var change in changes)
            Add(edits, change);
        return StatementSplicer.Splice(Apply(function, edits));
    }

    private static SyntaxNode Apply(SyntaxNode root, Dictionary<SyntaxNode, List<System.Func<SyntaxNode, SyntaxNode>>> edits) =>
        root.ReplaceNodes(edits.Keys, (original, rewritten) => edits[original].Aggregate(rewritten, (node, apply) => apply(node)));

    private static void Add(Dictionary<SyntaxNode, List<System.Func<SyntaxNode, SyntaxNode>>> edits, NodeEdit edit)
    {
        if (!edits.TryGetValue(edit.Node, out var applied))
            edits.Add(edit.Node, applied = new());
        applied.Add(edit.Apply);
    }
}
