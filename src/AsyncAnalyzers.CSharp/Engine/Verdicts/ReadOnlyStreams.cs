using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Streams and archives that were opened for reading alone: there is nothing to flush, so disposing them does not wait.</summary>
internal sealed class ReadOnlyStreams
{
    private const int FileAccessRead = 1;
    private const int ZipArchiveModeRead = 0;
    private const int CompressionModeDecompress = 0;
    private const int CryptoStreamModeRead = 0;

    private readonly KnownTypes _types;

    public ReadOnlyStreams(KnownTypes types) => _types = types;

    public bool Contains(IOperation stream)
    {
        var value = Awaited(stream);
        return value is ILocalReferenceOperation local ? AreReadOnly(local) : IsReadOnly(value);
    }

    /// <summary>Locals of locals are not followed: two steps of naming are rare, and a loop would have to be guarded against.</summary>
    private bool AreReadOnly(ILocalReferenceOperation local)
    {
        var values = LocalValues.Of(local).Select(Awaited).ToList();
        return values.Count > 0 && values.All(IsReadOnly);
    }

    private bool IsReadOnly(IOperation value) => value switch
    {
        IObjectCreationOperation creation when _types.Is(creation.Type, "System.IO.FileStream") => Gives(creation.Arguments, "access", FileAccessRead),
        IObjectCreationOperation creation when _types.Is(creation.Type, "System.IO.Compression.ZipArchive") =>
            creation.Arguments.Length == 1 || Gives(creation.Arguments, "mode", ZipArchiveModeRead),
        IObjectCreationOperation creation when _types.Is(creation.Type, "System.Security.Cryptography.CryptoStream") => Gives(creation.Arguments, "mode", CryptoStreamModeRead),
        IObjectCreationOperation creation when IsCompression(creation.Type) => Gives(creation.Arguments, "mode", CompressionModeDecompress),
        IInvocationOperation call => OpensForReading(call),
        _ => false,
    };

    private bool IsCompression(ITypeSymbol? type) =>
        _types.Is(type, "System.IO.Compression.DeflateStream")
        || _types.Is(type, "System.IO.Compression.GZipStream")
        || _types.Is(type, "System.IO.Compression.BrotliStream")
        || _types.Is(type, "System.IO.Compression.ZLibStream");

    private bool OpensForReading(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "OpenRead" or "OpenReadAsync" => IsOn(call, "System.IO.File") || IsOn(call, "System.IO.FileInfo") || IsOn(call, "System.IO.Compression.ZipFile"),
        "OpenReadStream" => IsOn(call, "Microsoft.AspNetCore.Http.IFormFile"),
        "ReadAsStream" or "ReadAsStreamAsync" => IsOn(call, "System.Net.Http.HttpContent"),
        "GetStreamAsync" => IsOn(call, "System.Net.Http.HttpClient"),
        "Open" or "OpenAsync" => (IsOn(call, "System.IO.Compression.ZipArchiveEntry") && !IsNewEntry(call.Instance))
            || (IsOn(call, "System.IO.Compression.ZipFile") && Gives(call.Arguments, "mode", ZipArchiveModeRead))
            || ((IsOn(call, "System.IO.File") || IsOn(call, "System.IO.FileInfo")) && Gives(call.Arguments, "access", FileAccessRead)),
        _ => false,
    };

    /// <summary>An entry of an archive that is written comes from <c>CreateEntry</c>; all others are nearly always read.</summary>
    private static bool IsNewEntry(IOperation? entry)
    {
        var value = entry?.Unwrap();
        var values = value is ILocalReferenceOperation local ? LocalValues.Of(local).Select(Awaited) : Enumerable.Repeat(value, 1);
        return values.Any(given => given is IInvocationOperation { TargetMethod.Name: "CreateEntry" });
    }

    private static bool Gives(ImmutableArray<IArgumentOperation> arguments, string parameter, int value) =>
        arguments.Any(argument => argument.Parameter?.Name == parameter && argument.Value.ConstantValue is { HasValue: true, Value: int given } && given == value);

    private bool IsOn(IInvocationOperation call, string type) => _types.Is(call.TargetMethod.ContainingType, type);

    /// <summary>What is behind <c>await</c> and <c>ConfigureAwait</c>.</summary>
    private static IOperation Awaited(IOperation operation)
    {
        var value = operation.Unwrap();
        while (true)
        {
            switch (value)
            {
                case IAwaitOperation awaited:
                    value = awaited.Operation.Unwrap();
                    break;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner }:
                    value = inner.Unwrap();
                    break;
                default:
                    return value;
            }
        }
    }
}
