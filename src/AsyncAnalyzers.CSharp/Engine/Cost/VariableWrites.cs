using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>Every write to the locals and parameters of one function tree; one walk for all questions.</summary>
internal sealed class VariableWrites
{
    private static readonly ConditionalWeakTable<IOperation, VariableWrites> Functions = new();

    private readonly Dictionary<ISymbol, List<IOperation>> _writes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IForEachLoopOperation> _elements = new(SymbolEqualityComparer.Default);

    private VariableWrites(IOperation root)
    {
        foreach (var operation in root.Descendants())
        {
            if (Written(operation) is { } variable)
                Add(variable, operation);
            else if (operation is IForEachLoopOperation loop)
                Add(loop);
        }
    }

    /// <summary>The writes of the tree that the operation belongs to.</summary>
    public static VariableWrites Around(IOperation operation) => Functions.GetValue(operation.Root(), root => new VariableWrites(root));

    /// <summary>The declarations with a value, assignments, steps and by-reference arguments that write the variable.</summary>
    public IReadOnlyList<IOperation> Of(ISymbol variable) =>
        _writes.TryGetValue(variable, out var writes) ? writes : ImmutableArray<IOperation>.Empty;

    /// <summary>The <c>foreach</c> that declares the variable, or null.</summary>
    public IForEachLoopOperation? LoopOver(ISymbol variable) => _elements.TryGetValue(variable, out var loop) ? loop : null;

    /// <summary>The only value that a local ever has, or null.</summary>
    public IOperation? OnlyValueOf(ISymbol local) => Of(local) is { Count: 1 } writes ? PlainValue(writes[0]) : null;

    /// <summary>The value of a declaration or assignment; null for steps and everything else that writes.</summary>
    public static IOperation? PlainValue(IOperation write) => write switch
    {
        IVariableDeclaratorOperation declarator => declarator.GetVariableInitializer()?.Value,
        ISimpleAssignmentOperation assignment => assignment.Value,
        _ => null,
    };

    private static ISymbol? Written(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is not null => declarator.Symbol,
        IAssignmentOperation assignment => Variable(assignment.Target),
        IIncrementOrDecrementOperation step => Variable(step.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => Variable(argument.Value),
        // The targets of a deconstruction, and everything that takes the address of a variable.
        ITupleOperation { Parent: IDeconstructionAssignmentOperation } tuple => tuple.Elements.Select(Variable).FirstOrDefault(),
        IAddressOfOperation address => Variable(address.Reference),
        _ => null,
    };

    private static ISymbol? Variable(IOperation target) => target.Unwrap() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared } => declared.Local,
        _ => null,
    };

    private void Add(ISymbol variable, IOperation write)
    {
        if (!_writes.TryGetValue(variable, out var writes))
            _writes.Add(variable, writes = new List<IOperation>());
        writes.Add(write);
    }

    private void Add(IForEachLoopOperation loop)
    {
        foreach (var local in loop.Locals)
            _elements[local] = loop;
    }
}
