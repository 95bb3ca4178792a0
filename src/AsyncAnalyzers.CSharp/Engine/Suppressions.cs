using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine;

/// <summary>Where somebody has switched a diagnostic off: by a pragma or by <c>[SuppressMessage]</c>.</summary>
internal static class Suppressions
{
    /// <summary>Whether one of the diagnostics is off by its name. By the directives above the place alone; there are few in a file.</summary>
    public static bool IsOff(SyntaxTree tree, int position, ImmutableHashSet<string> ids)
    {
        var root = (CSharpSyntaxNode)tree.GetRoot();
        var off = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var directive = root.GetFirstDirective(IsPragma); directive is not null && directive.SpanStart < position; directive = directive.GetNextDirective(IsPragma))
        {
            var pragma = (PragmaWarningDirectiveTriviaSyntax)directive;
            var named = pragma.ErrorCodes.Select(code => code.ToString()).Where(ids.Contains).ToList();
            if (pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword))
                off.UnionWith(named);
            else if (pragma.ErrorCodes.Count == 0)
                off.Clear();
            else
                off.ExceptWith(named);
        }

        return off.Count > 0;
    }

    /// <summary>Whether an attribute of the member, or of a type around it, names one of the diagnostics.</summary>
    public static bool IsSuppressed(ISymbol member, ImmutableHashSet<string> ids)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "SuppressMessageAttribute" or "UnconditionalSuppressMessageAttribute" }
                    && attribute.ConstructorArguments is { Length: 2 } arguments
                    && arguments[1].Value is string check
                    && ids.Contains(check.Split(':')[0]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsPragma(DirectiveTriviaSyntax directive) => directive.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia);
}
