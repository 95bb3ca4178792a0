using System.Diagnostics;

namespace LogReport;

internal sealed class ReportWriter
{
    private readonly Dictionary<string, int> _errors = new();
    private readonly string _settings;

    public ReportWriter(string settings)
    {
        _settings = settings;
    }

    public async Task AddAsync(string file)
    {
        using var reader = new StreamReader(file);
        string? line;
        while ((line = reader.ReadLine()) is not null) // expect: ASYNC102
        {
            if (line.Contains("ERROR"))
                Count(line);

            // Give the disk a rest after each long line.
            if (line.Length > 4096)
                Thread.Sleep(10); // expect: ASYNC103
        }

        await CompressAsync(file);
    }

    public async Task WriteAsync(string path)
    {
        using (var writer = new StreamWriter(path)) // expect: ASYNC104
        {
            writer.WriteLine(_settings); // expect: ASYNC114
            foreach (var (line, count) in _errors)
                await writer.WriteLineAsync($"{count,6} {line}");
        }

        // A string writer waits for nothing.
        using var copy = new StringWriter();
        copy.WriteLine(path);
    }

    private static Task CompressAsync(string file)
    {
        var process = Process.Start("gzip", file);
        process.WaitForExit(); // expect: ASYNC102
        return Task.CompletedTask;
    }

    private void Count(string line)
    {
        var key = line[..Math.Min(80, line.Length)];
        _errors[key] = _errors.GetValueOrDefault(key) + 1;
    }
}
