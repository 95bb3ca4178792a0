using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>The functions of one file: syntax alone, so that an edit in one file leaves the others' entries alive.</summary>
internal sealed class TreeShapes
{
    private readonly Dictionary<int, FunctionShape> _byPosition;

    public TreeShapes(ShapeWalk walk)
    {
        _byPosition = walk.Functions;
        Numbers = walk.Numbers;
    }

    /// <summary>The functions in no particular order.</summary>
    public IEnumerable<FunctionShape> Functions => _byPosition.Values;

    /// <summary>What is declared with a large number, by name.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; }

    public static TreeShapes Of(SyntaxTree tree) => TreeIndex.Of(tree).Shapes;

    /// <summary>The function that is declared at a position.</summary>
    public FunctionShape? At(int position) => _byPosition.TryGetValue(position, out var shape) ? shape : null;
}
