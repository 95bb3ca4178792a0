using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>Where a name is written, as something that is called, read or named.</summary>
internal static class MentionedNames
{
    /// <summary>The mentions in a whole compilation: files that do not have the name are not walked.</summary>
    public static IEnumerable<SimpleNameSyntax> In(Compilation compilation, string name) =>
        compilation.SyntaxTrees.Where(tree => NameFilter.MayMention(tree, name)).SelectMany(tree => In(tree.GetRoot(), name));

    public static IEnumerable<SimpleNameSyntax> In(SyntaxNode scope, string name) =>
        scope.DescendantNodes().OfType<SimpleNameSyntax>().Where(mention => mention.Identifier.ValueText == name);
}
