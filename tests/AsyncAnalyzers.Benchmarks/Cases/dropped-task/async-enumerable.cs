// A sequence that nobody enumerates does nothing at all.

public class Seeder
{
    public void Seed()
    {
        SeedAsync(); // expect: dropped-task
    }

    public async Task SeedWellAsync()
    {
        await foreach (var name in SeedAsync())
            Console.WriteLine(name);
    }

    private static async IAsyncEnumerable<string> SeedAsync()
    {
        await Task.Delay(1);
        yield return "a";
    }
}
