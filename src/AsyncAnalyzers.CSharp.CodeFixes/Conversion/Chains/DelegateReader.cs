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
/// Reads all that is given to a variable as one group, whose calls are those of the variable. A variable that hands it on, or is
/// handed on to it, belongs to the group.
/// </summary>
internal sealed class DelegateReader
{
    private readonly HashSet<ISymbol> _variables = new(SymbolEqualityComparer.Default);
    private readonly Queue<ISymbol> _pending = new();
    private readonly Dictionary<(DocumentId, TextSpan), ChainFunction> _given = new();
    private readonly Dictionary<(DocumentId, TextSpan), CallSite> _calls = new();
    private readonly ImmutableArray<DelegateType>.Builder _types = ImmutableArray.CreateBuilder<DelegateType>();

    // The variables that cannot change, found when another lambda was given to them.
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
        if (DelegateVariable.Of(argument.Node, argument.Context) is not { } variable)
            return alone with { Obstacle = ConversionObstacle.SourceDelegate };

        if (!_unfit.TryGetValue(variable, out var obstacle))
            obstacle = await ReadAllAsync(variable).ConfigureAwait(false);
        if (obstacle == ConversionObstacle.None && !_given.ContainsKey(argument.Key))
            obstacle = ConversionObstacle.SourceDelegate;
        if (obstacle == ConversionObstacle.None)
            return new ChainGroup(_given.Values.ToImmutableArray()) { Delegates = _types.ToImmutable(), Calls = _calls.Values.ToImmutableArray() };
        _unfit[variable] = obstacle;
        return alone with { Obstacle = obstacle };
    }

    private async Task<ConversionObstacle> ReadAllAsync(ISymbol first)
    {
        Follow(first);
        while (_pending.Count > 0)
        {
            var variable = _pending.Dequeue();
            var obstacle = variable is IParameterSymbol parameter ? await ReadParameterAsync(parameter).ConfigureAwait(false) : await ReadVariableAsync(variable).ConfigureAwait(false);
            if (obstacle != ConversionObstacle.None)
                return obstacle;
        }

        return _given.Values.Select(CheckOwn).FirstOrDefault(found => found != ConversionObstacle.None);
    }

    private void Follow(ISymbol variable)
    {
        if (_variables.Add(variable))
            _pending.Enqueue(variable);
    }

    // Of a method only its name is handed over.
    private static ConversionObstacle CheckOwn(ChainFunction given) =>
        given.Context.Facts.Awaitables.IsAsynchronousReturn(given.Symbol.ReturnType)
            ? ConversionObstacle.UnsupportedReturnType
            : given.HasBody ? FunctionPlanner.Check(given.Node, given.Symbol, given.Context) : ConversionObstacle.None;

    private async Task<ConversionObstacle> ReadParameterAsync(IParameterSymbol parameter)
    {
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        if (await _view.DeclarationsAsync(method).ConfigureAwait(false) is not { Count: 1 } declarations)
            return ConversionObstacle.SourceDelegate;
        var owner = declarations[0];
        if (ChainCandidate.IsPublishedApi(owner.Symbol, owner.Context))
            return ConversionObstacle.PublicApi;
        if (owner.Parameters.Parameters.ElementAtOrDefault(parameter.Ordinal)?.Type is not { } type || !DelegateType.IsPlain(type))
            return ConversionObstacle.SourceDelegate;
        if (!Add(new DelegateType(owner.Symbol.Name, owner.Document, owner.Context, type)))
            return ConversionObstacle.None;
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
        return names.Select(name => ReadUse(name, owner.Document, context)).FirstOrDefault(found => found != ConversionObstacle.None);
    }

    /// <summary>What is done with a variable.</summary>
    private ConversionObstacle ReadUse(IdentifierNameSyntax name, Document document, PlanningContext context)
    {
        var variable = DelegateUses.Whole(name);
        if (DelegateUses.IsHarmless(variable, context))
            return ConversionObstacle.None;
        if (DelegateUses.CallOf(variable) is { } call)
        {
            var use = new UseReader(document, context, new ChainGroup(ImmutableArray<ChainFunction>.Empty)).ReadCall(call);
            if (use.Call is { } site)
                _calls[site.Key] = site;
            return use.Obstacle;
        }

        // What a parameter is given in its function is hidden from who has called it.
        if (context.Model.GetSymbolInfo(variable, _cancellation).Symbol is not IParameterSymbol && DelegateUses.GivenTo(variable, context) is { } value)
            return Add(value, document, context);
        if (DelegateVariable.Of(variable, context) is not { } next)
            return ConversionObstacle.SourceDelegate;
        Follow(next);
        return ConversionObstacle.None;
    }

    /// <summary>A local or a private field: its declaration and its uses.</summary>
    private async Task<ConversionObstacle> ReadVariableAsync(ISymbol variable)
    {
        var (declared, obstacle) = await DeclaredDelegate.ReadAsync(variable, _view, _cancellation).ConfigureAwait(false);
        if (declared is null || !Add(declared.Type))
            return obstacle;
        if (declared.Initial is { } value && Add(value, declared.Type.Document, declared.Type.Context) is var first and not ConversionObstacle.None)
            return first;
        return declared.Names.Select(use => ReadUse(use.Name, use.Document, use.Context)).FirstOrDefault(found => found != ConversionObstacle.None);
    }

    // Another project may know the same variable as another symbol.
    private bool Add(DelegateType type)
    {
        if (_types.Any(known => known.Type == type.Type))
            return false;
        _types.Add(type);
        return true;
    }

    /// <summary>What one use of the function gives to the parameter.</summary>
    private async Task<ConversionObstacle> ReadUseAsync(IParameterSymbol parameter, Document document, TextSpan span)
    {
        if (await _view.ContextAsync(document).ConfigureAwait(false) is not { } context)
            return ConversionObstacle.GeneratedCaller;
        if (DeclaredDelegate.NameAt(span, context) is not { } name)
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
        if (DelegateVariable.ValueOf(value, document, context) is { } given)
        {
            _given[given.Key] = given;
            return ConversionObstacle.None;
        }

        if (context.Model.GetSymbolInfo(value, _cancellation).Symbol?.OriginalDefinition is not { } handed || !DelegateVariable.CanChange(handed, context))
            return ConversionObstacle.SourceDelegate;
        Follow(handed);
        return ConversionObstacle.None;
    }
}
