// A loop with a large bound that ends at the first hit.

public class Search
{
    public async Task<int> FirstFreeAsync(HashSet<int> taken)
    {
        await Task.Yield();
        for (var i = 0; i < int.MaxValue; i++) // maybe: cpu-bound-loop
        {
            if (!taken.Contains(i))
                return i;
        }

        return -1;
    }
}
