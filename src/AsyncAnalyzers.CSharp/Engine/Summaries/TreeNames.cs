using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>The functions of one syntax tree that may block, by name.</summary>
internal sealed class TreeNames
{
    private readonly Dictionary<int, NamedFunction> _byPosition = new();

    // Of most files nobody asks, and this is large even when it is empty.
    private ConcurrentDictionary<int, Dictionary<int, NamedFunction>>? _nested;

    /// <summary>The kinds of nodes that declare functions within functions.</summary>
    public static IEnumerable<int> NestedSyntax { get; } = [(int)SyntaxKind.LocalFunctionStatement, (int)SyntaxKind.VariableDeclarator];

    /// <summary>The functions that code elsewhere may name, in no particular order: those within functions are known there alone.</summary>
    public IEnumerable<NamedFunction> Functions => _byPosition.Values;

    public static TreeNames Of(SyntaxTree tree) => TreeIndex.Of(tree).Names;

    /// <summary>Takes up the functions that a member declares.</summary>
    public void Add(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case BaseFieldDeclarationSyntax field:
                AddAll(field.Declaration.Variables);
                break;
            case BasePropertyDeclarationSyntax property:
                AddAll(property.AccessorList?.Accessors ?? default);
                if (((property as PropertyDeclarationSyntax)?.ExpressionBody ?? (property as IndexerDeclarationSyntax)?.ExpressionBody) is { } body)
                    Add(body);
                break;
            case GlobalStatementSyntax statement:
                // What one statement declares the others see.
                AddAll(statement.DescendantNodes());
                break;
            default:
                Add((SyntaxNode)member);
                break;
        }
    }

    /// <summary>The function that a declaration is, or belongs to as an accessor or a lambda; null where none is known.</summary>
    public static NamedFunction? At(SyntaxNode declaration)
    {
        var named = declaration switch
        {
            AnonymousFunctionExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: { } variable } } => variable,
            _ => declaration,
        };
        var names = Of(named.SyntaxTree);
        if (names._byPosition.TryGetValue(named.SpanStart, out var function))
            return function;

        return named is LocalFunctionStatementSyntax or VariableDeclaratorSyntax
            && DeclaredMembers.Around(named) is { } member
            && names.In(member).TryGetValue(named.SpanStart, out var nested)
            ? nested
            : null;
    }

    /// <summary>The functions among the nodes of one function, which know each other; null where there are none.</summary>
    public static IReadOnlyCollection<NamedFunction>? Nested(IEnumerable<SyntaxNode> nodes) => ByPosition(nodes)?.Values;

    private static Dictionary<int, NamedFunction>? ByPosition(IEnumerable<SyntaxNode> nodes)
    {
        Dictionary<int, NamedFunction>? functions = null;
        foreach (var node in nodes)
        {
            if (node is not (LocalFunctionStatementSyntax or VariableDeclaratorSyntax { Initializer: not null }) || NamedFunction.Of(node) is not { } function)
                continue;

            functions ??= new Dictionary<int, NamedFunction>();
            functions[node.SpanStart] = function;
            function.Beside = functions.Values;
        }

        return functions;
    }

    private Dictionary<int, NamedFunction> In(MemberDeclarationSyntax member) =>
        LazyInitializer.EnsureInitialized(ref _nested)!.GetOrAdd(member.SpanStart, _ => ByPosition(member.DescendantNodes()) ?? new Dictionary<int, NamedFunction>());

    private void AddAll(IEnumerable<SyntaxNode> declarations)
    {
        foreach (var declaration in declarations)
            Add(declaration);
    }

    private void Add(SyntaxNode declaration)
    {
        if (NamedFunction.Of(declaration) is { } function)
            _byPosition[declaration.SpanStart] = function;
    }
}
