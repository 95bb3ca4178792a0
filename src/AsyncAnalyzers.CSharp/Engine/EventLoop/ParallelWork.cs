using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary><c>Parallel.ForEach</c> and the last operator of a PLINQ query: they return when all threads are done.</summary>
internal sealed class ParallelWork : FaultFinder
{
    private readonly ComputingPlaces _places;
    private readonly SyncFlags _flags;

    public ParallelWork(CompilationFacts facts, ComputingPlaces places)
        : base(facts, SyntaxKind.InvocationExpression)
    {
        _places = places;
        _flags = new SyncFlags(facts);
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        if (Candidate((InvocationExpressionSyntax)node) is not { } call || !_places.MayCount(call, block) || HasAsyncLambda(call))
            return;
        if (block.Operation(call) is not IInvocationOperation operation || !WaitsForAll(operation.TargetMethod))
            return;
        if (_places.Of(operation, block) is not (not ComputingPlace.Quiet and var place) || _flags.Choose(operation, block.Owner) || _places.IsCalledElsewhere(operation, block))
            return;

        found.Add(new Fault(place == ComputingPlace.Thread ? FaultKind.ParallelHoldsThread : FaultKind.ParallelBlocks, operation, Squiggle.Of(call), block.ContextOf(operation))
        {
            Api = SymbolNames.Of(operation.TargetMethod),
            Remedy = Advice(operation),
        });
    }

    /// <summary>By syntax: the call on <c>Parallel</c>, or the end of the chain that begins with <c>AsParallel</c>.</summary>
    private static InvocationExpressionSyntax? Candidate(InvocationExpressionSyntax node)
    {
        if (node.Expression is not MemberAccessExpressionSyntax access)
            return null;
        if (access.Name.Identifier.ValueText is "For" or "ForEach" or "Invoke")
            return access.Expression is IdentifierNameSyntax { Identifier.ValueText: "Parallel" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parallel" } ? node : null;
        if (access.Name.Identifier.ValueText != "AsParallel")
            return null;

        var call = node;
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer })
            call = outer;
        return call == node ? null : call;
    }

    /// <summary>That the lambda becomes async void is the greater evil, and another rule's.</summary>
    private static bool HasAsyncLambda(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Any(argument => argument.Expression is AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: (int)SyntaxKind.AsyncKeyword });

    private bool WaitsForAll(IMethodSymbol method) =>
        KnownTypes.Same(method.ContainingType, Facts.Types.Get("System.Threading.Tasks.Parallel"))
        || (KnownTypes.Same(method.ContainingType, Facts.Types.Get("System.Linq.ParallelEnumerable"))
            && !KnownTypes.Is(method.ReturnType, Facts.Types.Get("System.Linq.ParallelQuery"))
            && method.Name is not ("AsSequential" or "AsEnumerable"));

    private string Advice(IInvocationOperation call)
    {
        if (OffloadObstacles.Of(call, Facts) is { } obstacle)
            return obstacle + ": compute what it needs with 'await Task.Run(…)' first";

        return call.TargetMethod.Name is "For" or "ForEach" && KnownTypes.Same(call.TargetMethod.ContainingType, Facts.Types.Get("System.Threading.Tasks.Parallel"))
            ? "move it to 'await Task.Run(…)', or use 'await Parallel.ForEachAsync' where its body waits for something"
            : "move it to 'await Task.Run(…)'";
    }
}
