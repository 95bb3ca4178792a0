using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>
/// Tells by names alone which functions cannot be heavy: nearly all calls of a program end here, before anything is bound.
/// A name stands for all functions that are called so.
/// </summary>
internal sealed class LoopIndex
{
    private const int DeepestCall = 3;

    // Behind a name like Add or Get there is no saying which function is meant.
    private const int MostFunctionsOfAName = 12;

    private readonly ConcurrentDictionary<(string Name, int Depth), int> _known = new();
    private readonly Compilation _compilation;
    private Dictionary<string, List<FunctionShape>>? _functions;

    public LoopIndex(Compilation compilation) => _compilation = compilation;

    /// <summary>Whether a call of that name may do so much work that it is worth a symbol.</summary>
    public bool MayBeHeavy(string name) => Reach(name, DeepestCall) >= 2;

    /// <summary>Whether a function has a loop, or calls one that may have.</summary>
    public bool MayLoop(SyntaxNode body) =>
        TreeShapes.Of(body.SyntaxTree).At(body.Parent!.SpanStart) is not { } shape || Reach(shape, DeepestCall) > 0;

    /// <summary>Whether the callee is the caller, or calls something of the caller's name: recursion is not followed.</summary>
    public bool CallsBack(SyntaxNode callee, SyntaxNode caller) =>
        callee == caller
        || (TreeShapes.Of(callee.SyntaxTree).At(callee.Parent!.SpanStart) is { } called
            && TreeShapes.Of(caller.SyntaxTree).At(caller.Parent!.SpanStart) is { } calling
            && (called.Name == calling.Name || called.Calls.ContainsKey(calling.Name)));

    /// <summary>Loops in loops, through calls too; one loop beside a large number counts as two.</summary>
    private int Reach(string name, int depth)
    {
        if (!Functions().TryGetValue(name, out var functions) || functions.Count > MostFunctionsOfAName)
            return 0;
        if (_known.TryGetValue((name, depth), out var known))
            return known;

        var reach = 0;
        foreach (var function in functions)
            reach = Math.Max(reach, Reach(function, depth));
        return _known.GetOrAdd((name, depth), reach);
    }

    private int Reach(FunctionShape function, int depth)
    {
        var reach = function.Depth == 1 && function.IsNearLargeNumber ? 2 : function.Depth;
        if (depth == 0)
            return reach;

        foreach (var call in function.Calls)
        {
            if (call.Key != function.Name && Reach(call.Key, depth - 1) is > 0 and var inner)
                reach = Math.Max(reach, call.Value + inner);
        }

        return reach;
    }

    private Dictionary<string, List<FunctionShape>> Functions()
    {
        if (_functions is { } known)
            return known;

        var functions = new Dictionary<string, List<FunctionShape>>();
        foreach (var tree in _compilation.SyntaxTrees)
        {
            foreach (var function in TreeShapes.Of(tree).Functions)
            {
                if (!functions.TryGetValue(function.Name, out var named))
                    functions.Add(function.Name, named = new List<FunctionShape>());
                named.Add(function);
            }
        }

        return _functions = functions;
    }
}
