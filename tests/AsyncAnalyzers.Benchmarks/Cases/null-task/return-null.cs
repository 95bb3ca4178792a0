// null where a task is promised.

public class Finder
{
    public Task<string> FindAsync(int id)
    {
        if (id < 0)
            return null!; // expect: null-task

        return Task.FromResult("a");
    }

    public Task<string?> FindWellAsync(int id) => Task.FromResult<string?>(null);
}
