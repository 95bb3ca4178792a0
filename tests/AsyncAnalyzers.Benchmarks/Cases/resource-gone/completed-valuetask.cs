// A completed ValueTask may leave a using (dotnet/roslynator#821).

public class Quick
{
    public ValueTask<int> CountAsync(string path)
    {
        using var reader = new StreamReader(path);
        return new ValueTask<int>(reader.ReadToEnd().Length); // expect: has-counterpart
    }

    public ValueTask<int> FromAsync(string path)
    {
        using var reader = new StreamReader(path);
        return ValueTask.FromResult(reader.Peek());
    }
}
