using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>Reads the lambda of a <c>Lazy&lt;T&gt;</c> as a group of its own, whose calls are the places that ask for its value.</summary>
internal static class LazyReader
{
    public static async Task<ChainGroup> ReadAsync(ChainFunction factory, SolutionView view, CancellationToken cancellation)
    {
        var group = new ChainGroup(ImmutableArray.Create(factory));
        if (factory.Context.Facts.Awaitables.IsAsynchronousReturn(factory.Symbol.ReturnType))
            return group with { Obstacle = ConversionObstacle.UnsupportedReturnType };
        if (FunctionPlanner.Check(factory.Node, factory.Symbol, factory.Context) is var own and not ConversionObstacle.None)
            return group with { Obstacle = own };
        if (LazyVariable.Of(factory) is not { } variable)
            return group with { Obstacle = ConversionObstacle.LazyValue };

        group = group with { Lazy = variable };
        var calls = ImmutableArray.CreateBuilder<CallSite>();
        var references = await SymbolFinder.FindReferencesAsync(variable.Symbol, view.Solution, cancellation).ConfigureAwait(false);
        foreach (var location in references.SelectMany(reference => reference.Locations))
        {
            var document = view.Representative(location.Document);
            if (await view.ContextAsync(document).ConfigureAwait(false) is not { } context)
                return group with { Obstacle = ConversionObstacle.GeneratedCaller };
            var use = ReadUse(location.Location, document, context, group);
            if (use is { Obstacle: not ConversionObstacle.None })
                return group with { Obstacle = use.Obstacle };
            if (use?.Call is { } call && calls.All(known => known.Key != call.Key))
                calls.Add(call);
        }

        return group with { Calls = calls.ToImmutable() };
    }

    /// <summary>Null for a mention that stays as it is.</summary>
    private static UseReader.Use? ReadUse(Location location, Document document, PlanningContext context, ChainGroup group)
    {
        var span = location.SourceSpan;
        if (!context.Root.FullSpan.Contains(span) || context.Root.FindNode(span, findInsideTrivia: true, getInnermostNodeForTie: true) is not SimpleNameSyntax name)
            return UseReader.Use.Blocked(ConversionObstacle.Directives);
        if (name.IsPartOfStructuredTrivia() || NearUses.IsInNameOf(name) || (document.Id == group.Members[0].Document.Id && LazyVariable.IsGiven(name, group.Members[0])))
            return null;
        return LazyVariable.ValueOf(name) is { } value ? new UseReader(document, context, group).ReadCall(value) : UseReader.Use.Blocked(ConversionObstacle.LazyValue);
    }
}
