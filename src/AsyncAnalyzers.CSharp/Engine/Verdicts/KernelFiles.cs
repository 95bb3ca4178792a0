using System;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary><c>File.ReadAllText("/proc/version")</c>: the kernel makes such files in memory when they are read; no disk is asked.</summary>
/// <remarks>https://www.kernel.org/doc/html/latest/filesystems/proc.html</remarks>
internal static class KernelFiles
{
    public static bool AreRead(IInvocationOperation call, KnownTypes types) =>
        KnownTypes.Same(call.TargetMethod.ContainingType, types.Get("System.IO.File"))
        && call.ArgumentFor(0) is { } path
        && StartOf(path.Value.Unwrap()) is { } start
        && start.StartsWith("/proc/", StringComparison.Ordinal);

    private static string? StartOf(IOperation path) => path switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IInterpolatedStringOperation { Parts: { Length: > 0 } parts } => (parts[0] as IInterpolatedStringTextOperation)?.Text.ConstantValue.Value as string,
        _ => null,
    };
}
