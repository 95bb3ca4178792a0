using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.Build.Evaluation;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>Reads the package references of an evaluated project, with central versions resolved.</summary>
internal static class PackageWishes
{
    private static readonly string[] TestFrameworks =
        ["xunit", "xunit.v3", "xunit.core", "NUnit", "MSTest", "MSTest.TestFramework", "TUnit", "Microsoft.NET.Test.Sdk"];

    public static bool IsTestFramework(string package)
        => TestFrameworks.Contains(package, StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<PackageWish> Of(Project project)
    {
        var central = CentralVersions(project);
        var wishes = ImmutableArray.CreateBuilder<PackageWish>();
        foreach (var item in project.GetItems("PackageReference").Concat(project.GetItems("GlobalPackageReference")))
        {
            var id = item.EvaluatedInclude;
            var version = FirstOf(item.GetMetadataValue("VersionOverride"), item.GetMetadataValue("Version"))
                ?? central.GetValueOrDefault(id)
                ?? "*";
            wishes.Add(new PackageWish(id, version));
        }

        return wishes.ToImmutable();
    }

    private static Dictionary<string, string> CentralVersions(Project project)
    {
        var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in project.GetItems("PackageVersion"))
            versions[item.EvaluatedInclude] = item.GetMetadataValue("Version");

        return versions;
    }

    private static string? FirstOf(string first, string second)
        => first.Length > 0 ? first : second.Length > 0 ? second : null;
}
