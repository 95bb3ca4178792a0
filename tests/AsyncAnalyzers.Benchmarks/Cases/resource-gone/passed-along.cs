// The disposable goes into a task that is not awaited.

public class Passing
{
    public async Task RunAsync(string path)
    {
        Task reading;
        using (var reader = new StreamReader(path))
        {
            reading = ReadAsync(reader); // expect: resource-gone
        }

        await reading;
    }

    public async Task RunWellAsync(string path)
    {
        using (var reader = new StreamReader(path))
        {
            var reading = ReadAsync(reader);
            await reading;
        }
    }

    private static async Task ReadAsync(StreamReader reader) => await reader.ReadToEndAsync();
}
