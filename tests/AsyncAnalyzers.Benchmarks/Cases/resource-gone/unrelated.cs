// The task has nothing to do with the resource.

public class Unrelated
{
    public Task<int> CountAsync(string path)
    {
        using (var reader = new StreamReader(path))
        {
            var text = reader.ReadToEnd(); // expect: has-counterpart
            return Task.FromResult(text.Length);
        }
    }

    public Task DoneAsync(string path)
    {
        using var reader = new StreamReader(path);
        Console.WriteLine(reader.Peek());
        return Task.CompletedTask;
    }
}
