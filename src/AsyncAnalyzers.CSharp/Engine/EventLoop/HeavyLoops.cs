using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Cost;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>
/// Loops, and calls of functions with loops, whose estimated work is too much for an event loop. The outermost loop that
/// never pauses stands for all that is in it.
/// </summary>
internal sealed class HeavyLoops : FaultFinder
{
    private static readonly SyntaxKind[] Kinds =
    [
        SyntaxKind.ForStatement,
        SyntaxKind.ForEachStatement,
        SyntaxKind.ForEachVariableStatement,
        SyntaxKind.WhileStatement,
        SyntaxKind.DoStatement,
        SyntaxKind.InvocationExpression,
        SyntaxKind.ObjectCreationExpression,
    ];

    private readonly WorkEstimator _estimator;
    private readonly ComputingPlaces _places;
    private readonly SyncFlags _flags;
    private readonly RepeatedCalls _repeated;

    public HeavyLoops(CompilationFacts facts, WorkEstimator estimator, ComputingPlaces places)
        : base(facts, Kinds)
    {
        _estimator = estimator;
        _places = places;
        _flags = new SyncFlags(facts);
        _repeated = new RepeatedCalls(facts, (node, block) => FaultOf(node, block, []) is { } fault && facts.IsReportable(fault, block.Owner));
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        if (FaultOf(node, block, found) is { } fault && _repeated.Says(fault.Operation, block) is { } others)
            found.Add(fault with { Remedy = fault.Remedy + others });
    }

    /// <summary>What is at fault in a node, whatever else is called in its type.</summary>
    private Fault? FaultOf(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        // Of most nodes nothing is asked but what function they stand in.
        if (!_places.MayCount(node, block) || Candidate(node, block) is not { } work || IsPartOfAnother(work, found) || FunctionSyntax.Pauses(work))
            return null;
        if (work is InvocationExpressionSyntax && block.Model.GetSymbolInfo(work, block.Cancellation).Symbol is IMethodSymbol method && !_estimator.MayWork(method))
            return null;
        if (block.Operation(work) is not { } operation || _places.Of(operation, block) is not (not ComputingPlace.Quiet and var place))
            return null;

        var estimate = _estimator.Estimate(operation);
        if (Judge(estimate, place, operation) is not { } kind || IsSaidElsewhere(kind, work, block, found))
            return null;

        return OneTimeWork.Is(operation) || _flags.Choose(operation, block.Owner) || _places.IsCalledElsewhere(operation, block) ? null : Report(kind, estimate, operation, block);
    }

    /// <summary>The node whose work is worth an estimate, by syntax and names alone.</summary>
    private SyntaxNode? Candidate(SyntaxNode node, CodeBlock block) => node switch
    {
        StatementSyntax loop => _estimator.Index.MayBeHeavy(loop, Threshold(loop), block.HasLocalFunctions) ? loop : null,
        ObjectCreationExpressionSyntax creation => _estimator.Index.MayCompute(creation) ? creation : null,
        InvocationExpressionSyntax { Parent: not AwaitExpressionSyntax } call => Candidate(call, block),
        _ => null,
    };

    private SyntaxNode? Candidate(InvocationExpressionSyntax call, CodeBlock block) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Enumerable" }, Name.Identifier.ValueText: "Range" }
            ? Chain(call)
            : _estimator.Index.MayBeHeavy(call, Threshold(call), block.HasLocalFunctions) ? call : null;

    /// <summary>The outermost work that is reported stands for what is in it. A table that few want to hear of hides nothing but tables.</summary>
    private static bool IsPartOfAnother(SyntaxNode work, List<Fault> found) => found.Any(fault =>
        fault.Kind is FaultKind.ComputesOnEventLoop or FaultKind.ComputesOnThread or FaultKind.CallsExpensively or FaultKind.MayComputeLong
        && fault.Operation.Syntax.Span.Contains(work.Span));

