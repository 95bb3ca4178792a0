using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>The scopes of a function that end when a <c>return</c> leaves them, while the returned task is still running.</summary>
internal sealed class EnclosingScopes
{
    /// <summary>What a <c>finally</c> gives back must be given back by the thread that took it.</summary>
    private static readonly string[] ThreadAffine =
    [
        "System.Threading.Monitor", "System.Threading.ReaderWriterLockSlim", "System.Threading.ReaderWriterLock",
        "System.Threading.SpinLock", "System.Threading.Mutex", "System.Threading.Lock",
    ];

    private readonly CompilationFacts _facts;
    private readonly ResourceFlow _resources;

    public EnclosingScopes(CompilationFacts facts)
    {
        _facts = facts;
        _resources = new ResourceFlow(facts);
    }

    /// <summary>By syntax alone: whether a <c>using</c> or <c>try</c> of the same function is around.</summary>
    public static bool MayHaveAny(ReturnStatementSyntax statement) => Around(statement).Any();

    /// <summary>Why the task of <paramref name="call"/> must not leave, as the message says it; null when it may.</summary>
    public string? Reason(ReturnStatementSyntax statement, IInvocationOperation call, CodeBlock block)
    {
        foreach (var (scope, child) in Around(statement))
        {
            var reason = scope switch
            {
                TryStatementSyntax guarded => OfTry(guarded, child, statement, block),
                UsingStatementSyntax { Declaration: { } declaration } => OfUsing(declaration, scope, call, block),
                LocalDeclarationStatementSyntax { Declaration: { } declaration, Parent: { } around } => OfUsing(declaration, around, call, block),
                _ => null,
            };
            if (reason is not null)
                return reason;
        }

        return null;
    }

    /// <summary>The scopes from the inside out, each with the part of it that the statement is in.</summary>
    private static IEnumerable<(SyntaxNode Scope, SyntaxNode Child)> Around(SyntaxNode statement)
    {
        for (SyntaxNode child = statement, node = statement.Parent!; node is not (null or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax); child = node, node = node.Parent!)
        {
            if (node is UsingStatementSyntax or TryStatementSyntax)
                yield return (node, child);
            if (node is not BlockSyntax block)
                continue;

            foreach (var declaration in block.Statements.OfType<LocalDeclarationStatementSyntax>())
            {
                if (declaration.UsingKeyword.RawKind != 0 && declaration.SpanStart < statement.SpanStart)
                    yield return (declaration, child);
            }
        }
    }

    private string? OfUsing(VariableDeclarationSyntax declaration, SyntaxNode scope, IInvocationOperation call, CodeBlock block)
    {
        foreach (var variable in declaration.Variables)
        {
            if (block.Model.GetDeclaredSymbol(variable, block.Cancellation) is ILocalSymbol resource
                && block.Operation(scope) is { } operation
                && _resources.Reaches(call, _resources.DerivedFrom(resource, operation), tokens: true))
            {
                return $"'{resource.Name}' is disposed";
            }
        }

        return null;
    }

    private string? OfTry(TryStatementSyntax guarded, SyntaxNode child, ReturnStatementSyntax statement, CodeBlock block)
    {
        if (child == guarded.Finally)
            return null;
        if (guarded.Finally is { Block: { Statements.Count: > 0 } cleanUp } && !OnlyLeavesLocks(cleanUp, block) && !IsHandedOver(cleanUp, statement))
            return "the 'finally' runs";

        return child == guarded.Block && guarded.Catches.Any(handler => !GivesTask(handler, block)) ? "the 'catch' is left, which misses its exception" : null;
    }

    /// <summary>
    /// <c>dispose = false; return GoOnAsync(resource);</c> before <c>finally { if (dispose) … }</c>: on this path the task itself
    /// does what the <c>finally</c> would do.
    /// </summary>
    private static bool IsHandedOver(BlockSyntax cleanUp, ReturnStatementSyntax statement)
    {
        if (statement.Parent is not BlockSyntax around || !cleanUp.Statements.All(part => part is IfStatementSyntax { Else: null }))
            return false;

        var asked = new HashSet<string>(cleanUp.Statements.OfType<IfStatementSyntax>()
            .SelectMany(part => part.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>(), (_, name) => name.Identifier.ValueText));
        return around.Statements.TakeWhile(before => before != statement).Any(before =>
            before is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var flag } } } && asked.Contains(flag));
    }

    private bool OnlyLeavesLocks(BlockSyntax cleanUp, CodeBlock block) =>
        cleanUp.DescendantNodes().OfType<InvocationExpressionSyntax>().ToList() is { Count: > 0 } calls
        && calls.All(call => block.Model.GetSymbolInfo(call, block.Cancellation).Symbol is { } method
            && ThreadAffine.Any(type => KnownTypes.Same(method.ContainingType, _facts.Types.Get(type))));

    /// <summary>
    /// A handler that hands the exception on as a task, <c>Task.FromException(e)</c> or <c>source.SetException(e)</c>, is for the
    /// exceptions of the call itself: those of the task arrive as they are.
    /// </summary>
    private bool GivesTask(CatchClauseSyntax handler, CodeBlock block) =>
        handler.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            block.Model.GetSymbolInfo(call, block.Cancellation).Symbol is IMethodSymbol { Name: "FromException" or "FromCanceled" or "SetException" or "TrySetException" or "SetCanceled" or "TrySetCanceled" } method
            && (_facts.Awaitables.IsTask(method.ContainingType) || method.ContainingType.Name.StartsWith("TaskCompletionSource", System.StringComparison.Ordinal)));
}
