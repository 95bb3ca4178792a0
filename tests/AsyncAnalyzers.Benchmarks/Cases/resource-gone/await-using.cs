// The same with await using in an async method that hands the inner task out.

public class Handing
{
    public async Task<Task<int>> StartAsync(string path, byte[] buffer)
    {
        await using var stream = File.OpenRead(path);
        await Task.Yield();
        return stream.ReadAsync(buffer, 0, buffer.Length); // expect: resource-gone
    }
}
