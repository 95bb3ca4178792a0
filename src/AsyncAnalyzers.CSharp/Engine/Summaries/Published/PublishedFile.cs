using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Summaries.Published;

/// <summary>
/// The summaries that one referenced assembly carries, read from the table of attributes without a symbol, once per file.
/// Whatever is not as this version writes it is passed over.
/// </summary>
internal sealed class PublishedFile
{
    /// <summary>An assembly whose project publishes nothing.</summary>
    private static readonly PublishedFile None = new(false, ImmutableArray<PublishedRow>.Empty);

    private static readonly ConditionalWeakTable<MetadataId, PublishedFile> Known = new();

    private PublishedFile(bool publishes, ImmutableArray<PublishedRow> rows)
    {
        Publishes = publishes;
        Rows = rows.GroupBy(row => row.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        Names = new HashSet<string>(rows.Select(row => row.Name), StringComparer.Ordinal);
    }

    /// <summary>Whether the project publishes at all: then what it says nothing about does not block.</summary>
    public bool Publishes { get; }

    /// <summary>The rows of each function, by its documentation ID.</summary>
    public Dictionary<string, ImmutableArray<PublishedRow>> Rows { get; }

    /// <summary>The names under which names rule functions out.</summary>
    public HashSet<string> Names { get; }

    public static PublishedFile Of(MetadataReference? reference)
    {
        if (reference is not PortableExecutableReference file)
            return None;

        try
        {
            return Known.GetValue(file.GetMetadataId(), _ => Read(file));
        }
        catch (Exception exception) when (exception is BadImageFormatException or System.IO.IOException or ObjectDisposedException)
        {
            // The compiler says what is wrong with a reference.
            return None;
        }
    }

    private static PublishedFile Read(PortableExecutableReference file)
    {
        if (file.GetMetadata() is not AssemblyMetadata assembly || assembly.GetModules() is not { Length: > 0 } modules)
            return None;

        var reader = modules[0].GetMetadataReader();
        if (!reader.IsAssembly)
            return None;

        var lines = reader.GetAssemblyDefinition().GetCustomAttributes()
            .Select(handle => LineOf(reader, reader.GetCustomAttribute(handle)))
            .Where(line => line is not null)
            .ToList();
        return new PublishedFile(lines.Contains(PublishedRow.Version), lines.Select(PublishedRow.Parse).OfType<PublishedRow>().ToImmutableArray());
    }

    /// <summary>The text of an attribute of ours, whose constructor has one parameter, a string.</summary>
    private static string? LineOf(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MethodDefinition)
            return null;

        var constructor = reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor);
        var type = reader.GetTypeDefinition(constructor.GetDeclaringType());
        if (!reader.StringComparer.Equals(type.Name, SummarySource.AttributeName) || !reader.StringComparer.Equals(type.Namespace, SummarySource.Namespace))
            return null;

        var signature = reader.GetBlobReader(constructor.Signature);
        if (signature.Length != 4 || !signature.ReadSignatureHeader().IsInstance || signature.ReadByte() != 1 || signature.ReadSignatureTypeCode() != SignatureTypeCode.Void || signature.ReadSignatureTypeCode() != SignatureTypeCode.String)
            return null;

        var value = reader.GetBlobReader(attribute.Value);
        return value.Length > 2 && value.ReadUInt16() == 1 ? value.ReadSerializedString() : null;
    }
}
