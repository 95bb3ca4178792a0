using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// The functions of one syntax tree and the names that each of them mentions. Strings alone, so that it lives as long as
/// the tree and an edit elsewhere does not touch it.
/// </summary>
internal sealed class TreeNames
{
    /// <summary>The name under which user-defined operators and conversions are filed.</summary>
    public const string Operator = "operator";

    /// <summary>The name under which indexers are filed.</summary>
    public const string Indexer = "this[]";

    private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> Trees = new();

    private TreeNames(ImmutableArray<(string, ImmutableArray<string>)> functions) => Functions = functions;

    /// <summary>Each function by its name, with the names in its body: those of nested functions count for it, too.</summary>
    public ImmutableArray<(string Name, ImmutableArray<string> Mentions)> Functions { get; }

    public static TreeNames Of(SyntaxTree tree) => Trees.GetValue(tree, Index);

    private static TreeNames Index(SyntaxTree tree)
    {
        var functions = ImmutableArray.CreateBuilder<(string, ImmutableArray<string>)>();
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            if (NameOf(node) is { } name)
                functions.Add((name, Mentions(node)));
        }

        return new TreeNames(functions.ToImmutable());
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        IndexerDeclarationSyntax => Indexer,
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => Operator,
        _ => null,
    };

    private static ImmutableArray<string> Mentions(SyntaxNode function)
    {
        var names = new HashSet<string>();
        foreach (var node in function.DescendantNodes())
        {
            switch (node)
            {
                case SimpleNameSyntax name:
                    names.Add(name.Identifier.ValueText);
                    break;
                case UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }:
                    names.Add("Dispose");
                    break;
                case ConstructorInitializerSyntax { Parent.Parent: TypeDeclarationSyntax type }:
                    names.Add(type.Identifier.ValueText);
                    names.UnionWith(type.BaseList?.Types.SelectMany(listed => listed.DescendantNodes().OfType<SimpleNameSyntax>()).Select(name => name.Identifier.ValueText) ?? Enumerable.Empty<string>());
                    break;
                case ElementAccessExpressionSyntax:
                    names.Add(Indexer);
                    break;
                case BinaryExpressionSyntax or CastExpressionSyntax:
                    names.Add(Operator);
                    break;
            }
        }

        return names.ToImmutableArray();
    }
}
