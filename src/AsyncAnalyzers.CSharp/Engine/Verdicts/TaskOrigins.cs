using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Completion;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Tells waits for tasks that are seen to be started from reads of a result that may be there by then
/// (<see cref="FaultKind.MayBlockOnTask"/>): what a field, a parameter or a collection keeps has often been awaited elsewhere.
/// </summary>
internal sealed class TaskOrigins
{
    private readonly TaskMembers _members;

    public TaskOrigins(CompilationFacts facts) => _members = facts.TaskMembers;

    /// <summary>The fault as the rule of such reads has it; unchanged where the task is started in sight.</summary>
    public Fault Weighed(Fault fault)
    {
        // Nobody calls 'Wait' on a task that is known to be complete; 'Result' is how its result is read.
        if (fault is not { Kind: FaultKind.BlocksOnTask, Shape: WaitShape.Result or WaitShape.GetResult } || _members.WaitedFor(fault.Operation) is not { } task)
            return fault;

        return IsStarted(task) ? fault : fault with { Kind = FaultKind.MayBlockOnTask };
    }

    private bool IsStarted(IOperation task) => task.BehindConditionalAccess().Unwrap() switch
    {
        IInvocationOperation call when KeptBy(call) is { } kept => IsStarted(kept),
        IInvocationOperation call => !HandsOut(call.TargetMethod.OriginalDefinition),
        IConditionalOperation { WhenFalse: { } other } either => IsStarted(either.WhenTrue) || IsStarted(other),
        ICoalesceOperation either => IsStarted(either.Value) || IsStarted(either.WhenNull),
        ISwitchExpressionOperation { Arms: var arms } => arms.Any(arm => IsStarted(arm.Value)),
        IAssignmentOperation assignment => IsStarted(assignment.Value),
        IConditionalAccessOperation access => IsStarted(access.WhenNotNull),
        ILocalReferenceOperation local => AreAllWaits(local) && LocalValues.Of(local).ToList() is { Count: > 0 } values && values.All(IsStarted),
        IParameterReferenceOperation element => ElementsAreStarted(element),
        // An awaitable of one's own: nobody else can have waited for it.
        IObjectCreationOperation creation => !_members.IsTaskType(creation.Type),
        _ => false,
    };

    /// <summary>The task that a call gives in another dress.</summary>
    private IOperation? KeptBy(IInvocationOperation call) =>
        _members.KeepsCompletion(call.TargetMethod) ? call.Instance : call.TargetMethod is { Name: "Unwrap", IsExtensionMethod: true } ? call.Receiver() : null;

    /// <summary><c>tasks.First()</c>, <c>queue.Dequeue()</c>: it gives a task as it would give anything else, and does not start it.</summary>
    private static bool HandsOut(IMethodSymbol method) =>
        method.ReturnType is ITypeParameterSymbol type
        && method.MethodKind != MethodKind.DelegateInvoke
        && !method.Parameters.Any(parameter => parameter.Type is INamedTypeSymbol { DelegateInvokeMethod: { } run } && KnownTypes.Same(run.ReturnType, type));

    /// <summary>A local that is handed on, or asked whether it is complete, may have been waited for there.</summary>
    private bool AreAllWaits(ILocalReferenceOperation local) =>
        local.Root().Descendants().OfType<ILocalReferenceOperation>().Where(other => KnownTypes.Same(other.Local, local.Local)).All(IsWaitOrWrite);

    private bool IsWaitOrWrite(ILocalReferenceOperation local)
    {
        for (IOperation child = local, parent = local.Parent!; parent is not null; child = parent, parent = parent.Parent!)
        {
            switch (parent)
            {
                case ISimpleAssignmentOperation assignment:
                    return assignment.Target == child;
                case IPropertyReferenceOperation property:
                    return _members.IsResult(property.Property);
                case IInvocationOperation call when call.Instance == child && _members.IsWait((IOperation)call):
                    return call.Arguments.IsEmpty;
                case IInvocationOperation call when call.Instance == child && _members.KeepsCompletion(call.TargetMethod):
                case IConversionOperation or IParenthesizedOperation:
                    break;
                case IConditionalAccessOperation access when access.Operation == child:
                    return true;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary><c>items.Select(item => StartAsync(item)).Select(task => task.Result)</c></summary>
    private bool ElementsAreStarted(IParameterReferenceOperation element) =>
        FunctionOf(element) is { } lambda && GivenTo(lambda) is { } call && _members.Collections.IsProjection(call.TargetMethod) && call.ArgumentFor(0)?.Value is { } sequence && StartsEach(sequence);

    private bool StartsEach(IOperation sequence) => sequence.Unwrap() switch
    {
        IInvocationOperation call when _members.Collections.IsTaskQuery(call, _members) => true,
        IInvocationOperation call when _members.Collections.IsLinq(call.TargetMethod) && Places.KeepsElements(call.TargetMethod.Name) => StartsEach(call.ArgumentFor(0)!.Value),
        // A query starts its tasks anew whenever somebody goes through it; what a list keeps may have been awaited.
        ILocalReferenceOperation query => LocalValues.Of(query).ToList() is { Count: > 0 } values && values.All(value => !_members.Collections.IsMaterialized(value.Unwrap().Type) && StartsEach(value)),
        _ => false,
    };

    private static IAnonymousFunctionOperation? FunctionOf(IParameterReferenceOperation parameter)
    {
        for (var current = parameter.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda && KnownTypes.Same(lambda.Symbol, parameter.Parameter.ContainingSymbol))
                return lambda;
        }

        return null;
    }

    private static IInvocationOperation? GivenTo(IAnonymousFunctionOperation lambda)
    {
        var value = lambda.Parent;
        while (value is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            value = value.Parent;

        return value is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }
}
