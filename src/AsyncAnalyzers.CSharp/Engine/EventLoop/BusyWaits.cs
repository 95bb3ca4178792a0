using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
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
            StatementSyntax loop when PollingLoops.PauseOf(loop) is { } pause => OfPolling(loop, pause, block),
            StatementSyntax loop when PollingLoops.SpinsOnFlag(loop) => OfSpinning(loop, block),
            _ => null,
        };
        if (fault is { Context.BlockingHurts: true } && !_flags.Choose(fault.Operation, block.Owner))
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
        "Sleep" or "SpinWait" => KnownTypes.Same(method.ContainingType, Facts.Types.Get("System.Threading.Thread")),
        "SpinOnce" => KnownTypes.Same(method.ContainingType, Facts.Types.Get("System.Threading.SpinWait")),
        "DoEvents" => KnownTypes.Same(method.ContainingType, Facts.Types.Get("System.Windows.Forms.Application")),
        _ => false,
    };
}
