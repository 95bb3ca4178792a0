using System;
using System.IO;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>The checkout of this repository that the program was built in.</summary>
internal static class CheckoutRoot
{
    /// <summary>The full path of a file or folder of the checkout.</summary>
    /// <exception cref="InvalidOperationException">The program runs outside of a checkout.</exception>
    public static string PathTo(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AsyncAnalyzers.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Not inside of a checkout.");

        return Path.Combine([folder.FullName, .. parts]);
    }
}
