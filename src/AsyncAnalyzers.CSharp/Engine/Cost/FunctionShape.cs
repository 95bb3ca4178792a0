using System;
using System.Collections.Generic;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>What the syntax of a function, or of a part of one, says of its work. No symbols and no nodes: it outlives compilations with its tree.</summary>
internal sealed class FunctionShape
{
    private static readonly Dictionary<string, int> None = new();

    // Half of all functions call nothing that has a name.
    private Dictionary<string, int>? _calls;

    public FunctionShape(string name) => Name = name;

    public string Name { get; }

    /// <summary>The functions that are declared in the same member, itself among them: local functions can be called there alone.</summary>
    public IEnumerable<FunctionShape> Beside { get; set; } = Array.Empty<FunctionShape>();

    /// <summary>How deep loops and lambdas are nested.</summary>
    public int Depth { get; private set; }

    /// <summary>Elements are read or written at places, as in arrays.</summary>
    public bool HasElements { get; set; }

    /// <summary>The largest number in it, or that a constant of the file has which it mentions: it may be what a loop counts to.</summary>
    public double Largest { get; private set; }

    /// <summary>The names of the functions it calls, each with the deepest nesting of such a call.</summary>
    public IReadOnlyDictionary<string, int> Calls => _calls ?? None;

    public void HasLoops(int depth) => Depth = Math.Max(Depth, depth);

    public void Mentions(double number) => Largest = Math.Max(Largest, number);

    public void Call(string name, int depth)
    {
        _calls ??= new Dictionary<string, int>();
        _calls[name] = _calls.TryGetValue(name, out var known) && known > depth ? known : depth;
    }
}
