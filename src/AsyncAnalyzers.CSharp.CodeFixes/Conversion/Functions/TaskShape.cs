using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>Knows the return types that the compiler builds for an async function.</summary>
internal static class TaskShape
{
    public static bool IsBuildable(ITypeSymbol type, KnownTypes types) =>
        IsTask(type, types) || IsValueTask(type, types);

    public static bool IsTask(ITypeSymbol? type, KnownTypes types) =>
        KnownTypes.Same(type?.OriginalDefinition, types.Task) || KnownTypes.Same(type?.OriginalDefinition, types.TaskOfT);

    public static bool IsValueTask(ITypeSymbol? type, KnownTypes types) =>
        KnownTypes.Same(type?.OriginalDefinition, types.ValueTask) || KnownTypes.Same(type?.OriginalDefinition, types.ValueTaskOfT);
}
