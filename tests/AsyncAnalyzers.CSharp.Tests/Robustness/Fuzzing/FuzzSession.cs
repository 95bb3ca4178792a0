using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Tasks;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Fuzzing;

/// <summary>
/// How often a fuzzer tries. A plain run takes a fixed number of tries from a fixed seed, and stops early on a slow
/// machine; <c>ASYNC_ANALYZERS_FUZZ=minutes</c> goes on for so long, and <c>ASYNC_ANALYZERS_FUZZ_SEED</c> starts elsewhere.
/// </summary>
internal static class FuzzSession
{
    private const int Seed = 20261121;

    private static readonly TimeSpan Plain = TimeSpan.FromSeconds(45);

    public static Task RunAsync(int tries, Func<Random, Task<string>> attempt) => RunAsync(tries, Plain, attempt);

    public static async Task RunAsync(int tries, TimeSpan plain, Func<Random, Task<string>> attempt)
    {
        var minutes = Number("ASYNC_ANALYZERS_FUZZ", 0);
        var first = (int)Number("ASYNC_ANALYZERS_FUZZ_SEED", Seed);
        var limit = minutes > 0 ? TimeSpan.FromMinutes(minutes) : plain;
        var watch = Stopwatch.StartNew();
        for (var number = 0; (minutes > 0 || number < tries) && watch.Elapsed < limit; number++)
        {
            // Each try has a seed of its own, so that a failure can be repeated without those before it.
            var failure = await attempt(new Random(first + number));
            Assert.True(failure.Length == 0, $"ASYNC_ANALYZERS_FUZZ_SEED={first + number}\n{failure}");
        }
    }

    private static double Number(string variable, double otherwise)
        => double.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
