using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>Where a name is written, as something that is called, read or named.</summary>
internal static class MentionedNames
{
    // Symbol-free and keyed by tree, so an edit in one file leaves the other files' entries alive.
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Names = new();

    /// <summary>The mentions in a whole compilation: files that do not have the name are not walked again.</summary>
    public static IEnumerable<SimpleNameSyntax> In(Compilation compilation, string name) =>
        compilation.SyntaxTrees.Where(tree => Names.GetValue(tree, NamesIn).Contains(name)).SelectMany(tree => In(tree.GetRoot(), name));

    public static IEnumerable<SimpleNameSyntax> In(SyntaxNode scope, string name) =>
        scope.DescendantNodes().OfType<SimpleNameSyntax>().Where(mention => mention.Identifier.ValueText == name);

    private static HashSet<string> NamesIn(SyntaxTree tree) => new(tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText));
}
