using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>
/// Rows by simple name: what can be prepared without a compilation. Most symbols miss, and a miss costs two look-ups of a
/// string that exists already. Immutable.
/// </summary>
internal sealed class CatalogueTable
{
    private readonly Dictionary<string, CatalogueBucket> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CatalogueBucket> _types = new(StringComparer.Ordinal);

    /// <summary>Takes the rows in order: of two that say the same of one API the later holds, and <c>none</c> removes what came before.</summary>
    public CatalogueTable(ImmutableArray<CatalogueEntry> entries)
    {
        entries = WithoutRemoved(entries);
        Entries = entries;
        Fill(_members, entries.Where(entry => !entry.Id.IsType && !entry.Id.IsNamespace), id => id.MemberName);
        Fill(_types, entries.Where(entry => entry.Id.IsType), id => id.TypeName);
        Namespaces = entries.Where(entry => entry.Id.IsNamespace && entry.Row.Kind != CatalogueKind.None).Select(entry => entry.Id.Text.Substring(2)).ToImmutableHashSet(StringComparer.Ordinal);
        TypeKinds = _types.Values.Aggregate(0, (kinds, bucket) => kinds | bucket.Kinds);
    }

    /// <summary>The kinds that rows about whole types have, as a set of <see cref="CatalogueKinds.Bit"/>.</summary>
    public int TypeKinds { get; }

    /// <summary>The namespaces that do I/O (<see cref="CatalogueKind.DoesIo"/>), those in them included.</summary>
    public ImmutableHashSet<string> Namespaces { get; }

    /// <summary>The rows in the order they were read.</summary>
    public ImmutableArray<CatalogueEntry> Entries { get; }

    /// <summary>The rows about members of this name, or null.</summary>
    public CatalogueBucket? Members(string name) => _members.TryGetValue(name, out var bucket) ? bucket : null;

    /// <summary>The rows about whole types of this simple name, or null.</summary>
    public CatalogueBucket? Types(string name) => _types.TryGetValue(name, out var bucket) ? bucket : null;

    private static ImmutableArray<CatalogueEntry> WithoutRemoved(ImmutableArray<CatalogueEntry> entries)
    {
        var kept = new List<CatalogueEntry>(entries.Length);
        foreach (var entry in entries)
        {
            if (entry.Row.Kind == CatalogueKind.None)
                kept.RemoveAll(earlier => entry.Id.Covers(earlier.Id));
            kept.Add(entry);
        }

        return kept.ToImmutableArray();
    }

    private static void Fill(Dictionary<string, CatalogueBucket> buckets, IEnumerable<CatalogueEntry> entries, Func<CatalogueId, string> name)
    {
        foreach (var group in entries.GroupBy(entry => name(entry.Id), StringComparer.Ordinal))
            buckets.Add(group.Key, new CatalogueBucket(group.Reverse().ToImmutableArray()));
    }
}

/// <summary>The rows of one simple name, the latest first.</summary>
internal sealed class CatalogueBucket
{
    public CatalogueBucket(ImmutableArray<CatalogueEntry> entries)
    {
        Entries = entries;
        Kinds = entries.Aggregate(0, (kinds, entry) => kinds | CatalogueKinds.Bit(entry.Row.Kind));
    }

    public ImmutableArray<CatalogueEntry> Entries { get; }

    /// <summary>The kinds that occur, as a set of <see cref="CatalogueKinds.Bit"/>.</summary>
    public int Kinds { get; }

    /// <summary>Whether a row names a type of this simple name, or a member of one.</summary>
    public bool IsAbout(string typeName)
    {
        foreach (var entry in Entries)
        {
            if (entry.Id.TypeName == typeName)
                return true;
        }

        return false;
    }
}
