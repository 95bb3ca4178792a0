using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Disposal;

/// <summary>What comes before and after a <c>DisposeAsync</c> is written: heirs are looked for, and <c>using</c> follows.</summary>
internal static class AsyncDisposal
{
    private static readonly FaultFilter Awaited = new(ImmutableArray.Create(FaultKind.DisposesSynchronously));

    /// <summary>The request without types of which another one overrides <c>Dispose(bool)</c>: its part would never run.</summary>
    public static async Task<ConversionRequest> WithoutHeirsAsync(Solution solution, ConversionRequest request, CancellationToken cancellation)
    {
        var spans = request.Spans;
        foreach (var (document, _) in request.Files(solution))
        {
            if (await DocumentPlanner.CreateContextAsync(document, cancellation).ConfigureAwait(false) is not { } context)
                continue;
            foreach (var id in document.GetLinkedDocumentIds().Insert(0, document.Id).Where(spans.ContainsKey))
            {
                var kept = ImmutableArray.CreateBuilder<Microsoft.CodeAnalysis.Text.TextSpan>();
                foreach (var span in spans[id])
                {
                    if (!context.Root.FullSpan.Contains(span) || !await HasHeirsAsync(context, context.Root.FindNode(span), solution, cancellation).ConfigureAwait(false))
                        kept.Add(span);
                }

                spans = spans.SetItem(id, kept.ToImmutable());
            }
        }

        return request with { Spans = spans };
    }

    /// <summary>
    /// Awaits the disposal of the types that have got a <c>DisposeAsync</c> in code that is async, or that its callers do not see
    /// become so; where the action says so, functions become async with their callers for it.
    /// </summary>
    public static async Task<Solution> FollowAsync(Solution before, Solution after, ConversionRequest request, CancellationToken cancellation)
    {
        var types = await DisposedTypes.GainedAsync(before, after, request, cancellation).ConfigureAwait(false);
        if (!types.Any)
            return after;

        var sites = await types.SitesAsync(after, cancellation).ConfigureAwait(false);
        var followed = await SolutionConversion.ApplyPassAsync(after, ConversionRequest.For(sites, Awaited), cancellation).ConfigureAwait(false);
        if (request.Filter.Remedy != Remedy.AwaitInCallers)
            return followed;

        var rest = await types.SitesAsync(followed, cancellation).ConfigureAwait(false);
        return (await ChainConversion.ApplyToFunctionsAsync(followed, ConversionRequest.For(rest, Awaited), ChainReach.Solution, cancellation).ConfigureAwait(false)).Solution;
    }

    // Later versions of Roslyn give methods that only hide the one that is asked for as well.
    private static async Task<bool> HasHeirsAsync(PlanningContext context, SyntaxNode site, Solution solution, CancellationToken cancellation) =>
        FunctionNode.Around(site) is MethodDeclarationSyntax method
        && context.Model.GetDeclaredSymbol(method, cancellation) is { IsVirtual: true, ContainingType.IsSealed: false } symbol
        && (await SymbolFinder.FindOverridesAsync(symbol, solution, cancellationToken: cancellation).ConfigureAwait(false)).Any(heir => heir.IsOverride);
}
