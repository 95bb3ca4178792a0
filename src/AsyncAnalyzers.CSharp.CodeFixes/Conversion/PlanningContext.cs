using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>What the planners of one document share.</summary>
internal sealed class PlanningContext
{
    private readonly Dictionary<(SyntaxNode Function, Type Kind), object> _found = new();
    private HashSet<string>? _names;

    public PlanningContext(SemanticModel model, SyntaxNode root, CompilationFacts facts, CancellationToken cancellation)
    {
        Model = model;
        Root = root;
        Facts = facts;
        Cancellation = cancellation;
        EndOfLine = TriviaKeeper.EndOfLine(root);
    }

    public SemanticModel Model { get; }

    public SyntaxNode Root { get; }

    public CompilationFacts Facts { get; }

    public CancellationToken Cancellation { get; }

    public SyntaxTrivia EndOfLine { get; }

    /// <summary>False once an overload with a token turned out to be missing on another target that holds the file.</summary>
    public bool PassesTokens { get; init; } = true;

    public LanguageVersion LanguageVersion => ((CSharpParseOptions)Root.SyntaxTree.Options).LanguageVersion;

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

    /// <summary>A name that this file does not use yet.</summary>
    public string ReserveName(string name)
    {
        _names ??= new(Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        var candidate = name;
        for (var i = 2; !_names.Add(candidate); i++)
            candidate = name + i;
        return candidate;
    }
}
