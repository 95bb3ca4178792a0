using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>How an argument for a span can be given to a parameter of a memory type.</summary>
internal enum SpanForm
{
    /// <summary>Not at all: a span cannot live across an await.</summary>
    None,

    /// <summary>As it is written: an array, or memory.</summary>
    Converts,

    /// <summary><c>x.AsSpan(…)</c>, as <c>x.AsMemory(…)</c>.</summary>
    AsSpan,

    /// <summary><c>memory.Span</c>, as <c>memory</c>.</summary>
    SpanProperty,

    /// <summary>A part of one of these, <c>span[1..]</c> or <c>span.Slice(…)</c>, as the same part of the memory.</summary>
    Part,

    /// <summary><c>new Span&lt;T&gt;(array, …)</c>, as <c>new Memory&lt;T&gt;(array, …)</c>.</summary>
    Created,

    /// <summary><c>"text"u8</c>, as <c>"text"u8.ToArray()</c>.</summary>
    Literal,

    /// <summary><c>[1, 2]</c>, as <c>new byte[] { 1, 2 }</c>.</summary>
    Collection,
}

/// <summary>Tells how a span argument becomes memory; the finder of counterparts and the fix must agree on it.</summary>
internal static class SpanArgument
{
    public static SpanForm FormOf(IOperation argument, ITypeSymbol memory, Compilation compilation)
    {
        var written = AsWritten(argument);
        if (written.Type is null)
            return SpanForm.None;
        if (compilation.ClassifyCommonConversion(written.Type, memory).IsImplicit)
            return SpanForm.Converts;
        if (!IsWideEnough(written.Type, memory))
            return SpanForm.None;

        return written switch
        {
            IInvocationOperation { TargetMethod: { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" } } => SpanForm.AsSpan,
            IPropertyReferenceOperation { Property: { Name: "Span", ContainingType.Name: "Memory" or "ReadOnlyMemory" } } => SpanForm.SpanProperty,
            IObjectCreationOperation { Arguments: { Length: > 0 } arguments } when arguments[0].Parameter?.Type is IArrayTypeSymbol => SpanForm.Created,
            IUtf8StringOperation => SpanForm.Literal,
            { Syntax.RawKind: NewerKinds.CollectionExpressionSyntax } => SpanForm.Collection,
            _ => Whole(written) is { } whole && FormOf(whole, memory, compilation) is not (SpanForm.None or SpanForm.Literal or SpanForm.Collection) ? SpanForm.Part : SpanForm.None,
        };
    }

    /// <summary>The span that a value is a part of, or null.</summary>
    public static IOperation? Whole(IOperation part) => AsWritten(part) switch
    {
        IInvocationOperation { Instance: { Type: { IsRefLikeType: true } } span, TargetMethod.Name: "Slice" } => span,
        IImplicitIndexerReferenceOperation { Instance: { Type: { IsRefLikeType: true } } span, IndexerSymbol.Name: "Slice" } => span,
        _ => null,
    };

    // The conversion to a span may be user-defined.
    private static IOperation AsWritten(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;

        return value;
    }

    private static bool IsWideEnough(ITypeSymbol span, ITypeSymbol memory) =>
        span is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments: { Length: 1 } given }
        && memory is INamedTypeSymbol { Name: "Memory" or "ReadOnlyMemory", TypeArguments: { Length: 1 } taken }
        && KnownTypes.Same(given[0], taken[0])
        && (span.Name == "Span" || memory.Name == "ReadOnlyMemory");
}
