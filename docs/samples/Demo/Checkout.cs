using System;
using System.IO;

namespace AsyncAnalyzers.Demo;

/// <summary>Where the sources of this checkout are, found from the running program upwards.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AsyncAnalyzers.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("This program runs outside a checkout: no AsyncAnalyzers.sln above it.");
    }
}
