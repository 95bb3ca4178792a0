using System.Collections.Generic;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>Every value that a local is given anywhere in its function.</summary>
internal static class LocalValues
{
    public static IEnumerable<IOperation> Of(ILocalReferenceOperation reference)
    {
        foreach (var operation in reference.Root().Descendants())
        {
            var value = operation switch
            {
                IVariableDeclaratorOperation declarator when KnownTypes.Same(declarator.Symbol, reference.Local) => declarator.GetVariableInitializer()?.Value,
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when KnownTypes.Same(target.Local, reference.Local) => assignment.Value,
                _ => null,
            };
            if (value is not null)
                yield return value;
        }
    }
}
