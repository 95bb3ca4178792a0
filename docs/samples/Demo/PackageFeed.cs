using System;
using System.IO;
using System.Threading.Tasks;

namespace AsyncAnalyzers.Demo;

/// <summary>
/// The package of this checkout in a folder feed outside of it. Projects below the folder restore it from there. The
/// version is new each time and the packages folder is the feed's own, so that no stale copy can be used instead; what
/// else is restored comes from the machine's packages folder where it has it.
/// </summary>
internal sealed class PackageFeed(string folder)
{
    public string Version { get; } = "0.1.0-local." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", null);

    public string PackageFile => Path.Combine(folder, "feed", $"AsyncAnalyzers.CSharp.{Version}.nupkg");

    /// <summary>Packs without touching the checkout's own bin and obj folders.</summary>
    public async Task<CommandResult> PackAsync()
    {
        Directory.CreateDirectory(Path.Combine(folder, "feed"));
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), NuGetConfig());
        return await Dotnet.RunAsync(
            Checkout.Root, "pack", Checkout.PathOf("src", "AsyncAnalyzers.CSharp.Package"), "-v", "q", "-p:PackageVersion=" + Version,
            "--artifacts-path", Path.Combine(folder, "artifacts"), "-o", Path.Combine(folder, "feed"));
    }

    private static string NuGetConfig()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var machine = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages");
        Directory.CreateDirectory(machine);
        return $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><add key="async-analyzers-local" value="feed" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{machine}" /></fallbackPackageFolders>
            </configuration>
            """;
    }
}
