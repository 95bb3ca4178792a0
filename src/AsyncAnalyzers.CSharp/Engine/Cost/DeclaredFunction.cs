using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>A function by its name.</summary>
/// <param name="Name">The name that calls give.</param>
/// <param name="Declaration">The method or local function.</param>
internal sealed record DeclaredFunction(string Name, SyntaxNode Declaration)
{
    public FunctionShape? Shape => TreeShapes.At(Declaration);
}
