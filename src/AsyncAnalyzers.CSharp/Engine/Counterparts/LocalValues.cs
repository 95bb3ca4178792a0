using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>Every value that a local is given anywhere in its function; one walk per function, shared by all questions.</summary>
internal static class LocalValues
{
    private static readonly ConditionalWeakTable<IOperation, Dictionary<ILocalSymbol, List<IOperation>>> Functions = new();

    public static IEnumerable<IOperation> Of(ILocalReferenceOperation reference) =>
        Functions.GetValue(reference.Root(), Collect).TryGetValue(reference.Local, out var values) ? values : Enumerable.Empty<IOperation>();

    private static Dictionary<ILocalSymbol, List<IOperation>> Collect(IOperation root)
    {
        var locals = new Dictionary<ILocalSymbol, List<IOperation>>(SymbolEqualityComparer.Default);
        foreach (var operation in root.Descendants())
        {
            var (local, value) = operation switch
            {
                IVariableDeclaratorOperation declarator => (declarator.Symbol, declarator.GetVariableInitializer()?.Value),
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment => (target.Local, assignment.Value),
                _ => default,
            };
            // Null is no value that anything could be asked of.
            if (local is null || value is null or { ConstantValue: { HasValue: true, Value: null } })
                continue;

            if (!locals.TryGetValue(local, out var values))
                locals.Add(local, values = new List<IOperation>());
            values.Add(value);
        }

        return locals;
    }
}
