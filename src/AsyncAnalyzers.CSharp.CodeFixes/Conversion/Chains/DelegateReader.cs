using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// Reads all that is given to a parameter as one group, whose calls are those of the parameter. A parameter that hands it on, or
/// is handed on to it, belongs to the group.
/// </summary>
internal sealed class DelegateReader
{
    private readonly HashSet<ISymbol> _parameters = new(SymbolEqualityComparer.Default);
    private readonly Queue<IParameterSymbol> _pending = new();
    private readonly Dictionary<(DocumentId, TextSpan), ChainFunction> _given = new();
    private readonly Dictionary<(DocumentId, TextSpan), CallSite> _calls = new();
    private readonly ImmutableArray<DelegateType>.Builder _types = ImmutableArray.CreateBuilder<DelegateType>();

    // The parameters that cannot change, found when another lambda was given to them.
    private readonly Dictionary<ISymbol, ConversionObstacle> _unfit;
    private readonly SolutionView _view;
    private readonly CancellationToken _cancellation;

    public DelegateReader(Dictionary<ISymbol, ConversionObstacle> unfit, SolutionView view, CancellationToken cancellation)
    {
        _unfit = unfit;
        _view = view;
        _cancellation = cancellation;
    }

    public async Task<ChainGroup> ReadAsync(ChainFunction argument)
    {
        var alone = new ChainGroup(ImmutableArray.Create(argument));
        if (DelegateParameter.Of(argument.Node, argument.Context) is not { } parameter)
            return alone with { Obstacle = ConversionObstacle.SourceDelegate };

        if (!_unfit.TryGetValue(parameter, out var obstacle))
            obstacle = await ReadAllAsync(parameter).ConfigureAwait(false);
        if (obstacle == ConversionObstacle.None && !_given.ContainsKey(argument.Key))
            obstacle = ConversionObstacle.SourceDelegate;
        if (obstacle == ConversionObstacle.None)
            return new ChainGroup(_given.Values.ToImmutableArray()) { Delegates = _types.ToImmutable(), Calls = _calls.Values.ToImmutableArray() };
        _unfit[parameter] = obstacle;
        return alone with { Obstacle = obstacle };
    }

    private async Task<ConversionObstacle> ReadAllAsync(IParameterSymbol first)
    {
        Follow(first);
        while (_pending.Count > 0)
        {
            if (await ReadAsync(_pending.Dequeue()).ConfigureAwait(false) is var obstacle and not ConversionObstacle.None)
                return obstacle;
        }

        return _given.Values.Select(CheckOwn).FirstOrDefault(found => found != ConversionObstacle.None);
    }

    private void Follow(IParameterSymbol parameter)
    {
        if (_parameters.Add(parameter))
            _pending.Enqueue(parameter);
    }

    // Of a method only its name is handed over.
    private static ConversionObstacle CheckOwn(ChainFunction given) =>
        given.Context.Facts.Awaitables.IsAsynchronousReturn(given.Symbol.ReturnType)
            ? ConversionObstacle.UnsupportedReturnType
            : given.HasBody ? FunctionPlanner.Check(given.Node, given.Symbol, given.Context) : ConversionObstacle.None;

    private async Task<ConversionObstacle> ReadAsync(IParameterSymbol parameter)
    {
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        if (await _view.DeclarationsAsync(method).ConfigureAwait(false) is not { Count: 1 } declarations)
            return ConversionObstacle.SourceDelegate;
        var owner = declarations[0];
        if (ChainCandidate.IsPublishedApi(owner.Symbol, owner.Context))
            return ConversionObstacle.PublicApi;
        if (DelegateParameter.TypeOf(parameter, owner) is not { } type)
            return ConversionObstacle.SourceDelegate;

        // Another project may know the same parameter as another symbol.
        if (_types.Any(known => known.Type == type))
            return ConversionObstacle.None;
        _types.Add(new DelegateType(owner, type));
        if (ReadBody(owner, owner.Symbol.Parameters[parameter.Ordinal]) is var inside and not ConversionObstacle.None)
            return inside;
        foreach (var (document, span) in await ReferencesAsync(owner).ConfigureAwait(false))
        {
            if (await ReadUseAsync(parameter, _view.Representative(document), span).ConfigureAwait(false) is var outside and not ConversionObstacle.None)
                return outside;
        }

        return ConversionObstacle.None;
    }

