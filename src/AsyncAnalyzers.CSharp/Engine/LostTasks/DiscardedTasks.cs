using System.Collections.Generic;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Calls whose awaitable is discarded with <c>_ =</c>, outside of what the team lets do so.</summary>
internal sealed class DiscardedTasks : FaultFinder
{
    private readonly MeantDrops _meant;

    public DiscardedTasks(CompilationFacts facts, MeantDrops meant)
        : base(facts, SyntaxKind.SimpleAssignmentExpression)
    {
        _meant = meant;
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        var assignment = (AssignmentExpressionSyntax)node;
        if (assignment.Left is not IdentifierNameSyntax { Identifier.ValueText: "_" } || DroppedExpressions.Call(assignment.Right) is not { } call)
            return;
        if (block.Model.GetSymbolInfo(call, block.Cancellation).Symbol is not IMethodSymbol { ReturnsVoid: false } method || !Facts.Awaitables.IsAwaitable(method.ReturnType))
            return;
        if (block.Operation(node) is not ISimpleAssignmentOperation { Target: IDiscardOperation } || block.Operation(call) is not IInvocationOperation operation)
            return;

        if (!_meant.Include(operation))
            found.Add(new Fault(FaultKind.DiscardsTask, operation, Squiggle.Of(operation), block.ContextOf(operation)) { Api = SymbolNames.OfCall(operation) });
    }
}
