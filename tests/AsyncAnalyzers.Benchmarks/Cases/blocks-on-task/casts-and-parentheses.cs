// Casts and parentheses around it (semihokur/AsyncFixer#17, #38).

public class Wrapped2
{
    public async Task<long> SumAsync(Task<int> one, Task<object> two)
    {
        await Task.Yield();
        var first = (long)(one.Result); // expect: blocks-on-task
        var second = (int)((two)).Result; // expect: blocks-on-task
        return first + second;
    }
}
