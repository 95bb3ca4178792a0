using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Decides for the rules of one family what is at fault, once per code block.</summary>
internal interface IFaultSource
{
    /// <summary>The faults of one code block, in source order. Memoized; every analyzer asks and reports its own kind alone.</summary>
    /// <param name="codeBlock">The declaration that the compiler's driver hands out as one block.</param>
    /// <param name="owner">The method, accessor, field or property that the block belongs to.</param>
    /// <param name="model">The semantic model of the block's tree.</param>
    /// <param name="cancellation">Ends the search; nothing half done is remembered.</param>
    public ImmutableArray<Fault> In(SyntaxNode codeBlock, ISymbol owner, SemanticModel model, CancellationToken cancellation);

    /// <summary>The fault whose squiggle is <paramref name="span"/>: how a fix finds again what the analyzer saw.</summary>
    public Fault? At(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellation);
}
