// A helper that offloads and waits still holds its caller.

public static class AsyncHelper
{
    public static T RunSync<T>(Func<Task<T>> work)
    {
        return Task.Run(work).GetAwaiter().GetResult(); // expect: sync-over-async
    }
}
