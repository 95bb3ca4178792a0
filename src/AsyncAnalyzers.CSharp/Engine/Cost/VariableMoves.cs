using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>
/// Why a local or parameter has another value in another round: the loops that move it, and the variables it is computed from.
/// Told once for each variable of a function, since generated code asks as often as it writes.
/// </summary>
internal sealed class VariableMoves
{
    private static readonly ConditionalWeakTable<IOperation, ConcurrentDictionary<ISymbol, VariableMoves>> Functions = new();

    private readonly HashSet<SyntaxNode> _loops = [];
    private readonly HashSet<ISymbol> _sources = new(SymbolEqualityComparer.Default);

    private VariableMoves(ISymbol variable, VariableWrites function)
    {
        var writes = function.Of(variable);
        foreach (var value in writes.Select(VariableWrites.PlainValue))
            ComputedFrom(value);

        // What goes up in steps is another in each round of all loops around, up to that in which it starts anew.
        var restarts = new HashSet<SyntaxNode>(writes.Where(write => IsReset(write, variable)).SelectMany(LoopsAround).Select(loop => loop.Syntax));
        foreach (var loop in writes.Where(write => IsStep(write, variable)).SelectMany(write => LoopsAround(write).TakeWhile(loop => !restarts.Contains(loop.Syntax))))
            _loops.Add(loop.Syntax);

        InSteps = _loops.Count > 0;
        if (writes.Count == 0 && function.LoopOver(variable) is { } list)
        {
            _loops.Add(list.Syntax);
            ComputedFrom(list.Collection);
        }
    }

    /// <summary>The loops each of whose rounds gives it another value, apart from what its sources get.</summary>
    public IEnumerable<SyntaxNode> Loops => _loops;

    /// <summary>The variables that its values are computed from.</summary>
    public IEnumerable<ISymbol> Sources => _sources;

    /// <summary>It goes up or down in steps, as the number of a row does.</summary>
    public bool InSteps { get; }

    /// <summary>Of a variable in the function that the operation belongs to.</summary>
    public static VariableMoves Of(ISymbol variable, IOperation operation) => Functions
        .GetValue(operation.Root(), _ => new ConcurrentDictionary<ISymbol, VariableMoves>(SymbolEqualityComparer.Default))
        .GetOrAdd(variable, asked => new VariableMoves(asked, VariableWrites.Around(operation)));

    /// <summary>The locals and parameters that an operation mentions.</summary>
    public static IEnumerable<ISymbol> VariablesIn(IOperation operation) => operation.DescendantsAndSelf().Select(Variable).OfType<ISymbol>();

    private void ComputedFrom(IOperation? value)
    {
        if (value is not null)
            _sources.UnionWith(VariablesIn(value));
    }

    private static ISymbol? Variable(IOperation part) => part switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary><c>i++</c>, <c>i += n</c>, <c>i = i + n</c>.</summary>
    private static bool IsStep(IOperation write, ISymbol variable) =>
        VariableWrites.PlainValue(write) is not { } value || (value.Unwrap() is IBinaryOperation && !IsReset(write, variable));

    /// <summary>A value that is not made from the one before.</summary>
    private static bool IsReset(IOperation write, ISymbol variable) =>
        VariableWrites.PlainValue(write) is { } value && !VariablesIn(value).Contains(variable, SymbolEqualityComparer.Default);

    /// <summary>The loops in whose rounds an operation runs, the innermost first; the start of a counter runs before them.</summary>
    private static IEnumerable<ILoopOperation> LoopsAround(IOperation operation)
    {
        for (IOperation? current = operation.Parent, child = operation; current is not null; child = current, current = current.Parent)
        {
            if (current is ILoopOperation loop && !(loop is IForLoopOperation head && head.Before.Contains(child)))
                yield return loop;
        }
    }
}
