using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.Demo;
using Xunit;

namespace AsyncAnalyzers.EndToEnd.Tests;

/// <summary>The first command of the README.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task Demo_EndsCleanAndLeavesTheCheckoutAsItWas()
    {
        var before = Sources();

        var demo = await Dotnet.RunAsync(Checkout.Root, "run", "--project", "docs/samples/Demo");

        Assert.True(demo.ExitCode == 0, demo.Output);
        Assert.Contains("OrdersController.cs(21,29): warning ASYNC101: ", demo.Output);
        Assert.Contains("+         var placed = await orders.PlaceAsync(", demo.Output);
        Assert.Contains("Clean: nothing is reported.", demo.Output);
        Assert.DoesNotContain('\u001b', demo.Output);
        Assert.Equal(before, Sources());
    }

    private static SortedDictionary<string, string> Sources()
    {
        var files = new[] { "src", "docs" }
            .SelectMany(folder => Directory.EnumerateFiles(Checkout.PathOf(folder), "*", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
        return new(files.ToDictionary(file => file, File.ReadAllText));
    }
}
