using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// The functions of one syntax tree and the names that each of them mentions. It lives as long as the tree, and an edit
/// elsewhere does not touch it.
/// </summary>
internal static class TreeNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, object> Trees = new();

    public static ImmutableArray<NamedFunction> Of(SyntaxTree tree) => (ImmutableArray<NamedFunction>)Trees.GetValue(tree, Index);

    private static object Index(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().Select(NamedFunction.Of).OfType<NamedFunction>().ToImmutableArray();
}
