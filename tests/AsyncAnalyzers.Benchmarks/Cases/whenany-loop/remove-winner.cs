// Each round asks all the tasks again.

public class Rounds
{
    public async Task RunAsync(List<Task<int>> tasks)
    {
        while (tasks.Count > 0)
        {
            var done = await Task.WhenAny(tasks); // expect: whenany-loop
            tasks.Remove(done);
            Console.WriteLine(await done);
        }
    }

    public async Task RunWellAsync(List<Task<int>> tasks)
    {
        await foreach (var done in Task.WhenEach(tasks))
            Console.WriteLine(await done);
    }
}
