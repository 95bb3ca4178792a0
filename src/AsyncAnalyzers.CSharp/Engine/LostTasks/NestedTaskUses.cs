using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>What becomes of the outer task of a nested one, where the inner task is lost with it.</summary>
internal enum NestedTaskUse
{
    /// <summary>It is awaited, and nobody takes the result.</summary>
    Awaited,

    /// <summary>It is waited for synchronously.</summary>
    WaitedFor,

    /// <summary>It becomes a <c>Task</c>, which has no result.</summary>
    Kept,
}

/// <summary>Follows the value of a call that gives a nested task.</summary>
internal sealed class NestedTaskUses
{
    private readonly CompilationFacts _facts;

    public NestedTaskUses(CompilationFacts facts) => _facts = facts;

    /// <summary>How the inner task is lost, or null where it may be used, or where another rule speaks.</summary>
    public NestedTaskUse? Of(IInvocationOperation call, bool blockingHurts)
    {
        if (DirectUse(call, blockingHurts) is { } use)
            return use;

        return Passed(call).Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator }
            ? UseOf(local, declarator, blockingHurts)
            : null;
    }

    /// <summary>A local's task is lost when every use of the local loses it.</summary>
    private NestedTaskUse? UseOf(ILocalSymbol local, IOperation declarator, bool blockingHurts)
    {
        NestedTaskUse? found = null;
        foreach (var reference in declarator.Root().Descendants().OfType<ILocalReferenceOperation>().Where(reference => KnownTypes.Same(reference.Local, local)))
        {
            if (DirectUse(reference, blockingHurts) is not { } use)
                return null;
            found ??= use;
        }

        return found;
    }

    private NestedTaskUse? DirectUse(IOperation task, bool blockingHurts)
    {
        var value = Passed(task);
        return value.Parent switch
        {
            IAwaitOperation { Parent: IExpressionStatementOperation } => NestedTaskUse.Awaited,
            IConversionOperation { OperatorMethod: null } conversion when KnownTypes.Same(conversion.Type, _facts.Types.Task) && !KnownTypes.Same(value.Type, _facts.Types.Task) =>
                IsCompared(conversion) ? null : NestedTaskUse.Kept,
            IInvocationOperation wait when wait.Instance == value && _facts.TaskMembers.IsWait(wait.TargetMethod) && !blockingHurts && task is IInvocationOperation => NestedTaskUse.WaitedFor,
            _ => null,
        };
    }

    /// <summary>Asking whether a task is the other one loses nothing.</summary>
    private static bool IsCompared(IOperation conversion) => conversion.Parent is IBinaryOperation or IIsTypeOperation or IIsPatternOperation;

    /// <summary>The value below views of the same task: <c>ConfigureAwait</c>, <c>WaitAsync</c>, choices.</summary>
    private IOperation Passed(IOperation task)
    {
        var value = task;
        while (true)
        {
            switch (value.Parent)
            {
                case IInvocationOperation call when call.Instance == value && (_facts.TaskMembers.KeepsCompletion(call.TargetMethod) || call.TargetMethod.Name == "WaitAsync"):
                case IParenthesizedOperation:
                case IConditionalOperation choice when choice.Condition != value && choice.Type is not null:
                    value = value.Parent;
                    break;
                default:
                    return value;
            }
        }
    }
}
