using System;
using System.Reflection;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>The assemblies load where the floor's compiler runs: they refer to nothing newer.</summary>
public sealed class ShippedReferenceTests
{
    private static readonly Version Roslyn = new(4, 5, 0, 0);

    public static TheoryData<string> ShippedAssemblies => LayoutTests.ShippedAssemblies;

    [Theory]
    [MemberData(nameof(ShippedAssemblies))]
    public void References_AreTheFloors(string assembly)
    {
        var references = Assembly.Load(assembly).GetReferencedAssemblies();
        Assert.All(references, reference => Assert.Equal(Expected(reference.Name!), (reference.Name, reference.Version)));
    }

    [Fact]
    public void Analyzers_DoNotNeedWorkspaces() => Assert.DoesNotContain(
        Assembly.Load("AsyncAnalyzers.CSharp").GetReferencedAssemblies(),
        reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal) || reference.Name.Contains("Composition", StringComparison.Ordinal));

    // The versions that the compiler of the floor ships beside itself; any other name fails.
    private static (string Name, Version Version) Expected(string name) => name switch
    {
        "netstandard" => (name, new Version(2, 0, 0, 0)),
        "System.Collections.Immutable" => (name, new Version(6, 0, 0, 0)),
        "System.Composition.AttributedModel" => (name, new Version(6, 0, 0, 0)),
        "System.Reflection.Metadata" => (name, new Version(6, 0, 0, 0)),
        "System.Memory" => (name, new Version(4, 0, 1, 1)),
        "AsyncAnalyzers.CSharp" => (name, Assembly.Load(name).GetName().Version!),
        _ when name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) => (name, Roslyn),
        _ => (name, new Version(0, 0)),
    };
}
