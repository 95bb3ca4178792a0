using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary><c>tasks.Where(t =&gt; t.IsCompletedSuccessfully)</c>: whatever comes through is completed.</summary>
internal static class FilteredElements
{
    /// <summary>Whether a filter on the way to the sequence lets only completed tasks through.</summary>
    /// <param name="sequence">An operation of a control-flow graph.</param>
    /// <param name="members">The members of tasks.</param>
    /// <param name="model">The model of its tree: operations of a graph carry none.</param>
    public static bool AreCompleted(IOperation? sequence, TaskMembers members, SemanticModel? model)
    {
        while (sequence?.Unwrap() is IInvocationOperation call && members.Collections.IsLinq(call.TargetMethod))
        {
            if (call.TargetMethod.Name == "Where" && TestsItself(call.ArgumentFor(1)?.Value, members, model))
                return true;
            if (!Places.KeepsElements(call.TargetMethod.Name) && !(call.TargetMethod.Name == "Select" && AwaitsItself(call.ArgumentFor(1)?.Value)))
                return false;

            sequence = call.ArgumentFor(0)?.Value;
        }

        return false;
    }

    private static bool TestsItself(IOperation? predicate, TaskMembers members, SemanticModel? model) =>
        LambdaIn(predicate) is IFlowAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters, Syntax: LambdaExpressionSyntax { ExpressionBody: { } body } }
        && model?.GetOperation(body) is { } condition
        && Conditions(condition).Any(one => CompletionTests.TaskOf(one, members) is { } task && KnownTypes.Same(TaskPath.VariableOf(task), parameters[0]));

    private static IOperation? LambdaIn(IOperation? given)
    {
        var lambda = given;
        while (lambda is IConversionOperation or IDelegateCreationOperation)
            lambda = lambda is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)lambda).Target;

        return lambda;
    }

    /// <summary><c>Select(async t => await t)</c>: awaiting what is completed gives what is completed.</summary>
    private static bool AwaitsItself(IOperation? selector) =>
        LambdaIn(selector) is IFlowAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } parameters, Syntax: LambdaExpressionSyntax { ExpressionBody: AwaitExpressionSyntax { Expression: var awaited } } }
        && (awaited is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var task } } ? task : awaited) is IdentifierNameSyntax { Identifier.ValueText: var name }
        && name == parameters[0].Name;

    /// <summary>All of <c>t.IsCompleted &amp;&amp; !t.IsFaulted</c> hold for what comes through.</summary>
    private static IEnumerable<IOperation> Conditions(IOperation condition)
    {
        var rest = condition.Unwrap();
        while (rest is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both)
        {
            yield return both.RightOperand;
            rest = both.LeftOperand.Unwrap();
        }

        yield return rest;
    }
}
