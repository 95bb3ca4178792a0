using System;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>What syntax says of the work that can be reached from a place: enough to rule most of a program out.</summary>
/// <param name="Depth">How deep loops and lambdas are nested, through calls too.</param>
/// <param name="HasElements">Elements of something are read or written at places.</param>
/// <param name="Largest">The largest number that is written down.</param>
/// <param name="Computes">An API is called that may have a weight of its own.</param>
internal readonly record struct Reach(int Depth, bool HasElements, double Largest, bool Computes)
{
    /// <summary>A number from here on may make loops in loops long.</summary>
    public const double ModerateNumber = 150;

    // One loop has to go round some ten thousand times before it matters.
    private const double LargeNumber = 10_000;
    private const long UsualThreshold = 20_000_000;

    public static Reach Nothing { get; }

    public static Reach OfApi { get; } = new(0, HasElements: false, 0, Computes: true);

    /// <summary>Whether an estimate could come to anything that is reported. Somebody who asks for less gets an estimate of every loop.</summary>
    public bool IsHeavy(long threshold) => Computes || (Depth > 0 && threshold < UsualThreshold) || (Depth >= 2 && (HasElements || Largest >= ModerateNumber)) || (Depth == 1 && Largest >= LargeNumber);

    public bool IsNothing => Depth == 0 && !Computes;

    /// <summary>Of two ways the worse in each respect.</summary>
    public Reach Or(Reach other) =>
        new(Math.Max(Depth, other.Depth), HasElements || other.HasElements, Math.Max(Largest, other.Largest), Computes || other.Computes);

    /// <summary>The same inside of so many loops.</summary>
    public Reach In(int loops) => this with { Depth = Depth + loops };
}
