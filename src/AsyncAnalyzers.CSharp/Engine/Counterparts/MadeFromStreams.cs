using System;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>Which calls make a stream of the streams that they are given, and of nothing else that could be a file or a connection.</summary>
internal static class MadeFromStreams
{
    private static readonly ImmutableArray<string> Places = ImmutableArray.Create("path", "file", "dir", "folder", "uri", "url", "host", "address");

    /// <summary>A static method, or a method of an object that was made in the same function from nothing but values.</summary>
    public static bool Include(IInvocationOperation call) => call.Instance?.Unwrap() switch
    {
        null => call.TargetMethod.IsStatic,
        IObjectCreationOperation made => IsOfValues(made),
        ILocalReferenceOperation local => LocalValues.Of(local).ToList() is { Count: > 0 } values && values.All(value => value.Unwrap() is IObjectCreationOperation made && IsOfValues(made)),
        _ => false,
    };

    /// <summary>A text is where something lies if its parameter is named so: a name, a password or a mode is not.</summary>
    public static bool NamesPlace(IArgumentOperation argument, KnownTypes types) =>
        argument.ArgumentKind != ArgumentKind.DefaultValue
        && argument.Value.Unwrap().Type is { } type
        && (types.Is(type, "System.IO.FileSystemInfo") || types.Is(type, "System.Uri") || (type.SpecialType == SpecialType.System_String && IsPlace(argument.Parameter?.Name)));

    private static bool IsPlace(string? name) => name is null || Places.Any(place => name.IndexOf(place, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsOfValues(IObjectCreationOperation made) =>
        made.Initializer is null && made.Arguments.All(argument => argument.Value.Unwrap().Type is { IsValueType: true } or null);
}
