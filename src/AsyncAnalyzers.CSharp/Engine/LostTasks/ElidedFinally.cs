using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>
/// Which <c>finally</c> blocks are right when they run before the returned task ends: those that undo what the calling thread
/// has done, which another thread could not, and those whose work the task itself does.
/// </summary>
internal sealed class ElidedFinally
{
    /// <summary>What a <c>finally</c> gives back must be given back by the thread that took it.</summary>
    private static readonly string[] ThreadAffine =
    [
        "System.Threading.Monitor", "System.Threading.ReaderWriterLockSlim", "System.Threading.ReaderWriterLock",
        "System.Threading.SpinLock", "System.Threading.Mutex", "System.Threading.Lock",
        "System.Threading.ExecutionContext", "System.Threading.AsyncFlowControl",
    ];

    private readonly CompilationFacts _facts;

    public ElidedFinally(CompilationFacts facts) => _facts = facts;

    public bool MayRunEarly(BlockSyntax cleanUp, TryStatementSyntax guarded, ReturnStatementSyntax statement, CodeBlock block) =>
        LogStatements.Are(cleanUp) || OnlyLeavesLocks(cleanUp, block) || OnlyRestoresThread(cleanUp, guarded, block) || IsHandedOver(cleanUp, statement) || IsIdle(cleanUp, statement);

    /// <summary>
    /// <c>dispose = false; return GoOnAsync(resource);</c> before <c>finally { if (dispose) … }</c>: on this path the task itself
    /// does what the <c>finally</c> would do.
    /// </summary>
    private static bool IsHandedOver(BlockSyntax cleanUp, ReturnStatementSyntax statement)
    {
        if (statement.Parent is not BlockSyntax around || !cleanUp.Statements.All(part => part is IfStatementSyntax { Else: null }))
            return false;

        var asked = new HashSet<string>(cleanUp.Statements.OfType<IfStatementSyntax>()
            .SelectMany(part => part.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>(), (_, name) => name.Identifier.ValueText));
        return around.Statements.TakeWhile(before => before != statement).Any(before =>
            before is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var flag } } } && asked.Contains(flag));
    }

    /// <summary>
    /// <c>if (!taken) return WaitAsync();</c> before <c>finally { if (taken) … }</c>: on this path the <c>finally</c> does nothing.
    /// </summary>
    private static bool IsIdle(BlockSyntax cleanUp, ReturnStatementSyntax statement)
    {
        if (cleanUp.Statements.Count != 1 || cleanUp.Statements[0] is not IfStatementSyntax { Else: null, Condition: IdentifierNameSyntax { Identifier.ValueText: var flag } })
            return false;

        var branch = statement.Ancestors().OfType<IfStatementSyntax>().FirstOrDefault(outer =>
            outer.Statement.Span.Contains(statement.Span)
            && outer.Condition is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: IdentifierNameSyntax asked }
            && asked.Identifier.ValueText == flag);
        return branch?.Statement.DescendantNodes().OfType<IdentifierNameSyntax>()
            .All(name => name.Identifier.ValueText != flag || name.SpanStart > statement.Span.End) == true;
    }

    private bool OnlyLeavesLocks(BlockSyntax cleanUp, CodeBlock block) =>
        cleanUp.DescendantNodes().OfType<InvocationExpressionSyntax>().ToList() is { Count: > 0 } calls
        && calls.All(call => block.Model.GetSymbolInfo(call, block.Cancellation).Symbol is { } method
            && ThreadAffine.Any(type => KnownTypes.Same(method.ContainingType, _facts.Types.Get(type))));

    /// <summary>
    /// <c>finally { s_current = before; }</c>, where the field belongs to the thread: the next thread after an <c>await</c> would
    /// get what was meant for this one.
    /// </summary>
    private bool OnlyRestoresThread(BlockSyntax cleanUp, TryStatementSyntax guarded, CodeBlock block) =>
        cleanUp.Statements.All(part =>
            part is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var target, Right: IdentifierNameSyntax value } }
            && block.Model.GetSymbolInfo(value, block.Cancellation).Symbol is ILocalSymbol before
            && before.DeclaringSyntaxReferences.All(reference => reference.Span.End <= guarded.SpanStart)
            && block.Model.GetSymbolInfo(target, block.Cancellation).Symbol is { } restored
            && IsOfThread(restored));

    private bool IsOfThread(ISymbol member) => member switch
    {
        IFieldSymbol field => IsThreadStatic(field),
        IPropertySymbol { Name: "Value" } property when KnownTypes.Same(property.ContainingType?.OriginalDefinition, _facts.Types.Get("System.Threading.ThreadLocal`1")) => true,
        IPropertySymbol { SetMethod: { } setter } => Assigned(setter) is { } name && setter.ContainingType.GetMembers(name).Any(IsThreadStatic),
        _ => false,
    };

    private bool IsThreadStatic(ISymbol field) =>
        field.GetAttributes().Any(attribute => KnownTypes.Same(attribute.AttributeClass, _facts.Types.Get("System.ThreadStaticAttribute")));

    /// <summary>The field that a setter of source does nothing but assign; it may stand in another file or project.</summary>
    private static string? Assigned(IMethodSymbol setter)
    {
        if (setter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not AccessorDeclarationSyntax accessor)
            return null;

        var only = accessor.ExpressionBody?.Expression
            ?? (accessor.Body?.Statements is { Count: 1 } statements ? (statements[0] as ExpressionStatementSyntax)?.Expression : null);
        return (only as AssignmentExpressionSyntax)?.Left is IdentifierNameSyntax field ? field.Identifier.ValueText : null;
    }
}
