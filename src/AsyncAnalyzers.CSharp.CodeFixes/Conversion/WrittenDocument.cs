using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>A plan and the tree it gave: tells which part of the plan wrote what stands at a position.</summary>
internal sealed record WrittenDocument(DocumentPlan Plan, SyntaxNode Root)
{
    /// <summary>The sites to blame for an error at a span: those of its statement, else those of its function, else all.</summary>
    public IEnumerable<SitePlan> BlamedFor(TextSpan span)
    {
        var sites = Plan.Sites.Where(site => Covers(site.Mark, span)).ToList();
        if (sites.Count > 0)
            return Narrowest(sites, span);
        var functions = Plan.Sites.Where(site => Covers(site.Function.Mark, span)).ToList();
        return functions.Count > 0 ? functions : Plan.Sites.AsEnumerable();
    }

    private bool Covers(SyntaxAnnotation mark, TextSpan span) => Root.GetAnnotatedNodes(mark).Any(node => node.Span.Contains(span.Start));

    // Statements nest: the loop around a call is not to blame for the call.
    private IEnumerable<SitePlan> Narrowest(List<SitePlan> sites, TextSpan span)
    {
        var length = sites.Min(site => LengthAround(site.Mark, span));
        return sites.Where(site => LengthAround(site.Mark, span) == length);
    }

    private int LengthAround(SyntaxAnnotation mark, TextSpan span) =>
        Root.GetAnnotatedNodes(mark).Where(node => node.Span.Contains(span.Start)).Min(node => node.Span.Length);
}
