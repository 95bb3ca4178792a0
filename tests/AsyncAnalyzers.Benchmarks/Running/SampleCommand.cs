using System;
using System.IO;
using System.Linq;

namespace AsyncAnalyzers.Benchmarks.Running;

/// <summary><c>sample</c>: draws from the reports of several runs, so that a large corpus can be run in parts.</summary>
internal static class SampleCommand
{
    public static int Run(Arguments arguments)
    {
        var rows = arguments.Paths.SelectMany(File.ReadLines).Select(ReportRow.FromJson).Where(row => row.CleanFile);
        var sample = Sampling.Draw(rows, arguments.Number("--sample", 150), arguments.Number("--seed", 1));
        File.WriteAllLines(arguments.Value("--out") ?? "sample.jsonl", sample.Select(row => row.ToJson()));
        Console.WriteLine($"{sample.Count} reports drawn");
        return 0;
    }
}
