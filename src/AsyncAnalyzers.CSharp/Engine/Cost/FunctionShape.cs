using System.Collections.Generic;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>What the syntax of a function says of its loops. No symbols and no nodes: it outlives compilations with its tree.</summary>
internal sealed class FunctionShape
{
    public FunctionShape(string name) => Name = name;

    public string Name { get; }

    /// <summary>How deep loops and lambdas are nested.</summary>
    public int Depth { get; set; }

    /// <summary>The file writes a large number somewhere: it may be what a loop counts to.</summary>
    public bool IsNearLargeNumber { get; set; }

    /// <summary>The names of the functions it calls, each with the deepest nesting of such a call.</summary>
    public Dictionary<string, int> Calls { get; } = new();
}
