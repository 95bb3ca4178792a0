using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Cost;
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
    private readonly WorkEstimator _estimator;
    private readonly ComputingPlaces _places;

    public HeavyLoops(CompilationFacts facts, WorkEstimator estimator, ComputingPlaces places)
        : base(facts, SyntaxKind.ForStatement, SyntaxKind.ForEachStatement, SyntaxKind.ForEachVariableStatement, SyntaxKind.WhileStatement, SyntaxKind.DoStatement, SyntaxKind.InvocationExpression)
    {
        _estimator = estimator;
        _places = places;
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        if (Candidate(node) is not { } work || !_places.MayCount(work, block) || FunctionSyntax.IsInUnbrokenLoop(work) || FunctionSyntax.Pauses(work))
            return;
        if (block.Operation(work) is not { } operation || _places.Of(operation, block) is not (not ComputingPlace.Quiet and var place))
            return;

        var estimate = _estimator.Estimate(operation);
        if (Judge(estimate, place, operation) is { } kind)
            found.Add(Report(kind, estimate, operation, block));
    }

    /// <summary>The node whose work is worth an estimate, by syntax and names alone.</summary>
    private SyntaxNode? Candidate(SyntaxNode node)
    {
        if (node is not InvocationExpressionSyntax call)
            return node;
        if (call.Parent is AwaitExpressionSyntax)
            return null;

        return call.Expression switch
        {
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Enumerable" }, Name.Identifier.ValueText: "Range" } => Chain(call),
            SimpleNameSyntax name when _estimator.Index.MayBeHeavy(name.Identifier.ValueText) => call,
            MemberAccessExpressionSyntax { Name: var name } when _estimator.Index.MayBeHeavy(name.Identifier.ValueText) => call,
            _ => null,
        };
    }

    /// <summary>The whole of <c>Enumerable.Range(…).Select(…).Sum()</c>.</summary>
    private static SyntaxNode? Chain(SyntaxNode call)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer })
            call = outer;

        return call.Parent is CommonForEachStatementSyntax ? null : call;
    }

    private FaultKind? Judge(WorkEstimate estimate, ComputingPlace place, IOperation operation)
    {
        if (estimate.Known >= Facts.Settings.For(operation.Syntax.SyntaxTree).CpuWorkThreshold)
            return place == ComputingPlace.Loop ? FaultKind.ComputesOnEventLoop : FaultKind.ComputesOnThread;

        // What touches the UI cannot go elsewhere, and nobody has said that it is much.
        return place == ComputingPlace.Loop && estimate.GrowsWithNumbers && OffloadObstacles.Of(operation, Facts) is null ? FaultKind.MayComputeLong : null;
    }

    private Fault Report(FaultKind kind, WorkEstimate estimate, IOperation operation, CodeBlock block) =>
        new(kind, operation, SpanOf(operation.Syntax), block.ContextOf(operation))
        {
            Api = NameOf(operation, estimate),
            Work = kind == FaultKind.MayComputeLong ? WorkText.OfGrowth(estimate) : WorkText.OfKnown(estimate),
            Remedy = OffloadAdvice.For(kind, operation, Facts),
        };

    private static string NameOf(IOperation operation, WorkEstimate estimate)
    {
        var through = string.Join(" → ", estimate.Chain);
        if (operation is IInvocationOperation && estimate.Chain.Length > 0)
            return estimate.Chain.Length == 1 ? "'" + through + "'" : "'" + estimate.Chain[0] + "' (" + through + ")";

        var subject = operation is ILoopOperation ? "This loop" : "This query";
        return estimate.Chain.IsEmpty ? subject : subject + " (through " + through + ")";
    }

    private static Microsoft.CodeAnalysis.Text.TextSpan SpanOf(SyntaxNode node) =>
        FunctionSyntax.IsLoop(node) ? node.ChildTokens().First().Span : Squiggle.Of(node);
}
