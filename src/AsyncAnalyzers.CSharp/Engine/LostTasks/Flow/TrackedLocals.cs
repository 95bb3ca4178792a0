using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Completion;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>The locals of an outermost function that hold tasks and are seen by one graph alone.</summary>
internal static class TrackedLocals
{
    /// <summary>Whether a local of that type can hold a task, or tasks.</summary>
    public static bool MayHold(ITypeSymbol type, Awaitables awaitables) =>
        awaitables.IsTask(type) || awaitables.IsTask(CollectionMembers.ElementType(type));

    /// <summary>The locals that can be followed: a nested function that mentions one, and a reference to one, may look after the task.</summary>
    public static ImmutableHashSet<ILocalSymbol> In(IOperation root, Awaitables awaitables)
    {
        var tracked = ImmutableHashSet.CreateBuilder<ILocalSymbol>(SymbolEqualityComparer.Default);
        var untracked = Untracked.In(root, new(SymbolEqualityComparer.Default));
        foreach (var mention in root.Descendants())
        {
            var local = mention switch
            {
                ILocalReferenceOperation reference => reference.Local,
                IVariableDeclaratorOperation declarator => declarator.Symbol,
                IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol declared } => declared,
                IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol declared } => declared,
                _ => null,
            };
            // What is assigned to a ref local goes to another variable.
            if (local is null or { IsRef: true } || !MayHold(local.Type, awaitables))
                continue;
            if (NestedGraphs.IsCaptured(mention))
                untracked.Add(local);
            else
                tracked.Add(local);
        }

        tracked.ExceptWith(untracked.OfType<ILocalSymbol>());
        return tracked.ToImmutable();
    }
}
