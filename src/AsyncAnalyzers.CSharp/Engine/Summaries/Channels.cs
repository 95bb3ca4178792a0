using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// Tells what a call of a stream, reader or writer reaches. Further down a <c>Stream</c> may be anything, memory most often;
/// it counts only where its type or the value of its local says that it is a file, a socket or a pipe.
/// </summary>
internal sealed class Channels
{
    private const int DeepestWrapping = 4;

    private static readonly ImmutableArray<string> Abstract = ImmutableArray.Create(
        "System.IO.Stream", "System.IO.TextReader", "System.IO.TextWriter", "System.IO.BinaryReader", "System.IO.BinaryWriter", "System.Xml.XmlReader", "System.Xml.XmlWriter", "System.Text.Json.Utf8JsonWriter", "System.IO.Compression.ZipArchive", "System.IO.Pipelines.PipeReader", "System.IO.Pipelines.PipeWriter");

    private static readonly ImmutableArray<string> Devices = ImmutableArray.Create(
        "System.IO.FileStream", "System.Net.Sockets.NetworkStream", "System.Net.Security.AuthenticatedStream", "System.IO.Pipes.PipeStream");

    private readonly CompilationFacts _facts;

    public Channels(CompilationFacts facts) => _facts = facts;

    /// <summary>Whether the call works on no stream at all, or on one that is known to do I/O.</summary>
    public bool AreKnown(IOperation operation)
    {
        var values = Values(operation).Where(IsAbstract).ToList();
        return values.Count == 0 || values.Any(value => IsDevice(value, DeepestWrapping));
    }

    /// <summary>Whether a value is no stream at all, or one that is known to do I/O.</summary>
    public bool IsKnown(IOperation value) => !IsAbstract(value) || IsDevice(value, DeepestWrapping);

    private static IEnumerable<IOperation> Values(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: { } instance } call => call.Arguments.Select(argument => argument.Value).Append(instance),
        IInvocationOperation call => call.Arguments.Select(argument => argument.Value),
        IPropertyReferenceOperation { Instance: { } instance } => new[] { instance },
        IObjectCreationOperation creation => creation.Arguments.Select(argument => argument.Value),
        _ => Enumerable.Empty<IOperation>(),
    };

    private bool IsAbstract(IOperation value) => Abstract.Any(name => _facts.Types.Is(value.Unwrap().Type, name));

    private bool IsDevice(IOperation operation, int depth)
    {
        var value = operation.BehindConditionalAccess().Unwrap();
        if (Devices.Any(name => _facts.Types.Is(value.Type, name)))
            return true;

        return depth > 0 && value switch
        {
            ILocalReferenceOperation local => LocalValues.Of(local).ToList() is { Count: > 0 } given && given.All(one => IsDevice(one, depth - 1)),
            IFieldReferenceOperation field => MemoryOnly.ValuesOf(field) is { Count: > 0 } given && given.All(one => IsDevice(one, depth - 1)),
            // 'new StreamReader(path)', 'File.OpenText(path)', 'new StreamReader(stream)'.
            IObjectCreationOperation { Arguments: { Length: > 0 } arguments } => IsPath(arguments[0]) || IsDevice(arguments[0].Value, depth - 1),
            IInvocationOperation { TargetMethod.ContainingType: { Name: "File" or "FileInfo" } type } => KnownTypes.Same(type, _facts.Types.Get("System.IO." + type.Name)),
            _ => false,
        };
    }

    private static bool IsPath(IArgumentOperation argument) =>
        argument.Parameter is { Type.SpecialType: SpecialType.System_String, Name: "path" or "fileName" or "filename" or "inputUri" or "outputFileName" or "archiveFileName" };
}
