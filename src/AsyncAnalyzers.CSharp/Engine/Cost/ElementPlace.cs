using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>
/// What the place of an element is computed from: the loops and lambdas whose rounds move it, <c>pixels[y * width + x]</c>, and the
/// parameters of the function. An element of a list that is gone through anew in each round of another loop depends on one loop alone.
/// </summary>
internal sealed class ElementPlace
{
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> _loops = [];
    private readonly HashSet<ISymbol> _parameters = new(SymbolEqualityComparer.Default);
    private readonly Queue<ISymbol> _waiting = new();

    private ElementPlace(IOperation element)
    {
        Add(VariableMoves.VariablesIn(element));
        while (_waiting.Count > 0)
            Follow(_waiting.Dequeue(), element);
    }

    /// <summary>Of an element of an array, span or picture.</summary>
    public static ElementPlace Of(IOperation element) => new(element);

    /// <summary>The parameters of the function around that it is computed from.</summary>
    public IEnumerable<ISymbol> Parameters => _parameters;

    /// <summary>The number of lambdas around whose parameters it is computed from.</summary>
    public int Lambdas { get; private set; }

    /// <summary>A variable that goes up or down in steps has a part in it, as in the number of a row.</summary>
    public bool MovesInSteps { get; private set; }

    /// <summary>Whether each round of the loop has another place.</summary>
    public bool MovesWith(ILoopOperation loop) => _loops.Contains(loop.Syntax);

    private void Add(IEnumerable<ISymbol> variables)
    {
        foreach (var variable in variables)
        {
            if (_seen.Add(variable))
                _waiting.Enqueue(variable);
        }
    }

    private void Follow(ISymbol variable, IOperation element)
    {
        if (variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } })
            Lambdas++;
        else if (variable is IParameterSymbol)
            _parameters.Add(variable);

        var moves = VariableMoves.Of(variable, element);
        _loops.UnionWith(moves.Loops);
        MovesInSteps |= moves.InSteps;
        Add(moves.Sources);
    }
}
