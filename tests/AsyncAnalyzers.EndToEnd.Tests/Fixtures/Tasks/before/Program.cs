using MirrorTool;

using var http = new HttpClient();
var mirror = new Mirror(http);
mirror.Start("a");
await mirror.CopyAsync(args, checkFirst: true);
Console.WriteLine(await mirror.CountAsync(new ValueTask<int>(1)));
Console.WriteLine(await mirror.FirstAsync("a", wanted: true));
