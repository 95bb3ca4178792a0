using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>
/// What the streams of a call stand before. A file or a connection is seen by type, by what opens it and by what the callers of a
/// function give it; what a parameter of unseen callers, a property, another function of one's own or another library gives is
/// memory as often as not.
/// </summary>
internal sealed class StreamOrigins
{
    private const int DeepestWrapping = 8;

    // Callers are gone through once more at most: each of them may have twenty.
    private const int FurthestCaller = 4;

    /// <summary>Whose members do nothing but read or write the streams that they are given.</summary>
    private static readonly ImmutableArray<string> Readers = ImmutableArray.Create("System.Text.Json", "System.Xml", "System.Xml.Linq", "System.Xml.Schema", "System.Security.Cryptography");

    private static readonly ImmutableArray<string> Plain = ImmutableArray.Create("System.IO.Stream", "System.IO.TextReader", "System.IO.TextWriter");

    private readonly CompilationFacts _facts;
    private readonly MemoryOnly _memory;

    public StreamOrigins(CompilationFacts facts, MemoryOnly memory)
    {
        _facts = facts;
        _memory = memory;
    }

    /// <summary>Whether a call of .NET works on streams alone, none of which is seen to stand before a file or a connection.</summary>
    public bool AreUnknown(IInvocationOperation call, FunctionContext context)
    {
        if (call.TargetMethod.DeclaringSyntaxReferences.Length > 0 || call.Arguments.Any(argument => MadeFromStreams.NamesPlace(argument, _facts.Types)))
            return false;
        if (!_memory.IsStreamLike(call.Receiver()) && !Readers.Contains(call.TargetMethod.ContainingNamespace.ToString()))
            return false;

        return StreamsOf(call).Any() && !AreSeen(call, context);
    }

    /// <summary>Whether one of the streams that a call works on is seen to stand before a file or a connection.</summary>
    public bool AreSeen(IInvocationOperation call, FunctionContext context) => StreamsOf(call).Any(stream => DoesIo(stream, context, DeepestWrapping));

    private IEnumerable<IOperation> StreamsOf(IInvocationOperation call) =>
        call.Arguments.Select(argument => argument.Value).Append(call.Instance).OfType<IOperation>().Where(_memory.IsStreamLike);

    private bool DoesIo(IOperation operation, FunctionContext context, int depth)
    {
        var value = operation.BehindConditionalAccess().Unwrap();
        if (depth == 0 || _memory.Contains(value))
            return false;
        if (IsFileOrConnection(value.Type) || UnwaitingStreams.MayWait(value.Type))
            return true;

        return value switch
        {
            ILocalReferenceOperation local => AnyDoesIo(LocalValues.Of(local)),
            IFieldReferenceOperation field => AnyDoesIo(MemoryOnly.ValuesOf(field)) || AnyDoesIo(GivenHere.Of(field)),
            IParameterReferenceOperation parameter => context.Kind == ContextKind.Request || (depth > FurthestCaller && Given(parameter).Any(given => DoesIo(given, context, depth - FurthestCaller))),
            IPropertyReferenceOperation { Property.Name: "BaseStream", Instance: { } wrapper } when _memory.IsStreamLike(wrapper) => DoesIo(wrapper, context, depth - 1),
            IPropertyReferenceOperation property => IsOfPlatform(property.Property.GetMethod) || AnyDoesIo(GivenHere.Of(property)),
            IObjectCreationOperation creation => Opens(creation.Arguments) || AnyDoesIo(Wrapped(creation.Arguments)),
            IAwaitOperation awaited => DoesIo(awaited.Operation, context, depth - 1),
            IConditionalOperation { WhenFalse: { } other } either => DoesIo(either.WhenTrue, context, depth - 1) || DoesIo(other, context, depth - 1),
            ICoalesceOperation either => DoesIo(either.Value, context, depth - 1) || DoesIo(either.WhenNull, context, depth - 1),
            IInvocationOperation { Instance: { } task } call when _facts.TaskMembers.AwaitsReceiver(call.TargetMethod) => DoesIo(task, context, depth - 1),
            IInvocationOperation { TargetMethod.Name: "ReadAsStream" or "ReadAsStreamAsync" } call when _facts.Types.Is(call.TargetMethod.ContainingType, "System.Net.Http.HttpContent") => IsReadLater(call),
            IInvocationOperation call => AnyDoesIo(Wrapped(call.Arguments)) || (!_memory.Wraps(call.TargetMethod) && (Opens(call.Arguments) || IsOfPlatform(call.TargetMethod))),
            _ => false,
        };

        bool AnyDoesIo(IEnumerable<IOperation> values) => values.Any(given => DoesIo(given, context, depth - 1));
    }

    private IEnumerable<IOperation> Wrapped(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Select(argument => argument.Value).Where(_memory.IsStreamLike);

    private bool Opens(ImmutableArray<IArgumentOperation> arguments) => arguments.Any(argument => MadeFromStreams.NamesPlace(argument, _facts.Types));

    private bool IsOfPlatform(IMethodSymbol? member) => member is { DeclaringSyntaxReferences.Length: 0 } && _facts.IoApis.Contains(member);

    /// <summary><c>FileStream</c>, <c>NetworkStream</c> and their like: a stream of its own kind, of a library that does I/O.</summary>
    private bool IsFileOrConnection(ITypeSymbol? type) =>
        type is { DeclaringSyntaxReferences.Length: 0 }
        && Plain.Any(name => _facts.Types.Is(type, name))
        && !Plain.Any(name => KnownTypes.Same(type, _facts.Types.Get(name)))
        && !_memory.WrapsAnother(type)
        && _facts.IoApis.Contains(type);

    /// <summary>A response is in memory unless whoever asked for it said that its headers are enough: what another function asked for is not known.</summary>
    private static bool IsReadLater(IInvocationOperation call) =>
        call.Syntax.FirstAncestorOrSelf<SyntaxNode>(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax) is { } member
        && MentionedNames.In(member, "ResponseHeadersRead").Any();

    /// <summary>What all callers give; none where there may be others: <c>public Task ReadAsync(Stream source)</c> is given whatever they have.</summary>
    private List<IOperation> Given(IParameterReferenceOperation parameter) =>
        PrivateArguments.Of(parameter) is { Count: > 0 } here ? here : _memory.Arguments.Of(parameter);
}
