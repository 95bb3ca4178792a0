using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>
/// Lets an edit of one statement give several, or none: the edit gives a marked block, and once all edits are made the
/// statements of marked blocks move up into the list that holds them.
/// </summary>
internal static class StatementSplicer
{
    private static readonly SyntaxAnnotation Mark = new("AsyncAnalyzers.Splice");

    /// <summary>The statements as one node for now.</summary>
    public static BlockSyntax Several(params StatementSyntax[] statements) =>
        SyntaxFactory.Block(statements).WithAdditionalAnnotations(Mark);

    /// <summary>Dissolves the marked blocks.</summary>
    public static SyntaxNode Splice(SyntaxNode root)
    {
        while (true)
        {
            var holders = root.GetAnnotatedNodes(Mark).Select(block => block.Parent!).Where(CanHold).Distinct().ToList();
            if (holders.Count == 0)
                return root;
            root = root.ReplaceNodes(holders, (_, holder) => Dissolve(holder));
        }
    }

    private static bool CanHold(SyntaxNode holder) => holder is BlockSyntax or SwitchSectionSyntax;

    private static SyntaxNode Dissolve(SyntaxNode holder) => holder switch
    {
        BlockSyntax block => block.WithStatements(SyntaxFactory.List(Flatten(block.Statements))),
        SwitchSectionSyntax section => section.WithStatements(SyntaxFactory.List(Flatten(section.Statements))),
        _ => holder,
    };

    private static IEnumerable<StatementSyntax> Flatten(SyntaxList<StatementSyntax> statements) =>
        statements.SelectMany(statement =>
            statement is BlockSyntax block && block.HasAnnotation(Mark) ? block.Statements.AsEnumerable() : new[] { statement });
}
