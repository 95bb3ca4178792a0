using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// The names of methods that a reference has with <c>Async</c> behind them: <c>Read</c> where there is <c>ReadAsync</c>. Read
/// from the table of methods, so no symbol is made; once per file, however many compilations refer to it.
/// </summary>
internal static class ReferenceNames
{
    private const string Suffix = "Async";
    private const TypeAttributes Static = TypeAttributes.Abstract | TypeAttributes.Sealed;

    private static readonly ConditionalWeakTable<MetadataId, HashSet<string>> Known = new();

    /// <summary>Adds the names of one reference to <paramref name="names"/>; one that cannot be read adds none.</summary>
    public static void AddTo(HashSet<string> names, MetadataReference reference)
    {
        if (reference is not PortableExecutableReference file)
            return;

        try
        {
            names.UnionWith(Known.GetValue(file.GetMetadataId(), _ => Read(file)));
        }
        catch (Exception exception) when (exception is BadImageFormatException or System.IO.IOException or ObjectDisposedException)
        {
            // The compiler says what is wrong with a reference.
        }
    }

    private static HashSet<string> Read(PortableExecutableReference file)
    {
        var modules = file.GetMetadata() switch
        {
            AssemblyMetadata assembly => assembly.GetModules(),
            ModuleMetadata module => System.Collections.Immutable.ImmutableArray.Create(module),
            _ => System.Collections.Immutable.ImmutableArray<ModuleMetadata>.Empty,
        };
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in modules)
            names.UnionWith(In(module.GetMetadataReader()));
        return names;
    }

    /// <summary>
    /// The synchronous twin stands in the same assembly. An extension method may extend somebody else's pair; those of
    /// asynchronous sequences, hundreds of them with names like <c>First</c> and <c>ToList</c>, have no synchronous twin.
    /// </summary>
    private static IEnumerable<string> In(MetadataReader reader)
    {
        var all = new HashSet<string>(reader.MethodDefinitions.Select(handle => reader.GetString(reader.GetMethodDefinition(handle).Name)), StringComparer.Ordinal);
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var mayExtend = (type.Attributes & Static) == Static && reader.GetString(type.Name) is not ("AsyncEnumerable" or "AsyncEnumerableEx" or "AsyncQueryable");
            foreach (var method in type.GetMethods())
            {
                var name = reader.GetString(reader.GetMethodDefinition(method).Name);
                if (name.Length <= Suffix.Length || !name.EndsWith(Suffix, StringComparison.Ordinal))
                    continue;

                var twin = name.Substring(0, name.Length - Suffix.Length);
                if (mayExtend || all.Contains(twin))
                    yield return twin;
            }
        }
    }
}
