// A lambda that a LINQ operator runs in place belongs to its caller (microsoft/vs-threading#632).

public class Prices
{
    public async Task<int> SumAsync(List<int> ids)
    {
        await Task.Yield();
        return ids.Sum(id => PriceAsync(id).Result); // expect: blocks-on-task
    }

    public async Task EachAsync(List<int> ids)
    {
        await Task.Yield();
        ids.ForEach(id => PriceAsync(id).Wait()); // expect: blocks-on-task
    }

    private static async Task<int> PriceAsync(int id)
    {
        await Task.Delay(id);
        return id;
    }
}
