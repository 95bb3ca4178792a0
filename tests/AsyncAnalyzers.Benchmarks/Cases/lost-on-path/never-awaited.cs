// A task in a local that nothing ever looks at.

public class Cleaner
{
    public async Task CleanAsync()
    {
        var sweeping = SweepAsync(); // expect: lost-on-path
        await MopAsync();
    }

    public async Task CleanWellAsync()
    {
        var sweeping = SweepAsync();
        await MopAsync();
        await sweeping;
    }

    private static async Task SweepAsync() => await Task.Delay(1);

    private static async Task MopAsync() => await Task.Delay(1);
}
