using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>One fault with its edits, in the function that must be async for it.</summary>
internal sealed record SitePlan(SyntaxNode Node, ImmutableArray<NodeEdit> Edits, ImmutableArray<string> Usings, FunctionPlan Function)
{
    /// <summary>Finds the statement of the site again in the rewritten tree.</summary>
    public SyntaxAnnotation Mark { get; } = new("AsyncAnalyzers.Site");

    /// <summary>The function whose new signature makes this call await; it goes when the call cannot, and takes the call with it.</summary>
    public FunctionPlan? Cause { get; init; }

    /// <summary>Nobody has asked for it: it goes along with what else happens to its function, and goes first when something does not compile.</summary>
    public bool IsCompanion { get; init; }

    /// <summary>What the title says of the functions around it, as far as that is known without a search.</summary>
    public string Reach { get; init; } = "";

    /// <summary>It passes a token, which is given up first when something does not compile.</summary>
    public bool PassesToken { get; init; }

    /// <summary>What an error of the compiler is charged to: the statement, or the function where there is none.</summary>
    public SyntaxNode Extent => Node.FirstAncestorOrSelf<StatementSyntax>(node => node is not BlockSyntax) is { } statement && Function.Node.Span.Contains(statement.Span)
        ? statement
        : Function.Node;
}
