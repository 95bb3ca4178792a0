// A local function replaces the captured task before its result is read (microsoft/vs-threading#1647).

public class Captures
{
    public async Task<int> RunAsync()
    {
        var task = StartAsync();
        await task;
        Restart();
        return task.Result; // expect: blocks-on-task

        void Restart() => task = StartAsync();
    }

    private static async Task<int> StartAsync()
    {
        await Task.Delay(1);
        return 1;
    }
}
