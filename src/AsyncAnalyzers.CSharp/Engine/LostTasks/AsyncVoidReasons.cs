using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>How an async void function is used as a value.</summary>
internal enum AsyncVoidUse
{
    /// <summary>Not at all: it is called.</summary>
    None,

    /// <summary>It handles an event.</summary>
    Handler,

    /// <summary>It is converted to a delegate, which is the other rule's affair.</summary>
    Delegate,
}

/// <summary>Why a function may have to be async void.</summary>
internal sealed class AsyncVoidReasons
{
    private readonly CompilationFacts _facts;
    private readonly EventLoopCode _eventLoop;
    private readonly MeantDrops _meant;

    public AsyncVoidReasons(CompilationFacts facts, MeantDrops meant)
    {
        _facts = facts;
        _eventLoop = new EventLoopCode(facts);
        _meant = meant;
        Methods = new AsyncVoidMethods(facts);
    }

    public AsyncVoidMethods Methods { get; }

    /// <summary>Another declaration says that it returns void: what it overrides, an interface, a generator's partial method.</summary>
    public bool IsBoundByContract(IMethodSymbol method) =>
        method.IsOverride
        || method.ExplicitInterfaceImplementations.Length > 0
        || method.PartialDefinitionPart is not null
        || method.PartialImplementationPart is not null
        || (method is { MethodKind: MethodKind.Ordinary, IsStatic: false }
            && method.ContainingType.AllInterfaces.SelectMany(i => i.GetMembers(method.Name)).Any(member =>
                KnownTypes.Same(method.ContainingType.FindImplementationForInterfaceMember(member), method)));

    /// <summary>The asynchronous form of a lifecycle method of Blazor that is overridden as async void.</summary>
    public string? BlazorTwin(IMethodSymbol method) =>
        method is { IsOverride: true, Name: "OnInitialized" or "OnParametersSet" or "OnAfterRender" }
        && KnownTypes.Same(DeclaringType(method), _facts.Types.Get("Microsoft.AspNetCore.Components.ComponentBase"))
            ? method.Name + "Async"
            : null;

    /// <summary>xunit 2 waits for async void tests; its successor and the other frameworks reject or ignore them.</summary>
    public bool IsAwaitedTest(IMethodSymbol method) =>
        _facts.Types.Get("Xunit.FactAttribute") is { } fact
        && _facts.Types.Get("Xunit.v3.IFactAttribute") is null
        && method.GetAttributes().Any(attribute => KnownTypes.Is(attribute.AttributeClass, fact));

    /// <summary>A team's own fire-and-forget method, or one that takes a task, waits for it and catches all that it throws.</summary>
    public bool IsForgettingOnPurpose(IMethodSymbol method, SyntaxNode node, CodeBlock block) =>
        _meant.IsListedByTheTeam(method, node.SyntaxTree)
        || _facts.Catalogue.Find(method, CatalogueKind.FireAndForget) is not null
        || (method.Parameters.Any(parameter => _facts.Awaitables.IsTask(parameter.Type)) && GuardedBody.HandlesErrors(node));

    /// <summary>Whether the function is a handler by its signature or by use, or else becomes a delegate somewhere.</summary>
    public AsyncVoidUse UseOf(IMethodSymbol method)
    {
        var use = IsHandlerSignature(method) ? AsyncVoidUse.Handler : AsyncVoidUse.None;
        foreach (var (value, model) in Methods.Values(method))
        {
            if (IsSubscribed(value))
                use = AsyncVoidUse.Handler;
            else if (!IsBlazorHandler(value, model))
                return use == AsyncVoidUse.Handler ? use : AsyncVoidUse.Delegate;
        }

        return use;
    }

    /// <summary>To an event, or to a field that is used like one.</summary>
    private static bool IsSubscribed(ExpressionSyntax value)
    {
        SyntaxNode handler = value;
        while (handler.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: BaseObjectCreationExpressionSyntax } })
            handler = handler.Parent is ArgumentSyntax ? handler.Parent.Parent!.Parent! : handler.Parent;

        return handler.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression or (int)SyntaxKind.SubtractAssignmentExpression };
    }

    /// <summary>Two parameters, the second of which says what happened; in a UI type, what markup may name.</summary>
    public bool IsHandlerSignature(IMethodSymbol method)
    {
        if (method.Parameters.Length != 2)
            return false;

        return _eventLoop.IsEventArguments(method.Parameters[1].Type)
            || (method.Parameters[0].Type.SpecialType == SpecialType.System_Object && _eventLoop.IsUi(method.ContainingType));
    }

    /// <summary>Blazor takes handlers that return a task, from markup too.</summary>
    private bool IsBlazorHandler(ExpressionSyntax value, SemanticModel model) =>
        value.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && _facts.Types.Get("Microsoft.AspNetCore.Components.EventCallbackFactory") is { } factory
        && model.GetSymbolInfo(call).Symbol is IMethodSymbol method
        && (KnownTypes.Same(method.ContainingType, factory) || KnownTypes.Same(method.ReceiverType, factory));

    private static INamedTypeSymbol DeclaringType(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
            method = overridden;

        return method.ContainingType;
    }
}
