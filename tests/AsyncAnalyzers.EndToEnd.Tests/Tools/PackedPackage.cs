using System;
using System.IO;
using System.Threading.Tasks;
using AsyncAnalyzers.EndToEnd.Tests.Tools;
using Xunit;

[assembly: AssemblyFixture(typeof(PackedPackage))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace AsyncAnalyzers.EndToEnd.Tests.Tools;

/// <summary>
/// The package, packed once per test run into a folder feed of a temporary directory. The version is new each time and
/// the packages folder is the run's own, so that no stale copy can be tested instead; what else is restored comes from the
/// machine's packages folder where it has it.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    public string Version { get; } = "0.1.0-e2e." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", null);

    /// <summary>A folder outside the checkout; projects below it see the feed and nothing of the checkout's settings.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("async-analyzers-e2e-").FullName;

    public string PackageFile => Path.Combine(Folder, "feed", $"AsyncAnalyzers.CSharp.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        WriteSettings();
        var project = Checkout.PathOf("src", "AsyncAnalyzers.CSharp.Package");
        var packed = await Dotnet.RunAsync(
            Checkout.Root, "pack", project, "--artifacts-path", Path.Combine(Folder, "artifacts"), "-o", Path.Combine(Folder, "feed"),
            "-p:PackageVersion=" + Version, "-v", "q");
        packed.Succeeded();
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
        Directory.CreateDirectory(Path.Combine(Folder, "feed"));
        File.WriteAllText(Path.Combine(Folder, ".editorconfig"), "root = true\n");
        File.WriteAllText(Path.Combine(Folder, "Directory.Packages.props"), "<Project />\n");
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <AsyncAnalyzersVersion>{Version}</AsyncAnalyzersVersion>
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
        WriteNuGetConfig();
    }

    private void WriteNuGetConfig()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var machine = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages");
        Directory.CreateDirectory(machine);
        File.WriteAllText(Path.Combine(Folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><add key="async-analyzers-under-test" value="feed" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{machine}" /></fallbackPackageFolders>
            </configuration>
            """);
    }
}
