using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.LostTasks;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>
/// What the callers of a method that no other assembly can name give for a parameter, wherever in the compilation they stand: of a
/// private method, in the other parts of its type.
/// </summary>
internal sealed class InternalArguments
{
    // Who is mentioned more often has callers of all kinds.
    private const int MostMentions = 20;

    private readonly ConcurrentDictionary<IParameterSymbol, List<IOperation>> _known = new(SymbolEqualityComparer.Default);
    private readonly CompilationFacts _facts;

    public InternalArguments(CompilationFacts facts) => _facts = facts;

    /// <summary>The arguments of all calls; none where not every one can be seen. Asked only about what would be reported.</summary>
    public List<IOperation> Of(IParameterReferenceOperation reference) => _known.GetOrAdd(reference.Parameter.OriginalDefinition, Find);

    private List<IOperation> Find(IParameterSymbol parameter)
    {
        var none = new List<IOperation>();
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method || (method.DeclaredAccessibility == Accessibility.Private && method.ContainingType.DeclaringSyntaxReferences.Length == 1))
            return none;

        var called = Called(method);
        if (called.Any(one => Visibility.ReachesOutside(one) || !KnownTypes.Same(one.ContainingAssembly, _facts.Compilation.Assembly)))
            return none;

        var mentions = MentionedNames.In(_facts.Compilation, method.Name).Take(MostMentions + 1).ToList();
        if (mentions.Count > MostMentions)
            return none;

        var arguments = new List<IOperation>();
        foreach (var mention in mentions)
        {
            var model = _facts.MethodGroups.ModelOf(mention.SyntaxTree);
            if (model.GetSymbolInfo(mention).Symbol is { } symbol && !called.Any(one => KnownTypes.Same(one, symbol.OriginalDefinition)))
                continue;
            if (PrivateArguments.CallOf(mention) is not { } call || model.GetOperation(call) is not IInvocationOperation invocation || invocation.ArgumentFor(parameter.Ordinal) is not { } given)
                return none;

            arguments.Add(given.Value);
        }

        return arguments;
    }

    /// <summary>The method, and what a call of it may name instead: what it overrides and what it implements.</summary>
    public static List<IMethodSymbol> Called(IMethodSymbol method)
    {
        var called = new List<IMethodSymbol> { method };
        for (var i = 0; i < called.Count; i++)
            called.AddRange(TestDoubles.Contracts(called[i]).Select(contract => contract.OriginalDefinition).Where(contract => !called.Contains(contract, SymbolEqualityComparer.Default)));

        return called;
    }
}
