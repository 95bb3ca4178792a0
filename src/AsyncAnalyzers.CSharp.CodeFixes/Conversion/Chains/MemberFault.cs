using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>One place of a function that becomes async where it awaits what it waited for.</summary>
internal sealed class MemberFault
{
    private readonly Fault _fault;
    private readonly ChainFunction _function;
    private SiteDraft? _threaded;
    private SiteDraft? _bare;

    public MemberFault(Fault fault, ChainFunction function, bool isCompanion)
    {
        _fault = fault;
        _function = function;
        IsCompanion = isCompanion;
        function.Context.ForgetTokens();
        Draft = new SitePlanner(function.Context).DraftIn(fault, function.Node);
        TakesToken = function.Context.TakesToken;
        LacksToken = function.Context.LacksToken;
    }

    public SyntaxNode Site => _fault.Operation.Syntax;

    /// <summary>What turns lambdas around the place into loops.</summary>
    public ImmutableArray<NodeEdit> Loops => ForEachLoops.Around(Site, _function.Context).Edits;

    /// <summary>Nobody has asked for it.</summary>
    public bool IsCompanion { get; }

    /// <summary>The edits, with the token that is in scope.</summary>
    public SiteDraft Draft { get; }

    /// <summary>The edits where the function gets the token that it lacks.</summary>
    public SiteDraft Threaded => _threaded ??= With(TokenParameter.Name);

    /// <summary>The edits without a token.</summary>
    public SiteDraft Bare => _bare ??= With(null);

    /// <summary>Whether something that is called takes a token.</summary>
    public bool TakesToken { get; }

    /// <summary>The same, and there is none.</summary>
    public bool LacksToken { get; }

    private SiteDraft With(string? token) => new SitePlanner(_function.Context.WithToken(token)).DraftIn(_fault, _function.Node);
}
