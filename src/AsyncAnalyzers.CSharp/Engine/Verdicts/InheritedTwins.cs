using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Streams, readers and writers of one's own that leave the asynchronous member to a base class: it runs the synchronous one
/// on another thread, or passes by what the type does in it.
/// </summary>
internal sealed class InheritedTwins
{
    // https://learn.microsoft.com/dotnet/api/system.io.stream.flushasync and its like
    private static readonly ImmutableArray<string> ChannelBases = ImmutableArray.Create("System.IO.Stream", "System.IO.TextWriter", "System.IO.TextReader");

    private readonly CompilationFacts _facts;

    public InheritedTwins(CompilationFacts facts) => _facts = facts;

    /// <summary>The base classes copy by reading and writing, which may be overridden.</summary>
    public bool Include(IInvocationOperation call, IMethodSymbol counterpart) =>
        counterpart is { IsStatic: false, Name: not "CopyToAsync" }
        && call.Receiver()?.Unwrap() is { } receiver
        && ChannelBases.Any(name => _facts.Types.Is(counterpart.ContainingType, name))
        && Given(receiver) is { Count: > 0 } types
        && types.All(type => type is INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0 } own && Leaves(own, call.TargetMethod.Name, counterpart.Name));

    /// <summary>Whether the synchronous member of a type does something that the asynchronous one does not do by itself.</summary>
    private bool Leaves(INamedTypeSymbol own, string called, string counterpart)
    {
        for (var type = own; type is not null; type = type.BaseType)
        {
            if (ChannelBases.Any(name => KnownTypes.Same(type, _facts.Types.Get(name))))
                return true;
            if (Declares(type, counterpart))
                return false;
            if (type.DeclaringSyntaxReferences.Length > 0 && Declares(type, called))
                return true;
        }

        return false;
    }

    private static bool Declares(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IMethodSymbol>().Any(method => !method.IsStatic);

    /// <summary>The types of what a receiver can be, as far as its function or property shows them.</summary>
    private List<ITypeSymbol?> Given(IOperation receiver) => receiver switch
    {
        _ when receiver.Type is { DeclaringSyntaxReferences.Length: > 0 } => new List<ITypeSymbol?> { receiver.Type },
        ILocalReferenceOperation local => LocalValues.Of(local).Select(value => value.Unwrap().Type).ToList(),
        IPropertyReferenceOperation { Property: { IsVirtual: false, IsAbstract: false, IsOverride: false, GetMethod.DeclaringSyntaxReferences: { Length: 1 } places } } => Returned(places[0].GetSyntax()),
        _ => new List<ITypeSymbol?>(),
    };

    /// <summary>By the expressions' own types: <c>return _pipe;</c> of a property that is only known to be a <c>Stream</c>.</summary>
    private List<ITypeSymbol?> Returned(SyntaxNode getter)
    {
        if (!_facts.Compilation.ContainsSyntaxTree(getter.SyntaxTree))
            return new List<ITypeSymbol?>();

        var model = _facts.MethodGroups.ModelOf(getter.SyntaxTree);
        return getter.DescendantNodesAndSelf()
            .Select(node => node switch
            {
                ReturnStatementSyntax { Expression: { } value } => value,
                ArrowExpressionClauseSyntax { Expression: not ThrowExpressionSyntax and var value } => value,
                _ => null,
            })
            .Where(value => value is not null)
            .Select(value => model.GetTypeInfo(value!).Type)
            .ToList();
    }
}
