// WhenAll over Select starts all at once and is right (microsoft/vs-threading#1662).

public static class AsyncLinq
{
    public static async Task<List<TResult>> SelectAsync<T, TResult>(this IEnumerable<T> source, Func<T, Task<TResult>> selector)
    {
        var results = new List<TResult>();
        foreach (var item in source)
            results.Add(await selector(item));
        return results;
    }
}

public class Loader
{
    public async Task<int[]> AllAsync(List<int> ids) => await Task.WhenAll(ids.Select(LoadAsync));

    private static async Task<int> LoadAsync(int id)
    {
        await Task.Delay(1);
        return id;
    }
}
