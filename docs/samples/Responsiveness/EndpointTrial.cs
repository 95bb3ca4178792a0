using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace AsyncAnalyzers.Responsiveness;

/// <summary>A web server on the loopback: some clients ask for pictures, one for a word.</summary>
internal static class EndpointTrial
{
    private const int Painters = 4;
    private const int Words = 60;

    public static async Task<Latencies> RunAsync(string code, Func<Func<int, Task<int>>> painter)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var server = builder.Build();
        server.MapGet("/picture", () => painter()(1));
        server.MapGet("/word", () => "word");
        server.Urls.Add("http://127.0.0.1:0");
        await server.StartAsync().ConfigureAwait(false);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        await client.GetStringAsync("/word").ConfigureAwait(false);
        using var end = new CancellationTokenSource();
        var painting = Enumerable.Range(0, Painters).Select(_ => PaintAsync(client, end.Token)).ToList();
        var waits = await AskAsync(client).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(painting).ConfigureAwait(false);
        return Latencies.Of("endpoint, time of a short request beside four long ones", code, waits);
    }

    private static async Task<List<double>> AskAsync(HttpClient client)
    {
        var waits = new List<double>();
        for (var word = 0; word < Words; word++)
        {
            var asked = Stopwatch.GetTimestamp();
            await client.GetStringAsync("/word").ConfigureAwait(false);
            waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            await Task.Delay(20).ConfigureAwait(false);
        }

        return waits;
    }

    private static async Task PaintAsync(HttpClient client, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
            await client.GetStringAsync("/picture", CancellationToken.None).ConfigureAwait(false);
    }
}
