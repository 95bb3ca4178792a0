// Task.Run has an overload for it.

public class Starter
{
    public async Task StartAsync()
    {
        await Task.Run(async () => await Task.Delay(1));
        await Task.Run(async () =>
        {
            await Task.Delay(1);
            return 1;
        });
    }
}
