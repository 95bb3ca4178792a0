using System;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>How often a part of a function runs: the loops and branches around it.</summary>
internal sealed class WorkScope
{
    private readonly WorkScope? _parent;
    private readonly Trips? _trips;
    private readonly ILoopOperation? _loop;
    private readonly double _share;
    private Polynomial? _count;

    private WorkScope(WorkScope? parent, Trips? trips, ILoopOperation? loop, double share)
    {
        _parent = parent;
        _trips = trips;
        _loop = loop;
        _share = share;
    }

    /// <summary>Code that runs once.</summary>
    public static WorkScope Function { get; } = new(null, null, null, 1);

    /// <summary>How often one operation here runs.</summary>
    public Polynomial Count => _count ??= Repeat(Polynomial.One);

    public ILoopOperation? InnermostLoop => _trips is null ? _parent?.InnermostLoop : _loop;

    public WorkScope Loop(Trips trips, ILoopOperation? loop) => new(this, trips, loop, 1);

    /// <summary>One of several ways, of which each round takes one.</summary>
    public WorkScope Branch(double share) => share == 1 ? this : new(this, null, null, share);

    /// <summary>The scope around the innermost loop: code that ends with leaving it runs once.</summary>
    public WorkScope AroundLoop()
    {
        for (var scope = this; scope._parent is { } parent; scope = parent)
        {
            if (scope._trips is not null)
                return parent;
        }

        return Function;
    }

    /// <summary>
    /// The outermost scope in which a counter is never set back: a loop that goes on where it stopped, as in a scanner,
    /// does its rounds once, however many loops are around it.
    /// </summary>
    public WorkScope WhereReset(ISymbol counter)
    {
        var found = this;
        for (var scope = this; scope._parent is { } parent; scope = parent)
        {
            if (scope._trips is null)
                continue;
            if (scope._loop is null || IsSetIn(scope._loop, counter))
                break;
            found = parent;
        }

        return found;
    }

    /// <summary>The work of all rounds of the loops around, where one round does <paramref name="work"/>.</summary>
    public Polynomial Repeat(Polynomial work)
    {
        for (var scope = this; scope is not null; scope = scope._parent)
        {
            work = work.Times(scope._share);
            if (scope._trips is { } trips)
                work = trips.Sum(work);
        }

        return work;
    }

    /// <summary>How many rounds the loops around have together, of those that are asked for.</summary>
    public Polynomial CountOf(Func<ILoopOperation, bool> wanted)
    {
        var count = Polynomial.One;
        for (var scope = this; scope is not null; scope = scope._parent)
        {
            if (scope._trips is { } trips && scope._loop is { } loop && wanted(loop))
                count = trips.Sum(count);
        }

        return count;
    }

    private static bool IsSetIn(ILoopOperation loop, ISymbol counter) =>
        (counter is ILocalSymbol && counter.DeclaringSyntaxReferences.Any(declaration => loop.Syntax.Span.Contains(declaration.Span)))
        || VariableWrites.Around(loop).Of(counter).Any(write =>
            loop.Syntax.Span.Contains(write.Syntax.Span)
            && VariableWrites.PlainValue(write) is { } value
            && !value.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation local && KnownTypes.Same(local.Local, counter)));
}
