// Offloaded work of which nobody learns how it ended.

public class Indexer2
{
    public void Index(string path)
    {
        Task.Run(() => Build(path)); // expect: dropped-task
    }

    public Task IndexAsync(string path) => Task.Run(() => Build(path));

    private static void Build(string path) => Console.WriteLine(path);
}
