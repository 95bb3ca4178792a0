using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.CorpusPages;

/// <summary>What a browser made of a page: its document after the scripts, and what they wrote to the console.</summary>
internal sealed record LoadedPage(string Dom, IReadOnlyList<string> Console);

/// <summary>Opens a page in Chromium without a window.</summary>
internal static class HeadlessBrowser
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The browser of this machine, if there is one.</summary>
    public static string? Path => Environment.GetEnvironmentVariable("PATH")!.Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Loads a page; the test is skipped where there is no browser, or one that does not answer.</summary>
    public static async Task<LoadedPage> LoadAsync(string html)
    {
        Assert.SkipWhen(Path is null, "no Chromium on this machine");
        var folder = Directory.CreateTempSubdirectory("corpus-page");
        try
        {
            var file = System.IO.Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(file, html, TestContext.Current.CancellationToken);
            return await LoadAsync(Path!, file, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<LoadedPage> LoadAsync(string browser, string file, string profile)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(Patience);
        var start = new ProcessStartInfo(browser, ["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0", $"--user-data-dir={profile}", "--dump-dom", new Uri(file).AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(source.Token);
            var dom = await process.StandardOutput.ReadToEndAsync(source.Token);
            var console = (await errors).Split('\n').Where(line => line.Contains(":CONSOLE", StringComparison.Ordinal)).ToList();
            await process.WaitForExitAsync(source.Token);
            return new LoadedPage(dom, console);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            Assert.Skip("Chromium did not answer in time");
            throw;
        }
    }
}
