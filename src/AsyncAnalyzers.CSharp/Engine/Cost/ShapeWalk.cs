using System;
using System.Collections.Generic;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>One walk over syntax that collects the shapes of functions; iterative, since files may be nested deeply.</summary>
internal sealed class ShapeWalk
{
    // Every name of a member is put here: the list is used again for the next one.
    [ThreadStatic]
    private static List<(FunctionShape Function, string Name)>? _ofMember;

    private readonly Stack<(SyntaxNode Node, FunctionShape? Function, int Depth)> _waiting = new();
    private readonly List<(FunctionShape Function, string Name)> _mentioned;
    private readonly Dictionary<string, double> _numbers;
    private readonly Dictionary<int, FunctionShape> _functions = new();

    private ShapeWalk(List<(FunctionShape Function, string Name)> mentioned, Dictionary<string, double> numbers)
    {
        _mentioned = mentioned;
        _numbers = numbers;
    }

    /// <summary>The functions of a member, itself among them, by the position of their declarations.</summary>
    /// <param name="member">The member.</param>
    /// <param name="numbers">What the file declares with a large number, by name.</param>
    public static IReadOnlyDictionary<int, FunctionShape> Of(MemberDeclarationSyntax member, IReadOnlyDictionary<string, double> numbers)
    {
        var mentioned = _ofMember ??= [];
        mentioned.Clear();
        var walk = new ShapeWalk(mentioned, new Dictionary<string, double>());
        walk.Walk(member, null);
        foreach (var (function, name) in mentioned)
        {
            if (walk._numbers.TryGetValue(name, out var number) || numbers.TryGetValue(name, out number))
                function.Mentions(number);
        }

        mentioned.Clear();
        foreach (var function in walk._functions)
            function.Value.Beside = walk._functions.Values;
        return walk._functions;
    }

    /// <summary>Adds what is given a large number where it is declared, by name; of several the largest.</summary>
    public static void AddNumbers(SyntaxNode value, Dictionary<string, double> numbers) => new ShapeWalk([], numbers).Walk(value, null);

    /// <summary>A part of a function, with the names that it mentions.</summary>
    public static (FunctionShape Shape, IEnumerable<string> Names) Of(SyntaxNode part)
    {
        var (walk, shape) = (new ShapeWalk([], new Dictionary<string, double>()), new FunctionShape(""));
        walk.Walk(part, shape);
        return (shape, Names(walk));

        static IEnumerable<string> Names(ShapeWalk walk)
        {
            foreach (var mention in walk._mentioned)
                yield return mention.Name;
        }
    }

    private void Walk(SyntaxNode root, FunctionShape? function)
    {
        _waiting.Push((root, function, 0));
        while (_waiting.Count > 0)
        {
            var (node, around, depth) = _waiting.Pop();
            Visit(node, around, depth);
        }
    }

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
            case CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax or QueryExpressionSyntax:
                function?.HasLoops(++depth);
                break;
            case IdentifierNameSyntax name:
                if (function is not null)
                    _mentioned.Add((function, name.Identifier.ValueText));
                return;
            case LiteralExpressionSyntax literal:
                VisitLiteral(literal, function);
                return;
            case PredefinedTypeSyntax or AttributeListSyntax or UsingDirectiveSyntax:
                return;
            default:
                VisitUse(node, function, depth);
                break;
        }

        // Every node of a program gets here, and this way to its children allocates nothing.
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is { } inner)
                _waiting.Push((inner, function, depth));
        }
    }

    private static void VisitUse(SyntaxNode node, FunctionShape? function, int depth)
    {
        if (function is null)
            return;
        if (node is ElementAccessExpressionSyntax || node.IsKind(SyntaxKind.PointerIndirectionExpression))
            function.HasElements = true;
        else if (node is InvocationExpressionSyntax call && CallNames.Of(call) is { } name)
            VisitCall(function, name, depth);
        else if (node is ObjectCreationExpressionSyntax creation && CallNames.Of(creation) is { } made && IsOfCatalogue(made))
            function.Call(made, depth);
    }

    private static void VisitCall(FunctionShape function, string name, int depth)
    {
        function.HasElements |= name is "GetPixel" or "SetPixel";
        function.Call(name, depth);
    }

    /// <summary>Every file makes objects, and few are worth an entry.</summary>
    private static bool IsOfCatalogue(string constructor) =>
        ShippedCatalogue.Table.Members(".ctor") is { } constructors
        && (constructors.Kinds & CatalogueKinds.Bit(CatalogueKind.Computes)) != 0
        && constructors.IsAbout(constructor.Substring(0, constructor.IndexOf('.')));

    private void VisitLiteral(LiteralExpressionSyntax literal, FunctionShape? function)
    {
        if (!literal.IsKind(SyntaxKind.NumericLiteralExpression) || Quantities.Number(new Optional<object?>(literal.Token.Value)) is not (>= Reach.ModerateNumber and var number))
            return;

        function?.Mentions(number);
        if (NameGiven(literal) is { } name)
            _numbers[name] = _numbers.TryGetValue(name, out var known) && known > number ? known : number;
    }

    /// <summary>What is declared with the number: a constant, a field, a property.</summary>
    private static string? NameGiven(SyntaxNode literal)
    {
        for (var current = literal.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case VariableDeclaratorSyntax declarator:
                    return declarator.Identifier.ValueText;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                case StatementSyntax or AnonymousFunctionExpressionSyntax or BaseMethodDeclarationSyntax or AttributeSyntax:
                    return null;
            }
        }

        return null;
    }

    private FunctionShape Add(SyntaxNode declaration, string name)
    {
        var shape = new FunctionShape(name);
        _functions[declaration.SpanStart] = shape;
        return shape;
    }
}
