using System.IO;
using System.Threading.Tasks;
using AsyncAnalyzers.Demo;
using AsyncAnalyzers.EndToEnd.Tests.Tools;
using Xunit;

[assembly: AssemblyFixture(typeof(PackedPackage))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace AsyncAnalyzers.EndToEnd.Tests.Tools;

/// <summary>
/// The package, packed once per test run into a folder feed of a temporary directory.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly PackageFeed _feed;

    public PackedPackage() => _feed = new PackageFeed(Folder);

    /// <summary>A folder outside the checkout; projects below it see the feed and nothing of the checkout's settings.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("async-analyzers-e2e-").FullName;

    internal string PackageFile => _feed.PackageFile;

    public async ValueTask InitializeAsync()
    {
        WriteSettings();
        (await _feed.PackAsync()).Succeeded();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>An analyzer assembly of the package, extracted.</summary>
    internal string Assembly(string name)
    {
        var extracted = Path.Combine(Folder, "extracted");
        if (!Directory.Exists(extracted))
            System.IO.Compression.ZipFile.ExtractToDirectory(PackageFile, extracted);

        return Path.Combine(extracted, "analyzers", "dotnet", "cs", name);
    }

    /// <summary>A new folder for one test's projects.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;

    private void WriteSettings()
    {
        File.WriteAllText(Path.Combine(Folder, ".editorconfig"), "root = true\n");
        File.WriteAllText(Path.Combine(Folder, "Directory.Packages.props"), "<Project />\n");
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <AsyncAnalyzersVersion>{_feed.Version}</AsyncAnalyzersVersion>
                <NuGetAudit>false</NuGetAudit>
                <NoWarn>$(NoWarn);NU1603</NoWarn>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.targets"), """
            <Project>
              <PropertyGroup>
                <LogFolder>$(MSBuildProjectDirectory)/../logs/</LogFolder>
                <ErrorLog>$(LogFolder)$(MSBuildProjectName).$(TargetFramework).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
              <Target Name="MakeLogFolder" BeforeTargets="CoreCompile">
                <MakeDir Directories="$(LogFolder)" />
              </Target>
            </Project>
            """);
    }
}
