using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using AsyncAnalyzers.Benchmarks.Loading;
using AsyncAnalyzers.Benchmarks.Running;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.Benchmarks.Peers;

/// <summary>One peer's package: its version, the rules that are on, and its fixes.</summary>
internal sealed record PeerPackage(
    string Name,
    string Version,
    ImmutableArray<string> Ids,
    AnalyzerSet Rules,
    IReadOnlyList<string> Files,
    IsolatedLoader Loader)
{
    /// <summary>Those of its fixes that can be made here: some need parts of an editor.</summary>
    public ImmutableArray<CodeFixProvider> Fixes()
        => [.. Files.SelectMany(Types).Where(IsFix).Select(Make).OfType<CodeFixProvider>()];

    private IEnumerable<Type> Types(string file)
    {
        try
        {
            return Loader.LoadFromPath(file).GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
        catch (BadImageFormatException)
        {
            return [];
        }
    }

    private static bool IsFix(Type type)
        => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) != null;

    private static CodeFixProvider? Make(Type type)
    {
        try
        {
            return (CodeFixProvider)Activator.CreateInstance(type)!;
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }
}
