using System.Runtime.CompilerServices;
using AsyncAnalyzers.CSharp.Engine.Cost;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine;

/// <summary>
/// What the syntax of one file says of its functions. The work estimate and ASYNC106 ask for different things, but one walk
/// gives both: to walk all files of a program costs more than what is kept of them. It lives as long as the tree, and an edit
/// elsewhere does not touch it.
/// </summary>
internal sealed class TreeIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> Trees = new();

    private TreeIndex(SyntaxTree tree)
    {
        var names = new TreeNames();
        Shapes = new TreeShapes(ShapeWalk.Of(tree, names.Add));
        Names = names;
    }

    /// <summary>How the functions loop and what they call.</summary>
    public TreeShapes Shapes { get; }

    /// <summary>The functions that may block, and what they mention.</summary>
    public TreeNames Names { get; }

    public static TreeIndex Of(SyntaxTree tree) => Trees.GetValue(tree, key => new TreeIndex(key));
}
