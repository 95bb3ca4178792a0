using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Engine.Summaries.Published;

/// <summary>
/// One way in which a function of an assembly comes to block, as one line of text: what a build can know of a function whose
/// body is not at hand. No paths, no lines, nothing that another assembly cannot see.
/// </summary>
/// <param name="Id">The documentation ID of the function.</param>
/// <param name="Name">The name under which names rule functions out (<see cref="SourceFunction.Mention"/>).</param>
/// <param name="Kind">Which rule would report the end of the chain in asynchronous code.</param>
/// <param name="Length">How many functions the chain has, this one and those that are not named included.</param>
/// <param name="Marks">What the row is true of.</param>
/// <param name="Flags">What must hold of the parameters of type <c>bool</c>.</param>
/// <param name="Text">The rest of the chain, as messages print it.</param>
internal sealed record PublishedRow(string Id, string Name, FaultKind Kind, int Length, PublishedMarks Marks, ImmutableArray<FlagGuard> Flags, string Text)
{
    /// <summary>The first field of each row. A reader knows its own version alone and passes over all others.</summary>
    public const string Version = "1";

    private const char Separator = ';';
    private const int Fields = 8;

    private static readonly ImmutableArray<FaultKind> Kinds = ImmutableArray.Create(
        FaultKind.BlocksOnTask, FaultKind.BlocksOnPrimitive, FaultKind.EnumeratesSynchronously, FaultKind.HasCounterpart, FaultKind.UnprovenQuery);

    /// <summary>Letters for <see cref="Kinds"/> and for the bits of <see cref="PublishedMarks"/>, in their order.</summary>
    private const string KindLetters = "tpeiq";
    private const string MarkLetters = "scnx";

    /// <summary>What must hold for the function to block, as a search asks it.</summary>
    public StepGuards Guards => new(Flags, IsConditional: (Marks & PublishedMarks.Conditional) != 0);

    public override string ToString() => string.Join(
        Separator.ToString(),
        Version,
        Id,
        Name,
        KindLetters[Kinds.IndexOf(Kind)].ToString(),
        Length.ToString(CultureInfo.InvariantCulture),
        string.Concat(MarkLetters.Where((_, bit) => ((int)Marks & (1 << bit)) != 0)),
        string.Join(",", Flags.Select(flag => flag.Ordinal.ToString(CultureInfo.InvariantCulture) + (flag.Value ? "+" : "-"))),
        Text);

    /// <summary>The row that a line says, or null for a line of another version or none of ours.</summary>
    public static PublishedRow? Parse(string? line)
    {
        var fields = line?.Split(new[] { Separator }, Fields);
        if (fields is not { Length: Fields } || fields[0] != Version || fields[1].Length == 0 || fields[2].Length == 0 || fields[3].Length != 1)
            return null;

        var kind = KindLetters.IndexOf(fields[3][0]);
        if (kind < 0
            || !int.TryParse(fields[4], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || MarksOf(fields[5]) is not { } marks
            || FlagsOf(fields[6]) is not { } flags
            || fields[7].Any(char.IsControl))
        {
            return null;
        }

        return new PublishedRow(fields[1], fields[2], Kinds[kind], length, marks, flags, fields[7]);
    }

    private static PublishedMarks? MarksOf(string letters)
    {
        var marks = PublishedMarks.None;
        foreach (var bit in letters.Select(letter => MarkLetters.IndexOf(letter)))
        {
            if (bit < 0)
                return null;
            marks |= (PublishedMarks)(1 << bit);
        }

        return marks;
    }

    private static ImmutableArray<FlagGuard>? FlagsOf(string text)
    {
        var flags = new List<FlagGuard>();
        foreach (var flag in text.Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries))
        {
            var value = flag[flag.Length - 1];
            if (value is not ('+' or '-') || !int.TryParse(flag.Substring(0, flag.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal))
                return null;
            flags.Add(new FlagGuard(ordinal, value == '+'));
        }

        return flags.ToImmutableArray();
    }
}

/// <summary>What a published row is true of.</summary>
[Flags]
internal enum PublishedMarks
{
    None = 0,

    /// <summary>Only if the stream, reader, writer or query in it is not in memory.</summary>
    AnyStream = 1,

    /// <summary>Only under a condition other than flags.</summary>
    Conditional = 2,

    /// <summary>An iterator: its enumeration blocks, its call does not.</summary>
    Enumeration = 4,

    /// <summary>Not the function itself, but one that may run in its stead.</summary>
    SomeImplementation = 8,
}
