// Completed tasks do not block: if, early return, && and a pattern (microsoft/vs-threading#680, Vannevelj/SharpSource#373).

public static class Completed
{
    public static Task<string> DescribeAsync(Task<int> task)
    {
        if (task.IsCompletedSuccessfully)
            return Task.FromResult(task.Result.ToString());

        return SlowAsync(task);
    }

    public static async Task<int> EarlyAsync(Task<int> task)
    {
        if (!task.IsCompleted)
            return await task + 1;

        return task.Result;
    }

    public static async Task<bool> AndAsync(Task<bool> task)
    {
        if (task.Status == TaskStatus.RanToCompletion && task.Result)
            return true;

        return await task;
    }

    public static async Task<int> PatternAsync(Task<int> task) => task is { IsCompletedSuccessfully: true } ? task.Result : await task;

    private static async Task<string> SlowAsync(Task<int> task) => (await task).ToString();
}
