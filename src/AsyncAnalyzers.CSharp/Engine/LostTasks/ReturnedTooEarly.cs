using System.Collections.Generic;
using AsyncAnalyzers.CSharp.Engine.Completion;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>
/// Tasks that a function returns from inside a <c>using</c> or <c>try</c> without awaiting them: the resource is disposed, the
/// <c>finally</c> runs and the <c>catch</c> is left before the work ends.
/// </summary>
internal sealed class ReturnedTooEarly : FaultFinder
{
    private readonly EnclosingScopes _scopes;

    public ReturnedTooEarly(CompilationFacts facts)
        : base(facts, SyntaxKind.ReturnStatement)
    {
        _scopes = new EnclosingScopes(facts);
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        var statement = (ReturnStatementSyntax)node;
        if (statement.Expression is not { } returned || !EnclosingScopes.MayHaveAny(statement))
            return;
        if (block.Model.GetEnclosingSymbol(statement.SpanStart, block.Cancellation) is not IMethodSymbol function || !Facts.Awaitables.IsAwaitable(Given(function)))
            return;
        if (block.Operation(statement) is not IReturnOperation { ReturnedValue: { } value } operation)
            return;

        var context = block.ContextOf(operation);
        foreach (var call in Calls(value))
        {
            // What an async function hands out besides its own task is work that goes on: its 'try' is for what it awaits.
            if (_scopes.Reason(statement, call, onlyUsing: function.IsAsync, block) is { } reason)
            {
                found.Add(new Fault(FaultKind.ReturnsTooEarly, call, Squiggle.Of(call), context)
                {
                    Api = SymbolNames.OfCall(call),
                    Remedy = reason + (function.IsAsync ? "; await it first" : "; make the function async and await it"),
                });
            }
        }
    }

    /// <summary>What a <c>return</c> of the function gives: of an async function, the result of its task.</summary>
    private ITypeSymbol? Given(IMethodSymbol function) => function.IsAsync ? Facts.Awaitables.AwaitedType(function.ReturnType) : function.ReturnType;

    /// <summary>The calls whose tasks are returned, through <c>?:</c> and locals with one value; tasks that are completed when they are made are none.</summary>
    private IEnumerable<IInvocationOperation> Calls(IOperation value)
    {
        var open = new Stack<IOperation>();
        open.Push(value);
        while (open.Count > 0)
        {
            var current = open.Pop().Unwrap();
            if (current is IInvocationOperation call && IsRunning(call))
                yield return call;
            else if (current is IConditionalOperation { WhenFalse: { } otherwise } choice)
            {
                open.Push(otherwise);
                open.Push(choice.WhenTrue);
            }
            else if (current is IObjectCreationOperation { Arguments.Length: 1 } wrapper && Facts.Awaitables.IsTask(wrapper.Type))
                open.Push(wrapper.Arguments[0].Value);
        }
    }

    private bool IsRunning(IInvocationOperation call) =>
        Facts.Awaitables.IsAwaitable(call.Type)
        && !Facts.TaskMembers.IsCompletedFactory(call.TargetMethod)
        && !SynchronousInEffect.Is(call)
        && !SyncFlags.AskForSync(call, Facts.Settings.SyncFlagParameters(call.Syntax.SyntaxTree))
        && !(Facts.TaskMembers.KeepsCompletion(call.TargetMethod) && call.Instance?.Unwrap() is IPropertyReferenceOperation);
}
