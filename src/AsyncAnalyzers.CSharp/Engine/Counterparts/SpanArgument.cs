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
            _ => SpanForm.None,
        };
    }

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
