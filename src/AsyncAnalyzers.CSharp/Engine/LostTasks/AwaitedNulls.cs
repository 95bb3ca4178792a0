using System.Collections.Generic;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary><c>await a?.FooAsync()</c>: where the <c>?.</c> gives null, the <c>await</c> throws.</summary>
internal sealed class AwaitedNulls : FaultFinder
{
    public AwaitedNulls(CompilationFacts facts)
        : base(facts, SyntaxKind.AwaitExpression)
    {
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        // 'await?' of a later C# takes care of null itself; it is one more token for a compiler that knows it.
        if (node.ChildNodesAndTokens().Count > 2)
            return;

        var awaited = Awaited((AwaitExpressionSyntax)node);
        foreach (var part in NullValues.In(awaited))
        {
            // Awaitables that are structs, and what does not compile: '?.' gives a Nullable of them.
            if (block.TypeOf(awaited) is not { IsReferenceType: true } type || !Facts.Awaitables.IsAwaitable(type))
                return;
            if (part is ConditionalAccessExpressionSyntax chain && NullChecks.Precede(chain, block))
                continue;
            if (block.Operation(part) is { } operation)
                found.Add(Judge(operation, part, type, block));
        }
    }

    /// <summary>What is awaited, without <c>ConfigureAwait</c>.</summary>
    public static ExpressionSyntax Awaited(AwaitExpressionSyntax node) =>
        node.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } configure }
            ? configure.Expression
            : node.Expression;

    private Fault Judge(IOperation operation, ExpressionSyntax part, ITypeSymbol type, CodeBlock block)
    {
        var isVoid = Facts.Awaitables.AwaitedType(type)?.SpecialType == SpecialType.System_Void;
        return new Fault(FaultKind.AwaitsNull, operation, Squiggle.OfChain(part), block.ContextOf(operation))
        {
            Api = part is ConditionalAccessExpressionSyntax ? "'?.' gives null" : "this is what is awaited",
            Remedy = isVoid ? "test for null first, or add '?? Task.CompletedTask'" : "test for null first, or name with '??' a task to await in its place",
        };
    }
}
