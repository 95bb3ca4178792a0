using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Rewrites <c>using</c> to <c>await using</c> and <c>Dispose</c> to <c>DisposeAsync</c> (<c>ASYNC104</c>).</summary>
internal static class DisposalSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        if (context.LanguageVersion < LanguageVersion.CSharp8)
            return SiteDraft.Blocked(ConversionObstacle.LanguageVersion);

        return fault.Operation switch
        {
            IInvocationOperation { Syntax: InvocationExpressionSyntax syntax } call => Call(call, syntax, fault, context),
            { Syntax: UsingStatementSyntax statement } => SiteDraft.Of(new[] { new NodeEdit(statement, node => Await((UsingStatementSyntax)node)) }),
            { Syntax: LocalDeclarationStatementSyntax declaration } =>
                SiteDraft.Of(new[] { new NodeEdit(declaration, node => Await((LocalDeclarationStatementSyntax)node)) }),
            _ => SiteDraft.Blocked(ConversionObstacle.NoReplacement),
        };
    }

    private static SiteDraft Call(IInvocationOperation call, InvocationExpressionSyntax syntax, Fault fault, PlanningContext context)
    {
        // An explicit implementation cannot be called like this.
        var method = context.Model.LookupSymbols(syntax.SpanStart, call.Instance?.Type, "DisposeAsync")
            .OfType<IMethodSymbol>().FirstOrDefault(candidate => candidate.Parameters.Length == 0);
        if (method is null)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        var awaited = new AwaitSite(syntax, node => CombinedWaitSite.Renamed((InvocationExpressionSyntax)node, "DisposeAsync"), method.ReturnType);
        return awaited.Draft(context, context.NamesAt(syntax), fault);
    }

    private static SyntaxNode Await(UsingStatementSyntax statement)
    {
        var await = TriviaKeeper.Modifier(SyntaxKind.AwaitKeyword, statement.UsingKeyword.LeadingTrivia);
        return statement.WithUsingKeyword(statement.UsingKeyword.WithLeadingTrivia()).WithAwaitKeyword(await);
    }

    private static SyntaxNode Await(LocalDeclarationStatementSyntax declaration)
    {
        var await = TriviaKeeper.Modifier(SyntaxKind.AwaitKeyword, declaration.UsingKeyword.LeadingTrivia);
        return declaration.WithUsingKeyword(declaration.UsingKeyword.WithLeadingTrivia()).WithAwaitKeyword(await);
    }
}
