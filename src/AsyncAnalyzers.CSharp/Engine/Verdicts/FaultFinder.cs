using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Looks for the faults of one or a few kinds. It names the kinds of syntax that are worth a question, and asks of them the
/// cheapest question first: an operation tree is made only for what symbols have not ruled out.
/// </summary>
internal abstract class FaultFinder
{
    private protected FaultFinder(CompilationFacts facts, params SyntaxKind[] syntax)
    {
        Facts = facts;
        Syntax = ImmutableArray.Create(syntax);
    }

    /// <summary>The nodes that <see cref="Find"/> is given.</summary>
    public ImmutableArray<SyntaxKind> Syntax { get; }

    protected CompilationFacts Facts { get; }

    /// <summary>Adds the faults at one node. Generated code and the order of the rules are the caller's affair.</summary>
    public abstract void Find(SyntaxNode node, CodeBlock block, List<Fault> found);
}
