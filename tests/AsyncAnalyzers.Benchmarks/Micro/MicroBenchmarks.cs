using BenchmarkDotNet.Running;

namespace AsyncAnalyzers.Benchmarks.Micro;

/// <summary>Starts BenchmarkDotNet over the classes of this folder.</summary>
internal static class MicroBenchmarks
{
    public static int Run(string[] arguments)
    {
        BenchmarkSwitcher.FromAssembly(typeof(MicroBenchmarks).Assembly).Run(arguments);
        return 0;
    }
}
