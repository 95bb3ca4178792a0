using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>
/// A provider of ADO.NET may leave <c>ReadAsync</c> to <c>DbDataReader</c>, which calls <c>Read</c>: behind one of its commands or
/// connections nothing is gained, although the variable says <c>DbDataReader</c>.
/// </summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.data.common.dbdatareader.readasync</remarks>
internal sealed class ProviderReaders
{
    private const int FurthestCommand = 4;

    private readonly ConcurrentDictionary<(IAssemblySymbol Provider, string Member), bool> _known = new();
    private readonly CompilationFacts _facts;

    public ProviderReaders(CompilationFacts facts) => _facts = facts;

    /// <summary>Asked only about what would be reported.</summary>
    public bool Leave(IInvocationOperation call, IMethodSymbol counterpart) =>
        _facts.Types.Get("System.Data.Common.DbDataReader") is { } reader
        && KnownTypes.Same(counterpart.ContainingType, reader)
        && call.Instance?.Unwrap() is { Type: INamedTypeSymbol type } instance
        && (KnownTypes.Same(type, reader)
            ? ProviderOf(instance) is { } provider && _known.GetOrAdd((provider, counterpart.Name), asked => LeavesToBase(asked.Provider, asked.Member, reader))
            : !Overrides(type, counterpart.Name, reader));

    /// <summary>The assembly of the command or connection that a reader comes from; null where only the base classes are named.</summary>
    private IAssemblySymbol? ProviderOf(IOperation reader)
    {
        var value = reader.Unwrap();
        for (var i = 0; i < FurthestCommand; i++)
        {
            while (value is IAwaitOperation awaited)
                value = awaited.Operation.Unwrap();
            if (value is ILocalReferenceOperation local)
            {
                if (LocalValues.Of(local).ToList() is not { Count: 1 } values)
                    return null;

                value = values[0].Unwrap();
                continue;
            }

            if (value is not IInvocationOperation call || call.Receiver()?.Unwrap() is not { } source)
                return null;
            if (IsOfProvider(source.Type, "System.Data.Common.DbCommand") || IsOfProvider(source.Type, "System.Data.Common.DbConnection"))
                return source.Type!.ContainingAssembly;

            value = source;
        }

        return null;
    }

    private bool IsOfProvider(ITypeSymbol? type, string ado) => _facts.Types.Is(type, ado) && !KnownTypes.Same(type, _facts.Types.Get(ado));

    private static bool LeavesToBase(IAssemblySymbol provider, string member, INamedTypeSymbol reader)
    {
        var readers = Readers(provider, reader).ToList();
        return readers.Count > 0 && !readers.Any(type => Overrides(type, member, reader));
    }

    private static IEnumerable<INamedTypeSymbol> Readers(IAssemblySymbol provider, INamedTypeSymbol reader)
    {
        var spaces = new Stack<INamespaceSymbol>();
        spaces.Push(provider.GlobalNamespace);
        while (spaces.Count > 0)
        {
            foreach (var member in spaces.Pop().GetMembers())
            {
                if (member is INamespaceSymbol inner)
                    spaces.Push(inner);
                else if (member is INamedTypeSymbol type && type.Name.EndsWith("Reader", System.StringComparison.Ordinal) && KnownTypes.Is(type, reader))
                    yield return type;
            }
        }
    }

    /// <summary>Whether a type overrides a member of a base class itself, or somebody between them does.</summary>
    public static bool Overrides(INamedTypeSymbol type, string member, INamedTypeSymbol origin)
    {
        for (var current = type; current is not null && !KnownTypes.Same(current, origin); current = current.BaseType)
        {
            if (current.GetMembers(member).Any(own => own.IsOverride))
                return true;
        }

        return false;
    }
}
