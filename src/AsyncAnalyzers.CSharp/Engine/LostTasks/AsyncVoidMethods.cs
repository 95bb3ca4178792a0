using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>
/// The methods and local functions of the compilation that are written <c>async void</c>, and where one is used as a value.
/// Texts are searched before trees: most programs have few such methods, and most files mention none of them.
/// </summary>
internal sealed class AsyncVoidMethods
{
    // Symbol-free and keyed by tree, so an edit in one file leaves the other files' entries alive.
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Declared = new();

    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> UsedAsValues = new();

    private readonly CompilationFacts _facts;
    private HashSet<string>? _names;

    public AsyncVoidMethods(CompilationFacts facts) => _facts = facts;

    /// <summary>Whether there is any such method or local function.</summary>
    public bool AreAny => (_names ??= Names()).Count > 0;

    /// <summary>Whether some method or local function of that name is written <c>async void</c>.</summary>
    public bool MayBeNamed(string name) => (_names ??= Names()).Contains(name);

    /// <summary>Whether a declaration is written <c>async void</c>.</summary>
    public static bool IsWritten(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => IsVoid(method.ReturnType) && method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => IsVoid(local.ReturnType) && local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    /// <summary>The expressions that stand for the method as a value, with the models of their trees.</summary>
    public IEnumerable<(ExpressionSyntax Value, SemanticModel Model)> Values(IMethodSymbol method)
    {
        foreach (var scope in Scopes(method))
        {
            foreach (var name in scope.DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (name.Identifier.ValueText != method.Name || ValueOf(name) is not { } value)
                    continue;

                var model = _facts.MethodGroups.ModelOf(scope.SyntaxTree);
                if (IsBoundTo(model.GetSymbolInfo(value), method))
                    yield return (value, model);
            }
        }
    }

    /// <summary>The whole expression that a name is the value of; null where it is called, taken apart or part of another name.</summary>
    public static ExpressionSyntax? ValueOf(SimpleNameSyntax name)
    {
        ExpressionSyntax value = name;
        if (name.Parent is MemberAccessExpressionSyntax member && member.Name == name)
            value = member;
        else if (name.Parent is MemberBindingExpressionSyntax binding)
            value = binding;

        return value.Parent switch
        {
            InvocationExpressionSyntax or MemberAccessExpressionSyntax or QualifiedNameSyntax => null,
            NameColonSyntax or NameEqualsSyntax or CrefSyntax => null,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => null,
            _ => value,
        };
    }

    private HashSet<string> Names()
    {
        var names = new HashSet<string>();
        foreach (var tree in _facts.Compilation.SyntaxTrees)
            names.UnionWith(Declared.GetValue(tree, NamesIn));
        return names;
    }

    private static HashSet<string> NamesIn(SyntaxTree tree)
    {
        var names = new HashSet<string>();
        if (!TextSearch.Contains(tree, "async void"))
            return names;

        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            if (IsWritten(node))
                names.Add(node is MethodDeclarationSyntax method ? method.Identifier.ValueText : ((LocalFunctionStatementSyntax)node).Identifier.ValueText);
        }

        return names;
    }

    /// <summary>Where a name can mean the method: around a local function, in the type of a private method, else anywhere.</summary>
    private IEnumerable<SyntaxNode> Scopes(IMethodSymbol method)
    {
        var declarations = method.MethodKind == MethodKind.LocalFunction
            ? method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax().Parent!)
            : method.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax());
        return method.MethodKind == MethodKind.LocalFunction || method.DeclaredAccessibility == Accessibility.Private
            ? declarations
            : _facts.Compilation.SyntaxTrees.Where(tree => MayUse(tree, method.Name)).Select(tree => tree.GetRoot());
    }

    private static bool MayUse(SyntaxTree tree, string name) => NameFilter.MayMention(tree, name) && UsedAsValues.GetValue(tree, ValuesIn).Contains(name);

    /// <summary>The names that a tree uses as values: walked once for each tree that mentions one, however many methods ask.</summary>
    private static HashSet<string> ValuesIn(SyntaxTree tree) =>
        new(tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(name => ValueOf(name) is not null).Select(name => name.Identifier.ValueText));

    private static bool IsBoundTo(SymbolInfo info, IMethodSymbol method) =>
        KnownTypes.Same(info.Symbol?.OriginalDefinition, method.OriginalDefinition)
        || info.CandidateSymbols.Any(candidate => KnownTypes.Same(candidate.OriginalDefinition, method.OriginalDefinition));

    private static bool IsVoid(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
}
