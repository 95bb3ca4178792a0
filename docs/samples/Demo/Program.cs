using System;
using System.IO;
using AsyncAnalyzers.Demo;
using Spectre.Console;

var plain = Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
var console = AnsiConsole.Create(new AnsiConsoleSettings
{
    Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
    ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
});

// Redirected output has no width of its own: lines stay whole there.
if (Console.IsOutputRedirected)
    console.Profile.Width = 1000;

var folder = Directory.CreateTempSubdirectory("async-analyzers-demo-").FullName;
try
{
    return await new DemoRun(folder, console).RunAsync() ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
