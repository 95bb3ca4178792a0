using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>How one function becomes async, or why it cannot.</summary>
internal sealed record FunctionPlan(SyntaxNode Node, AsyncForm Form, ConversionObstacle Obstacle)
{
    public IMethodSymbol? Symbol { get; init; }

    public ImmutableArray<NodeEdit> Edits { get; init; } = ImmutableArray<NodeEdit>.Empty;

    public ImmutableArray<string> Usings { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Callers see another return type, so that they must await.</summary>
    public bool ChangesSignature => Form is AsyncForm.TaskReturning or AsyncForm.TaskForVoid && Symbol is { MethodKind: not MethodKind.AnonymousFunction };

    /// <summary>Finds the function again in the rewritten tree.</summary>
    public SyntaxAnnotation Mark { get; } = new("AsyncAnalyzers.Function");

    /// <summary>The function stays as it is.</summary>
    public static FunctionPlan Unchanged(SyntaxNode node) => new(node, AsyncForm.Async, ConversionObstacle.None);

    public static FunctionPlan Blocked(SyntaxNode node, ConversionObstacle obstacle) => new(node, AsyncForm.Async, obstacle);
}
