// Loops that do work are no wait.

public class Drain
{
    private readonly Queue<int> _queue = new Queue<int>();

    public async Task<int> DrainAsync()
    {
        await Task.Yield();
        var sum = 0;
        while (_queue.Count > 0)
            sum += _queue.Dequeue();
        while (_queue.TryDequeue(out var next))
            sum += next;
        return sum;
    }

    public int Exchange(ref int place)
    {
        int seen;
        do
        {
            seen = place;
        }
        while (Interlocked.CompareExchange(ref place, seen + 1, seen) != seen);

        return seen;
    }
}
