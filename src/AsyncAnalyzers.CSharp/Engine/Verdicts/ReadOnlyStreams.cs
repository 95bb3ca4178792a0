using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Streams that were opened for reading alone: there is nothing to flush, so disposing them does not wait.</summary>
internal sealed class ReadOnlyStreams
{
    // FileAccess.Read
    private const int Read = 1;

    private readonly KnownTypes _types;

    public ReadOnlyStreams(KnownTypes types) => _types = types;

    public bool Contains(IOperation stream)
    {
        var value = stream.Unwrap();
        while (value is IAwaitOperation awaited)
            value = awaited.Operation.Unwrap();

        return value switch
        {
            IObjectCreationOperation creation => _types.Is(creation.Type, "System.IO.FileStream")
                && creation.Arguments.Any(argument => argument.Parameter?.Name == "access" && argument.Value.ConstantValue is { HasValue: true, Value: Read }),
            IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner } => Contains(inner),
            IInvocationOperation call => OpensForReading(call.TargetMethod),
            _ => false,
        };
    }

    private bool OpensForReading(IMethodSymbol method) => method.Name switch
    {
        "OpenRead" => _types.Is(method.ContainingType, "System.IO.File") || _types.Is(method.ContainingType, "System.IO.FileInfo"),
        "OpenReadStream" => _types.Is(method.ContainingType, "Microsoft.AspNetCore.Http.IFormFile"),
        "ReadAsStream" or "ReadAsStreamAsync" => _types.Is(method.ContainingType, "System.Net.Http.HttpContent"),
        "GetStreamAsync" => _types.Is(method.ContainingType, "System.Net.Http.HttpClient"),
        _ => false,
    };
}
