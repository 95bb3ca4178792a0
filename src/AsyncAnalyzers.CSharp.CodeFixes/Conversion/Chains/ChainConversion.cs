using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// Makes functions async together with their callers. What the compiler refuses is blocked and the rest decided anew, so that
/// what is written compiles; when nothing is left the solution comes back as it was.
/// </summary>
internal static class ChainConversion
{
    private const int Rounds = 16;

    public static async Task<ChainOutcome> ApplyAsync(Solution solution, ConversionRequest request, ChainReach reach, CancellationToken cancellation)
    {
        var view = new SolutionView(solution, cancellation);
        var solver = new ChainSolver(view, reach, request.Filter.MayWait, cancellation);
        var faults = new MemberFaults();
        await AddSeedsAsync(solver, faults, view, request).ConfigureAwait(false);
        return await WriteAsync(solver, faults, view, cancellation).ConfigureAwait(false);
    }

    /// <summary>Makes the functions around the places async, with their callers, where they have something to await then.</summary>
    public static async Task<ChainOutcome> ApplyToFunctionsAsync(Solution solution, ConversionRequest places, ChainReach reach, CancellationToken cancellation)
    {
        var view = new SolutionView(solution, cancellation);
        var solver = new ChainSolver(view, reach, mayWait: true, cancellation);
        var faults = new MemberFaults();
        foreach (var (document, spans) in places.Files(solution))
        {
            var file = view.Representative(document);
            if (await view.ContextAsync(file).ConfigureAwait(false) is not { } context)
                continue;
            foreach (var function in spans.Select(span => SolutionView.Function(FunctionNode.Around(context.Root.FindNode(span)), file, context)).OfType<ChainFunction>())
                Add(solver, faults, function, fault: null);
        }

        return await WriteAsync(solver, faults, view, cancellation).ConfigureAwait(false);
    }

    private static async Task<ChainOutcome> WriteAsync(ChainSolver solver, MemberFaults faults, SolutionView view, CancellationToken cancellation)
    {
        var solution = view.Solution;
        var blocked = new BlockedParts();
        var check = new ChainCheck(solution);
        for (var round = 0; round < Rounds; round++)
        {
            var plan = new ChainPlan(await solver.SolveAsync(blocked, faults).ConfigureAwait(false), faults);
            if (plan.Groups.IsEmpty)
                return new ChainOutcome(solution, plan.Groups, solver.Obstacles(blocked));

            if (plan.IdleSequences.Aggregate(false, (changed, group) => blocked.Block(group) | changed))
                continue;

            var written = plan.Documents.Select(document => new WrittenDocument(document, DocumentWriter.Write(document))).ToList();
            var changed = SolutionConversion.Write(solution, written);
            var isLast = round >= Rounds / 2;
            if (!await check.BlockErrorsAsync(changed, written, plan, blocked, isLast, cancellation).ConfigureAwait(false))
                return new ChainOutcome(changed, plan.Groups, solver.Obstacles(blocked));
        }

        return new ChainOutcome(solution, ImmutableArray<ChainGroup>.Empty, solver.Obstacles(blocked));
    }

    private static async Task AddSeedsAsync(ChainSolver solver, MemberFaults faults, SolutionView view, ConversionRequest request)
    {
        foreach (var (document, spans) in request.Files(view.Solution))
        {
            var file = view.Representative(document);
            if (await view.ContextAsync(file).ConfigureAwait(false) is not { } context)
                continue;
            foreach (var fault in DocumentPlanner.Faults(context, spans, request.Filter))
            {
                if (fault.Chain is { } chain)
                    await AddChainAsync(solver, view, chain).ConfigureAwait(false);

                var isFunction = fault.Kind == FaultKind.IsAsyncVoid;
                var node = isFunction ? fault.Operation.Syntax : ForEachLoops.Around(fault.Operation.Syntax, context).Function;
                if (SolutionView.Function(node, file, context) is { } function)
                    Add(solver, faults, function, isFunction ? null : fault);
            }
        }
    }

    private static void Add(ChainSolver solver, MemberFaults faults, ChainFunction function, Fault? fault)
    {
        solver.AddLink(function);
        if (fault?.Chain is not null)
            return;
        solver.Add(function);
        if (fault is not null)
            faults.Add(function, fault);
    }

    /// <summary>The last function of the chain blocks; those before it follow.</summary>
    private static async Task AddChainAsync(ChainSolver solver, SolutionView view, BlockingChain chain)
    {
        foreach (var method in chain.Functions)
        {
            foreach (var function in await FunctionsAsync(method, view).ConfigureAwait(false))
            {
                solver.AddLink(function);
                if (ReferenceEquals(method, chain.Functions[chain.Functions.Length - 1]))
                    solver.Add(function, forCallers: true);
            }
        }
    }

    private static async Task<IEnumerable<ChainFunction>> FunctionsAsync(IMethodSymbol link, SolutionView view)
    {
        if (link.MethodKind != MethodKind.AnonymousFunction)
            return await view.DeclarationsAsync(PartialMethods.Written(link)).ConfigureAwait(false) ?? Enumerable.Empty<ChainFunction>();
        return new[] { await view.LambdaAsync(link).ConfigureAwait(false) }.OfType<ChainFunction>();
    }
}

/// <summary>What a conversion has written, and why it has left other functions as they are.</summary>
internal sealed record ChainOutcome(Solution Solution, ImmutableArray<ChainGroup> Converted, ImmutableArray<(ChainFunction Function, ConversionObstacle Obstacle)> Obstacles);
