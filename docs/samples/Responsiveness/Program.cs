using System;
using System.Collections.Generic;
using System.IO;
using AsyncAnalyzers.Responsiveness;
using After = AsyncAnalyzers.Responsiveness.After;
using Before = AsyncAnalyzers.Responsiveness.Before;

// The first round pays for the just-in-time compiler, and is thrown away.
var trials = new List<Latencies>();
for (var round = 0; round < 2; round++)
{
    trials =
    [
        await LoopTrial.RunAsync("before", new Before.Painter().PaintAsync).ConfigureAwait(false),
        await LoopTrial.RunAsync("after", new After.Painter().PaintAsync).ConfigureAwait(false),
        await EndpointTrial.RunAsync("before", () => new Before.Painter().PaintAsync).ConfigureAwait(false),
        await EndpointTrial.RunAsync("after", () => new After.Painter().PaintAsync).ConfigureAwait(false),
    ];
}

Console.WriteLine("| context | code | events | median | 95 % | worst |");
Console.WriteLine("|---|---|---|---|---|---|");
foreach (var trial in trials)
    Console.WriteLine(trial.Row);
if (args is [var file])
    File.WriteAllText(file, Chart.Of(trials));
