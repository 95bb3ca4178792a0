using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine;

/// <summary>The members of all types of a file, and the statements of its program.</summary>
internal static class DeclaredMembers
{
    /// <summary>In no particular order; iterative, since types may be nested deeply.</summary>
    public static IEnumerable<MemberDeclarationSyntax> Of(SyntaxTree tree)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax unit)
            yield break;

        var waiting = new Stack<SyntaxList<MemberDeclarationSyntax>>();
        waiting.Push(unit.Members);
        while (waiting.Count > 0)
        {
            foreach (var member in waiting.Pop())
            {
                if (member is BaseNamespaceDeclarationSyntax space)
                    waiting.Push(space.Members);
                else if (member is TypeDeclarationSyntax type)
                    waiting.Push(type.Members);
                else
                    yield return member;
            }
        }
    }

    /// <summary>The member that a node belongs to; null for one outside of all members, as an attribute of the assembly is.</summary>
    public static MemberDeclarationSyntax? Around(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
}
