using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary><c>StartNew(async …, LongRunning)</c>: the thread that is made for it ends at the first <c>await</c>.</summary>
internal sealed class LongRunningAsync : FaultFinder
{
    public LongRunningAsync(CompilationFacts facts)
        : base(facts, SyntaxKind.InvocationExpression)
    {
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        var call = (InvocationExpressionSyntax)node;
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StartNew" } || !AsksForThread(call))
            return;
        if (block.Operation(call) is not IInvocationOperation { Arguments.IsEmpty: false } operation || !Facts.TaskMembers.IsFactoryMember(operation.TargetMethod) || !IsAsync(operation))
            return;

        // That nobody waits for the inner task is the greater evil, and another family's.
        if (block.LostTasks.Any(fault => call.Span.Contains(fault.Span) && fault.Kind is FaultKind.NestsTask or FaultKind.BecomesAsyncVoid))
            return;

        found.Add(new Fault(FaultKind.WastesThread, operation, Squiggle.Of(call), block.ContextOf(operation)) { Api = SymbolNames.Of(operation.TargetMethod) });
    }

    private static bool AsksForThread(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Any(argument =>
        argument.Expression.DescendantNodesAndSelf().Any(part => part is IdentifierNameSyntax { Identifier.ValueText: "LongRunning" }));

    private static bool IsAsync(IInvocationOperation call) => (call.ArgumentFor(0)?.Value.Unwrap() as IDelegateCreationOperation)?.Target switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol.IsAsync,
        IMethodReferenceOperation method => method.Method.IsAsync,
        _ => false,
    };
}
