using System;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.EventLoop;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Finds catalogued blocking APIs whose replacement has another name (<see cref="FaultKind.BlocksOnPrimitive"/>).</summary>
internal sealed class BlockingPrimitives
{
    private static readonly ImmutableHashSet<string> NativeWaits = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Sleep", "SleepEx", "WaitForSingleObject", "WaitForSingleObjectEx", "WaitForMultipleObjects", "usleep", "nanosleep");

    private readonly CompilationFacts _facts;
    private readonly MemoryOnly _memory;
    private readonly PrimitiveExclusions _exclusions;

    public BlockingPrimitives(CompilationFacts facts)
    {
        _facts = facts;
        _memory = new MemoryOnly(facts);
        _exclusions = new PrimitiveExclusions(facts);
    }

    public bool IsSuspect(ISymbol member) => RowOf(member) is not null || IsNativeWait(member);

    public Fault? Find(IOperation operation, FunctionContext context)
    {
        var (member, receiver, arguments) = Parts(operation);
        if (member is null || !IsSuspect(member) || IsWrite(operation))
            return null;
        if (HasZeroTimeout(member, arguments) || (receiver is not null && _memory.Contains(receiver)) || _exclusions.Contains(operation, member, context))
            return null;

        // A loop that does nothing but wait is a fault of its own; in synchronous code it blocks whoever calls that.
        if (context.BlockingHurts && PollingLoops.Around(operation.Syntax) is not null)
            return null;

        var row = RowOf(member);
        if (row is not null && IsLackedBySomeTarget(member, row, operation.Syntax))
            return null;

        return new Fault(FaultKind.BlocksOnPrimitive, operation, Squiggle.Of(operation), context)
        {
            Api = SymbolNames.Of(member),
            Row = row,
            Remedy = row is null ? "an asynchronous wait such as 'Task.Delay' or 'TaskCompletionSource'" : IsCancellation(receiver) ? "'await Task.Delay' with the token" : Advice(row),
        };
    }

    /// <summary>The advice names an asynchronous member of the same type, which another target of the project has not.</summary>
    private bool IsLackedBySomeTarget(ISymbol member, CatalogueRow row, SyntaxNode place) =>
        (row.Note + " " + row.Replacement).Split(' ', '(', '.', '\'').Any(word => word.EndsWith("Async", StringComparison.Ordinal) && _facts.Targets.Lack(member.ContainingType, word, place));

    private CatalogueRow? RowOf(ISymbol member) => _facts.Catalogue.Find(member.OriginalDefinition, CatalogueKind.Blocks);

    private static (ISymbol? Member, IOperation? Receiver, ImmutableArray<IArgumentOperation> Arguments) Parts(IOperation operation) => operation switch
    {
        IInvocationOperation call => (call.TargetMethod, call.Receiver(), call.Arguments),
        IPropertyReferenceOperation property => (property.Property, property.Instance, property.Arguments),
        IObjectCreationOperation creation => (creation.Constructor, null, creation.Arguments),
        _ => (null, null, ImmutableArray<IArgumentOperation>.Empty),
    };

    private static bool IsWrite(IOperation operation) => operation.Parent is IAssignmentOperation assignment && assignment.Target == operation;

    private static bool HasZeroTimeout(ISymbol member, ImmutableArray<IArgumentOperation> arguments) =>
        member.ContainingType.Name != "Thread"
        && arguments.Any(argument => argument.Parameter is { Name: "timeout" or "millisecondsTimeout" or "milliseconds" } && argument.Value.IsZero());

    private static bool IsNativeWait(ISymbol member) =>
        member is IMethodSymbol { IsExtern: true } method && NativeWaits.Contains(method.Name) && method.GetDllImportData() is not null;

    /// <summary><c>token.WaitHandle.WaitOne(…)</c>: a delay that a token ends.</summary>
    private bool IsCancellation(IOperation? receiver) =>
        receiver?.Unwrap() is IPropertyReferenceOperation { Property: { Name: "WaitHandle", ContainingType: var type } } && KnownTypes.Same(type, _facts.Types.CancellationToken);

    /// <summary>The replacement as people name it (<c>'Task.Delay'</c>), or the advice of the row.</summary>
    private static string Advice(CatalogueRow row)
    {
        if (row.Replacement is null or "{0}")
            return row.Note.Length > 0 ? row.Note : "an asynchronous form";

        var call = row.Replacement.Split('(')[0].Replace("{this}.", "");
        var parts = call.Split('.');
        return "'await " + string.Join(".", parts.Skip(Math.Max(0, parts.Length - 2))) + "'";
    }
}
