using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace AsyncAnalyzers.Responsiveness;

/// <summary>A user interface: a key is pressed every 20 ms, and now and then somebody asks for a picture.</summary>
internal static class LoopTrial
{
    private const int Keys = 200;
    private const int KeysPerPicture = 40;

    public static async Task<Latencies> RunAsync(string code, Func<int, Task<int>> paint)
    {
        using var loop = new LoopThread();
        var waits = new ConcurrentQueue<double>();
        var pictures = new ConcurrentQueue<Task>();
        using var handled = new CountdownEvent(Keys);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var key = 0; key < Keys && await beat.WaitForNextTickAsync().ConfigureAwait(false); key++)
        {
            if (key % KeysPerPicture == 0)
                loop.Post(state => pictures.Enqueue(paint((int)state!)), key);
            var pressed = Stopwatch.GetTimestamp();
            loop.Post(_ => { waits.Enqueue(Stopwatch.GetElapsedTime(pressed).TotalMilliseconds); handled.Signal(); }, null);
        }

        await Task.Run(handled.Wait).ConfigureAwait(false);
        await Task.WhenAll(pictures).ConfigureAwait(false);
        return Latencies.Of("event loop, time until a key is handled", code, waits);
    }
}
