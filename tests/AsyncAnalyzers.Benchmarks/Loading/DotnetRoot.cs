using System.IO;
using System.Linq;
using Microsoft.Build.Locator;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>Where the SDK lies that the locator registered.</summary>
internal static class DotnetRoot
{
    public static string Find()
    {
        // …/dotnet/sdk/10.0.401/ → …/dotnet
        var sdk = MSBuildLocator.QueryVisualStudioInstances().First().MSBuildPath;
        return Path.GetFullPath(Path.Combine(sdk, "..", ".."));
    }
}
