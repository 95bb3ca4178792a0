using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>What the shipped assemblies export.</summary>
internal static class PackageParts
{
    /// <summary>The assembly with the code fixes, found by name so that it may hold no type yet.</summary>
    public static Assembly CodeFixAssembly { get; } = Assembly.Load("AsyncAnalyzers.CSharp.CodeFixes");

    public static ImmutableArray<T> CreateAll<T>(Assembly assembly) =>
        assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!)
            .ToImmutableArray();
}
