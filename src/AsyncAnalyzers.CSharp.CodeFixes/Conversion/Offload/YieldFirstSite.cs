using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Offload;

/// <summary>Writes <c>await Task.Yield();</c> as the first statement of an async <c>ExecuteAsync</c>.</summary>
internal static class YieldFirstSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        var method = fault.Operation.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        if (method is not { Body.Statements.Count: > 0 } || !method.Modifiers.Any(SyntaxKind.AsyncKeyword))
            return SiteDraft.Blocked(ConversionObstacle.SynchronousCaller);
        // The host awaits all of it, so that to yield gains nothing.
        if (fault.Api == "StartAsync")
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        var names = context.NamesAt(method.Body.Statements[0]);
        var yield = names.Write("System.Threading.Tasks.Task") + ".Yield()";
        return SiteDraft.Of([new NodeEdit(method.Body, node => Write((BlockSyntax)node, yield, context.EndOfLine))], names.Usings);
    }

    private static BlockSyntax Write(BlockSyntax body, string yield, SyntaxTrivia endOfLine)
    {
        var statement = SyntaxFactory.ParseStatement("await " + yield + ";")
            .WithLeadingTrivia(TriviaKeeper.Indentation(body.Statements[0]))
            .WithTrailingTrivia(endOfLine);
        return body.WithStatements(body.Statements.Insert(0, statement));
    }
}
