using System.Runtime.CompilerServices;
using AsyncAnalyzers.CSharp.Engine.Cost;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine;

/// <summary>
/// What the syntax of one file says of its functions: at first which there are, and of each what is in it once somebody asks. To
/// walk all bodies of a program costs a tenth of binding it, and hardly a quarter of them is ever asked about. It lives as long
/// as the tree, and an edit elsewhere does not touch it.
/// </summary>
internal sealed class TreeIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> Trees = new();

    private TreeIndex(SyntaxTree tree)
    {
        Names = new TreeNames();
        Shapes = new TreeShapes();
        foreach (var member in DeclaredMembers.Of(tree))
        {
            Names.Add(member);
            Shapes.Add(member);
        }
    }

    /// <summary>How the functions loop and what they call.</summary>
    public TreeShapes Shapes { get; }

    /// <summary>The functions that may block, and what they mention.</summary>
    public TreeNames Names { get; }

    public static TreeIndex Of(SyntaxTree tree) => Trees.GetValue(tree, key => new TreeIndex(key));
}
