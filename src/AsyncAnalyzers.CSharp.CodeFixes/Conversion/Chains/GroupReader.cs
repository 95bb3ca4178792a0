using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// Finds what has to change with a function: the members that it overrides or implements, those that override or implement
/// these, and every use of one of them.
/// </summary>
internal sealed class GroupReader
{
    private readonly Dictionary<ISymbol, ConversionObstacle> _unfit = new(SymbolEqualityComparer.Default);
    private readonly SolutionView _view;
    private readonly CancellationToken _cancellation;

    public GroupReader(SolutionView view, CancellationToken cancellation)
    {
        _view = view;
        _cancellation = cancellation;
    }

    public async Task<ChainGroup> ReadAsync(ChainFunction function)
    {
        if (function.Node is ExpressionSyntax && !LazyVariable.IsFactory(function.Node, function.Context))
            return await new DelegateReader(_unfit, _view, _cancellation).ReadAsync(function).ConfigureAwait(false);
        if (function.Node is LambdaExpressionSyntax)
            return await LazyReader.ReadAsync(function, _view, _cancellation).ConfigureAwait(false);

        var alone = new ChainGroup(ImmutableArray.Create(function));
        if (ChainCandidate.Check(function) is var own and not ConversionObstacle.None)
            return alone with { Obstacle = own };

        var (definitions, uses) = await ReferencesAsync(function).ConfigureAwait(false);
        if (await MembersAsync(function, definitions).ConfigureAwait(false) is not { } members)
            return alone with { Obstacle = ConversionObstacle.BoundByContract };

        var group = new ChainGroup(members) { NewName = NewName(members) };
        var obstacle = members.Select(ChainCandidate.Check).FirstOrDefault(found => found != ConversionObstacle.None);
        if (obstacle == ConversionObstacle.None && members.Any(member => AsyncIterators.IsIterator(member.Node)))
        {
            group = group with { IsSequence = true };
            obstacle = members.All(IsSequence) ? ConversionObstacle.None : ConversionObstacle.Iterator;
        }

        return obstacle != ConversionObstacle.None
            ? group with { Obstacle = obstacle }
            : uses is null ? group with { Obstacle = ConversionObstacle.UnknownUse } : await WithUsesAsync(group, uses).ConfigureAwait(false);
    }

    /// <summary>The hierarchy of a function, and where it is used; null for uses that the code does not name.</summary>
    private async Task<(IEnumerable<ISymbol> Definitions, List<(Document Document, TextSpan Span)>? Uses)> ReferencesAsync(ChainFunction function)
    {
        if (function.Symbol.MethodKind == MethodKind.LocalFunction)
            return (new[] { function.Symbol }, LocalUses.Of(function));

        var references = await SearchAsync(PartialMethods.Definition(function.Symbol)).ConfigureAwait(false);
        var locations = references.SelectMany(reference => reference.Locations).ToList();
        return (references.Select(reference => reference.Definition), locations.Any(location => location.IsImplicit) ? null : locations.ConvertAll(location => (location.Document, location.Location.SourceSpan)));
    }

    // The search of Roslyn can lose the group of a symbol that it looks for (dotnet/roslyn#57235, #69780, #70850). Later versions
    // hand the group along (#74358); the oldest that we run on do not, and a second search finds it.
    private async Task<List<ReferencedSymbol>> SearchAsync(IMethodSymbol symbol)
    {
        try
        {
            return (await SymbolFinder.FindReferencesAsync(symbol, _view.Solution, _cancellation).ConfigureAwait(false)).ToList();
        }
        catch (KeyNotFoundException)
        {
            return (await SymbolFinder.FindReferencesAsync(symbol, _view.Solution, _cancellation).ConfigureAwait(false)).ToList();
        }
    }

    // One that gives a list would have nothing to await.
    private static bool IsSequence(ChainFunction member) =>
        AsyncIterators.CanBe(member.Node, member.Symbol, member.Context) && (!member.HasBody || AsyncIterators.IsIterator(member.Node));

    // One contract that keeps its name keeps it for all.
    private static string? NewName(ImmutableArray<ChainFunction> members)
    {
        var names = members.Select(member => ChainCandidate.NewName(member.Symbol, member.Context)).Distinct().ToList();
        return names.Count == 1 ? names[0] : null;
    }

    private async Task<ImmutableArray<ChainFunction>?> MembersAsync(ChainFunction function, IEnumerable<ISymbol> definitions)
    {
        var members = ImmutableArray.CreateBuilder<ChainFunction>();
        foreach (var definition in definitions.Append(function.Symbol).SelectMany(WithOtherPart))
        {
            if (definition is not IMethodSymbol method || await _view.DeclarationsAsync(method).ConfigureAwait(false) is not { } declarations)
                return null;
            foreach (var declaration in declarations)
            {
                if (members.All(member => member.Key != declaration.Key))
                    members.Add(declaration);
            }
        }

        return members.ToImmutable();
    }

    private static IEnumerable<ISymbol> WithOtherPart(ISymbol definition) =>
        new[] { definition, (definition as IMethodSymbol) is { } method ? PartialMethods.OtherPart(method) : null }.OfType<ISymbol>();

    private async Task<ChainGroup> WithUsesAsync(ChainGroup group, List<(Document Document, TextSpan Span)> uses)
    {
        var calls = new Dictionary<object, CallSite>();
        var names = new Dictionary<object, (Document, PlanningContext, SimpleNameSyntax)>();
        foreach (var (found, span) in uses)
        {
            var document = _view.Representative(found);
            if (await _view.ContextAsync(document).ConfigureAwait(false) is not { } context)
                return group with { Obstacle = ConversionObstacle.GeneratedCaller };

            var use = new UseReader(document, context, group).Read(span);
            if (use.Obstacle != ConversionObstacle.None)
                return group with { Obstacle = use.Obstacle };
            if (group.IsSequence && use.Call is { Awaited: { IsPossible: false } awaited })
                return group with { Obstacle = awaited.Obstacle };
            if (use.Call is { } call)
                calls[call.Key] = call;
            else
                names[(document.Id, use.Name!.Span)] = (document, context, use.Name);
        }

        return group with { Calls = calls.Values.ToImmutableArray(), Names = names.Values.ToImmutableArray() };
    }
}