    /// <summary>That a call can be awaited is said by another family; that a table is gone through, by the outermost loop.</summary>
    private static bool IsSaidElsewhere(FaultKind kind, SyntaxNode work, CodeBlock block, List<Fault> found) => kind switch
    {
        FaultKind.CallsExpensively => block.Blocking.Any(fault => fault.Operation.Syntax == work),
        FaultKind.GoesThroughTable => found.Any(fault => fault.Kind == kind && fault.Operation.Syntax.Span.Contains(work.Span)),
        _ => false,
    };

    /// <summary>The whole of <c>Enumerable.Range(…).Select(…).Sum()</c>.</summary>
    private static SyntaxNode? Chain(SyntaxNode call)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer })
            call = outer;

        return call.Parent is CommonForEachStatementSyntax ? null : call;
    }

    private long Threshold(SyntaxNode work) => Facts.Settings.For(work.SyntaxTree).CpuWorkThreshold;

    private FaultKind? Judge(WorkEstimate estimate, ComputingPlace place, IOperation operation)
    {
        if (estimate.Exceeds(Threshold(operation.Syntax)))
            return Judge(estimate.Api is { } api && (api.IsChoice || operation is not ILoopOperation), place);

        if (place == ComputingPlace.Thread)
            return null;
        if (estimate.RepeatsApi)
            return FaultKind.MayComputeLong;

        // What touches the UI cannot go elsewhere, and nobody has said that it is much.
        return estimate.GrowsWithNumbers && OffloadObstacles.FurtherDown(operation, Facts) is null ? FaultKind.GoesThroughTable : null;
    }

    /// <summary>
    /// To hash a password is what a request may be for, and a server has no other threads to do it; of a library it may be what its
    /// callers want, who know whether a thread waits.
    /// </summary>
    private static FaultKind? Judge(bool isApi, ComputingPlace place) => (isApi, place) switch
    {
        (true, ComputingPlace.Loop) => FaultKind.CallsExpensively,
        (true, _) => null,
        (false, ComputingPlace.Thread) => FaultKind.ComputesOnThread,
        _ => FaultKind.ComputesOnEventLoop,
    };

    private Fault Report(FaultKind kind, WorkEstimate estimate, IOperation operation, CodeBlock block)
    {
        var row = RowOf(operation, estimate);
        return new(kind, operation, SpanOf(operation.Syntax), block.ContextOf(operation))
        {
            Api = NameOf(operation, estimate),
            Work = kind is FaultKind.MayComputeLong or FaultKind.GoesThroughTable ? WorkText.OfGrowth(estimate) : WorkText.OfKnown(estimate),
            Remedy = kind == FaultKind.CallsExpensively && row is { Note: { Length: > 0 } note } ? note : OffloadAdvice.For(kind, operation, Facts),
            Row = row,
        };
    }

    /// <summary>The row of the called API itself; what a loop or a function of the program calls in turn is moved with it.</summary>
    private static CatalogueRow? RowOf(IOperation operation, WorkEstimate estimate) => estimate.Chain.IsEmpty && operation is not ILoopOperation ? estimate.Api?.Row : null;

    private static string NameOf(IOperation operation, WorkEstimate estimate)
    {
        var functions = estimate.Api is { } api ? estimate.Chain.Add(SymbolNames.Of(api.Api)) : estimate.Chain;
        var through = string.Join(" → ", functions);
        if (operation is not ILoopOperation && functions.Length > 0 && operation is IInvocationOperation or IObjectCreationOperation)
            return functions.Length == 1 ? "'" + through + "'" : "'" + functions[0] + "' (" + through + ")";

        var subject = operation is ILoopOperation ? "This loop" : "This query";
        return functions.IsEmpty ? subject : subject + " (through " + through + ")";
    }

    private static Microsoft.CodeAnalysis.Text.TextSpan SpanOf(SyntaxNode node) =>
        FunctionSyntax.IsLoop(node) ? node.ChildTokens().First().Span : Squiggle.Of(node);
}
