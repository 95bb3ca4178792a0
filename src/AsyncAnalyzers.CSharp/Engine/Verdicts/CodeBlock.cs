using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Context;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>One code block, as the finders of a family look at it.</summary>
/// <param name="Node">The declaration that the compiler's driver hands out as one block.</param>
/// <param name="Owner">The method, accessor, field or property that the block belongs to.</param>
/// <param name="Model">The semantic model of the block's tree.</param>
/// <param name="Facts">The facts of the compilation.</param>
/// <param name="Cancellation">Ends the search.</param>
internal sealed record CodeBlock(SyntaxNode Node, ISymbol Owner, SemanticModel Model, CompilationFacts Facts, CancellationToken Cancellation)
{
    public IOperation? Operation(SyntaxNode node) => Model.GetOperation(node, Cancellation);

    public ITypeSymbol? TypeOf(SyntaxNode expression) => Model.GetTypeInfo(expression, Cancellation).Type;

    public FunctionContext ContextOf(IOperation operation) => Facts.Contexts.Of(operation, Owner);
}
