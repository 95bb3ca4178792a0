using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Async lambdas, anonymous methods and method groups that become a delegate without a result.</summary>
internal sealed class AsyncVoidDelegates : FaultFinder
{
    private static readonly SyntaxKind[] Lambdas = [SyntaxKind.SimpleLambdaExpression, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.AnonymousMethodExpression];

    // Half of all nodes are names: they are looked at only where some name could be that of an async void method.
    private static readonly SyntaxKind[] Names = [SyntaxKind.IdentifierName, SyntaxKind.GenericName];

    private readonly AsyncVoidReasons _reasons;
    private readonly AsyncVoidTargets _targets;
    private readonly GuardedFunctions _guarded;

    public AsyncVoidDelegates(CompilationFacts facts, AsyncVoidReasons reasons, AsyncVoidTargets targets)
        : base(facts, reasons.Methods.AreAny ? Lambdas.Concat(Names).ToArray() : Lambdas)
    {
        _reasons = reasons;
        _targets = targets;
        _guarded = new GuardedFunctions(facts);
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        if ((node is AnonymousFunctionExpressionSyntax lambda ? InLambda(lambda, block) : InMethodGroup((SimpleNameSyntax)node, block)) is { } fault)
            found.Add(fault);
    }

    private Fault? InLambda(AnonymousFunctionExpressionSyntax lambda, CodeBlock block)
    {
        if (lambda.AsyncKeyword == default || block.Model.GetSymbolInfo(lambda, block.Cancellation).Symbol is not IMethodSymbol { ReturnsVoid: true })
            return null;
        if (block.Operation(lambda) is not IAnonymousFunctionOperation operation || VoidDelegate.Of(operation) is not { } target)
            return null;

        if (_targets.IsHandler(target))
            return Facts.Settings.For(lambda.SyntaxTree).ReportAsyncVoidHandlers && !_guarded.CatchesAll(lambda, block.Model) ? Handler(operation, lambda, block) : null;
        if (_targets.IsUnavoidable(target) || (!_targets.IsWaitedFor(target) && _guarded.CatchesAll(lambda, block.Model)))
            return null;

        return Judge(operation, "async lambda", target, lambda.AsyncKeyword.Span, block);
    }

    private Fault? InMethodGroup(SimpleNameSyntax name, CodeBlock block)
    {
        if (!_reasons.Methods.MayBeNamed(name.Identifier.ValueText) || AsyncVoidMethods.ValueOf(name) is not { } value)
            return null;
        if (block.Model.GetSymbolInfo(value, block.Cancellation).Symbol is not IMethodSymbol { IsAsync: true, ReturnsVoid: true } method)
            return null;
        // Of a method in another project only an editor knows that it is async: a build must not say less.
        if (!KnownTypes.Same(method.ContainingAssembly, Facts.Compilation.Assembly))
            return null;
        if (block.Operation(value) is not IMethodReferenceOperation operation || VoidDelegate.Of(operation) is not { } target)
            return null;

        // The signature of a handler is right wherever it is used, and what an event takes is the other rule's affair.
        if (target.Event is not null || _targets.IsHandler(target) || _reasons.UseOf(method) != AsyncVoidUse.Delegate || IsGuarded(method, target))
            return null;

        return _targets.IsUnavoidable(target) ? null : Judge(operation, "async void method '" + method.Name + "'", target, name.Identifier.Span, block);
    }

    private bool IsGuarded(IMethodSymbol method, VoidDelegate target)
    {
        if (_targets.IsWaitedFor(target) || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } declaration)
            return false;

        return Facts.Compilation.ContainsSyntaxTree(declaration.SyntaxTree)
            && _guarded.CatchesAll(declaration, Facts.MethodGroups.ModelOf(declaration.SyntaxTree));
    }

    private Fault Judge(IOperation function, string what, VoidDelegate target, TextSpan span, CodeBlock block) =>
        new(FaultKind.BecomesAsyncVoid, function, span, block.ContextOf(function))
        {
            Api = what,
            Remedy = _targets.Remedy(target, function is IMethodReferenceOperation { Method: var method } ? method : null),
            Counterpart = target.Host is { } host ? _targets.Twin(host) : null,
        };

    private static Fault Handler(IOperation lambda, AnonymousFunctionExpressionSyntax syntax, CodeBlock block) =>
        new(FaultKind.IsAsyncVoid, lambda, syntax.AsyncKeyword.Span, block.ContextOf(lambda))
        {
            Api = "async",
            Remedy = AsyncVoidFunctions.Unguarded,
            IsHandler = true,
        };
}
