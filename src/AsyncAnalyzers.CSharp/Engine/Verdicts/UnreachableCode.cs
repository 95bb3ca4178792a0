using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>What stands behind a <c>return</c> in its own block never runs; the compiler says so (CS0162).</summary>
internal static class UnreachableCode
{
    // Who switches code off writes the exit right above it, and ten thousand statements in a row must not be gone through ten thousand times.
    private const int FurthestExit = 32;

    public static bool Contains(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax:
                    return false;
                case StatementSyntax { Parent: BlockSyntax block } statement when IsBehindExit(block.Statements, statement):
                case StatementSyntax { Parent: SwitchSectionSyntax section } inSection when IsBehindExit(section.Statements, inSection):
                    return true;
            }
        }

        return false;
    }

    private static bool IsBehindExit(SyntaxList<StatementSyntax> statements, StatementSyntax statement)
    {
        var place = statements.IndexOf(statement);
        for (var i = place - 1; i >= 0 && i >= place - FurthestExit; i--)
        {
            if (statements[i] is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax)
                return !statements.Skip(i + 1).Take(place - i).Any(IsTarget);
        }

        return false;
    }

    /// <summary>A label in or before the statement may be jumped to.</summary>
    private static bool IsTarget(StatementSyntax statement) =>
        statement.DescendantNodesAndSelf().Any(part => part.IsKind(SyntaxKind.LabeledStatement));
}
