using AsyncAnalyzers.CSharp.Engine.Context;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>Sequences that are made while somebody goes through them, who may do so elsewhere.</summary>
internal static class DeferredSequences
{
    /// <summary>Whether a type is that of such sequences.</summary>
    public static bool Are(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T || type is { Name: "IOrderedEnumerable", ContainingNamespace.Name: "Linq" };

    /// <summary>Whether a query takes the first few elements of what a call returns, and leaves it there.</summary>
    public static bool AreCutOff(IOperation call)
    {
        var current = call.Parent;
        while (current is IConversionOperation or IParenthesizedOperation or IArgumentOperation)
            current = current.Parent;

        return current is IInvocationOperation { TargetMethod: { ContainingType: { Name: "Enumerable", ContainingNamespace.Name: "Linq" }, Name: var name } } query
            && (name == "Take" || (name is "Any" or "First" or "FirstOrDefault" && query.Arguments.Length == 1));
    }

    /// <summary>Whether a call is asked for the first of all that it returns, as where it is known that there is one: <c>GetFiles(…)[0]</c></summary>
    public static bool AreAskedForFirst(IOperation call) =>
        call.Parent is IArrayElementReferenceOperation { Indices: { Length: 1 } indices } element && element.ArrayReference == call && indices[0].ConstantValue is { HasValue: true, Value: 0 };

    /// <summary>Whether the loop or query around a call goes through what it returns at once; a loop that awaits does so bit by bit.</summary>
    public static bool AreEnumeratedHere(IOperation call)
    {
        var current = call;
        while (current.Parent is { } parent)
        {
            if (parent is IForEachLoopOperation loop)
                return loop.Collection == current && !FunctionSyntax.Pauses(loop.Syntax);
            if (parent is IInvocationOperation query)
            {
                if (query.TargetMethod.ContainingType is not { Name: "Enumerable", ContainingNamespace.Name: "Linq" })
                    return false;
                if (!Are(query.TargetMethod.ReturnType))
                    return true;
            }
            else if (parent is not (IConversionOperation or IParenthesizedOperation or IArgumentOperation or ITranslatedQueryOperation))
            {
                return false;
            }

            current = parent;
        }

        return false;
    }
}
