using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Decides for the rules of one family what is at fault in a code block.</summary>
internal interface IFaultSource
{
    /// <summary>The faults of one code block, in source order. Not remembered: the driver hands out each block once.</summary>
    public ImmutableArray<Fault> In(CodeBlock block);

    /// <summary>The fault whose squiggle is <paramref name="span"/>: how a fix finds again what the analyzer saw.</summary>
    public Fault? At(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellation);
}
