using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>What the compiler has refused in an earlier round.</summary>
internal sealed class BlockedParts
{
    private readonly HashSet<(DocumentId, TextSpan)> _functions = new();
    private readonly HashSet<(DocumentId, TextSpan)> _awaits = new();
    private readonly HashSet<(DocumentId, TextSpan)> _waits = new();

    /// <summary>One of them must stay as it is.</summary>
    public bool Block(ChainGroup group) => group.Members.Aggregate(false, (changed, member) => _functions.Add(member.Key) | changed);

    /// <summary>The await there does not compile; the next time, a wait does not either.</summary>
    public bool Block((DocumentId, TextSpan) site) => _awaits.Add(site) || _waits.Add(site);

    public bool Contain(ChainGroup group) => group.Members.Any(member => _functions.Contains(member.Key));

    public bool ContainAwait((DocumentId, TextSpan) site) => _awaits.Contains(site);

    public bool ContainWait((DocumentId, TextSpan) site) => _waits.Contains(site);
}
