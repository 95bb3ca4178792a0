using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>The functions of one file: syntax alone, so that an edit in one file leaves the others' entries alive.</summary>
internal sealed class TreeShapes
{
    private readonly List<DeclaredFunction> _functions = [];
    private readonly Dictionary<string, double> _numbers = new();

    // Of most files nobody asks, and it is large even when it is empty.
    private ConcurrentDictionary<int, IReadOnlyDictionary<int, FunctionShape>>? _members;

    /// <summary>The functions that code elsewhere may call, in no particular order: those within functions are known there alone.</summary>
    public IReadOnlyList<DeclaredFunction> Functions => _functions;

    /// <summary>What a type declares with a large number, by name.</summary>
    public IReadOnlyDictionary<string, double> Numbers => _numbers;

    public static TreeShapes Of(SyntaxTree tree) => TreeIndex.Of(tree).Shapes;

    /// <summary>Takes up what a member declares.</summary>
    public void Add(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case BaseMethodDeclarationSyntax method:
                _functions.Add(new DeclaredFunction((method as MethodDeclarationSyntax)?.Identifier.ValueText ?? ".ctor", method));
                break;
            case GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax function }:
                // All statements of the program see it.
                _functions.Add(new DeclaredFunction(function.Identifier.ValueText, function));
                break;
            case BaseFieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                    AddNumbers(variable.Initializer);
                break;
            case PropertyDeclarationSyntax property:
                AddNumbers(property.Initializer ?? (SyntaxNode?)property.ExpressionBody);
                break;
        }
    }

    /// <summary>The function that a node declares, walked when it is first asked for.</summary>
    public static FunctionShape? At(SyntaxNode function) => Around(function).TryGetValue(function.SpanStart, out var shape) ? shape : null;

    /// <summary>The functions that are declared in the member around a node, the member among them, by position.</summary>
    public static IReadOnlyDictionary<int, FunctionShape> Around(SyntaxNode node)
    {
        if (DeclaredMembers.Around(node) is not { } member)
            return ImmutableDictionary<int, FunctionShape>.Empty;

        var shapes = Of(node.SyntaxTree);
        var members = LazyInitializer.EnsureInitialized(ref shapes._members)!;
        return members.TryGetValue(member.SpanStart, out var known) ? known : members.GetOrAdd(member.SpanStart, ShapeWalk.Of(member, shapes.Numbers));
    }

    private void AddNumbers(SyntaxNode? value)
    {
        if (value is not null)
            ShapeWalk.AddNumbers(value, _numbers);
    }
}
