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
    private readonly HashSet<(DocumentId, TextSpan)> _tokens = new();

    /// <summary>One of them must stay as it is.</summary>
    public bool Block(ChainGroup group) => group.Members.Aggregate(false, (changed, member) => _functions.Add(member.Key) | changed);

    /// <summary>The await there does not compile; the next time, a wait does not either.</summary>
    public bool Block((DocumentId, TextSpan) site) => _awaits.Add(site) || _waits.Add(site);

    /// <summary>Its functions get no token; false when they were refused one before.</summary>
    public bool BlockToken(ChainGroup group) => group.Members.Aggregate(false, (changed, member) => _tokens.Add(member.Key) | changed);

    /// <summary>What is called there is given no token; false when it was not given one before.</summary>
    public bool BlockToken((DocumentId, TextSpan) site) => _tokens.Add(site);

    public bool ContainToken(ChainGroup group) => group.Members.Any(member => _tokens.Contains(member.Key));

    public bool ContainToken((DocumentId, TextSpan) site) => _tokens.Contains(site);

    public bool Contain(ChainGroup group) => group.Members.Any(member => _functions.Contains(member.Key));

    public bool ContainAwait((DocumentId, TextSpan) site) => _awaits.Contains(site);

    public bool ContainWait((DocumentId, TextSpan) site) => _waits.Contains(site);
}
