using System.Threading.Tasks;
using AsyncAnalyzers.EndToEnd.Tests.Tools;
using Xunit;

namespace AsyncAnalyzers.EndToEnd.Tests.Package;

/// <summary>The assemblies load in the compiler of the SDK, which has no Workspaces.</summary>
public sealed class SdkCompilerTests(PackedPackage package)
{
    private const string Source = """
        using System.Threading;
        using System.Threading.Tasks;

        public class Poller
        {
            public async Task PollAsync()
            {
                Thread.Sleep(10);
                await Task.Yield();
            }
        }
        """;

    [Fact]
    public async Task Compiler_LoadsTheAnalyzersAndReports()
    {
        var result = await SdkCompiler.CompileAsync(package, package.NewFolder("csc"), Source);

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Contains("source.cs(8,", result.Output);
        Assert.Contains("warning ASYNC103", result.Output);

        // CS8032, CS8033: cannot be created, holds no analyzer; AD0001: threw.
        Assert.DoesNotContain("CS80", result.Output);
        Assert.DoesNotContain("AD0001", result.Output);
    }
}
