using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>The functions of one syntax tree and the names that each of them mentions.</summary>
internal sealed class TreeNames
{
    private readonly Dictionary<int, NamedFunction> _byPosition = new();
    private readonly HashSet<string> _genericNames = new(StringComparer.Ordinal);

    /// <summary>The functions in no particular order.</summary>
    public IEnumerable<NamedFunction> Functions => _byPosition.Values;

    /// <summary>The simple names that are written with type arguments.</summary>
    public IEnumerable<string> GenericNames => _genericNames;

    public static TreeNames Of(SyntaxTree tree) => TreeIndex.Of(tree).Names;

    /// <summary>Takes up a node of the file, with what a function in it mentions.</summary>
    public void Add(SyntaxNode node)
    {
        if (NamedFunction.Of(node) is { } function)
            _byPosition[node.SpanStart] = function;
        else if (node is GenericNameSyntax generic)
            _genericNames.Add(generic.Identifier.ValueText);
    }

    /// <summary>The function that a declaration is, or belongs to as an accessor or a lambda; null where none is known.</summary>
    public static NamedFunction? At(SyntaxNode declaration)
    {
        var named = declaration switch
        {
            AnonymousFunctionExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: { } variable } } => variable,
            _ => declaration,
        };
        return Of(named.SyntaxTree)._byPosition.TryGetValue(named.SpanStart, out var function) ? function : null;
    }
}