    private async Task<IEnumerable<(Document Document, TextSpan Span)>> ReferencesAsync(ChainFunction owner)
    {
        if (owner.Symbol.MethodKind == MethodKind.LocalFunction)
            return LocalUses.Of(owner);
        var references = await SymbolFinder.FindReferencesAsync(owner.Symbol, _view.Solution, _cancellation).ConfigureAwait(false);
        return references.SelectMany(reference => reference.Locations).Select(location => (location.Document, location.Location.SourceSpan));
    }

    /// <summary>What the function does with its parameter.</summary>
    private ConversionObstacle ReadBody(ChainFunction owner, IParameterSymbol parameter)
    {
        var context = owner.Context;
        var names = owner.Node.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == parameter.Name && KnownTypes.Same(context.Model.GetSymbolInfo(name, _cancellation).Symbol?.OriginalDefinition, parameter));
        foreach (var name in names)
        {
            if (DelegateUses.IsHarmless(name, context))
                continue;
            if (DelegateUses.CallOf(name) is { } call)
            {
                var use = new UseReader(owner.Document, context, new ChainGroup(ImmutableArray.Create(owner))).ReadCall(call);
                if (use.Obstacle != ConversionObstacle.None)
                    return use.Obstacle;
                _calls[use.Call!.Key] = use.Call;
            }
            else if (DelegateParameter.Of(name, context) is { } next)
                Follow(next);
            else
                return ConversionObstacle.SourceDelegate;
        }

        return ConversionObstacle.None;
    }

    /// <summary>What one use of the function gives to the parameter.</summary>
    private async Task<ConversionObstacle> ReadUseAsync(IParameterSymbol parameter, Document document, TextSpan span)
    {
        if (await _view.ContextAsync(document).ConfigureAwait(false) is not { } context)
            return ConversionObstacle.GeneratedCaller;
        if (!context.Root.FullSpan.Contains(span) || context.Root.FindNode(span, findInsideTrivia: true, getInnermostNodeForTie: true) is not SimpleNameSyntax name)
            return ConversionObstacle.Directives;
        if (name.IsPartOfStructuredTrivia())
            return name.FirstAncestorOrSelf<NameMemberCrefSyntax>() is { Parameters: not null } ? ConversionObstacle.SourceDelegate : ConversionObstacle.None;
        if (NearUses.IsInNameOf(name))
            return ConversionObstacle.None;
        if (NearUses.CallOf(name) is not { } call || context.Model.GetOperation(call, _cancellation) is not IInvocationOperation invocation)
            return ConversionObstacle.SourceDelegate;

        var argument = invocation.Arguments.FirstOrDefault(given => given.Parameter?.Ordinal == parameter.Ordinal);
        if (argument is null or { ArgumentKind: ArgumentKind.DefaultValue })
            return argument is null ? ConversionObstacle.SourceDelegate : ConversionObstacle.None;
        return argument.Syntax is ArgumentSyntax { Expression: var value } ? Add(value, document, context) : ConversionObstacle.SourceDelegate;
    }

    private ConversionObstacle Add(ExpressionSyntax value, Document document, PlanningContext context)
    {
        if (context.Model.GetConstantValue(value, _cancellation) is { HasValue: true, Value: null })
            return ConversionObstacle.None;
        if (DelegateParameter.ArgumentOf(value, document, context) is { } given)
        {
            _given[given.Key] = given;
            return ConversionObstacle.None;
        }

        if (context.Model.GetSymbolInfo(value, _cancellation).Symbol is not IParameterSymbol handed || !DelegateParameter.CanChange(handed.OriginalDefinition, context))
            return ConversionObstacle.SourceDelegate;
        Follow(handed.OriginalDefinition);
        return ConversionObstacle.None;
    }
}

/// <summary>The type of a parameter that becomes a function of a task.</summary>
internal sealed record DelegateType(ChainFunction Owner, TypeSyntax Type);
