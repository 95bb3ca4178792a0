using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>What the evaluation of one project file says that matters for compiling it.</summary>
internal sealed record EvaluatedProject
{
    public required string File { get; init; }

    public required string AssemblyName { get; init; }

    public required string TargetFramework { get; init; }

    /// <summary>All targets, separated by bars.</summary>
    public required string AllTargets { get; init; }

    public required ImmutableArray<string> Sources { get; init; }

    public required ImmutableArray<string> Defines { get; init; }

    public required ImmutableArray<PackageWish> Packages { get; init; }

    public required ImmutableArray<string> ProjectReferences { get; init; }

    public required ImmutableArray<string> FriendAssemblies { get; init; }

    /// <summary>The text of the file that the SDK would generate for implicit usings.</summary>
    public required string GlobalUsings { get; init; }

    public required string Nullable { get; init; }

    public required OutputKind Output { get; init; }

    public required bool IsTest { get; init; }

    /// <summary>Whether the project itself asks for ASP.NET Core: by its SDK or a framework reference.</summary>
    public required bool IsWeb { get; init; }

    /// <summary>Whether it asks for WPF or Windows Forms, as a new project or as an old one does.</summary>
    public required bool IsDesktop { get; init; }

    /// <summary>The key file of a signed assembly: friends are named with their public key.</summary>
    public required string? KeyFile { get; init; }
}

/// <summary>A package a project asks for.</summary>
internal sealed record PackageWish(string Id, string Version);
