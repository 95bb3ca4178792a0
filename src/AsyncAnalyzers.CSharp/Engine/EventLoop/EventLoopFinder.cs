using System.Collections.Generic;
using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.Engine.LostTasks;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>
/// Looks for work of one or a few kinds that an event loop should not do. It names the kinds of syntax that are worth a
/// question, and asks of them the cheapest question first.
/// </summary>
internal abstract class EventLoopFinder
{
    private protected EventLoopFinder(CompilationFacts facts, params SyntaxKind[] syntax)
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
