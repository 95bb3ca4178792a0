// A step that doubles makes a large bound small.

public class Sizes
{
    public async Task<int> BitsAsync()
    {
        await Task.Yield();
        var bits = 0;
        for (long size = 1; size < 100_000_000_000; size *= 2)
            bits++;
        return bits;
    }
}
