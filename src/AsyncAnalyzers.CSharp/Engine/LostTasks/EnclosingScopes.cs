using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>The scopes of a function that end when a <c>return</c> leaves them, while the returned task is still running.</summary>
internal sealed class EnclosingScopes
{
    private readonly ResourceFlow _resources;
    private readonly ElidedFinally _finally;
    private readonly ElidedCatch _catch;

    public EnclosingScopes(CompilationFacts facts)
    {
        _resources = new ResourceFlow(facts);
        _finally = new ElidedFinally(facts);
        _catch = new ElidedCatch(facts);
    }

    /// <summary>By syntax alone: whether a <c>using</c> or <c>try</c> of the same function is around.</summary>
    public static bool MayHaveAny(ReturnStatementSyntax statement) => Around(statement).Any();

    /// <summary>Why the task of <paramref name="call"/> must not leave, as the message says it; null when it may.</summary>
    public string? Reason(ReturnStatementSyntax statement, IInvocationOperation call, bool onlyUsing, CodeBlock block)
    {
        foreach (var (scope, child) in Around(statement))
        {
            var reason = scope switch
            {
                TryStatementSyntax guarded when !onlyUsing => OfTry(guarded, child, statement, call, block),
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
                && !EmptyDisposal.Is(resource.Type)
                && block.Operation(scope) is { } operation
                && _resources.Reaches(call, _resources.DerivedFrom(resource, operation), tokens: true))
            {
                return $"'{resource.Name}' is disposed";
            }
        }

        return null;
    }

    private string? OfTry(TryStatementSyntax guarded, SyntaxNode child, ReturnStatementSyntax statement, IInvocationOperation call, CodeBlock block)
    {
        if (child == guarded.Finally)
            return null;
        if (guarded.Finally is { Block: { Statements.Count: > 0 } cleanUp } && !_finally.MayRunEarly(cleanUp, guarded, statement, block))
            return "the 'finally' runs";

        return child == guarded.Block && guarded.Catches.Count > 0 && !_catch.MayRunEarly(guarded, call, block) ? "the 'catch' is left, which misses its exception" : null;
    }
}
