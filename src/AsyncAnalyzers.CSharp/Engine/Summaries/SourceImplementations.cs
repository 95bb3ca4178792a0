using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>What a call of a contract may run, in an editor also in the projects that this one refers to, each with its compilation's facts.</summary>
internal sealed class SourceImplementations
{
    private readonly CompilationFacts _facts;

    public SourceImplementations(CompilationFacts facts) => _facts = facts;

    public IEnumerable<(CompilationFacts Facts, IMethodSymbol Method)> Of(IMethodSymbol contract)
    {
        if (!contract.IsAbstract && !contract.IsVirtual && !contract.IsOverride)
            yield break;

        foreach (var compilation in _facts.Sources)
        {
            var facts = _facts.Of(compilation);
            if (SameIn(facts, contract) is not { } own)
                continue;
            foreach (var implementation in facts.Implementations.Of(own))
                yield return (facts, implementation);
        }
    }

    /// <summary>The contract as another compilation sees it: one symbol where both have the same references.</summary>
    private IMethodSymbol? SameIn(CompilationFacts facts, IMethodSymbol contract) =>
        facts == _facts || contract.GetDocumentationCommentId() is not { } id
            ? contract
            : DocumentationCommentId.GetFirstSymbolForDeclarationId(id, facts.Compilation) as IMethodSymbol;
}
