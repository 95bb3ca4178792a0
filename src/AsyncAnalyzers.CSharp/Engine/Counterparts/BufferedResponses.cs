using System;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>
/// Responses that are in memory when their stream is read: <c>HttpClient</c> reads all of a response before it hands it out,
/// unless it is asked to stop behind the headers.
/// </summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.net.http.httpcompletionoption</remarks>
internal sealed class BufferedResponses
{
    // A response that is passed on further than this is anybody's.
    private const int FurthestCaller = 3;

    private readonly CompilationFacts _facts;

    public BufferedResponses(CompilationFacts facts) => _facts = facts;

    /// <summary>Whether the call gives the stream of such a response.</summary>
    public bool Give(IInvocationOperation call) =>
        call is { TargetMethod.Name: "ReadAsStream" or "ReadAsStreamAsync", Instance: { } content }
        && _facts.Types.Is(call.TargetMethod.ContainingType, "System.Net.Http.HttpContent")
        && (IsLoaded(call, content) || (content.Unwrap() is IPropertyReferenceOperation { Property.Name: "Content", Instance: { } response } && IsWhole(response.Unwrap(), FurthestCaller)));

    /// <summary>
    /// Whether the call asks a content that is made of bytes or text for them, so that its task is completed when it returns. So is
    /// that of a response that has been read as a whole; yet nobody sees that in the code, and the next change may ask for the headers alone.
    /// </summary>
    public bool AreAsked(IInvocationOperation call) =>
        call is { TargetMethod.Name: "ReadAsStringAsync" or "ReadAsByteArrayAsync" or "LoadIntoBufferAsync", Instance: { } content }
        && _facts.Types.Is(content.Unwrap().Type, "System.Net.Http.ByteArrayContent");

    /// <summary>Whoever has asked a content for its bytes or its text before has had it read as a whole.</summary>
    private static bool IsLoaded(IInvocationOperation call, IOperation content) =>
        call.Root().Descendants().OfType<IInvocationOperation>().Any(other => other.Syntax.Span.End < call.Syntax.SpanStart
            && other.TargetMethod.Name is "LoadIntoBufferAsync" or "ReadAsByteArrayAsync" or "ReadAsStringAsync"
            && other.Instance?.Syntax.ToString() == content.Syntax.ToString()
            && IsPassed(other.Syntax, call.Syntax));

    /// <summary>Its statement stands in a block around the later one, so that nothing leads past it.</summary>
    private static bool IsPassed(SyntaxNode earlier, SyntaxNode later) =>
        earlier.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax block } && block.Span.Contains(later.Span);

    private bool IsWhole(IOperation response, int callers) => response switch
    {
        ILocalReferenceOperation local => LocalValues.Of(local).ToList() is { Count: > 0 } values && values.All(value => value.Unwrap() is not ILocalReferenceOperation && IsWhole(value.Unwrap(), callers)),
        IParameterReferenceOperation parameter when callers > 0 => PrivateArguments.Of(parameter) is { Count: > 0 } given && given.All(value => IsWhole(value.Unwrap(), callers - 1)),
        IAwaitOperation awaited => IsWhole(awaited.Operation.Unwrap(), callers),
        IInvocationOperation { Instance: { } task } call when _facts.TaskMembers.AwaitsReceiver(call.TargetMethod) => IsWhole(task.Unwrap(), callers),
        IInvocationOperation call => IsRequest(call),
        _ => false,
    };

    private bool IsRequest(IInvocationOperation call) =>
        KnownTypes.Same(call.TargetMethod.ContainingType, _facts.Types.Get("System.Net.Http.HttpClient"))
        && (call.TargetMethod.Name == "Send" || call.TargetMethod.Name.EndsWith("Async", StringComparison.Ordinal))
        && !call.TargetMethod.Parameters.Any(parameter => KnownTypes.Same(parameter.Type, _facts.Types.Get("System.Net.Http.HttpCompletionOption")));
}
