// A pair of our own: Load and LoadAsync.

public class Settings
{
    public string Load() => File.ReadAllText("settings.json");

    public async Task<string> LoadAsync() => await File.ReadAllTextAsync("settings.json");
}

public class Startup
{
    public async Task<int> RunAsync(Settings settings)
    {
        await Task.Yield();
        return settings.Load().Length; // expect: has-counterpart
    }

    public async Task<int> RunWellAsync(Settings settings) => (await settings.LoadAsync()).Length;

    public int Run(Settings settings) => settings.Load().Length;
}
