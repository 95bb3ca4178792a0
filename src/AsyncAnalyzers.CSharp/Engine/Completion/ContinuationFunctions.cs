using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary><c>task.ContinueWith(Retry)</c>, where <c>Retry</c> is a local function that nothing else mentions: what it is given is completed.</summary>
internal static class ContinuationFunctions
{
    public static ImmutableHashSet<Place> CompletedParameters(IMethodSymbol localFunction, IOperation root, TaskMembers members)
    {
        if (localFunction.Parameters.Length == 0 || !members.IsTaskType(localFunction.Parameters[0].Type))
            return ImmutableHashSet<Place>.Empty;

        var isContinuation = false;
        foreach (var operation in root.Descendants())
        {
            switch (operation)
            {
                case IInvocationOperation call when KnownTypes.Same(call.TargetMethod.OriginalDefinition, localFunction.OriginalDefinition):
                    return ImmutableHashSet<Place>.Empty;
                case IMethodReferenceOperation reference when KnownTypes.Same(reference.Method.OriginalDefinition, localFunction.OriginalDefinition):
                    if (!IsContinuation(reference, members))
                        return ImmutableHashSet<Place>.Empty;
                    isContinuation = true;
                    break;
            }
        }

        return isContinuation ? ImmutableHashSet.Create(new Place(localFunction.Parameters[0])) : ImmutableHashSet<Place>.Empty;
    }

    private static bool IsContinuation(IMethodReferenceOperation reference, TaskMembers members)
    {
        IOperation? parent = reference.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation)
            parent = parent.Parent;

        return parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "ContinueWith" } method } } && members.IsTaskMember(method);
    }
}
