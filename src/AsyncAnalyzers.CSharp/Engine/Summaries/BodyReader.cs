using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>Reads what one synchronous function does by itself; lambdas that it only hands on are not its own.</summary>
internal sealed class BodyReader
{
    private readonly CompilationFacts _facts;
    private readonly BlockingApis _apis;
    private readonly CalledFunctions _calls;
    private readonly DelegateArguments _delegates;

    public BodyReader(CompilationFacts facts)
    {
        _facts = facts;
        _apis = new BlockingApis(facts);
        _calls = new CalledFunctions(facts);
        _delegates = new DelegateArguments(facts);
    }

    public FunctionBody Read(SourceFunction function, CancellationToken cancellation)
    {
        // An async function returns at its first await, and what blocks in it is reported in it.
        if (_facts.Contexts.OfMember(function.Method).Kind != ContextKind.Sync || function.Model.GetOperation(function.Declaration, cancellation) is not { } root)
            return FunctionBody.Empty;

        var blocks = ImmutableArray.CreateBuilder<BlockingStep>();
        var calls = ImmutableArray.CreateBuilder<CallStep>();
        var context = new FunctionContext(ContextKind.Sync, function.Method);
        foreach (var operation in Own(root, function.Method))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_apis.Find(operation, context, function.Method, cancellation) is { } fault)
                AddBlock(fault, function.Method, blocks);
            else
                AddCalls(operation, function.Method, calls);
        }

        return new FunctionBody(blocks.OrderBy(block => block.Place.Span.Start).ToImmutableArray(), calls.OrderBy(call => call.Place.Span.Start).ToImmutableArray());
    }

    private void AddBlock(Fault fault, IMethodSymbol function, ImmutableArray<BlockingStep>.Builder blocks)
    {
        // Whoever has told another analyzer that a wait is meant has told the callers, too.
        if (Guards.Of(fault.Operation, function) is { } guards && !DecidedElsewhere.Includes(fault, function))
            blocks.Add(new BlockingStep(fault.Api, fault.Kind, new SourcePlace(fault.Operation.Syntax.SyntaxTree, fault.Span), _apis.IsCertain(fault), guards));
    }

    private void AddCalls(IOperation operation, IMethodSymbol function, ImmutableArray<CallStep>.Builder calls)
    {
        var parameter = _delegates.Called(operation, function);
        var targets = parameter is null ? _calls.By(operation) : new[] { (((IInvocationOperation)operation).TargetMethod, false) };
        foreach (var (target, isDispatched) in targets)
        {
            var delegates = _delegates.Of(operation, function);
            if (parameter is null && delegates.IsEmpty && !_facts.Chains.MayBlock(target))
                continue;
            if (Guards.Of(operation, function) is not { } guards)
                return;

            calls.Add(new CallStep(target, isDispatched, FlagArguments.Of(operation, function), new SourcePlace(operation.Syntax.SyntaxTree, Squiggle.Of(operation)), guards)
            {
                Delegates = delegates,
                Parameter = parameter,
                IsByDelegate = operation is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke },
            });
        }
    }

    /// <summary>The operations that run on the function's own thread while it runs, in no particular order.</summary>
    private IEnumerable<IOperation> Own(IOperation root, IMethodSymbol method)
    {
        var member = OutermostMember(method);
        var pending = new Stack<IOperation>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (current != root && (current is ILocalFunctionOperation || (current is IAnonymousFunctionOperation lambda && !RunsInPlace(lambda, member))))
                continue;

            yield return current;
            foreach (var child in current.ChildOperations)
                pending.Push(child);
        }
    }

    private bool RunsInPlace(IAnonymousFunctionOperation lambda, ISymbol member) =>
        _facts.Contexts.Of(lambda.Body, member) is { IsInline: true, Kind: ContextKind.Sync };

    private static ISymbol OutermostMember(IMethodSymbol method)
    {
        ISymbol member = method;
        while (member is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            member = member.ContainingSymbol;

        return member;
    }
}
