// Parallel.For holds its async caller.

public class Render
{
    public async Task RunAsync(int[] rows)
    {
        await Task.Yield();
        Parallel.For(0, rows.Length, i => rows[i] *= 2); // expect: parallel-blocks
    }

    public async Task RunOffLoopAsync(int[] rows) => await Task.Run(() => Parallel.For(0, rows.Length, i => rows[i] *= 2));

    public void Run(int[] rows) => Parallel.For(0, rows.Length, i => rows[i] *= 2);
}
