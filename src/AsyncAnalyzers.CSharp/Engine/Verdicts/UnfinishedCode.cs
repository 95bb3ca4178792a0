using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Code that somebody is writing: where the parser has an error, what stands there may be half of what was meant, and the
/// compiler speaks already.
/// </summary>
internal static class UnfinishedCode
{
    /// <summary>Whether a syntax error touches the reported place, or the simple statement or expression body around it.</summary>
    public static bool Contains(Fault fault)
    {
        var place = fault.Operation.Syntax;
        // Nearly every file that is looked at parses.
        if (!place.SyntaxTree.GetRoot().ContainsDiagnostics)
            return false;

        var whole = place.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax);
        return HasErrors(place.SyntaxTree, place is ExpressionSyntax ? place.FullSpan : fault.Span) || (whole is not null && IsSimple(whole) && HasErrors(place.SyntaxTree, whole.Span));
    }

    /// <summary>What is wrong in the body of a loop says nothing of its head.</summary>
    private static bool IsSimple(SyntaxNode node) => node is
        ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax;

    private static bool HasErrors(SyntaxTree tree, TextSpan span) =>
        tree.GetDiagnostics().Any(error => error.Severity == DiagnosticSeverity.Error && error.Location.SourceSpan.IntersectsWith(span));
}
