using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// Decides which functions become async. Every group is read once; the decision is the greatest set in which each call of a
/// changed function can await or wait, and of it what the first functions need. So it does not depend on the order of the
/// diagnostics.
/// </summary>
internal sealed class ChainSolver
{
    private readonly Dictionary<(DocumentId, TextSpan), ChainGroup> _groups = new();
    private readonly HashSet<ChainGroup> _stuck = new();
    private readonly List<ChainFunction> _seeds = new();
    private readonly HashSet<(DocumentId, TextSpan)> _wanted = new();
    private readonly HashSet<(DocumentId, TextSpan)> _links = new();
    private readonly GroupReader _reader;
    private readonly ChainReach _reach;
    private readonly bool _mayWait;

    public ChainSolver(SolutionView view, ChainReach reach, bool mayWait, CancellationToken cancellation)
    {
        _reader = new GroupReader(view, cancellation);
        _reach = reach;
        _mayWait = mayWait;
    }

    /// <param name="seed">A function to make async.</param>
    /// <param name="forCallers">It does not wait for a task itself, so that nothing is gained unless somebody awaits it.</param>
    public void Add(ChainFunction seed, bool forCallers = false)
    {
        if (_seeds.All(known => known.Key != seed.Key))
            _seeds.Add(seed);
        if (!forCallers)
            _wanted.Add(seed.Key);
    }

    /// <summary>A function that becomes async if something that it calls does.</summary>
    public void AddLink(ChainFunction function) => _links.Add(function.Key);

    /// <summary>The groups to convert, in the order of their first declarations, and what stands in the way of the others.</summary>
    public async Task<ChainSolution> SolveAsync(BlockedParts blocked, MemberFaults faults)
    {
        await ExploreAsync(blocked).ConfigureAwait(false);
        var alive = new HashSet<ChainGroup>(_groups.Values.Where(group => group.Obstacle == ConversionObstacle.None && !blocked.Contain(group)));
        _stuck.Clear();
        while (alive.RemoveWhere(group => IsStuck(group, alive, blocked) && _stuck.Add(group)) > 0)
        {
        }

        return new ChainSolution(this, alive, blocked, Needed(alive, blocked, faults));
    }

    /// <summary>The functions that were looked at and stay as they are, and why.</summary>
    public ImmutableArray<(ChainFunction Function, ConversionObstacle Obstacle)> Obstacles(BlockedParts blocked) => _groups.Values.Distinct()
        .Select(group => (group.Members[0], blocked.Contain(group) ? ConversionObstacle.WouldNotCompile : _stuck.Contains(group) ? WhyStuck(group, blocked) : group.Obstacle))
        .Where(found => found.Item2 != ConversionObstacle.None)
        .ToImmutableArray();

    private ConversionObstacle WhyStuck(ChainGroup group, BlockedParts blocked) =>
        group.Calls.Any(call => call.IsHandedOver && (GroupOf(call.Caller!) is not { Obstacle: ConversionObstacle.None } given || _stuck.Contains(given) || blocked.Contain(given)))
            ? ConversionObstacle.SourceDelegate
            : ConversionObstacle.CallerCannotAwait;

    public ChainGroup? GroupOf(ChainFunction function) => _groups.TryGetValue(function.Key, out var group) ? group : null;

    public bool CanAwait(CallSite call, ISet<ChainGroup> alive, BlockedParts blocked) =>
        call.Awaited.IsPossible
        && !blocked.ContainAwait(call.Key)
        && (call.Ready is not null || (call.Caller is { } caller && GroupOf(caller) is { } group && alive.Contains(group)));

    // A lazy value or a delegate that everybody waits for is as good as a function that waits.
    private bool IsStuck(ChainGroup group, HashSet<ChainGroup> alive, BlockedParts blocked) =>
        group.Calls.Any(call => !CanAwait(call, alive, blocked) && !CanWait(call, blocked))
        || (group.AreValues && !group.Calls.Any(call => CanAwait(call, alive, blocked)));

    private bool CanWait(CallSite call, BlockedParts blocked) => _mayWait && call.Waiting.IsPossible && !blocked.ContainWait(call.Key);

    private async Task ExploreAsync(BlockedParts blocked)
    {
        var pending = new Queue<ChainFunction>(_seeds);
        while (pending.Count > 0)
        {
            var function = pending.Dequeue();
            if (_groups.ContainsKey(function.Key))
                continue;

            var group = await _reader.ReadAsync(function).ConfigureAwait(false);
            foreach (var member in group.Members)
                _groups[member.Key] = group;
            if (group.Obstacle != ConversionObstacle.None || blocked.Contain(group))
                continue;
            foreach (var call in group.Calls.Where(call => call is { Awaited.IsPossible: true, Ready: null, Caller: not null } && IsReached(call.Caller)))
                pending.Enqueue(call.Caller!);
        }
    }

    private bool IsReached(ChainFunction caller) => _reach switch
    {
        ChainReach.Solution => true,
        ChainReach.Project => _seeds.Any(seed => seed.Document.Project.FilePath == caller.Document.Project.FilePath && seed.Document.Project.AssemblyName == caller.Document.Project.AssemblyName),
        // The name of a method is no function of its own.
        ChainReach.Chain => _links.Contains(caller.Key) || caller is { Node: ExpressionSyntax, HasBody: false },
        _ => _seeds.Any(seed => seed.Key == caller.Key),
    };

    // Where everybody would wait, a call that blocks its thread would hold a second one.
    private bool IsAwaited(ChainGroup group, HashSet<ChainGroup> alive, BlockedParts blocked)
    {
        var seen = new HashSet<ChainGroup> { group };
        var pending = new Queue<ChainGroup>(seen);
        while (pending.Count > 0)
        {
            var current = pending.Dequeue();
            // Main, a test: whoever calls it waits or awaits as it likes.
            if (current.Calls.IsEmpty)
                return true;
            foreach (var call in current.Calls.Where(call => CanAwait(call, alive, blocked)))
            {
                if (call.Ready is not null)
                    return true;
                if (seen.Add(GroupOf(call.Caller!)!))
                    pending.Enqueue(GroupOf(call.Caller!)!);
            }
        }

        return false;
    }

    private ImmutableArray<ChainGroup> Needed(HashSet<ChainGroup> alive, BlockedParts blocked, MemberFaults faults)
    {
        var (needed, pending) = (new HashSet<ChainGroup>(), new Queue<ChainGroup>());
        foreach (var seed in _seeds)
        {
            if (GroupOf(seed) is not { } group || !alive.Contains(group) || !(seed.Symbol.IsAsync || faults.Of(seed, blocked).Any()))
                continue;
            if (_wanted.Contains(seed.Key) || IsAwaited(group, alive, blocked))
                pending.Enqueue(group);
            else
                _stuck.Add(group);
        }

        while (pending.Count > 0)
        {
            var group = pending.Dequeue();
            if (!needed.Add(group))
                continue;
            foreach (var call in group.Calls.Where(call => call.Ready is null && CanAwait(call, alive, blocked)))
                pending.Enqueue(GroupOf(call.Caller!)!);
        }

        return needed.OrderBy(group => group.Members[0].Document.FilePath, System.StringComparer.Ordinal).ThenBy(group => group.Members[0].Node.SpanStart).ToImmutableArray();
    }
}

/// <summary>What is converted, and how each call can follow.</summary>
internal sealed record ChainSolution(ChainSolver Solver, ISet<ChainGroup> Alive, BlockedParts Blocked, ImmutableArray<ChainGroup> Groups)
{
    public bool Awaits(CallSite call) => Solver.CanAwait(call, Alive, Blocked);
}
