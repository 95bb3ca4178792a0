using System.Collections.Generic;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Methods and local functions that are written <c>async void</c> although nothing forces them to be.</summary>
internal sealed class AsyncVoidFunctions : FaultFinder
{
    /// <summary>The advice for handlers, which cannot return a task.</summary>
    public const string Unguarded = "an exception in this handler ends the process; catch what can be thrown in it";

    private readonly AsyncVoidReasons _reasons;
    private readonly GuardedFunctions _guarded;

    public AsyncVoidFunctions(CompilationFacts facts, AsyncVoidReasons reasons)
        : base(facts, SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement)
    {
        _reasons = reasons;
        _guarded = new GuardedFunctions(facts);
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        if (!AsyncVoidMethods.IsWritten(node) || block.Model.GetDeclaredSymbol(node, block.Cancellation) is not IMethodSymbol { ReturnsVoid: true } method)
            return;
        if (ConsequenceOf(method, node, block) is not { } consequence || block.Operation(node) is not { } operation)
            return;

        found.Add(new Fault(FaultKind.IsAsyncVoid, operation, NameOf(node).Span, block.ContextOf(operation))
        {
            Api = method.Name,
            Remedy = consequence,
            IsHandler = consequence == Unguarded,
        });
    }

    /// <summary>What follows from it and what to do; null where the signature is right, or another rule speaks.</summary>
    private string? ConsequenceOf(IMethodSymbol method, SyntaxNode node, CodeBlock block)
    {
        if (_reasons.BlazorTwin(method) is { } twin)
            return "the renderer does not wait for it, and an exception in it ends the circuit; override '" + twin + "' in its place";
        if (_reasons.IsBoundByContract(method) || _reasons.IsAwaitedTest(method) || _reasons.IsForgettingOnPurpose(method, node, block))
            return null;

        return _reasons.UseOf(method) switch
        {
            AsyncVoidUse.Delegate => null,
            AsyncVoidUse.Handler when !IsAskedFor(node) || _guarded.CatchesAll(node, block.Model) => null,
            AsyncVoidUse.Handler => Unguarded,
            // It is nobody else's, and sees to its own failures: a task would say no more.
            _ when method.DeclaredAccessibility is Accessibility.Private or Accessibility.NotApplicable && _guarded.CatchesAll(node, block.Model) => null,
            _ when _guarded.CatchesAll(node, block.Model) => "its caller cannot wait for it; return a 'Task'",
            _ => "its caller cannot wait for it, and an exception in it ends the process; return a 'Task'",
        };
    }

    private bool IsAskedFor(SyntaxNode node) => Facts.Settings.For(node.SyntaxTree).ReportAsyncVoidHandlers;

    private static SyntaxToken NameOf(SyntaxNode node) =>
        node is MethodDeclarationSyntax method ? method.Identifier : ((LocalFunctionStatementSyntax)node).Identifier;
}
