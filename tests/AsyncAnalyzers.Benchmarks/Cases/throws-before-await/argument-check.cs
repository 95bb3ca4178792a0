// The check throws into the task, not at the caller.

public class Checks
{
    public async Task SaveAsync(string path) // expect: throws-before-await
    {
        if (path == null)
            throw new ArgumentNullException(nameof(path));

        await File.WriteAllTextAsync(path, "a");
    }

    public Task SaveWellAsync(string path)
    {
        if (path == null)
            throw new ArgumentNullException(nameof(path));

        return File.WriteAllTextAsync(path, "a");
    }
}
