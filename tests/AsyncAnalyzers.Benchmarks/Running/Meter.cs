using System;
using System.Diagnostics;

namespace AsyncAnalyzers.Benchmarks.Running;

/// <summary>Wall and processor time of this process, and what it allocated, between two points.</summary>
internal readonly struct Meter
{
    private readonly long _start;
    private readonly TimeSpan _cpu;
    private readonly long _allocated;

    private Meter(long start, TimeSpan cpu, long allocated)
    {
        _start = start;
        _cpu = cpu;
        _allocated = allocated;
    }

    public static Meter Start() => new(Stopwatch.GetTimestamp(), Cpu(), GC.GetTotalAllocatedBytes());

    public (TimeSpan Wall, TimeSpan Cpu, long Allocated) Stop()
        => (Stopwatch.GetElapsedTime(_start), Cpu() - _cpu, GC.GetTotalAllocatedBytes() - _allocated);

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
