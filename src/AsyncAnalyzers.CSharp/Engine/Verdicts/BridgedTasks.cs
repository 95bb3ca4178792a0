using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Waits whose task says that they are meant: one that the caller gives, one that never was asynchronous.</summary>
internal sealed class BridgedTasks
{
    private readonly CompilationFacts _facts;

    public BridgedTasks(CompilationFacts facts) => _facts = facts;

    public bool Contain(IOperation wait, SynchronousPlace place)
    {
        var tasks = Values(wait).ToList();
        if (tasks.Any(AsksForSync))
            return true;
        // In a type initializer a thread that needs the type would wait for this one, which waits for it.
        if (place != SynchronousPlace.TypeInitializer && tasks.Count > 0 && tasks.All(IsOffloadedComputation))
            return true;
        return place == SynchronousPlace.Function && tasks.Any(task => task.DescendantsAndSelf().Any(IsGiven));
    }

    /// <summary>What is waited for; of a local everything that it is ever given.</summary>
    private IEnumerable<IOperation> Values(IOperation wait)
    {
        foreach (var task in Waited(wait))
        {
            if (task is ILocalReferenceOperation local && LocalValues.Of(local).ToList() is { Count: > 0 } values)
            {
                foreach (var value in values)
                    yield return Behind(value);
            }
            else
            {
                yield return task;
            }
        }
    }

    private IEnumerable<IOperation> Waited(IOperation wait)
    {
        if (_facts.TaskMembers.WaitedFor(wait) is { } task)
            return new[] { Behind(task) };
        return (wait as IInvocationOperation)?.Arguments.Take(1).SelectMany(argument => Elements(argument.Value.Unwrap())) ?? Enumerable.Empty<IOperation>();
    }

    private static IEnumerable<IOperation> Elements(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Select(element => element.Unwrap()),
        // A newer compiler than the floor's gives 'params' as a span, written as a collection expression.
        { Kind: NewerKinds.CollectionExpression } => value.ChildOperations.Select(element => element.Unwrap()),
        _ => new[] { value },
    };

    /// <summary>Below views of the same task.</summary>
    private IOperation Behind(IOperation task)
    {
        var value = task.BehindConditionalAccess().Unwrap();
        while (value is IInvocationOperation { Instance: { } inner } call && _facts.TaskMembers.AwaitsReceiver(call.TargetMethod))
            value = inner.BehindConditionalAccess().Unwrap();
        return value;
    }

    /// <summary><c>LoadAsync(async: false)</c> has done its work when it returns.</summary>
    private bool AsksForSync(IOperation task) =>
        task is IInvocationOperation call && SyncFlags.AskForSync(call, _facts.Settings.SyncFlagParameters(call.Syntax.SyntaxTree));

    /// <summary>A task, or a function that starts one, which the caller of this function has handed in.</summary>
    private bool IsGiven(IOperation operation) =>
        operation is IParameterReferenceOperation { Parameter: var parameter }
        && (IsTaskOrMany(parameter.Type)
            || (parameter.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } && _facts.Awaitables.IsAwaitable(invoke.ReturnType)));

    private bool IsTaskOrMany(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => _facts.Awaitables.IsAwaitable(array.ElementType),
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } when !_facts.Awaitables.IsAwaitable(type) => _facts.Awaitables.IsAwaitable(arguments[0]),
        _ => _facts.Awaitables.IsAwaitable(type),
    };

    /// <summary><c>Task.Run(() => Compute())</c>: work that is shared out among threads, and waited for by the one that did so.</summary>
    private bool IsOffloadedComputation(IOperation task) =>
        task is IInvocationOperation or IObjectCreationOperation
        && Called(task) is { } method
        && (_facts.Catalogue.Find(method.OriginalDefinition, CatalogueKind.Offloads) is not null || task is IObjectCreationOperation)
        && Arguments(task).Select(argument => argument.Value.Unwrap()).OfType<IDelegateCreationOperation>()
            .Any(work => work.Target is IAnonymousFunctionOperation { Symbol.IsAsync: false } lambda
                ? !_facts.Awaitables.IsAwaitable(lambda.Symbol.ReturnType)
                : work.Target is IMethodReferenceOperation { Method: { IsAsync: false } group } && !_facts.Awaitables.IsAwaitable(group.ReturnType));

    private static IMethodSymbol? Called(IOperation task) => task switch
    {
        IInvocationOperation call => call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    private static IEnumerable<IArgumentOperation> Arguments(IOperation task) => task switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => Enumerable.Empty<IArgumentOperation>(),
    };
}
