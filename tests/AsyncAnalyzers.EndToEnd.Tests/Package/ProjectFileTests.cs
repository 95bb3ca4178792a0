using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.Demo;
using AsyncAnalyzers.EndToEnd.Tests.Tools;
using Xunit;

namespace AsyncAnalyzers.EndToEnd.Tests.Package;

/// <summary>What the package's props and targets do to the project that references it.</summary>
public sealed class ProjectFileTests(PackedPackage package)
{
    private const string Reference = """<PackageReference Include="AsyncAnalyzers.CSharp" Version="$(AsyncAnalyzersVersion)" />""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task UnknownPreset_IsAWarningThatNamesTheOthers()
    {
        var folder = await ProjectAsync("UnknownPreset", "<AsyncAnalyzersPreset>Relaxed</AsyncAnalyzersPreset>", Reference);

        var built = (await Dotnet.RunAsync(folder, "build")).Succeeded();

        Assert.Contains("AsyncAnalyzersPreset is 'Relaxed'", built.Output);
        Assert.Contains("Recommended (the default), Minimal, Strict or Library", built.Output);
    }

    [Theory]
    [InlineData("strict")]
    [InlineData(" Strict ")]
    public async Task PresetName_IsReadAsPeopleWriteIt(string preset)
    {
        var name = preset == "strict" ? "LowerCase" : "Spaces";
        var folder = await ProjectAsync(name, $"<AsyncAnalyzersPreset>{preset}</AsyncAnalyzersPreset>", Reference);

        var files = await ItemsAsync(folder, "EditorConfigFiles");

        Assert.Single(files, file => file.EndsWith("AsyncAnalyzers.Strict.globalconfig"));
    }

    [Fact]
    public async Task CatalogueFiles_AreFoundOnceEvenIfTheProjectListsThem()
    {
        var folder = await ProjectAsync("Catalogue", "", Reference + """<AdditionalFiles Include="AsyncAnalyzers.Listed.txt" />""");
        await File.WriteAllTextAsync(Path.Combine(folder, "AsyncAnalyzers.Listed.txt"), "", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, "AsyncAnalyzers.Found.txt"), "", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, "Other.txt"), "", Cancellation);

        var files = await ItemsAsync(folder, "AdditionalFiles");

        Assert.Equal(["AsyncAnalyzers.Found.txt", "AsyncAnalyzers.Listed.txt"], files.Order());
    }

    [Fact]
    public async Task GlobalPackageReference_ImportsTheSame()
    {
        var folder = package.NewFolder("central");
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Packages.props"), """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><GlobalPackageReference Include="AsyncAnalyzers.CSharp" Version="$(AsyncAnalyzersVersion)" /></ItemGroup>
            </Project>
            """, Cancellation);
        var project = await ProjectAsync("central/Global", "", "");

        var properties = await ItemsAsync(project, "CompilerVisibleProperty");

        Assert.Contains("AsyncAnalyzersPreset", properties);
        Assert.Contains("AsyncAnalyzersPublishSummaries", properties);
        Assert.Contains("DesignTimeBuild", properties);
    }

    private async Task<string> ProjectAsync(string name, string property, string item)
    {
        var folder = package.NewFolder(name);
        await File.WriteAllTextAsync(Path.Combine(folder, Path.GetFileName(name) + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                {property}
              </PropertyGroup>
              <ItemGroup>{item}</ItemGroup>
            </Project>
            """);
        (await Dotnet.RunAsync(folder, "restore")).Succeeded();
        return folder;
    }

    private static async Task<string[]> ItemsAsync(string folder, string type)
    {
        var json = (await Dotnet.RunAsync(folder, "msbuild", "-getItem:" + type)).Succeeded().Output;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("Items").GetProperty(type).EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!)
            .ToArray();
    }
}
