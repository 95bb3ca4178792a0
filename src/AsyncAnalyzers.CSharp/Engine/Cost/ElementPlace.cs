using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
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
    private readonly Queue<IOperation> _waiting = new();
    private readonly VariableWrites _writes;

    private ElementPlace(IOperation element)
    {
        _writes = VariableWrites.Around(element);
        _waiting.Enqueue(element);
        while (_waiting.Count > 0)
        {
            foreach (var part in _waiting.Dequeue().DescendantsAndSelf())
            {
                if (Variable(part) is { } variable && _seen.Add(variable))
                    Follow(variable, part);
            }
        }
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

    private static ISymbol? Variable(IOperation part) => part switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private void Follow(ISymbol variable, IOperation reference)
    {
        if (variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } })
            Lambdas++;
        else if (variable is IParameterSymbol)
            _parameters.Add(variable);

        var writes = _writes.Of(variable);
        foreach (var write in writes)
            Follow(variable, write, writes);
        if (writes.Count == 0 && LoopOver(variable, reference) is { } loop)
        {
            _loops.Add(loop.Syntax);
            _waiting.Enqueue(loop.Collection);
        }
    }

    private void Follow(ISymbol variable, IOperation write, IReadOnlyList<IOperation> writes)
    {
        if (VariableWrites.PlainValue(write) is { } value)
            _waiting.Enqueue(value);
        if (!IsStep(write, variable))
            return;

        // What goes up in steps is another in each round of all loops around, up to that in which it starts anew.
        foreach (var loop in LoopsAround(write))
        {
            if (writes.Any(other => other != write && IsReset(other, variable) && LoopsAround(other).Contains(loop)))
                return;

            _loops.Add(loop.Syntax);
            MovesInSteps = true;
        }
    }

    /// <summary><c>i++</c>, <c>i += n</c>, <c>i = i + n</c>.</summary>
    private static bool IsStep(IOperation write, ISymbol variable) =>
        VariableWrites.PlainValue(write) is not { } value || (value.Unwrap() is IBinaryOperation && !IsReset(write, variable));

    /// <summary>A value that is not made from the one before.</summary>
    private static bool IsReset(IOperation write, ISymbol variable) =>
        VariableWrites.PlainValue(write) is { } value && !value.DescendantsAndSelf().Any(part => KnownTypes.Same(Variable(part), variable));

    /// <summary>The loops in whose rounds an operation runs, the innermost first; the start of a counter runs before them.</summary>
    private static IEnumerable<ILoopOperation> LoopsAround(IOperation operation)
    {
        for (IOperation? current = operation.Parent, child = operation; current is not null; child = current, current = current.Parent)
        {
            if (current is ILoopOperation loop && !(loop is IForLoopOperation head && head.Before.Contains(child)))
                yield return loop;
        }
    }

    private static IForEachLoopOperation? LoopOver(ISymbol variable, IOperation reference) => LoopsAround(reference)
        .OfType<IForEachLoopOperation>()
        .FirstOrDefault(loop => variable is ILocalSymbol local && loop.Locals.Contains(local, SymbolEqualityComparer.Default));
}
