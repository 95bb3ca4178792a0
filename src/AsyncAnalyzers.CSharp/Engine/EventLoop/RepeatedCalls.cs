using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>
/// Calls of one heavy function of the program from one type: the first in a file stands for all, and says how many there are. Each call
/// is judged for itself, so that the answer does not depend on the order of asking.
/// </summary>
internal sealed class RepeatedCalls
{
    private static readonly ImmutableHashSet<string> Ids = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "ASYNC301", "ASYNC302", "ASYNC308", "ASYNC310", "ASYNC311");

    private readonly ConcurrentDictionary<SyntaxNode, bool> _known = new();
    private readonly CompilationFacts _facts;
    private readonly Func<SyntaxNode, CodeBlock, bool> _isReported;

    /// <param name="facts">The facts of the compilation.</param>
    /// <param name="isReported">Whether a node would be reported if it stood alone in its function.</param>
    public RepeatedCalls(CompilationFacts facts, Func<SyntaxNode, CodeBlock, bool> isReported)
    {
        _facts = facts;
        _isReported = isReported;
    }

    /// <summary>What the message adds about the calls for which this one stands; null where another stands for it.</summary>
    public string? Says(IOperation operation, CodeBlock block)
    {
        if (operation is not IInvocationOperation call || !KnownTypes.Same(call.TargetMethod.ContainingAssembly, _facts.Compilation.Assembly))
            return "";

        var others = Others(call, block).ToList();
        if (others.Any(other => other.SpanStart < call.Syntax.SpanStart && IsReported(other, block)))
            return null;

        return others.Count(other => IsReported(other, block)) switch
        {
            0 => "",
            1 => "; one more call of it in '" + TypeOf(block) + "' does the same",
            var count => "; " + count + " more calls of it in '" + TypeOf(block) + "' do the same",
        };
    }

    private static string TypeOf(CodeBlock block) => block.Owner.ContainingType.Name;

    /// <summary>In source order.</summary>
    private IEnumerable<InvocationExpressionSyntax> Others(IInvocationOperation call, CodeBlock block)
    {
        var method = call.TargetMethod.OriginalDefinition;
        var type = TypeAround(call.Syntax);
        return type is null
            ? []
            : MentionedNames.In(type, method.Name)
                .Select(CallOf)
                .OfType<InvocationExpressionSyntax>()
                .Where(other => other != call.Syntax && TypeAround(other) == type && KnownTypes.Same(block.Model.GetSymbolInfo(other, block.Cancellation).Symbol?.OriginalDefinition, method));
    }

    private static TypeDeclarationSyntax? TypeAround(SyntaxNode node) => node.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax mention)
    {
        ExpressionSyntax called = mention;
        while (called.Parent is MemberAccessExpressionSyntax access && access.Name == called)
            called = access;

        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
    }

    /// <summary>By itself, not as a part of a loop that is reported, and not switched off where it stands.</summary>
    private bool IsReported(InvocationExpressionSyntax call, CodeBlock near)
    {
        if (_known.TryGetValue(call, out var known))
            return known;
        if (CodeBlocks.MemberAt(near.Model, call.SpanStart, near.Cancellation) is not { } owner)
            return false;

        var block = new CodeBlock(CodeBlocks.Around(call), owner, near.Model, _facts, near.Cancellation);
        var isReported = _isReported(call, block)
            && !Suppressions.IsOff(call.SyntaxTree, call.SpanStart, Ids)
            && !Suppressions.IsSuppressed(owner, Ids)
            && !call.Ancestors().TakeWhile(node => node != block.Node).Any(node => FunctionSyntax.IsLoop(node) && _isReported(node, block));
        return _known.GetOrAdd(call, isReported);
    }
}
