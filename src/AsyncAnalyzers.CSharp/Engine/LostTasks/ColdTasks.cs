using System;
using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary><c>new Task(…)</c> that nobody can start any more: it is dropped, waited for, promised as running, or kept in a local that nobody starts.</summary>
internal sealed class ColdTasks : FaultFinder
{
    public ColdTasks(CompilationFacts facts)
        : base(facts, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression)
    {
    }

    /// <summary>What is done with a cold task.</summary>
    private enum Use
    {
        /// <summary>Started, or handed to somebody who may start it.</summary>
        MayStart,

        /// <summary>Nothing that could start it.</summary>
        Nothing,

        /// <summary>A wait that never ends.</summary>
        Wait,
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        var creation = (BaseObjectCreationExpressionSyntax)node;
        if (!MayBeTask(creation) || block.Model.GetSymbolInfo(creation, block.Cancellation).Symbol is not IMethodSymbol constructor || !IsTask(constructor.ContainingType))
            return;

        var use = UseOf(creation, block);
        if (use == Use.MayStart || block.Operation(creation) is not { } operation)
            return;

        found.Add(new Fault(FaultKind.NeverStartsTask, operation, Squiggle.Of(creation), block.ContextOf(operation))
        {
            Api = use == Use.Wait ? "its work never runs and the wait for it never ends" : "its work never runs",
        });
    }

    private static bool MayBeTask(BaseObjectCreationExpressionSyntax creation) => creation.ArgumentList is { Arguments.Count: > 0 } && creation switch
    {
        ObjectCreationExpressionSyntax explicitly => IsTaskName(explicitly.Type),
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } } => IsTaskName(declaration.Type),
        _ => IsWork(creation.ArgumentList.Arguments[0].Expression),
    };

    private static bool IsTaskName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText == "Task",
        QualifiedNameSyntax { Right: var name } => name.Identifier.ValueText == "Task",
        NullableTypeSyntax nullable => IsTaskName(nullable.ElementType),
        _ => false,
    };

    /// <summary>Of 'new(…)' only the argument tells without a question to the compiler: what it calls is a function.</summary>
    private static bool IsWork(ExpressionSyntax argument) =>
        argument is AnonymousFunctionExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax;

    private bool IsTask(ITypeSymbol? type) =>
        KnownTypes.Same(type?.OriginalDefinition, Facts.Types.Task) || KnownTypes.Same(type?.OriginalDefinition, Facts.Types.TaskOfT);

    private Use UseOf(ExpressionSyntax creation, CodeBlock block)
    {
        var value = Outermost(creation);
        if (value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator })
            return OfLocal(block.Model.GetDeclaredSymbol(declarator, block.Cancellation), block);
        if (value.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Right == value)
            return OfLocal(block.Model.GetSymbolInfo(assignment.Left, block.Cancellation).Symbol, block);

        return value.Parent is ExpressionStatementSyntax ? Use.Nothing : OfReference(value, block);
    }

    /// <summary>All that is done with a local; a field and everything else may be started elsewhere.</summary>
    private Use OfLocal(ISymbol? target, CodeBlock block)
    {
        if (target is IDiscardSymbol)
            return Use.Nothing;
        if (target is not ILocalSymbol { IsRef: false } local)
            return Use.MayStart;

        var known = Use.Nothing;
        foreach (var name in block.Node.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local.Name))
        {
            if (!KnownTypes.Same(block.Model.GetSymbolInfo(name, block.Cancellation).Symbol, local))
                continue;

            var use = OfReference(Outermost(name), block);
            if (use == Use.MayStart)
                return use;
            known = use == Use.Wait ? use : known;
        }

        return known;
    }

    private Use OfReference(ExpressionSyntax task, CodeBlock block) => task.Parent switch
    {
        AwaitExpressionSyntax => Use.Wait,
        AssignmentExpressionSyntax assignment when assignment.Left == task => Use.Nothing,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => IsPromisedAround(task) ? Use.Wait : Use.MayStart,
        MemberAccessExpressionSyntax access when access.Expression == task => OfMember(access, block),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => WaitsForArguments(call, block) ? Use.Wait : Use.MayStart,
        _ => Use.MayStart,
    };

    /// <summary>
    /// Who calls a function whose name ends in <c>Async</c> awaits its task. That such a task has been started is part of the
    /// task-based asynchronous pattern.
    /// </summary>
    private static bool IsPromisedAround(SyntaxNode task) =>
        task.FirstAncestorOrSelf<SyntaxNode>(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax or AccessorDeclarationSyntax) switch
        {
            MethodDeclarationSyntax method => IsPromise(method.Identifier, method.Modifiers),
            LocalFunctionStatementSyntax local => IsPromise(local.Identifier, local.Modifiers),
            _ => false,
        };

    /// <summary>An async function gives the task in a task of its own.</summary>
    private static bool IsPromise(SyntaxToken name, SyntaxTokenList modifiers) =>
        name.ValueText.EndsWith("Async", StringComparison.Ordinal) && !modifiers.Any(SyntaxKind.AsyncKeyword);

    /// <summary>None of the task's members but <c>Start</c> and <c>RunSynchronously</c> starts it; an extension method may do anything.</summary>
    private Use OfMember(MemberAccessExpressionSyntax access, CodeBlock block)
    {
        if (access.Name.Identifier.ValueText is "Start" or "RunSynchronously" || !IsTaskMember(access, block))
            return Use.MayStart;

        return access.Name.Identifier.ValueText is "Wait" or "Result" or "GetAwaiter" or "ConfigureAwait" or "WaitAsync" ? Use.Wait : Use.Nothing;
    }

    private bool IsTaskMember(ExpressionSyntax expression, CodeBlock block) =>
        block.Model.GetSymbolInfo(expression, block.Cancellation).Symbol is { } member && IsTask(member.ContainingType);

    private bool WaitsForArguments(InvocationExpressionSyntax call, CodeBlock block) =>
        block.Model.GetSymbolInfo(call, block.Cancellation).Symbol is IMethodSymbol { Name: "WhenAll" or "WaitAll" or "WhenAny" or "WaitAny" } method && IsTask(method.ContainingType);

    private static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            expression = (ExpressionSyntax)expression.Parent;

        return expression;
    }
}
