using System;
using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine;

/// <summary>
/// Places where somebody has told another analyzer that what it says of them is known and meant: by a pragma
/// or by <c>[SuppressMessage]</c>. The same advice under another number is no news to them; nor is it to who has told the reader
/// of a wait that it is meant (<see cref="StatedIntent"/>).
/// </summary>
internal static class DecidedElsewhere
{
    private static readonly ImmutableHashSet<string> Waits = Set("VSTHRD002", "VSTHRD102", "VSTHRD103", "VSTHRD104", "CA1849", "AsyncFixer02", "MA0042", "MA0045", "S4462", "S6966");
    private static readonly ImmutableHashSet<string> Drops = Set("VSTHRD110", "MA0134");
    private static readonly ImmutableHashSet<string> Voids = Set("VSTHRD100", "VSTHRD101", "AsyncFixer03", "MA0147", "MA0155", "S3168");
    private static readonly ImmutableHashSet<string> Nulls = Set("VSTHRD114", "MA0022", "S4586");
    private static readonly ImmutableHashSet<string> None = ImmutableHashSet<string>.Empty;

    public static bool Includes(Fault fault, ISymbol member)
    {
        var same = SameAdvice(fault.Kind);
        return !same.IsEmpty
            && (Suppressions.IsOff(fault.Operation.Syntax.SyntaxTree, fault.Span.Start, same) || Suppressions.IsSuppressed(member, same) || (same == Waits && StatedIntent.Covers(fault)));
    }

    private static ImmutableHashSet<string> SameAdvice(FaultKind kind) => kind switch
    {
        FaultKind.BlocksOnTask or FaultKind.MayBlockOnTask or FaultKind.BlocksInPlace or FaultKind.BlocksInDispose or FaultKind.BlocksSyncFunction or FaultKind.HasCounterpart or FaultKind.MayHaveCounterpart or FaultKind.WaitsCheaply or FaultKind.BlocksOnPrimitive => Waits,
        FaultKind.DropsTask or FaultKind.DropsOffloadedWork => Drops,
        FaultKind.IsAsyncVoid or FaultKind.BecomesAsyncVoid => Voids,
        FaultKind.ReturnsNullTask => Nulls,
        _ => None,
    };

    private static ImmutableHashSet<string> Set(params string[] ids) => ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, ids);
}
