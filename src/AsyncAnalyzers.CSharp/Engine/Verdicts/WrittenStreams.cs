using System;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// A stream that somebody else made may be opened for anything. Only one that the function writes to has something left to
/// flush when it is disposed.
/// </summary>
internal sealed class WrittenStreams
{
    private static readonly ImmutableArray<string> Writing = ImmutableArray.Create("Write", "Flush", "SetLength");

    // CopyToAsync(target), SerializeAsync(target, value), SaveAsync(target)
    private static readonly ImmutableArray<string> WritingTo = ImmutableArray.Create("CopyTo", "Write", "Serialize", "Save", "Export", "Download");

    private readonly KnownTypes _types;

    public WrittenStreams(KnownTypes types) => _types = types;

    /// <summary>Whether the disposed stream comes from unknown hands, and nothing in the function writes to it.</summary>
    public bool IsOnlyRead(IOperation disposal, IOperation disposed) =>
        IsPlainStream(disposed.Type) && !IsOpenedHere(disposed) && !IsWritten(disposal, NameOf(disposal, disposed));

    private bool IsPlainStream(ITypeSymbol? type) =>
        KnownTypes.Same(type, _types.Get("System.IO.Stream")) || KnownTypes.Same(type, _types.Get("System.IO.FileStream"));

    /// <summary>The constructors and factories of .NET itself: how they open is known.</summary>
    private bool IsOpenedHere(IOperation disposed)
    {
        var value = Awaited(disposed);
        return value is ILocalReferenceOperation local ? LocalValues.Of(local).Any(given => IsOpening(Awaited(given))) : IsOpening(value);
    }

    private bool IsOpening(IOperation value) => value switch
    {
        IObjectCreationOperation => true,
        IInvocationOperation { TargetMethod.ContainingType: { } type } =>
            _types.Is(type, "System.IO.File") || _types.Is(type, "System.IO.FileInfo") || _types.Is(type, "System.IO.Compression.ZipArchiveEntry"),
        _ => false,
    };

    private static IOperation Awaited(IOperation operation)
    {
        var value = operation.Unwrap();
        while (value is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: not null })
            value = (value is IAwaitOperation awaited ? awaited.Operation : ((IInvocationOperation)value).Instance!).Unwrap();

        return value;
    }

    private static ISymbol? NameOf(IOperation disposal, IOperation disposed) => disposal switch
    {
        IUsingDeclarationOperation declaration => Variable(declaration.DeclarationGroup, disposed),
        IUsingOperation { Resources: IVariableDeclarationGroupOperation group } => Variable(group, disposed),
        _ => Name(disposed),
    };

    private static ILocalSymbol? Variable(IVariableDeclarationGroupOperation group, IOperation disposed) => group.Declarations
        .SelectMany(declaration => declaration.Declarators)
        .FirstOrDefault(declarator => declarator.Syntax.Span.Contains(disposed.Syntax.Span))?.Symbol;

    private static ISymbol? Name(IOperation? value) => value?.Unwrap() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    private bool IsWritten(IOperation disposal, ISymbol? stream) =>
        stream is not null && disposal.Root().Descendants().Any(operation => operation switch
        {
            IInvocationOperation call => (KnownTypes.Same(Name(call.Instance?.BehindConditionalAccess()), stream) && StartsWith(call, Writing)) || (StartsWith(call, WritingTo) && IsArgument(call.Arguments, stream)),
            IObjectCreationOperation creation => IsWriter(creation.Type) && IsArgument(creation.Arguments, stream),
            _ => false,
        });

    private bool IsWriter(ITypeSymbol? type) => _types.Is(type, "System.IO.TextWriter") || _types.Is(type, "System.IO.BinaryWriter");

    private static bool IsArgument(ImmutableArray<IArgumentOperation> arguments, ISymbol stream) =>
        arguments.Any(argument => KnownTypes.Same(Name(argument.Value), stream) && argument.Parameter is { Ordinal: var ordinal, ContainingSymbol: IMethodSymbol method } && !(method.IsExtensionMethod && ordinal == 0));

    private static bool StartsWith(IInvocationOperation call, ImmutableArray<string> verbs) =>
        verbs.Any(verb => call.TargetMethod.Name.StartsWith(verb, StringComparison.Ordinal));
}
