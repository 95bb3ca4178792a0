using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Tells what belongs to a function itself and what to a lambda or local function in it.</summary>
internal static class NestedFunctions
{
    /// <summary>Whether a lambda or local function below <paramref name="scope"/> holds the operation.</summary>
    public static bool Contain(IOperation operation, IOperation scope)
    {
        for (var current = operation.Parent; current is not null && current != scope; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
