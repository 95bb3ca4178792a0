using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>A call of a function that becomes async, or a place that asks for a lazy value.</summary>
/// <param name="Context">The document of the call.</param>
/// <param name="Document">The same.</param>
/// <param name="Call">The call.</param>
/// <param name="Function">The function that directly holds it, or would.</param>
internal sealed record CallSite(PlanningContext Context, Document Document, ExpressionSyntax Call, SyntaxNode Function)
{
    public (DocumentId Document, TextSpan Span) Key => (Document.Id, Call.Span);

    /// <summary>What turns lambdas between the call and its function into loops, if it awaits.</summary>
    public ImmutableArray<NodeEdit> Loops { get; init; } = ImmutableArray<NodeEdit>.Empty;

    /// <summary>The token in scope.</summary>
    public string? Token { get; init; }

    /// <summary>No token is in scope, and one would be passed.</summary>
    public bool LacksToken { get; init; }

    /// <summary>The awaited call, or why no await can stand here, whatever the function becomes.</summary>
    public SiteDraft Awaited { get; init; } = SiteDraft.Blocked(ConversionObstacle.None);

    /// <summary>The call that waits for its task.</summary>
    public SiteDraft Waiting { get; init; } = SiteDraft.Blocked(ConversionObstacle.None);

    /// <summary>How the function around the call can await without a change that its callers see; null when it cannot.</summary>
    public FunctionPlan? Ready { get; init; }

    /// <summary>The synchronous function around the call, which may become async with its callers; null when it cannot.</summary>
    public ChainFunction? Caller { get; init; }

    /// <summary>The function is not called here: its name is given to a variable, which is called.</summary>
    public bool IsHandedOver => Caller?.Node == Call;
}
