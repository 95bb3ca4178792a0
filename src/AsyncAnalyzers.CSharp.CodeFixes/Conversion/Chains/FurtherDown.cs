using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>What can be told of a call that blocks further down (<c>ASYNC106</c>) from the call and the end of its chain alone.</summary>
internal static class FurtherDown
{
    public static SitePlan? Plan(Fault fault, SyntaxNode function, ConversionObstacle position, PlanningContext context, out ConversionObstacle obstacle)
    {
        obstacle = position;
        if (obstacle == ConversionObstacle.None && (fault.Operation is not IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } || fault.Chain!.HasDelegates || !fault.Chain.Functions.All(IsMethod)))
            obstacle = ConversionObstacle.NotAFunction;
        if (obstacle == ConversionObstacle.None)
            obstacle = EndOf(fault.Chain!, context);
        return obstacle == ConversionObstacle.None ? new SitePlan(fault.Operation.Syntax, ImmutableArray<NodeEdit>.Empty, ImmutableArray<string>.Empty, FunctionPlan.Unchanged(function)) { Reach = Describe(fault.Chain!) } : null;
    }

    // ' (2 functions in 2 files)'
    private static string Describe(BlockingChain chain)
    {
        var files = chain.Functions.SelectMany(function => function.DeclaringSyntaxReferences).Select(reference => reference.SyntaxTree).Distinct().Count();
        var condition = chain.Functions.All(NearCallers.IsKnownWhole) ? "" : "; " + NearCallers.Condition;
        return $" ({Count(chain.Functions.Length, "function")} in {Count(files, "file")}{condition})";
    }

    private static string Count(int count, string noun) => count == 1 ? "1 " + noun : $"{count} {noun}s";

    private static bool IsMethod(IMethodSymbol function) =>
        function.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation
        && !function.IsAsync
        && function.Parameters.All(parameter => parameter.RefKind == RefKind.None);

    // Of another project nothing is known yet; the plan finds out when the edit is computed.
    private static ConversionObstacle EndOf(BlockingChain chain, PlanningContext context)
    {
        var end = chain.Functions[chain.Functions.Length - 1];
        if (end.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference)
            return ConversionObstacle.BoundByContract;
        if (!context.Facts.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
            return ConversionObstacle.None;

        var node = reference.GetSyntax(context.Cancellation);
        var there = reference.SyntaxTree == context.Root.SyntaxTree
            ? context
            : new PlanningContext(context.Facts.MethodGroups.ModelOf(reference.SyntaxTree), reference.SyntaxTree.GetRoot(context.Cancellation), context.Facts, context.Cancellation);
        if (ChainCandidate.Check(node, end, there) is var obstacle and not ConversionObstacle.None)
            return obstacle;

        var planner = new SitePlanner(there);
        return there.Facts.Blocking.IfAsync(node, end, there.Model, there.Cancellation).Any(fault => planner.DraftIn(fault, node).IsPossible)
            ? ConversionObstacle.None
            : ConversionObstacle.NoReplacement;
    }
}
