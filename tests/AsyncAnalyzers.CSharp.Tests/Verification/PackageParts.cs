using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>What the shipped assemblies export.</summary>
internal static class PackageParts
{
    /// <summary>The assembly with the code fixes, found by name so that it may hold no type yet.</summary>
    public static Assembly CodeFixAssembly { get; } = Assembly.Load("AsyncAnalyzers.CSharp.CodeFixes");

    /// <summary>One of each type that the assembly exports to the compiler or the editor.</summary>
    public static ImmutableArray<T> CreateAll<T>(Assembly assembly) => Create<T>(assembly, IsExported);

    /// <summary>One of each type that satisfies <paramref name="condition"/>.</summary>
    public static ImmutableArray<T> Create<T>(Assembly assembly, Func<Type, bool> condition) =>
        assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type) && condition(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!)
            .ToImmutableArray();

    private static bool IsExported(Type type) =>
        type.GetCustomAttributes(inherit: false).Any(attribute => attribute is DiagnosticAnalyzerAttribute or ExportCodeFixProviderAttribute);
}
