using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Completion;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Finds synchronous waits on tasks (<see cref="FaultKind.BlocksOnTask"/>).</summary>
internal sealed class TaskWaits
{
    private readonly CompilationFacts _facts;
    private readonly BufferedResponses _responses;

    public TaskWaits(CompilationFacts facts)
    {
        _facts = facts;
        _responses = new BufferedResponses(facts);
    }

    /// <summary>Whether the name alone makes the member worth a closer look.</summary>
    public static bool IsSuspectName(string name) => name is "Wait" or "WaitAll" or "WaitAny" or "GetResult" or "Run";

    public bool IsSuspect(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Wait" or "WaitAll" or "WaitAny" => _facts.TaskMembers.IsTaskMember(call.TargetMethod),
        "GetResult" => _facts.TaskMembers.IsGetResult(call),
        "Run" => IsPump(call.TargetMethod),
        _ => false,
    };

    public Fault? Find(IOperation operation, FunctionContext context, CancellationToken cancellation)
    {
        var shape = ShapeOf(operation);
        if (shape == WaitShape.None || HasZeroTimeout(operation) || IsYield(operation))
            return null;

        if (_facts.TaskMembers.WaitedFor(operation)?.Unwrap() is IInvocationOperation call && (IsDoneWhenItReturns(call) || SynchronousInEffect.Is(call) || SynchronousInEffect.AwaitsNothing(call) || _responses.AreAsked(call) || RunsNothing(call)))
            return null;

        // A completed task gives its result at once.
        if (shape != WaitShape.Other && _facts.Completion.IsProven(operation, cancellation))
            return null;

        return new Fault(FaultKind.BlocksOnTask, operation, Squiggle.Of(operation), context)
        {
            Shape = shape,
            Api = NameOf(operation),
            Remedy = shape switch
            {
                // The quotes are the message's.
                _ when context.BlockingHurts && SynchronousPlaces.IsInLock(operation.Syntax) => "await' outside of the 'lock",
                WaitShape.WaitAll => "await Task.WhenAll",
                WaitShape.WaitAny => "await Task.WhenAny",
                WaitShape.WaitWithArguments when _facts.Types.Task is { } task && !_facts.Targets.Lack(task, "WaitAsync", operation.Syntax) => "await Task.WaitAsync",
                _ => "await",
            },
        };
    }

    /// <summary><c>ReadAsync(async: false)</c></summary>
    private bool IsDoneWhenItReturns(IInvocationOperation call) =>
        SyncFlags.AskForSync(call, _facts.Settings.SyncFlagParameters(call.Syntax.SyntaxTree));

    /// <summary><c>Task.Run(() => { })</c>: whoever waits for that wants the thread pool to be awake.</summary>
    private bool RunsNothing(IInvocationOperation call) =>
        call is { TargetMethod.Name: "Run", Arguments.Length: 1 }
        && _facts.TaskMembers.IsTaskMember(call.TargetMethod)
        && call.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments }
        && arguments[0].Expression is AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: 0, Block.Statements.Count: 0 };

    /// <summary>The one task that is waited for, where it is one.</summary>
    public IOperation? TaskOf(IOperation wait) => _facts.TaskMembers.WaitedFor(wait);

    private WaitShape ShapeOf(IOperation operation)
    {
        var members = _facts.TaskMembers;
        return operation switch
        {
            IPropertyReferenceOperation property => members.IsResult(property.Property) ? WaitShape.Result : WaitShape.None,
            IInvocationOperation call when !IsSuspect(call) => WaitShape.None,
            IInvocationOperation call when members.IsGetResult(call) => WaitShape.GetResult,
            IInvocationOperation call when members.IsWaitAll(call.TargetMethod) => WaitShape.WaitAll,
            IInvocationOperation call when members.IsWaitAny(call.TargetMethod) => WaitShape.WaitAny,
            IInvocationOperation call when members.IsWait(call.TargetMethod) => call.Arguments.Length == 0 ? WaitShape.Wait : WaitShape.WaitWithArguments,
            IInvocationOperation => WaitShape.Other,
            _ => WaitShape.None,
        };
    }

    private string NameOf(IOperation operation) => operation switch
    {
        IInvocationOperation call when _facts.TaskMembers.IsGetResult(call) => "GetAwaiter().GetResult()",
        IInvocationOperation call => SymbolNames.Of(call.TargetMethod),
        IPropertyReferenceOperation property => SymbolNames.Of(property.Property),
        _ => "",
    };

    /// <summary>A message pump that runs an async delegate to its end: Nito.AsyncEx and Microsoft.VisualStudio.Threading.</summary>
    private bool IsPump(IMethodSymbol method) =>
        KnownTypes.Same(method.ContainingType, _facts.Types.Get("Nito.AsyncEx.AsyncContext"))
        || _facts.Types.Is(method.ContainingType, "Microsoft.VisualStudio.Threading.JoinableTaskFactory");

    private static bool HasZeroTimeout(IOperation operation)
    {
        if (operation is not IInvocationOperation call)
            return false;

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { Name: "timeout" or "millisecondsTimeout" } && argument.Value.IsZero())
                return true;
        }

        return false;
    }

    /// <summary><c>Task.Yield().GetAwaiter().GetResult()</c> does not wait.</summary>
    private bool IsYield(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.ContainingType.ContainingType: { } awaitable }
        && KnownTypes.Same(awaitable, _facts.Types.Get("System.Runtime.CompilerServices.YieldAwaitable"));
}
