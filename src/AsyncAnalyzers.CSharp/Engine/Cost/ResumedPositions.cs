using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>A function that reads on from a place it is given by reference, and leaves it where it stopped, does a part of one pass.</summary>
internal sealed class ResumedPositions
{
    private readonly HashSet<ISymbol> _parameters = new(SymbolEqualityComparer.Default);

    /// <summary>The parameters by reference with which the loops of the function count.</summary>
    public IEnumerable<ISymbol> Parameters => _parameters;

    public void Note(ISymbol? counter)
    {
        if (counter is IParameterSymbol { RefKind: RefKind.Ref })
            _parameters.Add(counter);
    }

    /// <summary>The scope in which the callee begins anew: it does its rounds once for each round of that.</summary>
    public WorkScope ScopeOf(WorkEstimate callee, IInvocationOperation call, WorkScope scope)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || !callee.Resumed.Contains(parameter.Ordinal) || Quantities.Variable(argument.Value) is not { } position)
                continue;

            Note(position);
            scope = scope.WhereReset(position);
        }

        return scope;
    }
}
