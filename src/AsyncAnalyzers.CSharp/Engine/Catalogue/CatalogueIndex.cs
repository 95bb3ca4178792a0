using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>
/// The rows of the catalogue, the users' included, asked about the symbols of one compilation. Nothing is resolved up
/// front: a symbol is looked up by its simple name, and only a hit asks for its documentation ID, once per symbol.
/// </summary>
internal sealed class CatalogueIndex
{
    private readonly CatalogueTable _table;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<CatalogueRow>> _rows = new(SymbolEqualityComparer.Default);

    private CatalogueIndex(CatalogueTable table) => _table = table;

    /// <summary>Reads the shipped rows and the additional files named <c>AsyncAnalyzers.*.txt</c>. Never throws on a bad row.</summary>
    public static CatalogueIndex Create(Compilation compilation, ImmutableArray<AdditionalText> additionalFiles)
    {
        // The compilation is what the symbols of the memo belong to; the rows themselves know none.
        _ = compilation;
        return new CatalogueIndex(UserCatalogues.Merge(additionalFiles, CancellationToken.None));
    }

    /// <summary>Whether a row of <paramref name="kind"/> names a member called <paramref name="name"/>, of whatever type.</summary>
    public bool HasMember(string name, CatalogueKind kind) =>
        _table.Members(name) is { } bucket && (bucket.Kinds & CatalogueKinds.Bit(kind)) != 0;

    /// <summary>Whether a row of <paramref name="kind"/> may be about a call by that name, with so many arguments or an unknown number (below zero).</summary>
    public bool MayCall(string name, int arguments, CatalogueKind kind, Func<string, bool> isWritten)
    {
        if (!HasMember(name, kind))
            return false;

        foreach (var entry in _table.Members(name)!.Entries)
        {
            if (entry.Row.Kind == kind && entry.Id.IsMethod && entry.Id.MayTake(arguments) && (!entry.Id.IsOfGenericType || isWritten(entry.Id.TypeName)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a row of <paramref name="kind"/> names a property or field called <paramref name="name"/>, of whatever type.</summary>
    public bool HasValue(string name, CatalogueKind kind)
    {
        if (!HasMember(name, kind))
            return false;

        foreach (var entry in _table.Members(name)!.Entries)
        {
            if (entry.Row.Kind == kind && !entry.Id.IsMethod)
                return true;
        }

        return false;
    }

    /// <summary>Whether a row of <paramref name="kind"/> names a member so called of a type so called.</summary>
    public bool IsMemberOf(string name, string typeName, CatalogueKind kind) => HasMember(name, kind) && _table.Members(name)!.IsAbout(typeName);

    /// <summary>Whether a row says that the library of this namespace does I/O; the namespaces around it are asked apart.</summary>
    public bool DoesIo(string space) => _table.Namespaces.Contains(space);

    /// <summary>Whether a call of something called <paramref name="name"/> may have a row: by its own name, or by its type's.</summary>
    public bool MayHaveMember(string name, CatalogueKind kind) => HasMember(name, kind) || (_table.TypeKinds & CatalogueKinds.Bit(kind)) != 0;

    /// <summary>Whether a constructor of a type called <paramref name="typeName"/> may have a row.</summary>
    public bool MayConstruct(string typeName, CatalogueKind kind) =>
        (_table.Members(".ctor") is { } constructors && (constructors.Kinds & CatalogueKinds.Bit(kind)) != 0 && constructors.IsAbout(typeName))
        || (_table.Types(typeName) is { } types && (types.Kinds & CatalogueKinds.Bit(kind)) != 0);

    /// <summary>
    /// The row of <paramref name="kind"/> for a member or type, or null. Asked with any form of the symbol (constructed,
    /// reduced, an accessor of a property); a member also answers to the rows of what it overrides and to those of its
    /// containing type.
    /// </summary>
    public CatalogueRow? Find(ISymbol symbol, CatalogueKind kind)
    {
        if (symbol is IMethodSymbol method)
            symbol = method.AssociatedSymbol as IPropertySymbol ?? (ISymbol)(method.ReducedFrom ?? method);
        if (!CatalogueMatcher.MayMatch(_table, symbol, kind))
            return null;

        foreach (var row in RowsOf(symbol.OriginalDefinition))
        {
            if (row.Kind == kind)
                return row;
        }

        return null;
    }

    private ImmutableArray<CatalogueRow> RowsOf(ISymbol definition)
    {
        if (_rows.TryGetValue(definition, out var rows))
            return rows;

        // Two threads may compute the same rows; both come to the same answer.
        rows = CatalogueMatcher.RowsOf(_table, definition);
        _rows.TryAdd(definition, rows);
        return rows;
    }
}
