// A synchronous callback that somebody else calls later cannot await.

public class Options
{
    public Func<string> Source { get; set; } = () => "";
}

public class Configurator
{
    public async Task ConfigureAsync(Options options)
    {
        await Task.Yield();
        options.Source = () => File.ReadAllText("options");
    }

    public async Task OffloadAsync()
    {
        var text = await Task.Run(() => File.ReadAllText("options"));
        Console.WriteLine(text);
    }
}
