// The field is read before the await and written after it.

public class Tally
{
    private int _total;

    public async Task AddAsync()
    {
        _total += await CountAsync(); // expect: lost-update
    }

    public async Task AddWellAsync()
    {
        var count = await CountAsync();
        _total += count;
    }

    public async Task<int> LocalAsync()
    {
        var sum = 0;
        sum += await CountAsync();
        return sum + _total;
    }

    private static async Task<int> CountAsync()
    {
        await Task.Delay(1);
        return 1;
    }
}
