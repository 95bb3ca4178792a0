// A constructor that reads a file.

public class Config
{
    public Config() => Text = File.ReadAllText("config");

    public string Text { get; }
}

public class App
{
    public async Task<string> StartAsync()
    {
        await Task.Yield();
        return new Config().Text; // expect: blocks-further-down
    }
}
