using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// Variables whose value can change behind the back of a control-flow graph: written in a nested function, or aliased by a
/// <c>ref</c>. A proof about them would be a guess.
/// </summary>
internal static class Untracked
{
    /// <summary>The variables of a whole function body that no proof may be about.</summary>
    /// <param name="root">The operation tree of the outermost function.</param>
    /// <param name="rewritten">Receives the variables that are assigned anywhere after their declaration.</param>
    public static HashSet<ISymbol> In(IOperation root, HashSet<ISymbol> rewritten)
    {
        var untracked = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in root.Descendants())
        {
            foreach (var target in WrittenBy(operation))
            {
                if (VariableOf(target) is not { } variable)
                    continue;

                rewritten.Add(variable);
                if (IsAlias(operation) || IsCaptured(target, variable))
                    untracked.Add(variable);
            }
        }

        return untracked;
    }

    private static IEnumerable<IOperation> WrittenBy(IOperation operation) => operation switch
    {
        IDeconstructionAssignmentOperation deconstruction => deconstruction.Target.DescendantsAndSelf(),
        IAssignmentOperation assignment => [assignment.Target],
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => [argument.Value],
        IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None, Initializer.Value: { } value } => value.DescendantsAndSelf(),
        IAddressOfOperation address => [address.Reference],
        _ => [],
    };

    private static bool IsAlias(IOperation operation) => operation
        is IVariableDeclaratorOperation or IAddressOfOperation or IArgumentOperation { Parameter.RefKind: RefKind.Ref };

    private static ISymbol? VariableOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsCaptured(IOperation target, ISymbol variable)
    {
        for (var current = target.Parent; current is not null; current = current.Parent)
        {
            var function = current switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (function is not null)
                return !SymbolEqualityComparer.Default.Equals(function, variable.ContainingSymbol);
        }

        return false;
    }
}
