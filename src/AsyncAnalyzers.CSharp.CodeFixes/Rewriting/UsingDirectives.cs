using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>Adds <c>using</c> directives where a file keeps them, in order when the file has them in order.</summary>
internal static class UsingDirectives
{
    public static SyntaxNode Add(SyntaxNode root, IEnumerable<string> namespaces)
    {
        foreach (var name in namespaces.OrderBy(name => name, StringComparer.Ordinal))
            root = Add((CompilationUnitSyntax)root, name);
        return root;
    }

    private static CompilationUnitSyntax Add(CompilationUnitSyntax unit, string name)
    {
        if (unit.Usings.Count == 0 && FirstNamespaceWithUsings(unit) is { } space)
            return unit.ReplaceNode(space, space.WithUsings(Insert(space.Usings, name, unit)));
        return unit.Usings.Count == 0 ? AddFirst(unit, name) : unit.WithUsings(Insert(unit.Usings, name, unit));
    }

    private static BaseNamespaceDeclarationSyntax? FirstNamespaceWithUsings(CompilationUnitSyntax unit) =>
        unit.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(space => space.Usings.Count > 0);

    private static SyntaxList<UsingDirectiveSyntax> Insert(SyntaxList<UsingDirectiveSyntax> usings, string name, SyntaxNode root)
    {
        if (usings.Any(directive => IsPlain(directive) && directive.Name?.ToString() == name))
            return usings;

        var index = IndexFor(usings, name);
        var directive = Directive(name, TriviaKeeper.EndOfLine(root));
        if (index > 0)
            return usings.Insert(index, directive.WithLeadingTrivia(TriviaKeeper.Indentation(usings[index - 1])));

        var first = usings[0];
        if (first.GetLeadingTrivia().Any(trivia => trivia.IsDirective))
            return usings.Insert(1, directive);
        var indentation = TriviaKeeper.Indentation(first);
        return usings
            .Replace(first, first.WithLeadingTrivia(indentation))
            .Insert(0, directive.WithLeadingTrivia(first.GetLeadingTrivia()));
    }

    // After the last plain directive that sorts before the new one; before the first when there is none. A directive
    // behind an #if is never a neighbour: the new line would belong to the condition.
    private static int IndexFor(SyntaxList<UsingDirectiveSyntax> usings, string name)
    {
        var index = 0;
        for (var i = 0; i < usings.Count; i++)
        {
            if (i > 0 && usings[i].GetLeadingTrivia().Any(trivia => trivia.IsDirective))
                break;
            if (usings[i].GlobalKeyword != default || (IsPlain(usings[i]) && Compare(usings[i].Name!.ToString(), name) < 0))
                index = i + 1;
        }

        return index;
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword == default && directive.GlobalKeyword == default;

    private static int Compare(string left, string right)
    {
        var system = IsSystem(right).CompareTo(IsSystem(left));
        return system != 0 ? system : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSystem(string name) =>
        name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static CompilationUnitSyntax AddFirst(CompilationUnitSyntax unit, string name)
    {
        var line = TriviaKeeper.EndOfLine(unit);
        var directive = Directive(name, line);
        var first = unit.GetFirstToken(includeZeroWidth: true);
        var (header, rest) = SplitHeader(first.LeadingTrivia);
        var blank = rest.Count > 0 && rest[0].IsKind(SyntaxKind.EndOfLineTrivia) ? rest : rest.Insert(0, line);
        return unit.ReplaceToken(first, first.WithLeadingTrivia(blank))
            .WithUsings(SyntaxFactory.SingletonList(directive.WithLeadingTrivia(header)));
    }

    // A file's header comment ends at its first blank line; a comment without one belongs to the first declaration.
    private static (SyntaxTriviaList Header, SyntaxTriviaList Others) SplitHeader(SyntaxTriviaList trivia)
    {
        for (var i = trivia.Count - 1; i > 0; i--)
        {
            if (trivia[i].IsKind(SyntaxKind.EndOfLineTrivia) && (trivia[i - 1].IsKind(SyntaxKind.EndOfLineTrivia) || trivia[i - 1].IsDirective))
                return (SyntaxFactory.TriviaList(trivia.Take(i + 1)), SyntaxFactory.TriviaList(trivia.Skip(i + 1)));
        }

        return (default, trivia);
    }

    private static UsingDirectiveSyntax Directive(string name, SyntaxTrivia line) =>
        SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name))
            .WithUsingKeyword(SyntaxFactory.Token(default, SyntaxKind.UsingKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)))
            .WithSemicolonToken(SyntaxFactory.Token(default, SyntaxKind.SemicolonToken, SyntaxFactory.TriviaList(line)));
}
