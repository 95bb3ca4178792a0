using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>What the planners of one document share.</summary>
internal sealed class PlanningContext
{
    private readonly Dictionary<(SyntaxNode Function, Type Kind), object> _found = new();
    private readonly Dictionary<IMethodSymbol, NearCallers> _callers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, HashSet<string>> _names = new();
    private readonly PlanningContext? _base;

    public PlanningContext(SemanticModel model, SyntaxNode root, CompilationFacts facts, CancellationToken cancellation)
    {
        Model = model;
        Root = root;
        Facts = facts;
        Cancellation = cancellation;
        EndOfLine = TriviaKeeper.EndOfLine(root);
    }

    private PlanningContext(PlanningContext known)
        : this(known.Model, known.Root, known.Facts, known.Cancellation) => _base = known._base ?? known;

    public SemanticModel Model { get; }

    public SyntaxNode Root { get; }

    public CompilationFacts Facts { get; }

    public CancellationToken Cancellation { get; }

    public SyntaxTrivia EndOfLine { get; }

    /// <summary>False once an overload with a token turned out to be missing on another target that holds the file.</summary>
    public bool PassesTokens { get; init; } = true;

    /// <summary>Functions get a token where what they call takes one, and tasks that were waited for are given it.</summary>
    public bool ThreadsTokens { get; private init; }

    /// <summary>The parameter that the function around a place gets, where it has no token yet.</summary>
    public string? AddedToken { get; private init; }

    /// <summary>Whether a call since <see cref="ForgetTokens"/> takes a token.</summary>
    public bool TakesToken { get; private set; }

    /// <summary>Whether a call since <see cref="ForgetTokens"/> takes a token, and there is none.</summary>
    public bool LacksToken { get; private set; }

    public LanguageVersion LanguageVersion => ((CSharpParseOptions)Root.SyntaxTree.Options).LanguageVersion;

    /// <summary>The same document for a plan that may add tokens, if the options of the file allow that.</summary>
    public PlanningContext Threading() => new(this) { PassesTokens = PassesTokens, ThreadsTokens = Facts.Settings.For(Root.SyntaxTree).ThreadCancellation };

    /// <summary>The same document with a token in every function that has none; with no tokens at all where there is no name.</summary>
    public PlanningContext WithToken(string? name) => new(this) { PassesTokens = name is not null, ThreadsTokens = name is not null, AddedToken = name };

    /// <summary>The token to give to a call at <paramref name="place"/> that takes one, or null.</summary>
    public string? TokenAt(SyntaxNode place)
    {
        if (!PassesTokens)
            return null;
        TakesToken = true;
        if (TokenInScope.Find(place, Model, Facts.Types.CancellationToken, Cancellation) is { } found)
            return found;
        if (!ThreadsTokens || !TokenInScope.IsMissing(place, Model, Facts.Types.CancellationToken, Cancellation))
            return null;
        LacksToken = true;
        return AddedToken;
    }

    public void ForgetTokens() => TakesToken = LacksToken = false;

    /// <summary>Whether what follows the fault must stay on the thread of an event loop; the function may be async already.</summary>
    public bool ComesBackToLoop(Fault fault) => Facts.Contexts.IsOnLoop(fault.Operation, fault.Context);

    public NameScope NamesAt(SyntaxNode node) => new(Model, node.SpanStart);

    /// <summary>
    /// What was found in a function, searched for once: a function with a thousand sites would be walked a thousand times.
    /// </summary>
    public List<T> FoundIn<T>(SyntaxNode function, Func<IEnumerable<T>> search)
    {
        if (!_found.TryGetValue((function, typeof(T)), out var known))
            _found.Add((function, typeof(T)), known = search().ToList());
        return (List<T>)known;
    }

    /// <summary>Who uses a function in this file; the actions of one light bulb ask for the same.</summary>
    public NearCallers CallersOf(IMethodSymbol function)
    {
        if (!_callers.TryGetValue(function, out var known))
            _callers.Add(function, known = NearCallers.Of(function, this));
        return known;
    }

    /// <summary>A name for a local that the member around a place does not use yet; top-level statements share one scope.</summary>
    public string ReserveName(string name, SyntaxNode place)
    {
        if (_base is not null)
            return _base.ReserveName(name, place);
        var scope = place.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault(member => member is not (BaseTypeDeclarationSyntax or GlobalStatementSyntax)) ?? Root;
        if (!_names.TryGetValue(scope, out var used))
            _names.Add(scope, used = new(scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)));

        var candidate = name;
        for (var i = 2; !used.Add(candidate); i++)
            candidate = name + i;
        return candidate;
    }
}
