// A fire-and-forget helper that catches everything is the accepted pattern.

public static class TaskExtensions2
{
    public static async void Forget(this Task task) // maybe: async-void
    {
        try
        {
            await task;
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e);
        }
    }
}
