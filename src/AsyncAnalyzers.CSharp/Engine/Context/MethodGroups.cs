using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>
/// Finds where a method is used as a value: <c>MapGet("/", Handler)</c>, <c>button.Click += Handler</c>. An index of names
/// per syntax tree rules almost everything out; only the few uses of the asked name are bound.
/// </summary>
internal sealed class MethodGroups
{
    // Symbol-free and keyed by tree, so an edit in one file leaves the other files' entries alive.
    private static readonly ConditionalWeakTable<SyntaxTree, Dictionary<string, List<TextSpan>>> Names = new();

    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly CompilationFacts _facts;
    private Dictionary<string, List<(SyntaxTree Tree, TextSpan Span)>>? _uses;

    public MethodGroups(CompilationFacts facts) => _facts = facts;

    /// <summary>Whether the method is an argument of a call that the catalogue lists under <paramref name="kind"/>.</summary>
    public bool IsGivenTo(IMethodSymbol method, CatalogueKind kind) =>
        Uses(method).Any(use =>
            use.Node.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is { } call
            && use.Model.GetSymbolInfo(call).Symbol is IMethodSymbol host
            && _facts.Catalogue.Find(host.OriginalDefinition, kind) is not null);

    /// <summary>Whether the method is subscribed to an event that satisfies <paramref name="condition"/>.</summary>
    public bool IsSubscribedTo(IMethodSymbol method, Func<IEventSymbol, bool> condition) =>
        Uses(method).Any(use =>
            use.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment
            && use.Model.GetSymbolInfo(assignment.Left).Symbol is IEventSymbol subscribed
            && condition(subscribed));

    private IEnumerable<(SyntaxNode Node, SemanticModel Model)> Uses(IMethodSymbol method)
    {
        if (!UsesByName().TryGetValue(method.Name, out var uses))
            yield break;

        foreach (var (tree, span) in uses)
        {
            var model = ModelOf(tree);
            var node = tree.GetRoot().FindNode(span, getInnermostNodeForTie: true);
            if (model.GetMemberGroup(node).Contains(method, SymbolEqualityComparer.Default) || Binds(model, node, method))
                yield return (node, model);
        }
    }

    private Dictionary<string, List<(SyntaxTree Tree, TextSpan Span)>> UsesByName()
    {
        if (_uses is { } known)
            return known;

        var uses = new Dictionary<string, List<(SyntaxTree, TextSpan)>>();
        foreach (var tree in _facts.Compilation.SyntaxTrees)
        {
            foreach (var entry in Names.GetValue(tree, Index))
            {
                if (!uses.TryGetValue(entry.Key, out var places))
                    uses.Add(entry.Key, places = new List<(SyntaxTree, TextSpan)>());
                places.AddRange(entry.Value.Select(span => (tree, span)));
            }
        }

        return _uses = uses;
    }

    private static bool Binds(SemanticModel model, SyntaxNode node, IMethodSymbol method)
    {
        var info = model.GetSymbolInfo(node);
        return KnownTypes.Same(info.Symbol, method) || info.CandidateSymbols.Contains(method, SymbolEqualityComparer.Default);
    }

    /// <summary>The model of a tree of this compilation, which need not be the one that is analyzed.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, Bind);

#pragma warning disable RS1030, RS0030 // a handler is often registered in another file; only trees of this compilation whose name index matches get here
    private SemanticModel Bind(SyntaxTree tree) => _facts.Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030, RS0030

    private static Dictionary<string, List<TextSpan>> Index(SyntaxTree tree)
    {
        var names = new Dictionary<string, List<TextSpan>>();
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            if (NameOfValue(node) is not { } name)
                continue;

            if (!names.TryGetValue(name.Identifier.ValueText, out var spans))
                names.Add(name.Identifier.ValueText, spans = new List<TextSpan>());
            spans.Add(name.Span);
        }

        return names;
    }

    /// <summary>
    /// The method name in <c>event += Name</c>, and in an argument of a call to <c>Map…</c> or <c>EventCallback.Factory.Create</c>;
    /// null for all else.
    /// </summary>
    private static SimpleNameSyntax? NameOfValue(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } assignment => NameOf(assignment.Right),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } } argument
            when member.Name.Identifier.ValueText.StartsWith("Map", StringComparison.Ordinal) || IsCallbackFactory(member) => NameOf(argument.Expression),
        _ => null,
    };

    private static bool IsCallbackFactory(MemberAccessExpressionSyntax member) =>
        member.Name.Identifier.ValueText.StartsWith("Create", StringComparison.Ordinal)
        && member.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Factory" };

    private static SimpleNameSyntax? NameOf(ExpressionSyntax value) => value switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax member => member.Name,
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => NameOf(arguments[0].Expression),
        _ => null,
    };
}
