using System;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Calls of libraries whose names say that they compute and whose input is text or bytes in memory, such as
/// <c>parser.ParseDocument(html)</c>: a counterpart of the same name computes the same on the same thread. A program knows
/// its own methods better than such a guess by name, so this is for references alone.
/// </summary>
internal sealed class Computations
{
    private static readonly ImmutableArray<string> Verbs = ImmutableArray.Create(
        "Parse", "Deserialize", "Serialize", "Format", "Validate", "Encode", "Decode", "Hash", "Minify", "Tokenize");

    private static readonly ImmutableArray<string> Channels = ImmutableArray.Create(
        "System.IO.Stream", "System.IO.TextReader", "System.IO.TextWriter", "System.Xml.XmlReader", "System.Xml.XmlWriter", "System.IO.Pipelines.PipeReader", "System.IO.Pipelines.PipeWriter");

    private readonly CompilationFacts _facts;

    public Computations(CompilationFacts facts) => _facts = facts;

    public bool Contains(IInvocationOperation call) =>
        !KnownTypes.Same(call.TargetMethod.ContainingAssembly, _facts.Compilation.Assembly)
        && Verbs.Any(verb => IsVerbOf(call.TargetMethod.Name, verb))
        && (call.Arguments.Any(argument => IsInMemory(argument.Value.Unwrap().Type)) || GivesBytes(call.TargetMethod))
        && !call.Arguments.Any(argument => IsChannel(argument.Value.Unwrap().Type))
        && !IsChannel(call.Instance?.Unwrap().Type);

    /// <summary><c>BinaryData Serialize(object value)</c>: what is written is what it gives.</summary>
    private static bool GivesBytes(IMethodSymbol method) => !method.ReturnsVoid && IsVerbOf(method.Name, "Serialize");

    /// <summary>The first word of the name: <c>Parse</c> and <c>ParseDocument</c>, not <c>Parser</c>.</summary>
    private static bool IsVerbOf(string name, string verb) =>
        name.StartsWith(verb, StringComparison.Ordinal) && (name.Length == verb.Length || char.IsUpper(name[verb.Length]));

    private static bool IsInMemory(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { ElementType: { IsValueType: true } } => true,
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ReadOnlySequence", Arity: 1 } => true,
        _ => type?.SpecialType is SpecialType.System_String,
    };

    private bool IsChannel(ITypeSymbol? type) => type is not null && Channels.Any(channel => _facts.Types.Is(type, channel));
}
