using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Loading;

namespace AsyncAnalyzers.Benchmarks.Fixing;

/// <summary>Applies fixes to real code and compiles.</summary>
internal static class FixTrial
{
    public static Task RunAsync(Checkout checkout, int sample, int seed) => Task.CompletedTask;
}
