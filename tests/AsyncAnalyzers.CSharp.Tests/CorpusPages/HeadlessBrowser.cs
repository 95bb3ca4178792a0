using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.CorpusPages;

/// <summary>Opens a page in Chromium without a window and gives what its scripts made of it.</summary>
internal static class HeadlessBrowser
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<string> DomOfAsync(string browser, string file, string profile)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(Patience);
        var start = new ProcessStartInfo(browser, ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={profile}", "--dump-dom", new Uri(file).AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(source.Token);
            var dom = await process.StandardOutput.ReadToEndAsync(source.Token);
            await errors;
            await process.WaitForExitAsync(source.Token);
            return dom;
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            Assert.Skip("Chromium did not answer in time");
            return "";
        }
    }
}
