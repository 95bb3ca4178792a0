// Taking from a blocking collection; adding to an unbounded one does not wait.

using System.Collections.Concurrent;

public class Mailroom
{
    private readonly BlockingCollection<string> _letters = new BlockingCollection<string>();

    public async Task<string> NextAsync()
    {
        await Task.Yield();
        return _letters.Take(); // expect: blocking-primitive
    }

    public async Task PostAsync(string letter)
    {
        await Task.Yield();
        _letters.Add(letter);
    }

    public async Task<string?> TryNextAsync()
    {
        await Task.Yield();
        return _letters.TryTake(out var letter) ? letter : null;
    }
}
