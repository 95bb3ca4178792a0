using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>The functions of one file: syntax alone, so that an edit in one file leaves the others' entries alive.</summary>
internal sealed class TreeShapes
{
    private const double LargeNumber = 10_000;

    private static readonly ConditionalWeakTable<SyntaxTree, TreeShapes> Trees = new();

    private readonly Dictionary<int, FunctionShape> _byPosition = new();
    private readonly Stack<(SyntaxNode Node, FunctionShape? Function, int Depth)> _waiting = new();
    private bool _hasLargeNumber;

    private TreeShapes(SyntaxTree tree)
    {
        _waiting.Push((tree.GetRoot(), null, 0));
        while (_waiting.Count > 0)
        {
            var (node, function, depth) = _waiting.Pop();
            Visit(node, function, depth);
        }

        foreach (var shape in _byPosition.Values)
            shape.IsNearLargeNumber = _hasLargeNumber;
    }

    /// <summary>The functions in no particular order.</summary>
    public IEnumerable<FunctionShape> Functions => _byPosition.Values;

    public static TreeShapes Of(SyntaxTree tree) => Trees.GetValue(tree, key => new TreeShapes(key));

    /// <summary>The function that is declared at a position.</summary>
    public FunctionShape? At(int position) => _byPosition.TryGetValue(position, out var shape) ? shape : null;

    private void Visit(SyntaxNode node, FunctionShape? function, int depth)
    {
        switch (node)
        {
            case BaseMethodDeclarationSyntax method:
                function = Add(method, (method as MethodDeclarationSyntax)?.Identifier.ValueText ?? ".ctor");
                break;
            case LocalFunctionStatementSyntax local:
                (function, depth) = (Add(local, local.Identifier.ValueText), 0);
                break;
            case StatementSyntax when node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
            case AnonymousFunctionExpressionSyntax or QueryExpressionSyntax:
                depth++;
                break;
            case InvocationExpressionSyntax call when function is not null && NameOf(call.Expression) is { } name:
                function.Calls[name] = function.Calls.TryGetValue(name, out var known) && known > depth ? known : depth;
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } literal:
                _hasLargeNumber |= Cost.Quantities.Number(new Optional<object?>(literal.Token.Value)) >= LargeNumber;
                return;
            case LiteralExpressionSyntax or IdentifierNameSyntax or PredefinedTypeSyntax or AttributeListSyntax or UsingDirectiveSyntax:
                return;
        }

        if (function is not null && function.Depth < depth)
            function.Depth = depth;
        foreach (var child in node.ChildNodes())
            _waiting.Push((child, function, depth));
    }

    private FunctionShape Add(SyntaxNode declaration, string name)
    {
        var shape = new FunctionShape(name);
        _byPosition[declaration.SpanStart] = shape;
        return shape;
    }

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };
}
