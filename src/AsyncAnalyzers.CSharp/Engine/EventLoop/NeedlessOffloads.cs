using System.Collections.Generic;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary><c>Task.Run</c> around work that needs no thread: it only waits for a task, it only sleeps, or it is asynchronous already.</summary>
internal sealed class NeedlessOffloads : FaultFinder
{
    private readonly ComputingPlaces _places;

    public NeedlessOffloads(CompilationFacts facts, ComputingPlaces places)
        : base(facts, SyntaxKind.InvocationExpression)
    {
        _places = places;
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        var call = (InvocationExpressionSyntax)node;
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Run" } || OffloadedExpression.Of(call) is not { } work || Facts.Contexts.HasOneThread)
            return;
        if (block.Operation(call) is not IInvocationOperation { TargetMethod: { Name: "Run" } method } operation || !KnownTypes.Same(method.ContainingType, Facts.Types.Task))
            return;
        if (Judge(work, call, operation, block) is { } advice)
            found.Add(new Fault(FaultKind.OffloadsNeedlessly, operation, Squiggle.Of(call), block.ContextOf(operation)) { Api = advice });
    }

    private string? Judge(OffloadedExpression work, InvocationExpressionSyntax call, IOperation operation, CodeBlock block)
    {
        if (work.Shape == OffloadedShape.Sleeps)
            return KnownTypes.Same(SymbolOf(work.Whole, block)?.ContainingType, Facts.Types.Get("System.Threading.Thread")) ? "only sleeps, which needs no thread; use 'Task.Delay'" : null;
        if (SymbolOf(work.Call, block) is not IMethodSymbol called || !Facts.Awaitables.IsTask(called.ReturnType))
            return null;
        if (work.Shape == OffloadedShape.Waits)
            return "holds a thread of the pool while it waits for '" + SymbolNames.Of(called) + "'; use its task itself";

        // On a UI thread the part before the first await may be worth another thread; a request has left its own already.
        return call.Parent is AwaitExpressionSyntax && _places.IsRequest(operation, block)
            ? "moves '" + SymbolNames.Of(called) + "', which is asynchronous already, from one thread of the pool to another; await it directly"
            : null;
    }

    private static ISymbol? SymbolOf(ExpressionSyntax expression, CodeBlock block) => block.Model.GetSymbolInfo(expression, block.Cancellation).Symbol;
}
