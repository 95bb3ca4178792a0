using System;
using System.IO;
using System.Threading.Tasks;
using AsyncAnalyzers.Demo;
using AsyncAnalyzers.EndToEnd.Tests.Tools;
using Xunit;

namespace AsyncAnalyzers.EndToEnd.Tests;

/// <summary>
/// The package's analyzers run on our own projects in every build, where warnings are errors. The analyzer project itself
/// would have to be built first, so it is built again here, with the packed analyzers.
/// </summary>
public sealed class SelfAnalysisTests(PackedPackage package)
{
    [Fact]
    public async Task AnalyzerProject_IsCleanUnderItsOwnRules()
    {
        var folder = package.NewFolder("self");
        var log = Path.Combine(folder, "self.sarif");

        var built = await Dotnet.RunAsync(
            Checkout.Root, "build", Checkout.PathOf("src", "AsyncAnalyzers.CSharp"), "--artifacts-path", folder, "-v", "q",
            "-p:SelfAnalysisAssembly=" + package.Assembly("AsyncAnalyzers.CSharp.dll"), $"-p:ErrorLog={log}%2cversion=2.1");

        Assert.True(built.ExitCode == 0, built.Output);

        // The compiler lists every rule that was on, so an analyzer that was not loaded does not pass for a clean result.
        Assert.Contains("ASYNC101", await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Finding.ReadAll(log, Checkout.Root), finding => finding.Id.StartsWith("ASYNC", StringComparison.Ordinal));
    }
}
