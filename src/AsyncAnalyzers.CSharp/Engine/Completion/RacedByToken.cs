using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// <c>await Task.WhenAny(task, canceled); token.ThrowIfCancellationRequested();</c>, where <c>canceled</c> ends with the token
/// alone: past these two statements the task has won, also where an <c>if (!task.IsCompleted)</c> leaves them out.
/// </summary>
internal static class RacedByToken
{
    private static readonly ConditionalWeakTable<IOperation, StrongBox<bool>> Throwing = new();

    public static bool Wins(IOperation wait, IOperation? task, TaskMembers members)
    {
        if (task is null || TaskPath.RootOf(task) is null || !Throwing.GetValue(wait.Root(), Throws).Value)
            return false;

        for (IOperation child = wait; child.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation or ILoopOperation); child = parent)
        {
            var statements = parent is ISwitchCaseOperation section ? section.Body : (parent as IBlockOperation)?.Operations ?? ImmutableArray<IOperation>.Empty;
            var index = statements.IndexOf(child);
            for (var i = index - 1; i >= 0; i--)
            {
                if (Settles(statements, i, task, members))
                    return !Enumerable.Range(i + 1, index - i).Any(between => Assigns(statements[between], task));
            }
        }

        return false;
    }

    /// <summary>Whether a function asks a token to throw at all: hardly one does.</summary>
    private static StrongBox<bool> Throws(IOperation root) =>
        new(root.Descendants().Any(operation => operation is IInvocationOperation { TargetMethod.Name: "ThrowIfCancellationRequested" }));

    private static bool Settles(ImmutableArray<IOperation> statements, int index, IOperation task, TaskMembers members) => statements[index] switch
    {
        IUsingOperation { Body: IBlockOperation body } => SettlesIn(body, task, members),
        IBlockOperation body => SettlesIn(body, task, members),
        IConditionalOperation { WhenFalse: null, WhenTrue: IBlockOperation body } choice => IsNotCompleted(choice.Condition, task, members) && SettlesIn(body, task, members),
        IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.Name: "ThrowIfCancellationRequested", Instance: { } token } } =>
            index > 0 && Awaited(statements[index - 1]) is { } awaited && Race.Of(awaited, members) is { } race && IsLost(race.One, race.Other, task, token),
        _ => false,
    };

    private static bool SettlesIn(IBlockOperation body, IOperation task, TaskMembers members) =>
        Enumerable.Range(0, body.Operations.Length).Any(index => Settles(body.Operations, index, task, members)) && !Assigns(body, task);

    private static bool IsNotCompleted(IOperation condition, IOperation task, TaskMembers members) =>
        condition.Unwrap() is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not
        && CompletionTests.TaskOf(not.Operand.Unwrap(), members) is { } tested
        && TaskPath.Same(tested, task);

    private static IOperation? Awaited(IOperation statement) => statement switch
    {
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } => assignment.Value,
        IExpressionStatementOperation expression => expression.Operation,
        IVariableDeclarationGroupOperation { Declarations: { Length: 1 } declarations } when declarations[0].Declarators.Length == 1 => declarations[0].Declarators[0].GetVariableInitializer()?.Value,
        _ => null,
    };

    private static bool IsLost(IOperation one, IOperation other, IOperation task, IOperation token) =>
        (TaskPath.Same(one, task) && IsMadeOf(other, token)) || (TaskPath.Same(other, task) && IsMadeOf(one, token));

    /// <summary><c>Task.Delay(Timeout.Infinite, token)</c>, <c>token.AsTask()</c>, the task of <c>new Cancellation(token)</c>.</summary>
    private static bool IsMadeOf(IOperation value, IOperation token)
    {
        // A local may be written in terms of itself.
        for (var steps = 0; steps < 4; steps++)
        {
            switch (value.Unwrap())
            {
                case ILocalReferenceOperation local when LocalValues.Of(local).ToList() is { Count: 1 } values:
                    value = values[0];
                    break;
                case IPropertyReferenceOperation { Instance: { } owner }:
                    value = owner;
                    break;
                case IObjectCreationOperation creation:
                    return IsGivenOnly(creation.Arguments, token);
                case IInvocationOperation { Instance: null } call:
                    return (call.TargetMethod.IsExtensionMethod || call.TargetMethod.Name == "Delay") && IsGivenOnly(call.Arguments, token);
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsGivenOnly(IEnumerable<IArgumentOperation> arguments, IOperation token)
    {
        var given = arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue).Select(argument => argument.Value).ToList();
        return given.Any(value => TaskPath.Same(value, token)) && given.All(value => TaskPath.Same(value, token) || value.IsInfinite());
    }

    private static bool Assigns(IOperation operation, IOperation task) => operation.DescendantsAndSelf().Any(part => part switch
    {
        IAssignmentOperation assignment => assignment.Target.DescendantsAndSelf().Any(target => TaskPath.GoesThrough(task, target)),
        IArgumentOperation { Parameter.RefKind: not RefKind.None } argument => TaskPath.GoesThrough(task, argument.Value),
        IAddressOfOperation => true,
        _ => false,
    });
}
