using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>Conditions that hold only when one task is completed.</summary>
internal static class CompletionTests
{
    // RanToCompletion, Canceled, Faulted
    private const int FirstFinalStatus = 5;
    private const int LastFinalStatus = 7;

    /// <summary>The task that is completed when the condition is true; null when the condition is no such test.</summary>
    public static IOperation? TaskOf(IOperation condition, TaskMembers members) => condition.Unwrap() switch
    {
        IPropertyReferenceOperation { Instance: { } task } flag when IsFlag(flag.Property, members) => task,
        IInvocationOperation call when IsTest(call.TargetMethod, members) => call.ArgumentFor(0)?.Value,
        IInvocationOperation { TargetMethod.ReturnType.SpecialType: SpecialType.System_Boolean } call => ToldBy(call, members),
        IAwaitOperation awaited => Awaited(awaited) is IInvocationOperation { TargetMethod.IsAsync: true } call ? ToldBy(call, members) : null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => OfStatus(equals.LeftOperand, equals.RightOperand, members) ?? OfStatus(equals.RightOperand, equals.LeftOperand, members),
        IIsPatternOperation test => OfPattern(test.Value.Unwrap(), test.Pattern, members),
        _ => null,
    };

    /// <summary>A property of a task or awaiter that is true only when it is completed.</summary>
    public static bool IsFlag(IPropertySymbol property, TaskMembers members) =>
        IsFlagName(property.Name) && (members.IsTaskType(property.ContainingType) || members.IsAwaiter(property.ContainingType));

    /// <summary>
    /// <c>IsCompletedSuccessfully(this Task task)</c>: libraries that also serve .NET Framework write the missing property as an
    /// extension method.
    /// </summary>
    public static bool IsTest(IMethodSymbol method, TaskMembers members)
    {
        var definition = method.ReducedFrom ?? method;
        return definition is { IsStatic: true, ReturnType.SpecialType: SpecialType.System_Boolean, Parameters.Length: 1 }
            && members.IsTaskType(definition.Parameters[0].Type)
            && (IsFlagName(definition.Name) || OwnTest.ParameterOf(definition, members) is not null);
    }

    private static IOperation Awaited(IAwaitOperation awaited)
    {
        var value = awaited.Operation.Unwrap();
        while (value is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner })
            value = inner.Unwrap();

        return value;
    }

    private static IOperation? ToldBy(IInvocationOperation call, TaskMembers members) =>
        OwnTest.ParameterOf((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition, members) is { } task ? call.ArgumentFor(task.Ordinal)?.Value : null;

    public static bool IsFinalStatus(IPropertySymbol property, int status, TaskMembers members) =>
        property.Name == "Status" && status is >= FirstFinalStatus and <= LastFinalStatus && members.IsTaskType(property.ContainingType);

    private static IOperation? OfStatus(IOperation status, IOperation constant, TaskMembers members) =>
        status.Unwrap() is IPropertyReferenceOperation { Instance: { } task } property
        && constant.ConstantValue is { HasValue: true, Value: int value }
        && IsFinalStatus(property.Property, value, members)
            ? task
            : null;

    /// <summary><c>task.Status is TaskStatus.RanToCompletion or TaskStatus.Faulted</c>, <c>task is { IsCompleted: true }</c></summary>
    public static IOperation? OfPattern(IOperation value, IPatternOperation pattern, TaskMembers members) => value switch
    {
        IPropertyReferenceOperation { Instance: { } task } property when Requires(property.Property, pattern, members) => task,
        _ when pattern is IRecursivePatternOperation recursive && recursive.PropertySubpatterns.Any(part => SaysCompleted(part, members)) => value,
        _ => null,
    };

    /// <summary>The part of <c>{ IsCompleted: true }</c> or <c>{ Status: TaskStatus.RanToCompletion }</c> that only a completed task matches.</summary>
    public static bool SaysCompleted(IPropertySubpatternOperation part, TaskMembers members) =>
        part.Member is IPropertyReferenceOperation { Property: { } property } && Requires(property, part.Pattern, members);

    /// <summary>Whether what the pattern lets through is a completed task's.</summary>
    private static bool Requires(IPropertySymbol property, IPatternOperation pattern, TaskMembers members) => pattern switch
    {
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Requires(property, either.LeftPattern, members) && Requires(property, either.RightPattern, members),
        IBinaryPatternOperation both => Requires(property, both.LeftPattern, members) || Requires(property, both.RightPattern, members),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: true } } => IsFlag(property, members),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: int status } } => IsFinalStatus(property, status, members),
        _ => false,
    };

    private static bool IsFlagName(string name) => name is "IsCompleted" or "IsCompletedSuccessfully" or "IsRanToCompletion" or "IsFaulted" or "IsCanceled";
}
