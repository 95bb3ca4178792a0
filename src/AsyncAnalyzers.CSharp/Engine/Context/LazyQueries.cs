using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>
/// Lambdas of queries that leave their function before anybody has enumerated them: <c>return files.Select(file =&gt; Read(file));</c>.
/// They run wherever the query is enumerated later.
/// </summary>
internal static class LazyQueries
{
    /// <summary>A lambda that no call of its function runs, although its host does so for others.</summary>
    public static bool Leave(IAnonymousFunctionOperation lambda)
    {
        IOperation? current = lambda;
        while (current is not (null or IInvocationOperation))
            current = current.Parent;
        if (current is not IInvocationOperation query || !IsLazy(query.Type))
            return false;

        var pending = new Stack<IOperation>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        pending.Push(query);
        while (pending.Count > 0)
        {
            if (!Follow(pending.Pop(), pending, seen))
                return false;
        }

        return true;
    }

    /// <summary>Whether nothing enumerates the value in place; what it goes on as is left to be asked about.</summary>
    private static bool Follow(IOperation query, Stack<IOperation> pending, HashSet<ISymbol> seen)
    {
        var value = query;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
            value = value.Parent;

        switch (value.Parent)
        {
            case IReturnOperation:
                return true;
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation } assignment when assignment.Value == value:
                return true;
            case IArgumentOperation { Parent: IInvocationOperation call } when IsLazy(call.Type):
                pending.Push(call);
                return true;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return Mentions(local, value, pending, seen);
            default:
                return false;
        }
    }

    private static bool Mentions(ILocalSymbol local, IOperation within, Stack<IOperation> pending, HashSet<ISymbol> seen)
    {
        if (!seen.Add(local))
            return true;

        var mentions = within.Root().Descendants().OfType<ILocalReferenceOperation>().Where(mention => KnownTypes.Same(mention.Local, local)).ToList();
        foreach (var mention in mentions)
            pending.Push(mention);
        return mentions.Count > 0;
    }

    /// <summary>By the interface itself: a list is one too, but has been filled.</summary>
    private static bool IsLazy(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface, Arity: 1, Name: "IEnumerable" or "IObservable" or "IAsyncEnumerable" or "IOrderedEnumerable" };
}
