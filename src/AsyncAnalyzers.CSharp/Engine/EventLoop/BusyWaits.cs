using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>Loops that hold their thread until something else happens: they spin, or look and sleep in turns.</summary>
internal sealed class BusyWaits : FaultFinder
{
    private const string Advice = "await what completes when it happens, such as a 'TaskCompletionSource'";

    private readonly SyncFlags _flags;

    public BusyWaits(CompilationFacts facts)
        : base(facts, SyntaxKind.WhileStatement, SyntaxKind.DoStatement, SyntaxKind.ForStatement, SyntaxKind.InvocationExpression)
    {
        _flags = new SyncFlags(facts);
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        var fault = node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SpinUntil" } } call => OfSpinUntil(call, block),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DoEvents" } } call => OfPumping(call, found, block),
            StatementSyntax loop when PollingLoops.PauseOf(loop) is { } pause => OfPolling(loop, pause, block),
            StatementSyntax loop when PollingLoops.SpinsOnFlag(loop) => OfSpinning(loop, block),
            _ => null,
        };
        if (fault is not null && (fault.Context.BlockingHurts || PumpsItsWindow(fault, block)) && !_flags.Choose(fault.Operation, block.Owner) && !ApplicationLifetime.Ends(fault.Context.Function, Facts.Types))
            found.Add(fault);
    }

    private Fault? OfPolling(StatementSyntax loop, InvocationExpressionSyntax pause, CodeBlock block)
    {
        if (FunctionSyntax.Pauses(loop) || block.Operation(pause) is not IInvocationOperation call || !IsPause(call.TargetMethod))
            return null;

        return Report(call, loop, "looks and waits in turns with '" + SymbolNames.Of(call.TargetMethod) + "', which holds the thread", "use 'await Task.Delay', or " + Advice, block) with
        {
            Row = Facts.Catalogue.Find(call.TargetMethod.OriginalDefinition, CatalogueKind.Blocks),
        };
    }

    private Fault? OfSpinning(StatementSyntax loop, CodeBlock block) =>
        block.Operation(loop) is { } operation && !operation.Descendants().Any(part => part is IInvalidOperation)
            ? Report(operation, loop, "spins until its condition changes, which keeps a processor busy and holds the thread", Advice, block)
            : null;

    /// <summary>A loop that works on the thread of a window, whose events it handles by hand in between.</summary>
    private Fault? OfPumping(InvocationExpressionSyntax call, List<Fault> found, CodeBlock block)
    {
        var loops = LoopsAround(call).ToList();
        if (loops.Count == 0 || PollingLoops.PauseOf(loops[0]) is not null || FunctionSyntax.Pauses(loops[0]) || found.Any(fault => fault.Kind == FaultKind.BusyWaits && loops.Last().Span.Contains(fault.Span)))
            return null;

        return block.Operation(call) is IInvocationOperation operation && IsPause(operation.TargetMethod)
            ? Report(operation, loops[0], "handles the window's events with 'Application.DoEvents' between its rounds, so that any handler may run in the middle of it, this one again too", "move the work to 'await Task.Run(…)', or await what it waits for", block)
            : null;
    }

    /// <summary>The loops around a node in its function, the innermost first.</summary>
    private static IEnumerable<StatementSyntax> LoopsAround(SyntaxNode node) => node.Ancestors()
        .TakeWhile(around => !NestedFunctions.Is(around) && around is not MemberDeclarationSyntax)
        .OfType<StatementSyntax>()
        .Where(FunctionSyntax.IsLoop);

    /// <summary>Who lets a window handle its events is on its thread, whatever called it, unless that is a worker.</summary>
    private bool PumpsItsWindow(Fault fault, CodeBlock block) =>
        fault is { Context.Kind: ContextKind.Sync, Operation: IInvocationOperation { TargetMethod.Name: "DoEvents" } } && Facts.Contexts.IsUi(block.Owner.ContainingType) && !IsWork(block.Owner);

    private bool IsWork(ISymbol owner) => owner is IMethodSymbol method && method.Parameters.Any(parameter => Facts.Types.Is(parameter.Type, "System.ComponentModel.DoWorkEventArgs"));

    private Fault? OfSpinUntil(InvocationExpressionSyntax call, CodeBlock block) =>
        block.Operation(call) is IInvocationOperation { TargetMethod: { Name: "SpinUntil" } method } operation && KnownTypes.Same(method.ContainingType, Facts.Types.Get("System.Threading.SpinWait"))
            ? new Fault(FaultKind.BusyWaits, operation, Squiggle.Of(call), block.ContextOf(operation))
            {
                Api = "'SpinWait.SpinUntil'",
                Work = "spins until its condition holds, which keeps a processor busy and holds the thread",
                Remedy = Advice,
            }
            : null;

    private static Fault Report(IOperation operation, StatementSyntax loop, string what, string advice, CodeBlock block) =>
        new(FaultKind.BusyWaits, operation, loop.ChildTokens().First().Span, block.ContextOf(operation)) { Api = "This loop", Work = what, Remedy = advice };

    private bool IsPause(IMethodSymbol method) => method.Name switch
    {
        "Sleep" or "Yield" or "SpinWait" => KnownTypes.Same(method.ContainingType, Facts.Types.Get("System.Threading.Thread")),
        "SpinOnce" => KnownTypes.Same(method.ContainingType, Facts.Types.Get("System.Threading.SpinWait")),
        "DoEvents" => KnownTypes.Same(method.ContainingType, Facts.Types.Get("System.Windows.Forms.Application")),
        _ => false,
    };
}
