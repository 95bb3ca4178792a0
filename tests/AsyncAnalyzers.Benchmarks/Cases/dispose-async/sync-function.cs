// A synchronous function disposes synchronously.

public class Saver
{
    public void Save(string path)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine("a");
    }
}
