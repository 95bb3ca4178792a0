namespace Devices;

public static class Quiet
{
    public static async Task<int> ReadCompletedAsync(Task<int> task)
    {
        if (task.IsCompletedSuccessfully)
            return task.Result;

        return await task;
    }

    public static int BlockInSynchronousCode(Task<int> task) => task.Result;

    public static async Task<string> SuppressAsync()
    {
        await Task.Yield();
#pragma warning disable ASYNC102 // measured: the file is in the page cache
        return File.ReadAllText("settings.json");
#pragma warning restore ASYNC102
    }

    public static async Task OffloadAsync() =>
        await Task.Run(() => File.WriteAllText("settings.json", "{}"));
}
