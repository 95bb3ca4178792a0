using System.Collections.Generic;
using System.Linq;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>How the kinds are spelled in a catalogue file.</summary>
internal static class CatalogueKinds
{
    private static readonly Dictionary<string, CatalogueKind> ByName = new()
    {
        ["none"] = CatalogueKind.None,
        ["blocks"] = CatalogueKind.Blocks,
        ["computes"] = CatalogueKind.Computes,
        ["memory-only"] = CatalogueKind.MemoryOnly,
        ["wraps"] = CatalogueKind.Wraps,
        ["inline-callback"] = CatalogueKind.InlineCallback,
        ["offloads"] = CatalogueKind.Offloads,
        ["dispatches"] = CatalogueKind.Dispatches,
        ["handles-requests"] = CatalogueKind.HandlesRequests,
        ["void-callback"] = CatalogueKind.VoidCallback,
        ["prefers-sync"] = CatalogueKind.PrefersSync,
        ["fire-and-forget"] = CatalogueKind.FireAndForget,
        ["value-sink"] = CatalogueKind.ValueSink,
        ["does-io"] = CatalogueKind.DoesIo,
    };

    /// <summary>The spellings, in the order of the enumeration, for messages and documents.</summary>
    public static IEnumerable<string> Names => ByName.OrderBy(pair => pair.Value).Select(pair => pair.Key);

    public static bool TryParse(string name, out CatalogueKind kind) => ByName.TryGetValue(name, out kind);

    public static string NameOf(CatalogueKind kind) => ByName.First(pair => pair.Value == kind).Key;

    /// <summary>The bit of one kind in a set of kinds.</summary>
    public static int Bit(CatalogueKind kind) => 1 << (int)kind;
}
