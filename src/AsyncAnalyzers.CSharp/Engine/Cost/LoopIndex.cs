using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    private readonly ConcurrentDictionary<(string Name, int Depth), Reach> _known = new();
    private readonly ConcurrentDictionary<(FunctionShape Function, int Depth), Reach> _beside = new();
    private readonly Compilation _compilation;
    private readonly CatalogueIndex _catalogue;
    private Names? _names;

    public LoopIndex(Compilation compilation, CatalogueIndex catalogue)
    {
        _compilation = compilation;
        _catalogue = catalogue;
    }

    /// <summary>Whether a call may do so much work that it is worth a symbol.</summary>
    /// <param name="call">The call.</param>
    /// <param name="threshold">From how many operations on it is.</param>
    /// <param name="hasLocalFunctions">Whether the code around declares local functions, which the call may mean.</param>
    public bool MayBeHeavy(InvocationExpressionSyntax call, long threshold, bool hasLocalFunctions)
    {
        if (CallNames.Of(call) is not { } name || ReachOf(name, Beside(call, hasLocalFunctions), DeepestCall) is not { IsNothing: false } reach)
            return false;

        // What a loop counts to may be an argument, which a variable of the caller may hold.
        return reach.IsHeavy(threshold) || (reach.Depth > 0 && (reach with { Largest = Math.Max(reach.Largest, LargestAround(call)) }).IsHeavy(threshold));
    }

    /// <summary>Whether a catalogue row may give what is called or made a weight.</summary>
    public bool MayCompute(SyntaxNode call) =>
        (call is InvocationExpressionSyntax invocation ? CallNames.Of(invocation) : CallNames.Of((ObjectCreationExpressionSyntax)call)) is { } name && CallNames.MayCompute(_catalogue, name);

    /// <summary>Whether a loop may do so much work that it is worth an operation tree.</summary>
    public bool MayBeHeavy(StatementSyntax loop, long threshold, bool hasLocalFunctions)
    {
        var (shape, names) = ShapeWalk.Of(loop);
        shape.Beside = Beside(loop, hasLocalFunctions);
        var reach = ReachOf(shape, DeepestCall);
        if (reach.IsHeavy(threshold))
            return true;

        var largest = Math.Max(LargestAround(loop), names.Select(NumberOf).DefaultIfEmpty().Max());
        return (reach with { Largest = Math.Max(reach.Largest, largest) }).IsHeavy(threshold);
    }

    /// <summary>Whether a function has a loop or computes, or calls one that may.</summary>
    public bool MayLoop(SyntaxNode body) =>
        TreeShapes.At(body.Parent!) is not { } shape || !ReachOf(shape, DeepestCall).IsNothing;

    /// <summary>Whether the callee is the caller, or calls something of the caller's name: recursion is not followed.</summary>
    public bool CallsBack(SyntaxNode callee, SyntaxNode caller) =>
        callee == caller
        || (TreeShapes.At(callee.Parent!) is { } called
            && TreeShapes.At(caller.Parent!) is { } calling
            && (called.Name == calling.Name || called.Calls.ContainsKey(calling.Name)));

    /// <summary>The largest number in the functions around; without a bound where there is none, as in an initializer.</summary>
    private static double LargestAround(SyntaxNode node)
    {
        double? largest = null;
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            if (current is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax && TreeShapes.At(current) is { } shape)
                largest = Math.Max(largest ?? 0, shape.Largest);
        }

        return largest ?? double.MaxValue;
    }

    /// <summary>Of a constant or field of another file.</summary>
    private double NumberOf(string name) => Known.Numbers.TryGetValue(name, out var number) ? number : 0;

    private static IEnumerable<FunctionShape> Beside(SyntaxNode node, bool hasLocalFunctions) =>
        hasLocalFunctions ? TreeShapes.Around(node).Values : Array.Empty<FunctionShape>();

    /// <summary>The same where a local function may be meant.</summary>
    private Reach ReachOf(string called, IEnumerable<FunctionShape> beside, int depth)
    {
        var reach = ReachOf(called, depth);
        foreach (var function in beside)
        {
            if (function.Name == called)
                reach = reach.Or(_beside.TryGetValue((function, depth), out var known) ? known : _beside.GetOrAdd((function, depth), ReachOf(function, depth)));
        }

        return reach;
    }

    private Reach ReachOf(string called, int depth)
    {
        var api = CallNames.MayCompute(_catalogue, called) ? Reach.OfApi : Reach.Nothing;
        var name = CallNames.Bare(called);
        if (!Known.Functions.TryGetValue(name, out var functions) || functions.Count > MostFunctionsOfAName)
            return api;
        if (_known.TryGetValue((name, depth), out var known))
            return known.Or(api);

        var reach = Reach.Nothing;
        foreach (var function in functions)
        {
            if (function.Shape is { } shape)
                reach = reach.Or(ReachOf(shape, depth));
        }

        return _known.GetOrAdd((name, depth), reach).Or(api);
    }

    private Reach ReachOf(FunctionShape function, int depth)
    {
        var reach = new Reach(function.Depth, function.HasElements, function.Largest, Computes: false);
        if (depth == 0)
            return reach;

        foreach (var call in function.Calls)
        {
            if (call.Key != function.Name && ReachOf(call.Key, function.Beside, depth - 1) is { IsNothing: false } inner)
                reach = reach.Or(inner.In(call.Value));
        }

        return reach;
    }

    private Names Known => _names ??= new Names(_compilation);

    private sealed class Names
    {
        public Names(Compilation compilation)
        {
            foreach (var tree in compilation.SyntaxTrees)
            {
                var shapes = TreeShapes.Of(tree);
                foreach (var number in shapes.Numbers)
                    Numbers[number.Key] = Numbers.TryGetValue(number.Key, out var other) && other > number.Value ? other : number.Value;
                foreach (var function in shapes.Functions)
                {
                    if (!Functions.TryGetValue(function.Name, out var named))
                        Functions.Add(function.Name, named = []);
                    named.Add(function);
                }
            }
        }

        public Dictionary<string, List<DeclaredFunction>> Functions { get; } = new();

        public Dictionary<string, double> Numbers { get; } = new();
    }
}
