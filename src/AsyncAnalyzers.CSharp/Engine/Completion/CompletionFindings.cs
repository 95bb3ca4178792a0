using System.Collections.Generic;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>What the graphs of one outermost function share: the variables that cannot be followed, and the waits without a proof.</summary>
internal sealed class CompletionFindings
{
    private readonly HashSet<ISymbol> _rewritten;

    public CompletionFindings(HashSet<ISymbol> untracked, HashSet<ISymbol> rewritten, TaskMembers members, SemanticModel? model)
    {
        Model = model;
        UntrackedVariables = untracked;
        _rewritten = rewritten;
        Members = members;
    }

    public HashSet<ISymbol> UntrackedVariables { get; }

    public TaskMembers Members { get; }

    /// <summary>The semantic model of the function's tree.</summary>
    public SemanticModel? Model { get; }

    /// <summary>The syntax of every wait that may block. A wait in unreachable code is not in it.</summary>
    public HashSet<SyntaxNode> Unproven { get; } = new();

    /// <summary>Whether a proof about the place still holds when a lambda created here runs later.</summary>
    public bool Outlives(Place place) =>
        !place.IsElements
        && place.Root is ISymbol root
        && !_rewritten.Contains(root)
        && (root is ILocalSymbol or IParameterSymbol || root is IFieldSymbol { IsReadOnly: true });

    /// <summary>Counts every wait below <paramref name="root"/> as unproven.</summary>
    public void GiveUp(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (Members.IsWait(operation))
                Unproven.Add(operation.Syntax);
        }
    }
}
