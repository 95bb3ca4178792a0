using System;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Options;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Rewrites <c>foreach</c> to <c>await foreach</c> (<c>ASYNC108</c>).</summary>
internal static class EnumerationSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        if (context.LanguageVersion < LanguageVersion.CSharp8)
            return SiteDraft.Blocked(ConversionObstacle.LanguageVersion);
        if (fault.Operation.Kind == NewerKinds.Spread)
            return OfSpread(fault, context);
        if (Loop(fault.Operation.Syntax) is not { } loop)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        var names = context.NamesAt(loop);
        return Source(fault, loop, names, context) is { } source
            ? Awaited(loop, source, names, fault, context)
            : SiteDraft.Blocked(ConversionObstacle.NoReplacement);
    }

    /// <summary><c>[.. await query.ToListAsync(token)]</c></summary>
    private static SiteDraft OfSpread(Fault fault, PlanningContext context)
    {
        if (fault.Operation.ChildOperations.First().Syntax is not ExpressionSyntax query || fault.Counterpart is not { } counterpart)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        var names = context.NamesAt(query);
        names.Import(counterpart);
        var token = context.TokenAt(query);
        return new AwaitSite(query, node => Called(node, counterpart.Name, token), counterpart.ReturnType).Draft(context, names, fault);
    }

    /// <summary>The loop with <c>await</c> over what <paramref name="source"/> makes of its source.</summary>
    public static SiteDraft Awaited(CommonForEachStatementSyntax loop, Func<ExpressionSyntax, ExpressionSyntax> source, NameScope names, Fault? fault, PlanningContext context)
    {
        var configured = !(fault is not null && context.ComesBackToLoop(fault))
            && context.Facts.Settings.ConfigureAwait(context.Root.SyntaxTree) == ConfigureAwaitPolicy.Library;
        if (configured && names.Resolve("System.Threading.Tasks.TaskAsyncEnumerableExtensions") is { } extensions)
            names.Import(extensions.GetMembers("ConfigureAwait").OfType<IMethodSymbol>().First());
        var edits = new[]
        {
            new NodeEdit(loop.Expression, node => configured ? AwaitWriter.WithConfigureAwait(source((ExpressionSyntax)node)) : source((ExpressionSyntax)node)),
            new NodeEdit(loop, Await),
        };
        return SiteDraft.Of(edits, names.Usings);
    }

    private static CommonForEachStatementSyntax? Loop(SyntaxNode syntax) =>
        syntax as CommonForEachStatementSyntax
        ?? syntax.Ancestors().OfType<CommonForEachStatementSyntax>().FirstOrDefault(loop => Unwrap(loop.Expression) == syntax);

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax parenthesized ? Unwrap(parenthesized.Expression) : expression;

    private static Func<ExpressionSyntax, ExpressionSyntax>? Source(Fault fault, CommonForEachStatementSyntax loop, NameScope names, PlanningContext context)
    {
        if (fault.Counterpart is { } counterpart)
        {
            var call = (fault.Operation as IForEachLoopOperation)?.Collection.Unwrap() ?? fault.Operation;
            return call.Syntax == loop.Expression && CounterpartCall.Create(call, counterpart, names, context) is { } written ? written.Write : null;
        }

        if (fault.Operation is IInvocationOperation)
            return loop.Expression is InvocationExpressionSyntax blocking ? Stripped(blocking, names) : null;

        var type = context.Model.GetTypeInfo(loop.Expression, context.Cancellation).Type;
        var isAsynchronous = KnownTypes.Is(type, context.Facts.Types.AsyncEnumerable);
        if (!isAsynchronous && !ImportAsAsyncEnumerable(type, names, context))
            return null;

        var token = context.TokenAt(loop.Expression) is { } found && ImportWithCancellation(names) ? found : null;
        return node => Cancellable(isAsynchronous ? node : Called(node, "AsAsyncEnumerable", token: null), token);
    }

    private static ExpressionSyntax Cancellable(ExpressionSyntax sequence, string? token) => token is null ? sequence : Called(sequence, "WithCancellation", token);

    // 'ToBlockingEnumerable(token)': the token moves to the enumeration.
    private static Func<ExpressionSyntax, ExpressionSyntax>? Stripped(InvocationExpressionSyntax blocking, NameScope names)
    {
        if (TaskWaitSite.Receiver(blocking) is null || blocking.ArgumentList.Arguments.Count > 1)
            return null;
        if (blocking.ArgumentList.Arguments.Count == 0)
            return node => TriviaKeeper.Shrink(node, TaskWaitSite.Receiver(node)!);
        return ImportWithCancellation(names) ? node => CombinedWaitSite.Renamed((InvocationExpressionSyntax)node, "WithCancellation") : null;
    }

    private static bool ImportWithCancellation(NameScope names)
    {
        if (names.Resolve("System.Threading.Tasks.TaskAsyncEnumerableExtensions")?.GetMembers("WithCancellation").OfType<IMethodSymbol>().FirstOrDefault() is not { } extension)
            return false;

        names.Import(extension);
        return true;
    }

    private static bool ImportAsAsyncEnumerable(ITypeSymbol? type, NameScope names, PlanningContext context)
    {
        if (type is null || type.GetMembers("AsAsyncEnumerable").OfType<IMethodSymbol>().Any(method => method.Parameters.Length == 0))
            return type is not null;
        var extension = context.Facts.Types.EntityFrameworkOperators?.GetMembers("AsAsyncEnumerable").OfType<IMethodSymbol>().FirstOrDefault();
        if (extension?.ReduceExtensionMethod(type) is not { } reduced)
            return false;
        names.Import(reduced);
        return true;
    }

    private static ExpressionSyntax Called(ExpressionSyntax query, string method, string? token) =>
        AwaitWriter.Call(Parentheses.ForReceiver(query.WithoutTrailingTrivia()), method, token is null ? [] : [SyntaxFactory.ParseExpression(token)]).WithTrailingTrivia(query.GetTrailingTrivia());

    private static SyntaxNode Await(SyntaxNode node)
    {
        var loop = (CommonForEachStatementSyntax)node;
        var await = TriviaKeeper.Modifier(SyntaxKind.AwaitKeyword, loop.ForEachKeyword.LeadingTrivia);
        return loop.WithForEachKeyword(loop.ForEachKeyword.WithLeadingTrivia()).WithAwaitKeyword(await);
    }
}
