using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// Proves that a task is completed where it is waited for, so that the wait does not block. One analysis per outermost
/// function, run when the first wait in it asks and shared by all rules.
/// </summary>
internal sealed class CompletedTasks
{
    private readonly ConditionalWeakTable<IOperation, HashSet<SyntaxNode>> _unproven = new();
    private readonly TaskMembers _members;
    private readonly FunctionGraphs _graphs;

    private readonly ConditionalWeakTable<IOperation, HashSet<ISymbol>> _untracked = new();

    public CompletedTasks(TaskMembers members, FunctionGraphs graphs)
    {
        _members = members;
        _graphs = graphs;
    }

    /// <summary>Whether the task that <paramref name="wait"/> waits for is completed on every path that reaches it.</summary>
    public bool IsProven(IOperation wait, CancellationToken cancellation)
    {
        var task = _members.WaitedFor(wait);
        if (!CouldBeKnown(task))
            return false;

        // A nested function or a reference may write the variable; only then is the cheap proof not enough.
        var root = wait.Root();
        if (GuardedInPlace.Root(wait, task, _members) is { } owner && !UntrackedIn(root).Contains(owner))
            return true;
        if (!_unproven.TryGetValue(root, out var unproven))
        {
            unproven = Analyse(root, cancellation);
            _unproven.GetValue(root, _ => unproven);
        }

        return !unproven.Contains(wait.Syntax)
            || (RacedByToken.Wins(wait, task, _members) && !UntrackedIn(root).Contains(TaskPath.RootOf(task!)!));
    }

    private HashSet<ISymbol> UntrackedIn(IOperation root) =>
        _untracked.GetValue(root, r => Untracked.In(r, new HashSet<ISymbol>(SymbolEqualityComparer.Default)));

    /// <summary>The task of a fresh call is never known to be completed: no graph is built for the commonest shape.</summary>
    private bool CouldBeKnown(IOperation? task) => task switch
    {
        null => true,
        IInvocationOperation call => _members.IsCompletedFactory(call.TargetMethod) || _members.KeepsCompletion(call.TargetMethod) || call.TargetMethod.IsExtensionMethod,
        _ => true,
    };

    private HashSet<SyntaxNode> Analyse(IOperation root, CancellationToken cancellation)
    {
        var rewritten = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var untracked = Untracked.In(root, rewritten);
        var findings = new CompletionFindings(root, untracked, rewritten, _members);
        if (_graphs.Of(root, cancellation) is { } graph)
            new CompletionFlow(graph, findings).Run(ImmutableHashSet<Place>.Empty, cancellation);
        else
            findings.GiveUp(root);

        return findings.Unproven;
    }
}
