using System;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Completion;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Calls whose awaitable is dropped on purpose, and calls that are none: descriptions for a test double, builders.</summary>
internal sealed class MeantDrops
{
    private readonly CompilationFacts _facts;

    public MeantDrops(CompilationFacts facts) => _facts = facts;

    public bool Include(IInvocationOperation call) =>
        IsBuilder(call)
        || StartsNothing(call)
        || IsOfContainer(call.TargetMethod)
        || SynchronousInEffect.Is(call)
        || CallsEachInPlace(call)
        || KeptByCallee.Is(call)
        || IsContinuation(call)
        || IsFireAndForget(call)
        || SyncFlags.AskForSync(call, _facts.Settings.SyncFlagParameters(call.Syntax.SyntaxTree))
        || IsListedByTheTeam(call.TargetMethod, call.Syntax.SyntaxTree)
        || IsInDescription(call);

    /// <summary>
    /// A team's own <c>observers.ForEachAsync(o => { o.OnNext(1); return Task.CompletedTask; })</c>: it has nothing to wait for but
    /// what it calls, and that is done.
    /// </summary>
    private static bool CallsEachInPlace(IInvocationOperation call) =>
        call.TargetMethod is { IsStatic: false, Name: "ForEachAsync" or "ForEach" or "InvokeAllAsync" }
        && call.Arguments.Length == 1
        && call.Arguments[0].Value.Unwrap() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
        && SynchronousInEffect.Is(lambda);

    /// <summary>A fluent builder gives itself back; what it can be awaited for comes with its last call.</summary>
    private bool IsBuilder(IInvocationOperation call) =>
        !_facts.Awaitables.IsTask(call.Type)
        && Receiver(call)?.Type is { } receiver
        && (KnownTypes.Same(receiver, call.Type) || KnownTypes.Is(receiver, call.Type!.OriginalDefinition as INamedTypeSymbol));

    /// <summary>
    /// <c>cache.GetOrAdd(key, LoadAsync)</c> of a <c>Cache&lt;string, Task&gt;</c>: what a container gives is its own. A delegate
    /// holds nothing.
    /// </summary>
    private static bool IsOfContainer(IMethodSymbol method) =>
        method.OriginalDefinition.ReturnType is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type }
        && method.ContainingType.TypeKind != TypeKind.Delegate;

    /// <summary>
    /// A guard that hands its argument back, <c>NotNull(task)</c>, or another view of a task that is kept elsewhere,
    /// <c>task.ConfigureAwait(false)</c>.
    /// </summary>
    private bool StartsNothing(IInvocationOperation call)
    {
        var definition = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (definition.ReturnType is ITypeParameterSymbol given && definition.Parameters.Any(parameter => KnownTypes.Same(parameter.Type, given)))
            return true;

        IOperation? viewed = call;
        while (viewed is IInvocationOperation view && _facts.TaskMembers.KeepsCompletion(view.TargetMethod))
            viewed = Receiver(view);

        return viewed is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation;
    }

    /// <summary>
    /// <c>task.ContinueWith(…)</c>, or a team's own <c>task.Forget()</c>, is how synchronous code looks after a task that it
    /// cannot await; not where the continuation starts another one, which nobody looks after.
    /// </summary>
    private bool IsContinuation(IInvocationOperation call) =>
        (call.TargetMethod.Name == "ContinueWith" && _facts.TaskMembers.IsTaskMember(call.TargetMethod) && !NestedTasks.IsContinuedByTask(call, _facts))
        || (call.TargetMethod.IsExtensionMethod && _facts.Awaitables.IsAwaitable(Receiver(call)?.Type))
        || (!_facts.TaskMembers.IsTaskMember(call.TargetMethod) && call.Arguments.Any(TakesRunningTask));

    /// <summary><c>supervisor.Register("loop", _loop)</c>: whoever is given a task that somebody keeps looks after it.</summary>
    private bool TakesRunningTask(IArgumentOperation argument) =>
        argument.Parameter is { Type: var type }
        && _facts.Awaitables.IsTask(type)
        && argument.Value.Unwrap() is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation;

    private bool IsFireAndForget(IInvocationOperation call)
    {
        if (call.Arguments.Any(argument => argument.Value.Unwrap() is IFieldReferenceOperation { Field: { Name: "FireAndForget", ContainingType.TypeKind: TypeKind.Enum } }))
            return true;

        for (IOperation? link = call; link is IInvocationOperation current; link = Receiver(current))
        {
            if (IsMeant(current.TargetMethod) || (Receiver(current)?.Type is { } type && Says(type, CatalogueKind.FireAndForget)))
                return true;
        }

        return false;
    }

    private static IOperation? Receiver(IInvocationOperation call) => call.Receiver()?.BehindConditionalAccess().Unwrap();

    /// <summary>The rows that keep 102 quiet name the extension methods that describe a call: <c>substitute.Received()</c>.</summary>
    private bool IsMeant(IMethodSymbol method) =>
        Says(method, CatalogueKind.FireAndForget) || (method.IsExtensionMethod && Says(method, CatalogueKind.PrefersSync));

    private bool Says(ISymbol symbol, CatalogueKind kind) => _facts.Catalogue.Find(symbol.OriginalDefinition, kind) is not null;

    /// <summary>The option <c>async_analyzers.fire_and_forget_methods</c> names the method.</summary>
    public bool IsListedByTheTeam(IMethodSymbol method, SyntaxTree tree)
    {
        var listed = _facts.Settings.For(tree).FireAndForgetMethods;
        return !listed.IsEmpty && listed.Any(item => Names(item, (method.ReducedFrom ?? method).OriginalDefinition));
    }

    /// <summary>A documentation ID, or a name with as much of its type and namespace as the team wrote.</summary>
    private static bool Names(string item, IMethodSymbol method)
    {
        if (item.StartsWith("M:", StringComparison.Ordinal))
            return CatalogueId.Parse(item, out _) is { } id && CatalogueMatcher.Names(id, method);

        var name = CatalogueId.WithoutParameters(method.GetDocumentationCommentId() ?? "").Replace(':', '.');
        return name.EndsWith("." + item, StringComparison.Ordinal);
    }

    /// <summary>An expression tree, and a lambda in which a test double is told what to expect, run nothing.</summary>
    private bool IsInDescription(IInvocationOperation call)
    {
        for (IOperation? current = call; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda)
                return LambdaHost.IsInExpressionTree(lambda, _facts.Types) || (LambdaHost.Of(lambda) is IMethodSymbol host && IsMeant(host));
        }

        return false;
    }
}
