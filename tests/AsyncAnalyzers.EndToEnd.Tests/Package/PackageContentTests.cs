using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using AsyncAnalyzers.EndToEnd.Tests.Tools;
using Xunit;

namespace AsyncAnalyzers.EndToEnd.Tests.Package;

/// <summary>What is in the package, and what its assemblies need of the compiler that loads them.</summary>
public sealed class PackageContentTests(PackedPackage package)
{
    // The floor: Visual Studio 17.5, Rider 2023.1, .NET SDK 7.0.2xx. A newer reference would not load there.
    private static readonly Version Floor = new(4, 5, 0, 0);

    [Fact]
    public void Package_HasTheseFilesAndNoOthers()
    {
        using var zip = ZipFile.OpenRead(package.PackageFile);
        var files = zip.Entries.Select(entry => entry.FullName).Where(name => !IsEnvelope(name)).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "AsyncAnalyzers.CSharp.nuspec",
                "LICENSE",
                "README.md",
                "analyzers/dotnet/cs/AsyncAnalyzers.CSharp.CodeFixes.dll",
                "analyzers/dotnet/cs/AsyncAnalyzers.CSharp.dll",
                "build/AsyncAnalyzers.CSharp.props",
                "build/AsyncAnalyzers.CSharp.targets",
                "buildTransitive/AsyncAnalyzers.CSharp.props",
                "buildTransitive/AsyncAnalyzers.CSharp.targets",
                "icon.png",
                "presets/AsyncAnalyzers.Library.globalconfig",
                "presets/AsyncAnalyzers.Minimal.globalconfig",
                "presets/AsyncAnalyzers.Strict.globalconfig",
            ],
            files);
    }

    [Fact]
    public void Package_IsADevelopmentDependencyWithoutDependencies()
    {
        using var zip = ZipFile.OpenRead(package.PackageFile);
        using var stream = zip.GetEntry("AsyncAnalyzers.CSharp.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        var ns = metadata.Name.Namespace;

        Assert.Equal("true", metadata.Element(ns + "developmentDependency")?.Value);
        Assert.Equal("MIT", metadata.Element(ns + "license")?.Value);
        Assert.Equal("README.md", metadata.Element(ns + "readme")?.Value);
        Assert.Equal("icon.png", metadata.Element(ns + "icon")?.Value);
        Assert.Null(metadata.Element(ns + "dependencies"));
    }

    [Theory]
    [InlineData("AsyncAnalyzers.CSharp.dll", "")]
    [InlineData(
        "AsyncAnalyzers.CSharp.CodeFixes.dll",
        "AsyncAnalyzers.CSharp Microsoft.CodeAnalysis.CSharp.Workspaces Microsoft.CodeAnalysis.Workspaces System.Composition.AttributedModel")]
    public void Assemblies_ReferenceTheFloorAndNothingUnexpected(string assembly, string more)
    {
        string[] allowed =
        [
            "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Reflection.Metadata",
            .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];
        foreach (var (name, version) in References(package.Assembly(assembly)))
        {
            Assert.Contains(name, allowed);
            if (name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
                Assert.Equal(Floor, version);
        }
    }

    [Fact]
    public void Icon_IsASquarePngOfAtLeast128Pixels()
    {
        using var zip = ZipFile.OpenRead(package.PackageFile);
        using var stream = zip.GetEntry("icon.png")!.Open();
        var header = new byte[24];
        stream.ReadExactly(header);

        Assert.Equal("PNG"u8, header.AsSpan(1, 3));
        Assert.Equal(header[16..20], header[20..24]);
        Assert.True(header[19] >= 128);
    }

    // What every package has around its content.
    private static bool IsEnvelope(string entry) =>
        entry.StartsWith("_rels/", StringComparison.Ordinal)
        || entry.StartsWith("package/", StringComparison.Ordinal)
        || entry == "[Content_Types].xml";

    private static List<(string Name, Version Version)> References(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Select(reference => (metadata.GetString(reference.Name), reference.Version))
            .ToList();
    }
}
