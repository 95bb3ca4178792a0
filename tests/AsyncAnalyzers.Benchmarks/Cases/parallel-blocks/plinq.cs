// PLINQ in an async method.

public class Words
{
    public async Task<int> CountAsync(string[] words)
    {
        await Task.Yield();
        return words.AsParallel().Where(w => w.Length > 3).Count(); // expect: parallel-blocks
    }

    public async Task<int> CountPlainAsync(string[] words)
    {
        await Task.Yield();
        return words.Where(w => w.Length > 3).Count();
    }
}
